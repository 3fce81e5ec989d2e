import type { PracticeCtx } from '../../core/context';
import { fromOptionalDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { jsonColumn } from '../../core/json';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { lockPacket, packetForChange, settlePacket } from '../packets/steps';
import { findDocuments, pageColumns, readingMarks, repeatOf, stepsOf } from './queries';
import type { ChangeKind, IndexChanged } from './schema';

/** A document as a change keeps it, whole enough to be made again. */
export interface KeptDocument {
  readonly id: string;
  readonly position: number;
  readonly type: string;
  readonly title: string;
  readonly serviceOn: CalendarDate | null;
  readonly serviceEndOn: CalendarDate | null;
  readonly provider: string;
  readonly facility: string;
  readonly state: string;
  readonly suggestion: object;
  readonly classifierVersion: number;
  readonly decidedById: string | null;
  readonly decidedAt: string | null;
}

export interface KeptPage {
  readonly number: number;
  readonly documentId: string | null;
  readonly decidedBlank: boolean | null;
  readonly decidedDup: boolean | null;
  readonly nearDupOf: number | null;
  readonly turned: number;
}

/** The documents and pages that a change touches, as they are at one moment; a document that is not there is absent. */
export interface IndexState {
  readonly documents: readonly KeptDocument[];
  readonly absentIds: readonly string[];
  readonly pages: readonly KeptPage[];
}

/** What a change touches. */
export interface Touched {
  readonly documentIds: readonly string[];
  readonly pages: readonly number[];
}

/** Locks the packet for a change of its index. @throws NotFound; RuleBroken `case.closed`, and `packet.billed` where counts change */
export async function indexForChange(tx: Tx, ctx: PracticeCtx, packetId: string, changesCounts = false) {
  if (changesCounts) return packetForChange(tx, ctx.practiceId, packetId);
  const row = await lockPacket(tx, ctx.practiceId, packetId);
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  return row;
}

/** A document about to be changed, its packet locked, with the numbers of its pages in order. @throws NotFound; Conflict with what is stored now */
export async function documentForChange(tx: Tx, ctx: PracticeCtx, { documentId, version }: { documentId: string; version: number }) {
  const { practiceId } = ctx;
  const where = { practiceId_id: { practiceId, id: documentId } };
  const known = await tx.recordDocument.findUnique({ where, select: { packetId: true } });
  if (!known) throw new NotFound();
  await indexForChange(tx, ctx, known.packetId);
  const row = await tx.recordDocument.findUnique({ where });
  if (!row) throw new Conflict('Somebody merged this document into another meanwhile.');
  if (row.version !== version) throw await documentConflict(tx, ctx, row);
  const pages = await tx.recordPage.findMany({ where: { practiceId, documentId, file: { removedAt: null } }, select: { number: true }, orderBy: { number: 'asc' } });
  return { row, pages: pages.map(({ number }) => number) };
}

/** Somebody was faster; with the document as it is stored now. */
export async function documentConflict(tx: Tx, ctx: PracticeCtx, { id, packetId }: { id: string; packetId: string }): Promise<Conflict> {
  const [now] = await findDocuments(tx, ctx.practiceId, packetId, undefined, [id]);
  return new Conflict('Someone changed this document while you were working on it.', now);
}

/** The state of what a change touches. */
export async function stateOf(tx: Tx, { practiceId }: PracticeCtx, packetId: string, touched: Touched): Promise<IndexState> {
  const rows = await tx.recordDocument.findMany({ where: { practiceId, packetId, id: { in: [...touched.documentIds] } }, orderBy: { position: 'asc' } });
  const pages = await tx.recordPage.findMany({ where: { practiceId, packetId, number: { in: [...touched.pages] } }, select: { number: true, documentId: true, decidedBlank: true, decidedDup: true, nearDupOf: true, turned: true }, orderBy: { number: 'asc' } });
  const documents = rows.map(({ id, position, type, title, serviceOn, serviceEndOn, provider, facility, state, suggestion, classifierVersion, decidedById, decidedAt }) => ({
    id, position, type, title, provider, facility, state, classifierVersion, decidedById,
    serviceOn: fromOptionalDateColumn(serviceOn),
    serviceEndOn: fromOptionalDateColumn(serviceEndOn),
    suggestion: (suggestion ?? {}) as object,
    decidedAt: decidedAt?.toISOString() ?? null,
  }));
  return { documents, absentIds: touched.documentIds.filter((id) => !rows.some((row) => row.id === id)), pages };
}

/**
 * Makes a change of a packet's index and keeps what was before and after, so that it can be undone. `work` may make
 * documents: it answers with their ids. The packet is locked already.
 */
export async function changeIndex(tx: Tx, ctx: PracticeCtx, packetId: string, did: ChangeKind, touched: Touched, work: () => Promise<readonly string[] | void>): Promise<IndexChanged> {
  const { practiceId, actor } = ctx;
  const first = await stateOf(tx, ctx, packetId, touched);
  const made = (await work()) ?? [];
  const all = { documentIds: [...touched.documentIds, ...made], pages: touched.pages };
  const before: IndexState = { ...first, absentIds: [...first.absentIds, ...made] };
  const after = await stateOf(tx, ctx, packetId, all);
  const newest = await tx.indexChange.findFirst({ where: { practiceId, packetId }, select: { createdAt: true }, orderBy: { createdAt: 'desc' } });
  // In order even where clocks are not: a change is always later than the one before it.
  const createdAt = new Date(Math.max(ctx.now.getTime(), (newest?.createdAt.getTime() ?? 0) + 1));
  await tx.indexChange.create({ data: { practiceId, packetId, userId: actor.kind === 'user' ? actor.userId : null, did, before: jsonColumn(before) as object, after: jsonColumn(after) as object, createdAt } });
  return indexChanged(tx, ctx, packetId, all);
}

/** What a change leaves, for the screens. */
export async function indexChanged(tx: Tx, ctx: PracticeCtx, packetId: string, touched: Touched): Promise<IndexChanged> {
  const { practiceId } = ctx;
  const pages = await tx.recordPage.findMany({ where: { practiceId, packetId, number: { in: [...touched.pages] } }, select: pageColumns, orderBy: { number: 'asc' } });
  const documents = await findDocuments(tx, practiceId, packetId, undefined, touched.documentIds);
  return {
    packetId,
    documents,
    removedIds: touched.documentIds.filter((id) => !documents.some((one) => one.id === id)),
    pages: pages.map((row) => ({ number: row.number, marks: readingMarks(row), repeats: repeatOf(row)[0]?.[1] ?? null, turned: row.turned })),
    steps: await stepsOf(tx, ctx, packetId),
  };
}

/** A change of a packet's index that is to be undone or done again, its packet locked. @throws NotFound; RuleBroken `case.closed` */
export async function changeForReplay(tx: Tx, ctx: PracticeCtx, packetId: string, changeId: string) {
  await indexForChange(tx, ctx, packetId);
  const change = await tx.indexChange.findFirst({ where: { practiceId: ctx.practiceId, packetId, id: changeId } });
  if (!change) throw new NotFound();
  return change;
}

/**
 * Undoes a change, or does it again, and keeps which of the two it was.
 * @throws Conflict when somebody, or a new reading, changed the same since; RuleBroken `packet.billed` where counts change
 */
export async function replayChange(tx: Tx, ctx: PracticeCtx, { id, packetId, ...change }: { id: string; packetId: string; before: unknown; after: unknown }, way: 'undo' | 'redo'): Promise<IndexChanged> {
  const [before, after] = [change.before as IndexState, change.after as IndexState];
  const [from, to] = way === 'undo' ? [after, before] : [before, after];
  if (countsDiffer(from, to)) await indexForChange(tx, ctx, packetId, true);
  const touched = await restoreState(tx, ctx, packetId, from, to);
  await tx.indexChange.updateMany({ where: { practiceId: ctx.practiceId, id }, data: { undoneAt: way === 'undo' ? ctx.now : null } });
  return indexChanged(tx, ctx, packetId, touched);
}

/** Brings documents and pages from one state to another; excerpts follow their pages. @throws Conflict when they are not as `from` says */
async function restoreState(tx: Tx, ctx: PracticeCtx, packetId: string, from: IndexState, to: IndexState): Promise<Touched> {
  const touched = { documentIds: [...from.documents.map(({ id }) => id), ...from.absentIds], pages: from.pages.map(({ number }) => number) };
  const now = await stateOf(tx, ctx, packetId, touched);
  if (fingerprint(now) !== fingerprint(from)) throw new Conflict('These documents were changed since, so this cannot be taken back any more. Correct them as they are now.');
  const there = new Set(now.documents.map(({ id }) => id));
  for (const document of to.documents) await restoreDocument(tx, ctx, packetId, document, there.has(document.id));
  await restorePages(tx, ctx, packetId, to.pages);
  await followPages(tx, ctx, packetId, touched.pages);
  for (const id of to.absentIds) await removeDocument(tx, ctx, packetId, id);
  await restoreOrder(tx, ctx, packetId, to.documents);
  if (countsDiffer(from, to)) await settlePacket(tx, ctx, packetId);
  return touched;
}

/** Whether the counts of the packet follow from what lies between two states. */
function countsDiffer(from: IndexState, to: IndexState): boolean {
  return to.pages.some((page, at) => page.decidedBlank !== from.pages[at]?.decidedBlank || page.decidedDup !== from.pages[at]?.decidedDup || page.nearDupOf !== from.pages[at]?.nearDupOf);
}

/** Places move when documents before them come and go; that is no change of the document. */
function fingerprint({ documents, absentIds, pages }: IndexState): string {
  const rows = documents.map(({ id, type, title, serviceOn, serviceEndOn, provider, facility, state }) => [id, type, title, serviceOn, serviceEndOn, provider, facility, state]).sort();
  return JSON.stringify([rows, [...absentIds].sort(), pages.map(({ number, documentId, decidedBlank, decidedDup, nearDupOf, turned }) => [number, documentId, decidedBlank, decidedDup, nearDupOf, turned])]);
}

async function restoreDocument(tx: Tx, ctx: PracticeCtx, packetId: string, kept: KeptDocument, isThere: boolean): Promise<void> {
  const { practiceId } = ctx;
  const { id, position, serviceOn, serviceEndOn, suggestion, decidedAt, ...columns } = kept;
  const data = { ...columns, serviceOn: toOptionalDateColumn(serviceOn), serviceEndOn: toOptionalDateColumn(serviceEndOn), suggestion: jsonColumn(suggestion) as object, decidedAt: decidedAt === null ? null : new Date(decidedAt) };
  if (isThere) await tx.recordDocument.updateMany({ where: { practiceId, packetId, id }, data: { ...data, version: { increment: 1 } } });
  else await tx.recordDocument.create({ data: { ...data, practiceId, packetId, id, position, version: 2, createdAt: ctx.now } });
}

/** Gives documents the places that they had; all others keep their order around them. */
async function restoreOrder(tx: Tx, { practiceId }: PracticeCtx, packetId: string, kept: readonly KeptDocument[]): Promise<void> {
  const rows = await tx.recordDocument.findMany({ where: { practiceId, packetId }, select: { id: true, position: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const own = new Set(kept.map(({ id }) => id));
  const order = rows.filter(({ id }) => !own.has(id)).map(({ id }) => id);
  for (const { id, position } of [...kept].sort((a, b) => a.position - b.position)) order.splice(position - 1, 0, id);
  const before = new Map(rows.map(({ id, position }) => [id, position]));
  const moved = order.map((id, at) => ({ id, position: at + 1 })).filter(({ id, position }) => before.get(id) !== position);
  if (moved.length === 0) return;
  await tx.$executeRaw`
    update "RecordDocument" d set position = m.position from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ position }) => position)}::int[]) as m(id, position)
    where d."practiceId" = ${practiceId}::uuid and d."packetId" = ${packetId}::uuid and d.id = m.id`;
}

async function restorePages(tx: Tx, { practiceId }: PracticeCtx, packetId: string, pages: readonly KeptPage[]): Promise<void> {
  for (const alike of Map.groupBy(pages, ({ number: _, ...rest }) => JSON.stringify(rest)).values()) {
    const [{ number: _, ...data } = { number: 0 }] = alike;
    await tx.recordPage.updateMany({ where: { practiceId, packetId, number: { in: alike.map(({ number }) => number) } }, data });
  }
}

/** Moves pages to a document, or to none; their excerpts follow. */
export async function putPages(tx: Tx, ctx: PracticeCtx, packetId: string, pages: readonly number[], documentId: string | null): Promise<void> {
  await tx.recordPage.updateMany({ where: { practiceId: ctx.practiceId, packetId, number: { in: [...pages] } }, data: { documentId } });
  await followPages(tx, ctx, packetId, pages);
}

/** An excerpt belongs to the document that holds its page. */
async function followPages(tx: Tx, { practiceId }: PracticeCtx, packetId: string, pages: readonly number[]): Promise<void> {
  if (pages.length === 0) return;
  await tx.$executeRaw`
    update "Excerpt" e set "documentId" = p."documentId" from "RecordPage" p
    where e."practiceId" = ${practiceId}::uuid and e."packetId" = ${packetId}::uuid and e."pageNumber" = any(${[...pages]}::int[])
      and p."practiceId" = e."practiceId" and p."packetId" = e."packetId" and p.number = e."pageNumber" and e."documentId" is distinct from p."documentId"`;
}

/** Opens a place in the packet's order: from there on each document stands one further. */
export async function makeRoom(tx: Tx, { practiceId }: PracticeCtx, packetId: string, position: number): Promise<void> {
  await tx.recordDocument.updateMany({ where: { practiceId, packetId, position: { gte: position } }, data: { position: { increment: 1 } } });
}

/** Takes a document without pages away and closes its place. */
export async function removeDocument(tx: Tx, { practiceId }: PracticeCtx, packetId: string, id: string): Promise<void> {
  const row = await tx.recordDocument.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { position: true } });
  if (!row) return;
  // What points at it without a page of its own in it is left without a document.
  await tx.excerpt.updateMany({ where: { practiceId, documentId: id }, data: { documentId: null } });
  await tx.recordDocument.deleteMany({ where: { practiceId, packetId, id } });
  await tx.recordDocument.updateMany({ where: { practiceId, packetId, position: { gt: row.position } }, data: { position: { decrement: 1 } } });
}

/** Puts a document at a place of the packet's order; those between the two places move by one. */
export async function placeDocument(tx: Tx, { practiceId }: PracticeCtx, packetId: string, id: string, position: number): Promise<void> {
  const row = await tx.recordDocument.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { position: true } });
  if (!row || row.position === position) return;
  const between = row.position < position ? { gt: row.position, lte: position } : { gte: position, lt: row.position };
  await tx.recordDocument.updateMany({ where: { practiceId, packetId, position: between }, data: { position: { increment: row.position < position ? -1 : 1 } } });
  await tx.recordDocument.updateMany({ where: { practiceId, packetId, id }, data: { position } });
}
