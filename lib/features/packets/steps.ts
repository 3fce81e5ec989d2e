import type { PracticeCtx, PracticeId } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { packetStanding, type PacketState, type RecordFileState } from '../../domain/records/packet-state';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { mustHaveHappened, refreshExpectation } from '../evaluations/steps';
import { keepParts } from '../page-ledgers/steps';
import { toPacket } from './queries';

type StoredState = Uppercase<PacketState>;

/** Locks a packet against every other change of its files and counts until this transaction ends. @throws NotFound */
export async function lockPacket(tx: Tx, practiceId: PracticeId, packetId: string) {
  await tx.$queryRaw`select 1 as locked from "Packet" where "practiceId" = ${practiceId}::uuid and id = ${packetId}::uuid for no key update`;
  const row = await tx.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, include: { case: { select: { kind: true, closedAt: true } } } });
  if (!row) throw new NotFound();
  return row;
}

/** The same for a change that a person makes. @throws NotFound; RuleBroken `case.closed`, `packet.billed` once its pages are on an issued invoice */
export async function packetForChange(tx: Tx, practiceId: PracticeId, packetId: string) {
  const row = await lockPacket(tx, practiceId, packetId);
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  const billed = await tx.invoice.findFirst({ where: { practiceId, evaluationId: row.evaluationId, kind: 'INVOICE', state: 'ISSUED' }, select: { id: true } });
  if (billed) throw new RuleBroken('packet.billed', 'These pages are billed. Void the invoice before you change them.');
  return row;
}

/**
 * Writes a packet's counts and state anew from its files and pages, and what follows from them: the expected fee and the
 * case. Everybody who changes pages, files or the declaration calls it last. The version stays: whoever has the
 * declaration open is not disturbed by the reading. A file counts as understood once one of its pages with words
 * belongs to a document. @throws NotFound
 */
export async function settlePacket(tx: Tx, ctx: PracticeCtx, packetId: string): Promise<void> {
  const { practiceId } = ctx;
  const before = await lockPacket(tx, practiceId, packetId);
  const files = await tx.recordFile.findMany({ where: { practiceId, packetId, removedAt: null }, select: { state: true } });
  const counts = before.hasFiles ? await countsOf(tx, practiceId, packetId) : { ...before, openPages: 0 };
  const { openPages, countedPages, logicalPages, blankPages, duplicatePages, previouslyReviewedPages } = counts;
  const standing = packetStanding({
    caseKind: before.case.kind,
    hasFiles: before.hasFiles,
    files: files.map(({ state }) => ({ state: state.toLowerCase() as RecordFileState })),
    openPages,
    countedPages,
    logicalPages,
    declaredPages: before.declaredPages,
    isDeclarationSigned: before.declarationSignedOn !== null,
  });
  const now = { countedPages, logicalPages, blankPages, duplicatePages, previouslyReviewedPages, state: standing.state.toUpperCase() as StoredState, quarantineReason: standing.quarantineReason ?? '' };
  const divided = await keepParts(tx, practiceId, packetId);
  const same = !divided && (Object.keys(now) as (keyof typeof now)[]).every((key) => before[key] === now[key]);
  if (!same) await tx.packet.update({ where: { practiceId_id: { practiceId, id: packetId } }, data: now });
  if (same || (openPages > 0 && before.state === now.state)) return;
  await refreshExpectation(tx, practiceId, before.evaluationId);
  await refreshCase(tx, practiceId, before.caseId);
}

interface Counts {
  readonly openPages: number;
  readonly countedPages: number;
  readonly logicalPages: number;
  readonly blankPages: number;
  readonly duplicatePages: number;
  readonly previouslyReviewedPages: number;
}

/** What a person said of a page goes over what was read. A blank page is no duplicate. */
async function countsOf(tx: Tx, practiceId: PracticeId, packetId: string): Promise<Counts> {
  const [row] = await tx.$queryRaw<Counts[]>`
    with page as (
      select g.*, coalesce(g."decidedBlank", g."isBlank") as blank, coalesce(g."decidedDup", g."exactDupOf" is not null or g."nearDupOf" is not null or g."elsewhereKind" = 'case') as duplicate
      from "RecordPage" g join "RecordFile" f on f."practiceId" = g."practiceId" and f.id = g."fileId" and f."removedAt" is null
      where g."practiceId" = ${practiceId}::uuid and g."packetId" = ${packetId}::uuid
    ), waiting as (
      select "fileId", count(*) filter (where reading not in ('read', 'failed')) as unread,
        bool_or(reading = 'read' and not blank and not "isSeparator") as lettered, bool_or("documentId" is not null) as sorted
      from page group by "fileId"
    )
    select count(*)::int as "countedPages", coalesce(sum("logicalPages"), 0)::int as "logicalPages",
      count(*) filter (where blank)::int as "blankPages", count(*) filter (where duplicate and not blank)::int as "duplicatePages",
      count(*) filter (where "elsewhereKind" = 'reviewed' and not blank)::int as "previouslyReviewedPages",
      (select coalesce(sum(case when unread = 0 and lettered and not coalesce(sorted, false) then 1 else unread end), 0)::int from waiting) as "openPages"
    from page`;
  return row ?? { openPages: 0, countedPages: 0, logicalPages: 0, blankPages: 0, duplicatePages: 0, previouslyReviewedPages: 0 };
}

/** @throws RuleBroken `packet.pages_invalid`, `packet.declaration_incomplete`, `evaluation.in_future` */
export function checkPacket(packet: { receivedOn: CalendarDate; servedOnOtherOn: CalendarDate | null; declaredPages: number | null; declarationSignedOn: CalendarDate | null; countedPages: number; previouslyReviewedPages: number }, today: CalendarDate): void {
  mustHaveHappened(packet.receivedOn, today, 'The day the records came');
  if (packet.declarationSignedOn !== null) mustHaveHappened(packet.declarationSignedOn, today, 'The day the declaration was signed');
  if (packet.servedOnOtherOn !== null) mustHaveHappened(packet.servedOnOtherOn, today, 'The day of service on the other side');
  if (packet.previouslyReviewedPages > packet.countedPages) throw new RuleBroken('packet.pages_invalid', 'More pages were reviewed before than the packet holds.');
  if (packet.declaredPages === null && packet.declarationSignedOn !== null) throw new RuleBroken('packet.declaration_incomplete', 'Give the page count that the declaration swears to. 8 CCR 9793(n)');
}

/** What is stored now, for the one who was slower. */
export function packetConflict(row: Parameters<typeof toPacket>[0]): Conflict {
  return new Conflict('Someone changed this packet while you were working on it.', toPacket(row));
}
