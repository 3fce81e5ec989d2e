import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { database } from '../../db/client';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { countWords } from '../record-words/count-words';
import { searchRecords } from './queries';
import type { SearchRecords } from './schema';

const texts = [
  'MRI of the right knee shows a tear of the medial meniscus with effusion.',
  'Range of motion of the knee is full. The rneniscus is intact.',
  'Surgery: arthroscopy of the left knee. Torn meniscus was debrided.',
  'Lumbar spine: no motion deficit; range is normal. Seen 01/14/2024 at L4-L5.',
  '',
  'Ménière disease was ruled out. <script>alert("x")</script> Dizziness & <b>nausea</b>.',
];

async function office(): Promise<World & { caseId: string; packetId: string; pageIds: readonly string[] }> {
  const world = await makeWorld();
  const packet = await makeReadPacket(world, {
    ...(await loggedExam(world)),
    pages: texts.map((text) => ({ text })),
    documents: [
      { pages: [1, 2], type: 'imaging_report', title: 'MRI right knee', serviceOn: '2024-02-10', provider: 'A. Castellanos MD' },
      { pages: [3, 4], type: 'operative_report', serviceOn: '2024-06-01', provider: 'B. Lindqvist MD', facility: 'Harbor Surgery Center' },
    ],
  });
  await countWords(jobContext('count-words', { id: world.practiceId, timeZone: world.timeZone }, testNow), {});
  return { ...world, ...packet };
}

const found = async (world: World, input: Omit<SearchRecords, 'q'> & { q: string }) => (await searchRecords(world.as('reviewer'), input)).hits.map(({ pageNumber }) => pageNumber);

describe('searchRecords', () => {
  it('finds words, stems, phrases, beginnings and what is split, without what is left out', async () => {
    const world = await office();
    expect((await found(world, { q: 'meniscus' })).sort()).toEqual([1, 2, 3]);
    expect((await found(world, { q: 'tears knee', exact: 'yes' })).sort()).toEqual([1]);
    expect(await found(world, { q: '"range of motion"' })).toEqual([2]);
    expect(await found(world, { q: 'arthros*' })).toEqual([3]);
    expect((await found(world, { q: 'knee -arthroscopy' })).sort()).toEqual([1, 2]);
    expect((await found(world, { q: 'knee -"range of motion"' })).sort()).toEqual([1, 3]);
    expect(await found(world, { q: '1/14/2024 spine' })).toEqual([]);
    expect(await found(world, { q: '01/14/2024' })).toEqual([4]);
    expect(await found(world, { q: 'L4-L5' })).toEqual([4]);
    expect(await found(world, { q: 'meniere' })).toEqual([6]);
  });

  it('forgives what a scanner made of a word, says so, and puts what was typed first', async () => {
    const world = await office();
    const wide = await searchRecords(world.as('physician'), { q: 'meniscus' });
    expect(wide.hits.map(({ pageNumber, exact }) => [pageNumber, exact]).at(-1)).toEqual([2, false]);
    expect(wide.beside).toEqual([{ word: 'meniscus', known: true, words: ['rneniscus'] }]);
    expect((await found(world, { q: 'meniscus', exact: 'yes' })).sort()).toEqual([1, 3]);
    const meant = await searchRecords(world.as('physician'), { q: 'menicsus' });
    expect(meant.beside).toMatchObject([{ word: 'menicsus', known: false, words: ['meniscus'] }]);
    expect(meant.hits.every(({ exact }) => !exact) && meant.hits.length).toBe(2);
    expect(await found(world, { q: '"rneniscus is intact"' })).toEqual([2]);
    expect(await found(world, { q: '"medial meniscus"' })).toEqual([1]);
  });

  it('narrows by type, days of service, provider or facility, physician, case and packet', async () => {
    const world = await office();
    const two = await makeReadPacket(world, { ...(await loggedExam(world, { claimNumber: 'OTHER-1', claimant: { name: 'Dara Okafor' } })), pages: [{ text: 'knee again' }] });
    expect((await found(world, { q: 'knee' })).length).toBe(4);
    expect((await found(world, { q: 'knee', caseId: world.caseId as never })).length).toBe(3);
    expect(await found(world, { q: 'knee', packetId: two.packetId as never })).toEqual([1]);
    expect(await found(world, { q: 'knee', type: ['operative_report'] })).toEqual([3]);
    expect((await found(world, { q: 'knee', from: '2024-02-10', to: '2024-02-10' })).sort()).toEqual([1, 2]);
    expect(await found(world, { q: 'knee', provider: 'harbor surg' })).toEqual([3]);
    expect((await found(world, { q: 'knee', physicianId: world.physicianId as never })).length).toBe(4);
    expect(await searchRecords(world.as('owner'), { q: 'knee', caseId: world.caseId as never })).toMatchObject({ count: 3, more: false, within: { caseId: world.caseId, claimantName: 'Gustavo Reyes-Ortiz', packet: null } });
  });

  it('puts first what speaks of it most: often before once, side by side before far apart, in a few words before in many', async () => {
    const world = await makeWorld();
    const filler = (count: number) => Array.from({ length: count }, (_, at) => `filler${at}`).join(' ');
    const pages = [`${filler(60)} lumbar ${filler(40)} strain`, `lumbar strain ${filler(60)}`, `lumbar strain, lumbar strain, again lumbar strain ${filler(60)}`, `lumbar strain ${filler(900)}`].map((text) => ({ text }));
    await makeReadPacket(world, { ...(await loggedExam(world)), pages });
    expect(await found(world, { q: 'lumbar strain' })).toEqual([3, 2, 4, 1]);
    expect((await found(world, { q: 'lumbar' }))[0]).toBe(3);
  });

  it('looks part by part for what stands on very many pages, the same ones each time, and for the practice alone', { timeout: 60_000 }, async () => {
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    const [caseId, packetId] = [randomUUID(), randomUUID()];
    const rows = 20_000;
    const fill = (of: World, word: string, rows: number) => inPractice(of.practiceId, (tx) => tx.$executeRaw`
      insert into "PageSearch" ("practiceId", "pageId", "caseId", "packetId", terms) select ${of.practiceId}::uuid, gen_random_uuid(), ${caseId}::uuid, ${packetId}::uuid, to_tsvector('english', case when n % 50 = 0 then ${`${word} rare`} else ${word} end) from generate_series(1, ${rows}::int) n`);
    await fill(world, 'common', rows);
    await fill(nextDoor, 'common neighbour', 200);
    const ask = (asked: string, within: string | null = null) => inPractice(world.practiceId, (tx) => tx.$queryRaw<{ pageId: string; found: number }[]>`select "pageId", found from find_record_pages(${within}::uuid, null, ${asked}::tsquery, ${asked}::tsquery, 5000)`);
    const wide = await ask('common');
    expect([wide.length, wide[0]?.found, new Set(wide.map(({ pageId }) => pageId)).size]).toEqual([5_000, 5_000, 5_000]);
    expect(await ask('common')).toEqual(wide);
    // What is rarer is found whole, wherever it stands; a case is never looked through in part.
    expect((await ask('common & rare')).length).toBe(rows / 50);
    expect((await ask('common', caseId)).length).toBe(5_000);
    expect(await ask('neighbour')).toEqual([]);
  });

  it('turns pages without a repeat', async () => {
    const world = await makeWorld();
    await makeReadPacket(world, { ...(await loggedExam(world)), pages: Array.from({ length: 45 }, (_, at) => ({ text: `shoulder ${at}` })) });
    const seen: number[] = [];
    for (let skip: number | null = 0; skip !== null; ) {
      const page: { hits: { pageNumber: number }[]; nextSkip: number | null; count: number } = await searchRecords(world.as('owner'), { q: 'shoulder', skip });
      expect(page.count).toBe(45);
      seen.push(...page.hits.map(({ pageNumber }) => pageNumber));
      skip = page.nextSkip;
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
  });

  it('says why nothing could be looked for', async () => {
    const world = await office();
    for (const [q, empty] of [['', 'nothing_typed'], ['"" - *', 'nothing_typed'], ['-knee', 'only_excluded'], ['the of', 'only_small_words']] as const) expect(await searchRecords(world.as('owner'), { q })).toMatchObject({ hits: [], empty });
    expect(await searchRecords(world.as('owner'), { q: 'zebraphysis' })).toMatchObject({ hits: [], count: 0, empty: null });
  });

  it('keeps what a page says as plain text around the hits', async () => {
    const world = await office();
    const [hit] = (await searchRecords(world.as('owner'), { q: 'dizziness' })).hits;
    expect(hit?.pieces.map(({ text }) => text).join('')).toContain('alert("x")');
    expect(hit?.pieces.filter((piece) => piece.hit).map(({ text }) => text)).toEqual(['Dizziness']);
    for (const q of [`a' | 'b`, `'); drop table "RecordPage"; --`, '!!! & | ( ) <-> :*', '\\', `${'x'.repeat(390)}*`]) await expect(searchRecords(world.as('owner'), { q })).resolves.toBeDefined();
  });

  it('follows pages that are read anew, and files that are removed and come back', async () => {
    const world = await office();
    await inPractice(world.practiceId, (tx) => tx.recordPage.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.pageIds[4] ?? '' } }, data: { text: 'Addendum about the knee' } }));
    expect((await found(world, { q: 'knee' })).length).toBe(4);
    const remove = (removedAt: Date | null) => inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId, packetId: world.packetId }, data: { removedAt } }));
    await remove(testNow);
    expect(await found(world, { q: 'knee' })).toEqual([]);
    await remove(null);
    expect((await found(world, { q: 'knee' })).length).toBe(4);
  });

  it('never finds a page of the practice next door, also when the application forgets its own condition', async () => {
    const [world, nextDoor] = [await office(), await office()];
    expect((await searchRecords(nextDoor.as('owner'), { q: 'knee' })).hits.every(({ caseId }) => caseId === nextDoor.caseId)).toBe(true);
    const own = await inPractice(world.practiceId, (tx) => tx.$queryRaw<{ pageId: string }[]>`select "pageId" from find_record_pages(null, null, 'knee'::tsquery, 'knee'::tsquery, 5000)`);
    expect(new Set(own.map(({ pageId }) => pageId))).toEqual(new Set(world.pageIds.slice(0, 3)));
    const theirs = await inPractice(world.practiceId, (tx) => tx.$queryRaw<unknown[]>`select * from find_record_pages(${nextDoor.caseId}::uuid, ${nextDoor.packetId}::uuid, 'knee'::tsquery, 'knee'::tsquery, 5000)`);
    expect(theirs).toEqual([]);
    const table = await inPractice(world.practiceId, (tx) => tx.$queryRaw<{ practiceId: string }[]>`select distinct "practiceId" from "PageSearch"`);
    expect(table).toEqual([{ practiceId: world.practiceId }]);
    const words = await inPractice(world.practiceId, (tx) => tx.$queryRaw<{ pages: number }[]>`select pages from similar_record_words('knee', 10) where word = 'knee' union all select pages from record_words_beginning('knee', 10)`);
    expect(words).toEqual([{ pages: 3 }, { pages: 3 }]);
    const unscoped = await database().$queryRaw<{ pages: number; words: number }[]>`select (select count(*)::int from find_record_pages(null, null, 'knee'::tsquery, 'knee'::tsquery, 10)) as pages, (select count(*)::int from similar_record_words('knee', 10)) as words`;
    expect(unscoped).toEqual([{ pages: 0, words: 0 }]);
  });

  it('searches as a role that may read two tables, that nobody signs in as, and that the application is not given', async () => {
    const [role] = await database().$queryRaw<Record<string, unknown>[]>`
      select rolcanlogin or rolsuper or rolbypassrls or rolcreaterole as strong, pg_has_role('panelist_app', 'panelist_search', 'member') as given,
        (select array_agg(distinct c.relname::text order by c.relname::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind = 'r' and has_table_privilege('panelist_search', c.oid, 'select')) as reads,
        (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind = 'r' and has_table_privilege('panelist_search', c.oid, 'insert, update, delete')) as writes,
        has_schema_privilege('panelist_search', 'public', 'create') as creates
      from pg_roles where rolname = 'panelist_search'`;
    expect(role).toEqual({ strong: false, given: false, reads: ['PageSearch', 'RecordWord'], writes: 0, creates: false });
  });

  it('forbidden role, practice next door', async () => {
    const world = await office();
    await expectForbidden(searchRecords, world, { q: 'knee' }, ['viewer']);
    await expectUnknownNextDoor(searchRecords, { q: 'knee', caseId: world.caseId as never });
    await expectUnknownNextDoor(searchRecords, { q: 'knee', packetId: world.packetId as never });
    const seen = await inPractice(world.practiceId, (tx) => tx.accessEvent.count({ where: { practiceId: world.practiceId, operation: 'record.search' } }));
    expect(seen).toBe(0);
    await searchRecords(world.as('reviewer'), { q: 'knee', caseId: world.caseId as never });
    expect(await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, operation: 'record.search' } }))).toMatchObject([{ subjectKind: 'case', subjectId: world.caseId }]);
  });
});
