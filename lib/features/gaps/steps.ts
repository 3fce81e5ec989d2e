import type { PracticeCtx } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { ReadTx, Tx } from '../../core/operation';
import { mentionsOn } from '../../domain/records/gap-mentions';
import type { GapDocument, MentionOnPage } from '../../domain/records/gaps';
import { RuleBroken } from '../../domain/rule-broken';
import { toGap, type GapRow } from './queries';

type Columns = Partial<Pick<GapRow, 'state' | 'reason' | 'letterId' | 'assignedToId' | 'dueOn' | 'decidedById' | 'decidedAt'>>;

/** A gap, its row locked to the end of the transaction. @throws NotFound; Conflict with the gap as it now stands; RuleBroken `gap.transition` where its state is none of `from` */
export async function gapForChange(tx: Tx, ctx: PracticeCtx, gapId: string, version: number, from?: readonly string[]): Promise<GapRow> {
  const { practiceId } = ctx;
  await tx.$queryRaw`select 1 as locked from "RecordGap" where "practiceId" = ${practiceId}::uuid and id = ${gapId}::uuid for update`;
  const row = await tx.recordGap.findUnique({ where: { practiceId_id: { practiceId, id: gapId } } });
  if (!row) throw new NotFound();
  if (row.version !== version) throw new Conflict('Someone changed this gap while you were working on it.', await toGap(tx, ctx, row));
  if (from && !from.includes(row.state)) throw new RuleBroken('gap.transition', row.state === 'open' || row.state === 'asked' ? 'This gap is still open.' : 'This gap was settled. Reopen it first.');
  return row;
}

/** Changes a gap. @throws Conflict */
export async function saveGap(tx: Tx, ctx: PracticeCtx, row: GapRow, data: Columns): Promise<GapRow> {
  const where = { practiceId: ctx.practiceId, id: row.id };
  const { count } = await tx.recordGap.updateMany({ where: { ...where, version: row.version }, data: { ...data, version: row.version + 1 } });
  if (count === 0) throw new Conflict('Someone changed this gap while you were working on it.');
  return tx.recordGap.findUniqueOrThrow({ where: { practiceId_id: where } });
}

/** The columns that say who settled it, or that nobody did. */
export function settledBy(ctx: PracticeCtx | null): Pick<GapRow, 'decidedById' | 'decidedAt'> {
  return ctx === null ? { decidedById: null, decidedAt: null } : { decidedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, decidedAt: ctx.now };
}

/** The letter that asked is void, or was discarded before it went: what it asked for is open again. What was settled meanwhile stays settled. */
export async function unmarkGapsAsked(tx: Tx, { practiceId }: PracticeCtx, letterId: string): Promise<void> {
  await tx.recordGap.updateMany({ where: { practiceId, letterId, state: 'asked' }, data: { state: 'open', letterId: null, version: { increment: 1 } } });
  await tx.recordGap.updateMany({ where: { practiceId, letterId }, data: { letterId: null } });
}

const pagesAtOnce = 100;

/** What the pages of a case speak of, read in small portions so that nothing else waits; blank pages and repeats aside. */
export async function mentionsOf(db: ReadTx, practiceId: string, caseId: string): Promise<MentionOnPage[]> {
  const mentions: MentionOnPage[] = [];
  for (let after: string | null = null; ; ) {
    const pages: { id: string; packetId: string; number: number; documentId: string | null; text: string }[] = await db.recordPage.findMany({
      where: { practiceId, caseId, file: { removedAt: null }, isBlank: false, exactDupOf: null, nearDupOf: null, text: { not: '' }, ...(after === null ? {} : { id: { gt: after } }) },
      orderBy: { id: 'asc' }, take: pagesAtOnce, select: { id: true, packetId: true, number: true, documentId: true, text: true },
    });
    for (const { packetId, number, documentId, text } of pages) mentions.push(...mentionsOn(text).map((mention) => ({ ...mention, packetId, pageNumber: number, documentId })));
    const last = pages.at(-1);
    if (!last || pages.length < pagesAtOnce) return mentions;
    after = last.id;
  }
}

/** The documents of a case, each with the beginning of its first page. */
export async function gapDocumentsOf(db: ReadTx, practiceId: string, caseId: string): Promise<GapDocument[]> {
  const rows = await db.recordDocument.findMany({ where: { practiceId, packet: { caseId }, pages: { some: { file: { removedAt: null } } } }, select: { id: true, packetId: true, type: true, title: true, serviceOn: true, provider: true, facility: true, pages: { orderBy: { number: 'asc' }, take: 1, select: { number: true, text: true } } } });
  return rows.map(({ pages, serviceOn, ...row }) => ({ ...row, serviceOn: fromOptionalDateColumn(serviceOn), firstPage: pages[0]?.number ?? 1, head: pages[0]?.text.slice(0, 600) ?? '' }));
}
