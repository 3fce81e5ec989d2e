import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';
import type { LetterFacts } from '../../domain/letter/facts';
import { exchangeOf } from '../../domain/records/exchange';
import { needsDeclaration, type PacketState as State, type QuarantineReason } from '../../domain/records/packet-state';
import { ListPackets, PacketDetail, PacketList, ReadPacket, type Packet, type RecordFile } from './schema';

const mostFiles = 2_000;
const lockedReason = 'It opens with a password only. Enter it once, it is not kept; or ask the sender for a copy without one.';

/** The packets of a case, the newest first. */
export const listPackets = query({
  name: 'packet.list',
  input: ListPackets,
  output: PacketList,
  async run({ ctx: { practiceId }, input: { caseId }, db }) {
    if (!(await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { id: true } }))) throw new NotFound();
    const rows = await db.packet.findMany({ where: { practiceId, caseId }, orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }], include: { _count: { select: { files: { where: { removedAt: null } } } } }, take: 500 });
    return { packets: rows.map((row) => ({ ...toPacket(row), evaluationId: row.evaluationId, fileCount: row._count.files })) };
  },
});

/** A packet with its state, its counts, its files and how far each is. @throws NotFound */
export const readPacket = query({
  name: 'packet.read',
  input: ReadPacket,
  output: PacketDetail,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const row = await db.packet.findUnique({
      where: { practiceId_id: { practiceId, id: input.packetId } },
      include: {
        case: { select: { number: true, kind: true, closedAt: true, claimant: { select: { name: true } } } },
        evaluation: { select: { kind: true, scheduledOn: true, examinedOn: true, invoices: { where: { kind: 'INVOICE', state: 'ISSUED' }, select: { id: true } } } },
      },
    });
    if (!row) throw new NotFound();
    const [files, readings, declaration, letter] = [await filesOf(db, ctx, row.id), await readingsOf(db, practiceId, row.id), await declarationFoundIn(db, practiceId, row.id), await deficiencyLetterOf(db, practiceId, row)];
    const examOn = fromOptionalDateColumn(row.evaluation.examinedOn ?? row.evaluation.scheduledOn);
    const packet = toPacket(row);
    return {
      ...packet,
      caseId: row.caseId,
      caseNumber: row.case.number,
      caseKind: row.case.kind,
      claimantName: row.case.claimant.name,
      evaluationId: row.evaluationId,
      evaluationKind: row.evaluation.kind,
      examOn,
      needsDeclaration: needsDeclaration(row.case.kind),
      amendable: row.case.closedAt === null && row.evaluation.invoices.length === 0,
      pages: { declared: row.declaredPages, counted: row.countedPages, logical: row.logicalPages, blank: row.blankPages, duplicate: row.duplicatePages, previouslyReviewed: row.previouslyReviewedPages, read: readings.read, failed: readings.failed },
      sortedBps: row.sortedBps,
      files,
      declarationFound: declaration,
      exchange: row.case.kind === 'QME' ? exchangeOf({ receivedOn: fromDateColumn(row.receivedOn), servedOn: fromOptionalDateColumn(row.servedOnOtherOn), exchangeOn: examOn && (dueDate({ rule: 'records.exchange', triggerOn: examOn }).strictOn as CalendarDate) }) : null,
      deficiencyLetterId: letter,
    };
  },
});

interface PacketRow {
  readonly id: string;
  readonly state: string;
  readonly quarantineReason: string;
  readonly senderName: string;
  readonly senderRole: string;
  readonly channel: string;
  readonly receivedOn: Date;
  readonly servedOnOtherOn: Date | null;
  readonly declaredPages: number | null;
  readonly declarationSignedOn: Date | null;
  readonly hasFiles: boolean;
  readonly countedPages: number;
  readonly logicalPages: number;
  readonly blankPages: number;
  readonly duplicatePages: number;
  readonly previouslyReviewedPages: number;
  readonly version: number;
}

/** The DTO of a packet as lists show it. */
export function toPacket(row: PacketRow): Packet {
  return {
    ...row,
    state: row.state.toLowerCase() as State,
    quarantineReason: (row.quarantineReason || null) as QuarantineReason | null,
    senderRole: row.senderRole as Packet['senderRole'],
    channel: row.channel as Packet['channel'],
    receivedOn: fromDateColumn(row.receivedOn),
    servedOnOtherOn: fromOptionalDateColumn(row.servedOnOtherOn),
    declarationSignedOn: fromOptionalDateColumn(row.declarationSignedOn),
  };
}

/** The parts of a file in order: what `openRecordFile` of the storage opens. @throws NotFound */
export async function partsOf(db: ReadTx, practiceId: PracticeId, fileId: string): Promise<{ keySealed: string; partIds: string[] }> {
  const row = await db.recordFile.findUnique({ where: { practiceId_id: { practiceId, id: fileId } }, select: { keySealed: true, parts: { select: { id: true }, orderBy: { offset: 'asc' } } } });
  if (!row) throw new NotFound();
  return { keySealed: row.keySealed, partIds: row.parts.map(({ id }) => id) };
}

async function filesOf(db: ReadTx, { practiceId, now }: PracticeCtx, packetId: string): Promise<RecordFile[]> {
  // What was removed can come back for a while, and is shown below the others until then.
  const rows = await db.recordFile.findMany({ where: { practiceId, packetId, OR: [{ removedAt: null }, { removedAt: { gt: new Date(now.getTime() - 30 * 86_400_000) }, state: { not: 'RECEIVING' } }] }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: mostFiles });
  const parts = await db.recordFilePart.groupBy({ by: ['fileId'], where: { practiceId, fileId: { in: rows.filter(({ state }) => state === 'RECEIVING').map(({ id }) => id) } }, _sum: { bytes: true } });
  const pages = await db.recordPage.groupBy({ by: ['fileId'], where: { practiceId, packetId, reading: { in: ['read', 'failed'] } }, _count: { _all: true } });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state.toLowerCase() as RecordFile['state'],
    reason: row.state === 'NEEDS_PASSWORD' ? lockedReason : row.reason,
    warnings: row.warnings,
    mediaType: row.mediaType,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    receivedBytes: row.state === 'RECEIVING' ? (parts.find(({ fileId }) => fileId === row.id)?._sum.bytes ?? 0) : Number(row.bytes),
    pageCount: row.pageCount,
    readPages: pages.find(({ fileId }) => fileId === row.id)?._count._all ?? 0,
    removed: row.removedAt !== null,
    version: row.version,
  }));
}

async function readingsOf(db: ReadTx, practiceId: PracticeId, packetId: string): Promise<{ read: number; failed: number }> {
  const rows = await db.recordPage.groupBy({ by: ['reading'], where: { practiceId, packetId }, _count: { _all: true } });
  const of = (reading: string) => rows.find((row) => row.reading === reading)?._count._all ?? 0;
  return { read: of('read'), failed: of('failed') };
}

/** The number that a declaration inside the packet attests, as the reading suggests it. */
export async function declarationFoundIn(db: ReadTx, practiceId: PracticeId, packetId: string): Promise<{ pages: number; onPage: number } | null> {
  const rows = await db.recordDocument.findMany({ where: { practiceId, packetId, type: 'record_declaration' }, orderBy: { position: 'asc' }, select: { suggestion: true }, take: 20 });
  for (const { suggestion } of rows) {
    const found = (suggestion as { declaredPages?: { value?: unknown; page?: unknown } } | null)?.declaredPages;
    if (typeof found?.value === 'number' && typeof found.page === 'number') return { pages: found.value, onPage: found.page };
  }
  return null;
}

/**
 * The newest deficiency letter that says of this packet what lacks now; void ones aside. After another declaration that
 * does not stand either, or another count, the earlier letter is not it any more.
 */
async function deficiencyLetterOf(db: ReadTx, practiceId: PracticeId, packet: PacketRow & { readonly caseId: string }): Promise<string | null> {
  const rows = await db.letter.findMany({ where: { practiceId, caseId: packet.caseId, kind: 'deficiency', state: { not: 'VOID' } }, orderBy: { createdAt: 'desc' }, select: { id: true, facts: true }, take: 50 });
  const receivedOn: string = fromDateColumn(packet.receivedOn);
  const declared = packet.declarationSignedOn === null ? null : packet.declaredPages;
  const isAbout = (facts: unknown): boolean => {
    const about = (facts as LetterFacts | null)?.packet;
    const isIt = about?.id === undefined ? about?.senderName === packet.senderName && about.receivedOn === receivedOn : about.id === packet.id;
    return isIt && about?.countedPages === packet.countedPages && about.declaredPages === declared;
  };
  return rows.find(({ facts }) => isAbout(facts))?.id ?? null;
}
