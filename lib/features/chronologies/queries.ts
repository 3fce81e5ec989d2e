import { fromDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { sameEvents } from '../../domain/records/same-event';
import { seenSeconds } from '../../domain/records/seen';
import { packetLettersOf, toExcerpts } from '../excerpts/queries';
import { Chronology, Coverage, Disclosure, ListExcerpts, mostLines, ReadCoverage, ReadDisclosure } from './schema';

/** A case's excerpts by the day of what happened, the undated last, with what the filters can be set to. */
export const listExcerpts = query({
  name: 'excerpt.list',
  input: ListExcerpts,
  output: Chronology,
  access: ({ caseId }) => ['case', caseId],
  async run({ ctx, input: { caseId, state, tag, provider, type, packetId, text }, db }) {
    const { practiceId } = ctx;
    const found = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { number: true, kind: true, claimant: { select: { name: true } }, physician: { select: { name: true } } } });
    if (!found) throw new NotFound();
    const letters = await packetLettersOf(db, practiceId, caseId);
    const matches = text ? { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const } : null;
    const rows = await db.excerpt.findMany({
      where: {
        practiceId, caseId, removedAt: state === 'removed' ? { not: null } : null,
        ...(state && state !== 'removed' ? { state } : {}), ...(tag ? { tags: { has: tag } } : {}), ...(provider ? { provider } : {}), ...(type ? { type } : {}), ...(packetId ? { packetId } : {}),
        ...(matches ? { OR: [{ text: matches }, { quoted: matches }, { provider: matches }] } : {}),
      },
      orderBy: [{ happenedOn: { sort: 'asc', nulls: 'last' } }, { packetId: 'asc' }, { pageNumber: 'asc' }, { id: 'asc' }],
      take: mostLines + 1,
    });
    const [packets, all, removedCount] = [
      await db.packet.findMany({ where: { practiceId, caseId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, senderName: true, receivedOn: true, countedPages: true, hasFiles: true } }),
      await db.excerpt.findMany({ where: { practiceId, caseId, removedAt: null }, select: { state: true, tags: true, provider: true, type: true }, take: 20_000 }),
      await db.excerpt.count({ where: { practiceId, caseId, removedAt: { not: null } } }),
    ];
    const excerpts = await toExcerpts(db, ctx, rows.slice(0, mostLines), letters);
    const inState = (wanted: string) => all.filter((one) => one.state === wanted).length;
    return {
      caseId, caseNumber: found.number, caseKind: found.kind, claimantName: found.claimant.name, physicianName: found.physician.name,
      excerpts, isCut: rows.length > mostLines,
      counts: { PROPOSED: inState('PROPOSED'), CONFIRMED: inState('CONFIRMED'), REJECTED: inState('REJECTED') }, removedCount,
      tags: counted(all.flatMap(({ tags }) => tags)), providers: counted(all.map((one) => one.provider)), types: counted(all.map((one) => one.type)),
      packets: packets.map(({ receivedOn, countedPages, ...packet }) => ({ ...packet, letter: letters.get(packet.id) ?? '', receivedOn: fromDateColumn(receivedOn), pages: countedPages })),
      duplicates: state === 'removed' ? [] : sameEvents(excerpts.filter((one) => one.state !== 'REJECTED')),
    };
  },
});

/** Which documents of a case have no excerpt, and which pages the physician has not seen. */
export const readCoverage = query({
  name: 'excerpt.coverage',
  input: ReadCoverage,
  output: Coverage,
  async run({ ctx, input: { caseId }, db }) {
    const { practiceId } = ctx;
    const found = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { physician: { select: { name: true, userId: true } } } });
    if (!found) throw new NotFound();
    const letters = await packetLettersOf(db, practiceId, caseId);
    const asker = ctx.actor.kind === 'user' ? ctx.actor : null;
    const eyes = found.physician.userId ?? asker?.userId ?? null;
    const without = await db.$queryRaw<{ id: string; packetId: string; type: string; title: string; serviceOn: string | null; provider: string; first: number; last: number }[]>`
      select d.id, d."packetId", d.type, d.title, to_char(d."serviceOn", 'YYYY-MM-DD') as "serviceOn", d.provider, min(p.number)::int as first, max(p.number)::int as last
      from "RecordDocument" d join "Packet" k on k."practiceId" = d."practiceId" and k.id = d."packetId" join "RecordPage" p on p."practiceId" = d."practiceId" and p."documentId" = d.id
        join "RecordFile" f on f."practiceId" = p."practiceId" and f.id = p."fileId" and f."removedAt" is null
      where d."practiceId" = ${practiceId}::uuid and k."caseId" = ${caseId}::uuid and d.type not in ('separator_sheet', 'fax_cover', 'records_index', 'record_declaration')
        and not exists (select 1 from "Excerpt" e where e."practiceId" = d."practiceId" and e."documentId" = d.id and e."removedAt" is null and e.state <> 'REJECTED')
        and exists (select 1 from "RecordPage" q where q."practiceId" = d."practiceId" and q."documentId" = d.id and q."exactDupOf" is null and q."nearDupOf" is null)
      group by d."practiceId", d.id order by min(p.number), d.id limit 2000`;
    const pages = await db.$queryRaw<{ packetId: string; number: number; seen: boolean }[]>`
      select p."packetId", p.number, exists (select 1 from "PageView" v where v."practiceId" = p."practiceId" and v."pageId" = p.id and v."userId" = ${eyes}::uuid and v.seconds >= ${seenSeconds}) as seen
      from "RecordPage" p join "RecordFile" f on f."practiceId" = p."practiceId" and f.id = p."fileId" and f."removedAt" is null where p."practiceId" = ${practiceId}::uuid and p."caseId" = ${caseId}::uuid
        and not coalesce(p."decidedBlank", p."isBlank") and not coalesce(p."decidedDup", p."exactDupOf" is not null or p."nearDupOf" is not null)
      order by p."packetId", p.number`;
    return {
      seenBy: found.physician.userId ? found.physician.name : (asker?.name ?? ''),
      documentsWithout: without.map(({ first, last, ...document }) => ({ ...document, letter: letters.get(document.packetId) ?? '', firstPage: first, lastPage: last })).sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter) || a.firstPage - b.firstPage),
      unseen: stretchesOf(pages).map((stretch) => ({ ...stretch, letter: letters.get(stretch.packetId) ?? '' })),
      unseenPages: pages.filter(({ seen }) => !seen).length,
      pages: pages.length,
    };
  },
});

/** Who did what to the excerpts of a case or of an evaluation's packets (LC 4628(b)). */
export const readDisclosure = query({
  name: 'excerpt.disclosure',
  input: ReadDisclosure,
  output: Disclosure,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const there = input.caseId ? await db.case.count({ where: { practiceId, id: input.caseId } }) : await db.evaluation.count({ where: { practiceId, id: input.evaluationId ?? '' } });
    if (there === 0) throw new NotFound();
    return disclosureOf(db, practiceId, input);
  },
});

/** The same for a report that is being written: each person, what each did, how many lines stand. */
export async function disclosureOf(db: ReadTx, practiceId: string, about: { readonly caseId?: string | undefined; readonly evaluationId?: string | undefined }): Promise<Disclosure> {
  const packets = about.evaluationId ? await db.packet.findMany({ where: { practiceId, evaluationId: about.evaluationId }, select: { id: true } }) : [];
  const where = { practiceId, ...(about.caseId ? { caseId: about.caseId } : { packetId: { in: packets.map(({ id }) => id) } }) };
  const steps = await db.excerptStep.groupBy({ by: ['userId', 'did'], where: { practiceId, excerpt: where }, _count: { _all: true } });
  const ids = [...new Set(steps.flatMap(({ userId }) => userId ?? []))];
  const [users, members] = [await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }), await db.membership.findMany({ where: { practiceId, userId: { in: ids } }, select: { userId: true, role: true } })];
  const states = await db.excerpt.groupBy({ by: ['state'], where: { ...where, removedAt: null }, _count: { _all: true } });
  const countOf = (state: string) => states.find((one) => one.state === state)?._count._all ?? 0;
  const people = ids.map((userId) => {
    const times = (did: string) => steps.find((one) => one.userId === userId && one.did === did)?._count._all ?? 0;
    return {
      userId, name: users.find(({ id }) => id === userId)?.name ?? '', role: members.find((one) => one.userId === userId)?.role ?? '',
      proposed: times('proposed'), edited: times('edited'), confirmed: times('confirmed'), rejected: times('rejected'), reopened: times('reopened'), removed: times('removed'), restored: times('restored'),
    };
  });
  return { people: people.sort((a, b) => a.name.localeCompare(b.name)), confirmedCount: countOf('CONFIRMED'), proposedCount: countOf('PROPOSED') };
}

function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)).slice(0, 200);
}

/** Pages in order as stretches of those that were not seen. A blank between two unseen pages does not part them. */
function stretchesOf(pages: readonly { packetId: string; number: number; seen: boolean }[]): { packetId: string; from: number; to: number }[] {
  const stretches: { packetId: string; from: number; to: number }[] = [];
  pages.forEach(({ packetId, number, seen }, at) => {
    if (seen) return;
    const [before, last] = [pages[at - 1], stretches.at(-1)];
    if (before && last && !before.seen && before.packetId === packetId) last.to = number;
    else stretches.push({ packetId, from: number, to: number });
  });
  return stretches;
}
