import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { hasMark } from '../../domain/records/page-marks';
import { loggedExam } from '../../test/cases';
import { readPacket } from '../../test/documents';
import { statementsOf } from '../../test/query-count';
import { makeReadPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, testNow } from '../../test/world';
import { readExcerptPage } from '../excerpts/queries';
import { recordViews } from '../page-views/record-views';
import { exportIndex, findInPacket, listDocuments, listPages, readPage } from './queries';

const clinical = ['owner', 'physician', 'assistant', 'reviewer', 'biller'] as const;

describe('a packet’s documents and pages', () => {
  it('lists documents with their ranges, what was suggested, and the head of the screen', async () => {
    const world = await makeWorld();
    const { packetId, caseId } = await readPacket(world);
    const { packet, documents, steps } = await listDocuments(world.as('biller'), { packetId });
    expect(packet).toMatchObject({ caseId, claimantName: 'Gustavo Reyes-Ortiz', physicianName: 'Elena Marsh', ordinal: 1, packetCount: 1, state: 'ready', declaredPages: 10, isPhysician: false });
    expect(documents.map(({ pages, confidence }) => [pages, confidence])).toEqual([[[[1, 3]], 95], [[[4, 6]], 70], [[[7, 9]], 90]]);
    expect(steps).toEqual({ undo: null, redo: null });
  });

  it('numbers packets in the order in which they were logged, as their cites are lettered, whenever they were received', async () => {
    const world = await makeWorld();
    const exam = await loggedExam(world);
    const pages = [{ text: 'one' }];
    const late = await makeReadPacket(world, { ...exam, pages, receivedOn: '2026-02-26' });
    const early = await makeReadPacket(world, { ...exam, pages, receivedOn: '2026-02-10' });
    for (const [{ packetId }, ordinal, letter] of [[late, 1, 'A'], [early, 2, 'B']] as const) {
      expect((await listPages(world.as('owner'), { packetId: packetId as never })).packet).toMatchObject({ ordinal, packetCount: 2 });
      expect((await readExcerptPage(world.as('owner'), { packetId: packetId as never, pageNumber: 1 })).letter).toBe(letter);
    }
  });

  it('lists pages in small arrays without their text, in as many statements for 10 as for 300', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const large = await makeReadPacket(world, { ...(await loggedExam(world)), pages: Array.from({ length: 300 }, (_, at) => ({ text: `Page ${at}` })), documents: Array.from({ length: 60 }, (_, at) => ({ pages: [at * 5 + 1, at * 5 + 5] as const, type: 'progress_note' })) });
    const list = await listPages(world.as('physician'), { packetId });
    expect(list).toMatchObject({ pages: [[1, 10]], repeats: [[6, 3]], turned: [], thumbs: '0'.repeat(60), packet: { isPhysician: true } });
    expect([hasMark(list.marks[9]!, 'blank'), hasMark(list.marks[5]!, 'exactDuplicate'), hasMark(list.marks[0]!, 'seenByMe')]).toEqual([true, true, false]);
    const few = await statementsOf(() => listPages(world.as('owner'), { packetId }));
    const many = await statementsOf(() => listPages(world.as('owner'), { packetId: large.packetId as never }));
    expect(many.length).toBe(few.length);
    expect(JSON.stringify(await listPages(world.as('owner'), { packetId: large.packetId as never })).length, 'bytes for 300 pages').toBeLessThan(24_000);
  });

  it('reads one page with its words, what it repeats and what excerpts mark', async () => {
    const world = await makeWorld();
    const { packetId, pageIds, caseId } = await readPacket(world);
    const other = await readPacket(world);
    await inPractice(world.practiceId, async (tx) => {
      await tx.pageWords.create({ data: { practiceId: world.practiceId, pageId: pageIds[1]!, lines: [[['Page', 10, 20, 30, 10], ['2', 45, 20, 10, 10]]] } });
      await tx.recordPage.update({ where: { practiceId_id: { practiceId: world.practiceId, id: pageIds[1]! } }, data: { elsewhereId: other.pageIds[7]!, elsewhereKind: 'reviewed' } });
      await tx.excerpt.create({ data: { practiceId: world.practiceId, caseId, packetId, pageNumber: 2, text: 'Strain', quoted: 'lumbar strain', tags: [] } });
    });
    expect(await readPage(world.as('reviewer'), { packetId, number: '2' })).toMatchObject({ number: 2, fileName: 'records.pdf', picture: null, lines: [[['Page', 10, 20, 30, 10], ['2', 45, 20, 10, 10]]], elsewhere: { kind: 'reviewed', packetId: other.packetId, number: 8 }, excerpts: [{ state: 'proposed', quoted: 'lumbar strain' }] });
    expect(await readPage(world.as('reviewer'), { packetId, number: 6 })).toMatchObject({ exactDupOf: 3, lines: null, elsewhere: null });
    await expect(readPage(world.as('reviewer'), { packetId, number: 11 })).rejects.toBeInstanceOf(NotFound);
    const reads = await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, operation: 'page.read' } }));
    expect(reads, 'one look an hour is kept').toMatchObject([{ subjectKind: 'packet', subjectId: packetId, actorId: world.users.reviewer }]);
  });

  it('says of a page who had it before the eyes and for how long, whoever did last first', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const look = (role: 'physician' | 'reviewer', second: number, views: { page: number; seconds: number }[]) => recordViews(world.as(role, { now: new Date(testNow.getTime() + second * 1_000), idempotencyKey: `${role} ${second}` }), { packetId: packetId as never, views });
    await look('reviewer', 0, [{ page: 2, seconds: 40 }]);
    await look('physician', 5, [{ page: 2, seconds: 12 }, { page: 3, seconds: 1 }]);
    await look('reviewer', 60, [{ page: 2, seconds: 5 }]);
    expect((await readPage(world.as('owner'), { packetId, number: 2 })).views).toEqual([
      { name: 'Test reviewer', seconds: 45, lastAt: new Date(testNow.getTime() + 60_000).toISOString() },
      { name: 'Test physician', seconds: 12, lastAt: new Date(testNow.getTime() + 5_000).toISOString() },
    ]);
    expect((await readPage(world.as('owner'), { packetId, number: 4 })).views).toEqual([]);
  });

  it('finds words also across the end of a line, and takes signs as they are', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const found = await findInPacket(world.as('owner'), { packetId, q: 'page 4 LUMBAR strain' });
    expect(found).toMatchObject({ pageCount: 1, hasMore: false, hits: [{ page: 4, count: 1, hit: 'Page 4 lumbar strain' }] });
    expect((await findInPacket(world.as('owner'), { packetId, q: '%%' })).pageCount).toBe(0);
    expect((await findInPacket(world.as('owner'), { packetId, q: 'lumbar' })).hits.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('gives the index in the form of a prediction', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const index = await exportIndex(world.as('owner'), { packetId });
    expect(index).toMatchObject({ packet: packetId, page_count: 10, declared_page_count: 10 });
    expect(index.pages[5]).toEqual({ page: 6, is_blank: false, exact_dup_of: 3, near_dup_of: null, displayed_rotation: 0, text: 'Page 6\nlumbar strain, seen 6 times' });
    expect(index.pages[9]).toMatchObject({ is_blank: true });
    expect(index.documents[0]).toEqual({ page_ranges: [[1, 3]], type: 'progress_note', title: 'Office visit', date_of_service: '2025-01-21', date_of_service_end: null, provider: 'Leila Haddad, M.D.', facility: 'Harbor Rehabilitation' });
    expect(index.documents[2]).toMatchObject({ date_of_service: null, provider: null, facility: null });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const stranger = (await makeWorld({ name: 'Next door' })).as('owner');
    for (const [read, input] of [[listDocuments, { packetId }], [listPages, { packetId }], [exportIndex, { packetId }], [findInPacket, { packetId, q: 'page' }], [readPage, { packetId, number: 1 }]] as const) {
      await onlyFor(read as never, world, input, clinical);
      await expect((read as typeof listPages)(stranger, input as never)).rejects.toBeInstanceOf(NotFound);
    }
  });
});
