import type { PracticeCtx } from '../../core/context';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { seesPrivateNotes } from './policy';
import { toExcerpt, type ExcerptRow } from './queries';

export type ExcerptDid = 'proposed' | 'edited' | 'confirmed' | 'rejected' | 'reopened' | 'removed' | 'restored';

type Columns = Partial<Pick<ExcerptRow, 'documentId' | 'lines' | 'happenedOn' | 'provider' | 'type' | 'text' | 'quoted' | 'tags' | 'privateNote' | 'state' | 'decidedById' | 'decidedAt' | 'removedAt'>>;

/** An excerpt, its row locked to the end of the transaction. @throws NotFound; Conflict with the excerpt as it now stands; RuleBroken `excerpt.removed` */
export async function excerptForChange(tx: Tx, ctx: PracticeCtx, excerptId: string, version: number, wanted: 'there' | 'removed' = 'there'): Promise<ExcerptRow> {
  const { practiceId } = ctx;
  await tx.$queryRaw`select 1 as locked from "Excerpt" where "practiceId" = ${practiceId}::uuid and id = ${excerptId}::uuid for update`;
  const row = await tx.excerpt.findUnique({ where: { practiceId_id: { practiceId, id: excerptId } } });
  if (!row) throw new NotFound();
  if (row.version !== version) throw new Conflict('Someone changed this excerpt while you were working on it.', await toExcerpt(tx, ctx, row));
  if (wanted === 'there' && row.removedAt !== null) throw new RuleBroken('excerpt.removed', 'This excerpt was removed. Bring it back first.');
  if (wanted === 'removed' && row.removedAt === null) throw new RuleBroken('excerpt.not_removed', 'This excerpt is there.');
  return row;
}

/** Changes an excerpt and keeps who did what to it, with the words as they stood and, for a rejection, why. @throws Conflict */
export async function saveExcerpt(tx: Tx, ctx: PracticeCtx, row: ExcerptRow, did: ExcerptDid, data: Columns, reason = ''): Promise<ExcerptRow> {
  const { practiceId } = ctx;
  const { count } = await tx.excerpt.updateMany({ where: { practiceId, id: row.id, version: row.version }, data: { ...data, version: row.version + 1 } });
  if (count === 0) throw new Conflict('Someone changed this excerpt while you were working on it.');
  await keepStep(tx, ctx, row.id, did, { ...wordsOf(row), ...(reason ? { reason } : {}) });
  return tx.excerpt.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: row.id } } });
}

/** Writes down that somebody did something to an excerpt. */
export async function keepStep(tx: Tx, ctx: PracticeCtx, excerptId: string, did: ExcerptDid, before: Record<string, unknown> | null): Promise<void> {
  await tx.excerptStep.create({ data: { practiceId: ctx.practiceId, excerptId, userId: userOf(ctx), did, at: ctx.now, ...(before ? { before: JSON.parse(JSON.stringify(before)) } : {}) } });
}

/** The columns that say who decided, or that nobody has. */
export function decidedBy(ctx: PracticeCtx | null): Pick<ExcerptRow, 'decidedById' | 'decidedAt'> {
  return ctx === null ? { decidedById: null, decidedAt: null } : { decidedById: userOf(ctx), decidedAt: ctx.now };
}

/** Whether who asks decides as a physician: in the role of one, or an owner who is one of the practice's physicians. */
export async function isPhysician(tx: Tx, { practiceId, actor }: PracticeCtx): Promise<boolean> {
  if (actor.kind !== 'user') return false;
  if (actor.role === 'physician') return true;
  return actor.role === 'owner' && (await tx.physician.count({ where: { practiceId, userId: actor.userId, active: true } })) > 0;
}

/** @throws RuleBroken `excerpt.not_a_physician` */
export async function demandPhysician(tx: Tx, ctx: PracticeCtx): Promise<void> {
  if (!(await isPhysician(tx, ctx))) throw new RuleBroken('excerpt.not_a_physician', 'Only a physician confirms or rejects what goes into a report (LC 4628). Link your sign-in to a physician under Settings.');
}

/** Whoever does not see private notes does not write them either. @throws Forbidden */
export function demandNoteRight(ctx: PracticeCtx, privateNote: string | undefined): void {
  if (privateNote && !seesPrivateNotes(ctx)) throw new Forbidden('Private notes are kept by physicians and reviewers.');
}


/** The document of a page, and whether there is such a page. @throws NotFound; RuleBroken `excerpt.no_such_page` */
export async function pageForExcerpt(tx: Tx, practiceId: string, packetId: string, pageNumber: number): Promise<{ caseId: string; documentId: string | null }> {
  const packet = await tx.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { caseId: true, hasFiles: true, countedPages: true } });
  if (!packet) throw new NotFound();
  const page = await tx.recordPage.findUnique({ where: { practiceId_packetId_number: { practiceId, packetId, number: pageNumber } }, select: { documentId: true } });
  if (!page && (packet.hasFiles || pageNumber > packet.countedPages)) throw new RuleBroken('excerpt.no_such_page', 'This packet has no such page.');
  return { caseId: packet.caseId, documentId: page?.documentId ?? null };
}

const userOf = ({ actor }: PracticeCtx): string | null => (actor.kind === 'user' ? actor.userId : null);

function wordsOf({ state, lines, happenedOn, provider, type, text, quoted, tags }: ExcerptRow) {
  return { state, lines, happenedOn: happenedOn?.toISOString().slice(0, 10) ?? null, provider, type, text, quoted, tags };
}
