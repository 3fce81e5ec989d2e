import type { Ctx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { documentConfidence } from '../../domain/records/confidence';
import type { DocumentType } from '../../domain/records/document-types';
import { marksOf } from '../../domain/records/page-marks';
import { rangesOf } from '../../domain/records/page-ranges';
import { seenSeconds } from '../../domain/records/seen';
import { snippetsOf } from '../../domain/records/find-in-text';
import { declarationFoundIn } from '../packets/queries';
import {
  DocumentList, ExportIndex, FindInPacket, FoundInPacket, ListDocuments, PacketIndex, Page, PageList, ReadPage, Suggestions,
  type ChangeKind, type IndexSteps, type PacketHead, type RecordDocument,
} from './schema';

const hourMs = 60 * 60_000;
const mostHits = 500;
const kept = { file: { removedAt: null } } as const;

/** The documents of a packet in its order, each with what was suggested, and what undo and redo would act on. @throws NotFound */
export const listDocuments = query({
  name: 'document.list',
  input: ListDocuments,
  output: DocumentList,
  access: ({ packetId }) => ['packet', packetId],
  accessOnceMs: hourMs,
  async run({ ctx, input: { packetId }, db }) {
    const packet = await headOf(db, ctx, packetId);
    return { packet, documents: await findDocuments(db, ctx.practiceId, packetId), steps: await stepsOf(db, ctx, packetId) };
  },
});

/** The pages of a packet in arrays, with what is known of each, without their text. @throws NotFound */
export const listPages = query({
  name: 'page.list',
  input: ListDocuments,
  output: PageList,
  access: ({ packetId }) => ['packet', packetId],
  accessOnceMs: hourMs,
  async run({ ctx, input: { packetId }, db }) {
    const { practiceId } = ctx;
    const packet = await headOf(db, ctx, packetId);
    const rows = await db.recordPage.findMany({ where: { practiceId, packetId, ...kept }, select: pageColumns, orderBy: { number: 'asc' } });
    const people = [packet.physicianUserId, userOf(ctx)].filter((id) => id !== null);
    const views = await db.pageView.findMany({ where: { practiceId, packetId, userId: { in: people }, seconds: { gte: seenSeconds } }, select: { pageId: true, userId: true } });
    const excerpts = await db.excerpt.findMany({ where: { practiceId, packetId, removedAt: null, state: { not: 'REJECTED' } }, select: { pageNumber: true }, distinct: ['pageNumber'] });
    const seenBy = (userId: string | null) => new Set(views.filter((view) => view.userId === userId).map(({ pageId }) => pageId));
    const [byMe, byPhysician, excerpted] = [seenBy(userOf(ctx)), seenBy(packet.physicianUserId), new Set(excerpts.map(({ pageNumber }) => pageNumber))];
    const documents = await findDocuments(db, practiceId, packetId, rows);
    return {
      packet,
      pages: rangesOf(rows.map(({ number }) => number)),
      marks: rows.map((row) => readingMarks(row) + marksOf({ seenByMe: byMe.has(row.id), seenByPhysician: byPhysician.has(row.id), excerpted: excerpted.has(row.number) })),
      thumbs: rows.map(({ thumbBlobId }) => thumbBlobId?.slice(-6) ?? '000000').join(''),
      repeats: rows.flatMap((row) => repeatOf(row)).map(([page, of]) => [page, of] as [number, number]),
      turned: rows.filter(({ turned }) => turned !== 0).map(({ number, turned }) => [number, turned] as [number, number]),
      documents: documents.map(({ id, type, title, serviceOn, provider, facility, state, pages, confidence, version }) => ({ id, type, title, serviceOn, provider, facility, state, pages, confidence, version })),
      steps: await stepsOf(db, ctx, packetId),
    };
  },
});

/** One page with its text, the places of its words and what it repeats. @throws NotFound */
export const readPage = query({
  name: 'page.read',
  input: ReadPage,
  output: Page,
  access: ({ packetId }) => ['packet', packetId],
  accessOnceMs: hourMs,
  async run({ ctx, input: { packetId, number }, db }) {
    const { practiceId } = ctx;
    const row = await db.recordPage.findUnique({
      where: { practiceId_packetId_number: { practiceId, packetId, number } },
      include: { words: { select: { lines: true } }, file: { select: { name: true, removedAt: true } } },
    });
    if (!row || row.file.removedAt) throw new NotFound();
    const excerpts = await db.excerpt.findMany({ where: { practiceId, packetId, pageNumber: number, removedAt: null }, select: { id: true, state: true, quoted: true }, orderBy: { createdAt: 'asc' } });
    const views = await db.pageView.findMany({ where: { practiceId, pageId: row.id }, select: { userId: true, seconds: true, lastAt: true }, orderBy: [{ lastAt: 'desc' }, { userId: 'asc' }], take: 50 });
    const people = await db.membership.findMany({ where: { practiceId, userId: { in: views.map(({ userId }) => userId) } }, select: { userId: true, user: { select: { name: true } } } });
    const other = row.elsewhereId && (await db.recordPage.findUnique({ where: { practiceId_id: { practiceId, id: row.elsewhereId } }, select: { packetId: true, number: true, file: { select: { removedAt: true } }, packet: { select: { senderName: true, receivedOn: true } } } }));
    const elsewhere = other && !other.file.removedAt ? { kind: row.elsewhereKind === 'reviewed' ? ('reviewed' as const) : ('case' as const), packetId: other.packetId, number: other.number, senderName: other.packet.senderName, receivedOn: fromDateColumn(other.packet.receivedOn) } : null;
    const { documentId, pageInFile, reading, failure, text, textSource, confidence, turned, logicalPages, isSeparator, decidedBlank, decidedDup, exactDupOf, nearDupOf } = row;
    const lines = Page.shape.lines.safeParse(row.words?.lines ?? null).data ?? null;
    return {
      packetId, number, documentId, fileName: row.file.name, pageInFile, reading, failure, text, textSource, confidence, turned, logicalPages, isSeparator, decidedBlank, decidedDup, exactDupOf, nearDupOf, elsewhere, lines,
      width: row.widthPoints || 612,
      height: row.heightPoints || 792,
      picture: row.viewBlobId,
      isBlank: decidedBlank ?? row.isBlank,
      views: views.map(({ userId, seconds, lastAt }) => ({ name: people.find((person) => person.userId === userId)?.user.name ?? 'Somebody who has left', seconds, lastAt: lastAt.toISOString() })),
      excerpts: excerpts.map(({ id, state, quoted }) => ({ id, quoted, state: state.toLowerCase() as 'proposed' })),
    };
  },
});

/** Where words stand in the text of a packet, page by page, without regard to case. @throws NotFound */
export const findInPacket = query({
  name: 'page.find',
  input: FindInPacket,
  output: FoundInPacket,
  access: ({ packetId }) => ['packet', packetId],
  accessOnceMs: hourMs,
  async run({ ctx, input: { packetId, q }, db }) {
    const { practiceId } = ctx;
    await mustExist(db, practiceId, packetId);
    // Words may be parted by a line's end: the longest of them is looked for in the database, the phrase in what it finds.
    const longest = q.split(/\s+/).reduce((best, word) => (word.length > best.length ? word : best), '');
    const rows = await db.recordPage.findMany({ where: { practiceId, packetId, ...kept, text: { contains: longest, mode: 'insensitive' } }, select: { number: true, text: true }, orderBy: { number: 'asc' } });
    const hits = rows.flatMap(({ number, text }) => {
      const found = snippetsOf(text, q);
      return found.count === 0 ? [] : [{ page: number, ...found }];
    });
    return { q, pageCount: hits.length, hits: hits.slice(0, mostHits), hasMore: hits.length > mostHits };
  },
});

/** The packet as a prediction: what each page is, with its text, and the documents as they stand. @throws NotFound */
export const exportIndex = query({
  name: 'document.export',
  input: ExportIndex,
  output: PacketIndex,
  access: ({ packetId }) => ['packet', packetId],
  async run({ ctx, input: { packetId }, db }) {
    const { practiceId } = ctx;
    const { declaredPages } = await mustExist(db, practiceId, packetId);
    const rows = await db.recordPage.findMany({ where: { practiceId, packetId, ...kept }, select: { ...pageColumns, text: true, rotation: true }, orderBy: { number: 'asc' } });
    const documents = await findDocuments(db, practiceId, packetId, rows);
    return {
      packet: packetId,
      page_count: rows.length,
      // What a person logged stands before what was read.
      declared_page_count: declaredPages ?? (await declarationFoundIn(db, practiceId, packetId))?.pages ?? null,
      pages: rows.map((row) => {
        const isBlank = row.decidedBlank ?? row.isBlank;
        const counts = row.decidedDup !== false && !isBlank;
        return { page: row.number, is_blank: isBlank, exact_dup_of: counts ? row.exactDupOf : null, near_dup_of: counts ? row.nearDupOf : null, displayed_rotation: (row.rotation - row.turned + 360) % 360, text: row.text };
      }),
      documents: documents.map(({ pages, type, title, serviceOn, serviceEndOn, provider, facility }) => ({ page_ranges: pages, type, title, date_of_service: serviceOn, date_of_service_end: serviceEndOn, provider: provider || null, facility: facility || null })),
    };
  },
});

export const pageColumns = {
  id: true, number: true, documentId: true, reading: true, isBlank: true, isSeparator: true, exactDupOf: true, nearDupOf: true, elsewhereId: true, decidedBlank: true, decidedDup: true, turned: true, thumbBlobId: true,
} as const;

interface PageRow {
  readonly number: number;
  readonly documentId: string | null;
  readonly reading: string;
  readonly isBlank: boolean;
  readonly isSeparator: boolean;
  readonly exactDupOf: number | null;
  readonly nearDupOf: number | null;
  readonly elsewhereId: string | null;
  readonly decidedBlank: boolean | null;
  readonly decidedDup: boolean | null;
}

/** The marks of a page that do not depend on who looks. */
export function readingMarks(row: PageRow): number {
  return marksOf({
    blank: row.decidedBlank ?? row.isBlank,
    separator: row.isSeparator,
    exactDuplicate: row.exactDupOf !== null,
    nearDuplicate: row.nearDupOf !== null,
    elsewhere: row.elsewhereId !== null,
    notDuplicate: row.decidedDup === false,
    decided: row.decidedBlank !== null || row.decidedDup !== null,
    unread: row.reading !== 'read' && row.reading !== 'failed',
    failed: row.reading === 'failed',
  });
}

/** The page and the earlier one that it repeats, as one pair or none. */
export function repeatOf({ number, exactDupOf, nearDupOf }: Pick<PageRow, 'number' | 'exactDupOf' | 'nearDupOf'>): [number, number][] {
  const of = exactDupOf ?? nearDupOf;
  return of === null ? [] : [[number, of]];
}

/** The documents of a packet, or some of them, with their ranges of pages, in the packet's order. */
export async function findDocuments(db: ReadTx, practiceId: PracticeId, packetId: string, pages?: readonly { readonly number: number; readonly documentId: string | null }[], ids?: readonly string[]): Promise<RecordDocument[]> {
  const rows = await db.recordDocument.findMany({ where: { practiceId, packetId, ...(ids ? { id: { in: [...ids] } } : {}) }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const placed = pages ?? (await db.recordPage.findMany({ where: { practiceId, packetId, ...kept, documentId: ids ? { in: [...ids] } : { not: null } }, select: { number: true, documentId: true } }));
  const byDocument = Map.groupBy(placed, ({ documentId }) => documentId);
  return rows.map((row) => toDocument(row, (byDocument.get(row.id) ?? []).map(({ number }) => number)));
}

/** The DTO of a document with the numbers of its pages. */
export function toDocument(row: DocumentRow, pages: readonly number[]): RecordDocument {
  const stored = (typeof row.suggestion === 'object' && row.suggestion !== null ? row.suggestion : {}) as object;
  const suggested = Suggestions.parse({ start: null, type: null, title: null, serviceOn: null, serviceEndOn: null, provider: null, facility: null, ...stored });
  return {
    id: row.id, packetId: row.packetId, position: row.position, type: row.type as DocumentType, title: row.title, provider: row.provider, facility: row.facility, version: row.version, suggested, classifierVersion: row.classifierVersion,
    serviceOn: fromOptionalDateColumn(row.serviceOn),
    serviceEndOn: fromOptionalDateColumn(row.serviceEndOn),
    state: row.state === 'accepted' ? 'accepted' : 'proposed',
    pages: rangesOf(pages),
    confidence: documentConfidence({ ...suggested, start: suggested.start && { ...suggested.start, value: true } }),
  };
}

interface DocumentRow {
  readonly id: string;
  readonly packetId: string;
  readonly position: number;
  readonly type: string;
  readonly title: string;
  readonly serviceOn: Date | null;
  readonly serviceEndOn: Date | null;
  readonly provider: string;
  readonly facility: string;
  readonly state: string;
  readonly suggestion: unknown;
  readonly classifierVersion: number;
  readonly version: number;
}

/**
 * What undo and redo would act on: the newest change that stands, and the oldest undone one after it. A new change
 * leaves nothing to redo, because what was undone before it is older than it.
 */
export async function stepsOf(db: ReadTx, ctx: Ctx & { readonly practiceId: PracticeId }, packetId: string): Promise<IndexSteps> {
  const { practiceId } = ctx;
  const select = { id: true, did: true, userId: true, createdAt: true } as const;
  const newest = await db.indexChange.findFirst({ where: { practiceId, packetId, undoneAt: null }, select, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const undone = await db.indexChange.findFirst({ where: { practiceId, packetId, undoneAt: { not: null }, ...(newest ? { createdAt: { gt: newest.createdAt } } : {}) }, select, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const ids = [newest?.userId, undone?.userId].filter((id) => id != null);
  const members = ids.length === 0 ? [] : await db.membership.findMany({ where: { practiceId, userId: { in: ids } }, select: { userId: true, user: { select: { name: true } } } });
  const step = (row: typeof newest) => row && { changeId: row.id, did: row.did as ChangeKind, byName: members.find(({ userId }) => userId === row.userId)?.user.name ?? 'Somebody who has left', isMine: row.userId === userOf(ctx), at: row.createdAt.toISOString() };
  return { undo: step(newest), redo: step(undone) };
}

/** A packet with what heads its screens. @throws NotFound */
async function headOf(db: ReadTx, ctx: Ctx & { readonly practiceId: PracticeId }, packetId: string): Promise<PacketHead> {
  const { practiceId } = ctx;
  const row = await db.packet.findUnique({
    where: { practiceId_id: { practiceId, id: packetId } },
    include: { case: { select: { kind: true, claimant: { select: { name: true } } } }, evaluation: { select: { scheduledOn: true, examinedOn: true, physician: { select: { name: true, userId: true } } } } },
  });
  if (!row) throw new NotFound();
  const others = await db.packet.findMany({ where: { practiceId, caseId: row.caseId }, select: { id: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const { caseId, evaluationId, senderName, quarantineReason, hasFiles, declaredPages, countedPages, previouslyReviewedPages } = row;
  return {
    id: row.id, caseId, evaluationId, senderName, quarantineReason, hasFiles, declaredPages, countedPages, previouslyReviewedPages,
    claimantName: row.case.claimant.name,
    caseKind: row.case.kind,
    physicianName: row.evaluation.physician.name,
    physicianUserId: row.evaluation.physician.userId,
    isPhysician: row.evaluation.physician.userId !== null && row.evaluation.physician.userId === userOf(ctx),
    examOn: fromOptionalDateColumn(row.evaluation.examinedOn ?? row.evaluation.scheduledOn),
    ordinal: others.findIndex(({ id }) => id === row.id) + 1,
    packetCount: others.length,
    receivedOn: fromDateColumn(row.receivedOn),
    state: row.state.toLowerCase() as Lowercase<typeof row.state>,
    declarationSignedOn: fromOptionalDateColumn(row.declarationSignedOn),
  };
}

async function mustExist(db: ReadTx, practiceId: PracticeId, packetId: string): Promise<{ declaredPages: number | null }> {
  const row = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { declaredPages: true } });
  if (!row) throw new NotFound();
  return row;
}

function userOf({ actor }: Pick<Ctx, 'actor'>): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}
