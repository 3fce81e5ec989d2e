import type { PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { ClassifierModel } from '../../domain/records/classifier';
import { readFields } from '../../domain/records/document-fields';
import type { DocumentType } from '../../domain/records/document-types';
import type { PageLook } from '../../domain/records/page-look';
import { seenSeconds } from '../../domain/records/seen';
import type { TypedDocument } from '../../domain/records/senses';
import type { DocumentFields } from '../../domain/records/suggestion';
import { ElsewhereList, ListElsewhere, ListReadings, ListUnsorted, PlanUnderstanding, ReadingList, UnderstandingPlan, UnsortedList } from './schema';

/** Of a stretch that a person cut off so many pages are read for its fields, and so many around it for names and dates that they share. */
const [readOfStretch, readAround] = [8, 16];

const readingColumns = { id: true, number: true, text: true, textSource: true, confidence: true, look: true, contentHash: true, widthPoints: true, heightPoints: true, rotation: true, decidedBlank: true } as const;
const done = ['read', 'failed'];
/** So many pages of other packets are compared at most, the newest first: a case of 20,000 pages is compared whole. */
const mostElsewhere = 20_000;

interface ReadingRow {
  readonly textSource: string;
  readonly look: unknown;
}

const toReading = <Row extends ReadingRow>(row: Row) => ({ ...row, textSource: row.textSource as 'layer' | 'ocr' | 'none', look: (row.look ?? null) as PageLook | null });

/** Whether all pages of a packet are read, and the classifier in force. @throws NotFound */
export const planUnderstanding = query({
  name: 'packet.plan_understanding',
  input: PlanUnderstanding,
  output: UnderstandingPlan,
  async run({ ctx: { practiceId }, input: { packetId }, db }) {
    const packet = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { caseId: true } });
    if (!packet) throw new NotFound();
    const kept = { practiceId, packetId, file: { removedAt: null } };
    const [pageCount, unread, comingFiles] = [
      await db.recordPage.count({ where: kept }),
      await db.recordPage.count({ where: { ...kept, reading: { notIn: done } } }),
      await db.recordFile.count({ where: { practiceId, packetId, removedAt: null, state: 'RECEIVING' } }),
    ];
    const classifier = await db.classifierVersion.findFirst({ where: { practiceId }, select: { version: true, model: true }, orderBy: { version: 'desc' } });
    const state = pageCount === 0 ? 'empty' : unread > 0 || comingFiles > 0 ? 'waiting' : 'ready';
    return { caseId: packet.caseId, state: state as 'empty' | 'waiting' | 'ready', pageCount, classifierVersion: classifier?.version ?? 0, lessons: (classifier?.model ?? null) as ClassifierModel | null };
  },
});

/**
 * What the pages of a new document say of its title, date, provider and facility, by the rules of the whole packet's
 * reading; the documents around it lend the names and dates that they share.
 */
export async function fieldsOfStretch(db: ReadTx, practiceId: PracticeId, packetId: string, type: DocumentType, pages: readonly number[]): Promise<DocumentFields> {
  const own = new Set(pages.slice(0, readOfStretch));
  const [first = 0, last = first] = [pages[0], pages.at(-1)];
  const near = { packetId, practiceId, file: { removedAt: null }, isBlank: false, isSeparator: false };
  const rows = await db.recordPage.findMany({
    where: { ...near, OR: [{ number: { in: [...own] } }, { number: { gte: first - readAround, lt: first } }, { number: { gt: last, lte: last + readAround / 2 } }] },
    select: { ...readingColumns, documentId: true, document: { select: { type: true } } }, orderBy: { number: 'asc' },
  });
  const typed = (of: typeof rows, as: string): TypedDocument => ({ type: as as DocumentType, pages: of.map(toReading) });
  const stretch = typed(rows.filter(({ number }) => own.has(number)), type);
  const others = [...Map.groupBy(rows.filter(({ number, document }) => !own.has(number) && document !== null), ({ documentId }) => documentId).values()];
  return readFields(stretch, [stretch, ...others.map((of) => typed(of, of[0]?.document?.type ?? type))]);
}

/** The pages of a packet as they were read, some at a time in their order. */
export const listReadings = query({
  name: 'packet.list_readings',
  input: ListReadings,
  output: ReadingList,
  async run({ ctx: { practiceId }, input: { packetId, after, take }, db }) {
    const rows = await db.recordPage.findMany({ where: { practiceId, packetId, number: { gt: after }, file: { removedAt: null } }, select: readingColumns, orderBy: { number: 'asc' }, take });
    return { pages: rows.map(toReading), next: rows.length === take ? (rows.at(-1)?.number ?? null) : null };
  },
});

/**
 * Pages that the packet's pages may repeat: of packets of the case that came before it, and of what the evaluation's
 * physician reviewed of this claimant in another evaluation; blank ones and separators left out. Newest first, some at a time.
 * @throws NotFound
 */
export const listElsewhere = query({
  name: 'packet.list_elsewhere',
  input: ListElsewhere,
  output: ElsewhereList,
  async run({ ctx: { practiceId }, input: { packetId, after, take }, db }) {
    const others = await otherPackets(db, practiceId, packetId);
    const reviewed = new Set(others.filter(({ kind }) => kind === 'reviewed').map(({ id }) => id));
    const rows = others.length === 0 ? [] : await db.recordPage.findMany({
      where: { practiceId, packetId: { in: others.map(({ id }) => id) }, file: { removedAt: null }, isBlank: false, isSeparator: false, reading: { in: done }, ...(after ? { id: { lt: after } } : {}) },
      select: { ...readingColumns, packetId: true }, orderBy: { id: 'desc' }, take,
    });
    return { pages: rows.map(({ packetId: other, ...row }) => ({ ...toReading(row), kind: reviewed.has(other) ? ('reviewed' as const) : ('case' as const) })), next: rows.length === take ? (rows.at(-1)?.id ?? null) : null };
  },
});

/** How many pages of other packets are looked at in all. */
export const elsewhereLimit = mostElsewhere;

async function otherPackets(db: ReadTx, practiceId: PracticeId, packetId: string): Promise<{ id: string; kind: 'case' | 'reviewed' }[]> {
  const packet = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { caseId: true, evaluationId: true, createdAt: true, case: { select: { claimantId: true } }, evaluation: { select: { physicianId: true, physician: { select: { userId: true } } } } } });
  if (!packet) throw new NotFound();
  const { caseId, evaluationId, createdAt, evaluation: { physicianId, physician } } = packet;
  const rows = await db.packet.findMany({
    where: { practiceId, id: { not: packetId }, createdAt: { lte: createdAt }, OR: [{ caseId }, { case: { claimantId: packet.case.claimantId }, evaluation: { physicianId } }] },
    select: { id: true, caseId: true, evaluationId: true, evaluation: { select: { physicianId: true } } }, orderBy: { createdAt: 'desc' }, take: 100,
  });
  const ids = rows.map(({ id }) => id);
  const seen = physician.userId === null ? [] : await db.pageView.findMany({ where: { practiceId, packetId: { in: ids }, userId: physician.userId, seconds: { gte: seenSeconds } }, select: { packetId: true }, distinct: ['packetId'] });
  const verified = await db.pageVerification.findMany({ where: { practiceId, evaluationId: { in: rows.map((row) => row.evaluationId) }, withdrawnAt: null }, select: { evaluationId: true } });
  const isReviewed = (row: (typeof rows)[number]) => row.evaluationId !== evaluationId && row.evaluation.physicianId === physicianId && (seen.some((view) => view.packetId === row.id) || verified.some((one) => one.evaluationId === row.evaluationId));
  return rows.map((row) => ({ id: row.id, kind: isReviewed(row) ? ('reviewed' as const) : ('case' as const), isOfCase: row.caseId === caseId })).filter(({ kind, isOfCase }) => kind === 'reviewed' || isOfCase);
}

/** Packets whose pages are all read and of which none belongs to a document: the job that sorts them was lost. */
export const listUnsorted = query({
  name: 'packet.list_unsorted',
  input: ListUnsorted,
  output: UnsortedList,
  async run({ ctx: { practiceId }, db }) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select k.id from "Packet" k
      where k."practiceId" = ${practiceId}::uuid and k."hasFiles" and k.state = 'PROCESSING'
        and exists (select 1 from "RecordPage" p where p."practiceId" = k."practiceId" and p."packetId" = k.id and p.reading = 'read')
        and not exists (select 1 from "RecordPage" p where p."practiceId" = k."practiceId" and p."packetId" = k.id and p.reading not in ('read', 'failed'))
      order by k."createdAt" limit 20`;
    return { packetIds: rows.map(({ id }) => id) };
  },
});
