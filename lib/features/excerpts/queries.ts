import type { PracticeCtx } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { excerptTags } from '../../domain/records/excerpt-life';
import { packetLetter, pageCite } from '../../domain/records/page-cite';
import { namesOf } from '../communications/queries';
import { mayRemove, seesPrivateNotes } from './policy';
import { ExcerptPage, ReadExcerptPage, type Excerpt } from './schema';

export type ExcerptRow = Awaited<ReturnType<ReadTx['excerpt']['findUniqueOrThrow']>>;

/** The excerpts of a page, its words, and what a new excerpt of it begins with. */
export const readExcerptPage = query({
  name: 'excerpt.page',
  input: ReadExcerptPage,
  output: ExcerptPage,
  access: ({ packetId }) => ['packet', packetId],
  async run({ ctx, input: { packetId, pageNumber }, db }) {
    const { practiceId } = ctx;
    const packet = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { caseId: true, hasFiles: true, countedPages: true } });
    if (!packet) throw new NotFound();
    const page = await db.recordPage.findUnique({ where: { practiceId_packetId_number: { practiceId, packetId, number: pageNumber } }, select: { text: true, viewBlobId: true, document: true } });
    if (!page && (packet.hasFiles || pageNumber > packet.countedPages)) throw new NotFound();
    const letters = await packetLettersOf(db, practiceId, packet.caseId);
    const rows = await db.excerpt.findMany({ where: { practiceId, packetId, pageNumber, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    const document = page?.document ?? null;
    return {
      caseId: packet.caseId, packetId, pageNumber, letter: letters.get(packetId) ?? '',
      document: document && { id: document.id, type: document.type, title: document.title, serviceOn: fromOptionalDateColumn(document.serviceOn), provider: document.provider, facility: document.facility },
      text: page?.text ?? '',
      picture: page?.viewBlobId ?? null,
      ownTags: await ownTagsOf(db, practiceId),
      excerpts: await toExcerpts(db, ctx, rows, letters),
    };
  },
});

/** By which letter each packet of a case is cited: in the order in which they were logged, so that no letter ever moves. */
export async function packetLettersOf(db: ReadTx, practiceId: string, caseId: string): Promise<ReadonlyMap<string, string>> {
  const packets = await db.packet.findMany({ where: { practiceId, caseId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true } });
  return new Map(packets.map(({ id }, at) => [id, packetLetter(at)]));
}

/** DTOs of excerpts of one case, in three statements. */
export async function toExcerpts(db: ReadTx, ctx: PracticeCtx, rows: readonly ExcerptRow[], letters: ReadonlyMap<string, string>): Promise<Excerpt[]> {
  const { practiceId } = ctx;
  const names = await namesOf(db, rows.flatMap(({ createdById, decidedById }) => [createdById, decidedById]));
  const rejected = rows.filter(({ state }) => state === 'REJECTED').map(({ id }) => id);
  const steps = rejected.length === 0 ? [] : await db.excerptStep.findMany({ where: { practiceId, excerptId: { in: rejected }, did: 'rejected' }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { excerptId: true, before: true } });
  const reasons = new Map(steps.map(({ excerptId, before }) => [excerptId, reasonIn(before)]));
  return rows.map((row) => ({
    id: row.id, caseId: row.caseId, packetId: row.packetId, documentId: row.documentId, pageNumber: row.pageNumber, lines: row.lines,
    cite: pageCite({ letter: letters.get(row.packetId) ?? '', pageNumber: row.pageNumber, lines: row.lines }),
    happenedOn: fromOptionalDateColumn(row.happenedOn), provider: row.provider, type: row.type, text: row.text, quoted: row.quoted, tags: row.tags,
    privateNote: seesPrivateNotes(ctx) ? row.privateNote : null,
    state: row.state, reason: reasons.get(row.id) ?? '',
    createdByName: (row.createdById && names.get(row.createdById)) || '', decidedByName: (row.decidedById && names.get(row.decidedById)) || '',
    decidedAt: row.decidedAt?.toISOString() ?? null, isRemoved: row.removedAt !== null, mayRemove: mayRemove(ctx, row), version: row.version,
  }));
}

/** The DTO of one excerpt. */
export async function toExcerpt(db: ReadTx, ctx: PracticeCtx, row: ExcerptRow): Promise<Excerpt> {
  const [excerpt] = await toExcerpts(db, ctx, [row], await packetLettersOf(db, ctx.practiceId, row.caseId));
  if (!excerpt) throw new NotFound();
  return excerpt;
}

/** The office's own tags, by the alphabet; the common ones are no office's own. */
async function ownTagsOf(db: ReadTx, practiceId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ tag: string }[]>`select distinct unnest(tags) as tag from "Excerpt" where "practiceId" = ${practiceId}::uuid and "removedAt" is null order by 1 limit 60`;
  return rows.map(({ tag }) => tag).filter((tag) => !Object.hasOwn(excerptTags, tag));
}

function reasonIn(before: unknown): string {
  return before !== null && typeof before === 'object' && 'reason' in before && typeof before.reason === 'string' ? before.reason : '';
}
