import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import type { ReadTx } from '../../core/operation';
import type { PracticeId } from '../../core/context';
import type { PrimaryFocus } from '../../domain/evaluation/code';
import { expectationOf, focusOfSpecialty, type ExpectationFacts } from '../../domain/evaluation/expectation';
import { coveredMilliseconds, wholeMinutes, type DeviceSegment } from '../../domain/evaluation/exam-time';
import { faceToFaceMinimum, type FaceToFaceMinimum } from '../../domain/evaluation/face-to-face';
import { earlierExamsOf, type HeldExam } from '../../domain/evaluation/injury';
import { allowedEvents, beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { isMissedReason, type CancellingSide } from '../../domain/evaluation/missed';
import { readBasis } from '../../domain/evaluation/supplemental';
import type { EarlierExam } from '../../domain/fee-schedule/evaluation-code';
import type { FeeQuote, PacketPages } from '../../domain/fee-schedule/quote';
import { activityOf } from '../../domain/time/activities';
import { asSent, packetPagesOf, readParts, type PacketFacts } from '../../domain/records/page-ledger';
import type { Consent } from '../../domain/schedule/window';
import { jurisdictionOf } from '../../domain/jurisdiction/clocks';
import { toInterpreter } from '../interpreters/queries';
import { toContractTerm } from '../contract-rates/queries';
import { toPacket } from '../packets/queries';
import { toWaiver } from '../waivers/queries';
import type { Evaluation, EvaluationAct, FeeExpectation } from './schema';

/** Evaluations with all that their fee, their clocks and their DTO need; oldest first. */
export function findEvaluations(db: ReadTx, where: { practiceId: PracticeId; id?: string | { in: string[] }; caseId?: string; physicianId?: string; case?: { claimantId: string }; state?: { in: Evaluation['state'][] } }) {
  return db.evaluation.findMany({
    where,
    orderBy: [{ requestedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    include: {
      packets: { orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }] },
      physician: { select: { name: true, specialtyCode: true, userId: true, credentials: true } },
      location: { select: { name: true, state: true } },
      waivers: { orderBy: [{ givenOn: 'asc' }, { id: 'asc' }] },
      interpreter: { include: { vendor: { select: { id: true, name: true } } } },
      follows: { select: { cancelledBy: true, cancelledOn: true } },
      timeEntries: { where: { removedAt: null, billable: true, minutes: { gt: 0 } }, orderBy: [{ workedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }], select: { id: true, activity: true, minutes: true } },
      pageChoice: true,
      videos: { where: { removedAt: null }, select: { declarationSignedOn: true, stretches: { where: { removedAt: null, endedAt: { not: null } }, select: { id: true, startedAt: true, endedAt: true } } } },
      invoices: { where: { kind: 'INVOICE', state: { not: 'VOID' } }, orderBy: { createdAt: 'desc' } },
      reports: { where: { state: { in: ['DRAFTING', 'REVIEW', 'SIGNED'] } }, orderBy: { number: 'desc' }, take: 1, select: { id: true, state: true } },
      case: { select: { kind: true, number: true, panelNumber: true, represented: true, claimant: { select: { name: true } }, claimantId: true, locationId: true, claimNumber: true, injuredOn: true, jurisdiction: true, stage: true, version: true, closedAt: true, agreement: true, payer: { select: { contractRates: { where: { active: true } } } } } },
    },
  });
}

export type EvaluationRow = Awaited<ReturnType<typeof findEvaluations>>[number];
export type PastExam = Awaited<ReturnType<typeof findPastExams>>[number];

/** The exams of a claimant that were held, whoever examined; the history that decides ML201 or ML202. */
export function findPastExams(db: ReadTx, practiceId: PracticeId, claimantIds: readonly string[]) {
  return db.evaluation.findMany({
    where: { practiceId, case: { claimantId: { in: [...claimantIds] } }, kind: { in: ['COMPREHENSIVE', 'FOLLOW_UP'] }, examinedOn: { not: null }, state: { in: ['EXAMINED', 'REPORT_SERVED'] } },
    select: { id: true, caseId: true, kind: true, physicianId: true, examinedOn: true, case: { select: { claimantId: true, claimNumber: true, injuredOn: true } } },
  });
}

/** The past exams as the domain takes them: those of one physician, without the evaluation itself, and of which injury. */
export function historyOf(exams: readonly PastExam[], of: { evaluationId: string | null; physicianId: string; caseId: string | null; claimNumber: string; injuredOn: Date | null }): EarlierExam[] {
  const held = exams.filter((exam) => exam.id !== of.evaluationId).flatMap(toHeldExam);
  return earlierExamsOf(held, { ...of, injuredOn: fromOptionalDateColumn(of.injuredOn) });
}

/** A stored exam as the history that decides the code takes it. */
export function toHeldExam({ caseId, physicianId, kind, examinedOn, case: { claimNumber, injuredOn } }: PastExam): HeldExam[] {
  if (examinedOn === null) return [];
  return [{ caseId, physicianId, code: kind === 'FOLLOW_UP' ? 'ML202' : 'ML201', examOn: fromDateColumn(examinedOn), claimNumber, injuredOn: fromOptionalDateColumn(injuredOn) }];
}

/** What the domain needs to know of a stored evaluation. */
export function expectationFactsOf(row: EvaluationRow, exams: readonly PastExam[]): ExpectationFacts {
  const { agreement } = row.case;
  return {
    caseKind: row.case.kind,
    kind: row.kind,
    state: row.state,
    requestedOn: fromDateColumn(row.requestedOn),
    bookedOn: fromOptionalDateColumn(row.bookedOn),
    scheduledOn: fromOptionalDateColumn(row.scheduledOn),
    examinedOn: fromOptionalDateColumn(row.examinedOn),
    cancelledOn: fromOptionalDateColumn(row.cancelledOn),
    interpreter: row.examinedOn === null ? row.interpreterLanguage !== '' : row.interpreterUsed,
    primaryFocus: focusOf(row.primaryFocus),
    focusAsked: askedFocusOf(row.primaryFocus),
    interpreterReason: row.interpreterReason,
    history: historyOf(exams, { evaluationId: row.id, physicianId: row.physicianId, caseId: row.caseId, claimNumber: row.case.claimNumber, injuredOn: row.case.injuredOn }),
    pagesExpected: row.pagesExpected,
    packets: pagesToBill(row),
    minutes: row.billedMinutes,
    work: row.timeEntries.map(({ activity, minutes }) => ({ activity: activityOf(activity), minutes })),
    rush: row.rush,
    travelMinutes: row.travelMinutes,
    travelMiles: row.travelMiles,
    recordInches: row.recordInches,
    subRosaMinutes: videoMinutes(row.videos.flatMap(({ stretches }) => stretches)),
    undeclaredVideos: row.videos.filter(({ declarationSignedOn }) => declarationSignedOn === null).length,
    recordReviewReport: row.recordReviewReport,
    missedReason: isMissedReason(row.missedReason) ? row.missedReason : null,
    supplementalBasis: readBasis(row.supplementalBasis),
    contract: row.case.payer.contractRates.map(toContractTerm),
    agreement: agreement && { ...agreement, reference: agreement.name },
    jurisdiction: jurisdictionOf(row.case.jurisdiction),
    examState: row.location?.state ?? null,
  };
}

/** The packets whose pages are known: what is still coming or being read, and what cannot be read, has none yet. */
export function countedPackets<P extends Pick<EvaluationRow['packets'][number], 'state'>>(packets: readonly P[]): P[] {
  return packets.filter(({ state }) => state === 'READY' || state === 'QUARANTINED');
}

/**
 * The same as the fee takes them: a packet in quarantine is held, a condensed page counts as the pages printed on it, and
 * what the physician chose not to count is left out (8 CCR 9793(n)). Ledger, verification and bill start from here.
 */
export function pagesToBill(row: Pick<EvaluationRow, 'packets' | 'pageChoice'>): PacketPages[] {
  return countedPackets(row.packets).map((packet) => packetPagesOf(toPacketFacts(packet), row.pageChoice ?? asSent));
}

/** Sheets of the packets that the fee holds back: in quarantine (no declaration, not signed, another count), and no choice lets them out. */
function heldPages({ packets, pageChoice }: Pick<EvaluationRow, 'packets' | 'pageChoice'>): number {
  const held = countedPackets(packets).filter((packet) => packetPagesOf(toPacketFacts(packet), pageChoice ?? asSent).held);
  return held.reduce((sum, { countedPages }) => sum + countedPages, 0);
}

/** A stored packet as the page ledger takes it. */
export function toPacketFacts({ state, parts, ...packet }: EvaluationRow['packets'][number]): PacketFacts {
  return { ...packet, held: state === 'QUARANTINED', differs: packet.quarantineReason === 'count_differs', parts: packet.hasFiles ? readParts(parts) : null };
}

/** Whole minutes spent on sub rosa videos; two stretches at the same time count once. */
function videoMinutes(stretches: readonly { id: string; startedAt: Date; endedAt: Date | null }[]): number {
  const ended = stretches.map(({ id, startedAt, endedAt }) => ({ id, startedAt: startedAt.getTime(), endedAt: (endedAt ?? startedAt).getTime(), removed: false }));
  return wholeMinutes(coveredMilliseconds(ended, 0));
}

/** The stretches of face-to-face time of an evaluation, in milliseconds since 1970, the first first; removed ones too. */
export async function findSegments(db: ReadTx, practiceId: PracticeId, evaluationId: string): Promise<(DeviceSegment & { physicianId: string })[]> {
  const rows = await db.timeSegment.findMany({ where: { practiceId, evaluationId }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, physicianId, startedAt, endedAt, removedAt, reason }) => ({ id, physicianId, startedAt: startedAt.getTime(), endedAt: endedAt?.getTime() ?? null, removed: removedAt !== null, reason }));
}

/** The face-to-face minimum of an evaluation: by the panel's specialty where a panel was issued, else the physician's own. */
export async function minimumOf(db: ReadTx, practiceId: PracticeId, row: Pick<EvaluationRow, 'caseId' | 'primaryFocus' | 'physician'> & { case: { kind: EvaluationRow['case']['kind'] } }): Promise<FaceToFaceMinimum | null> {
  const panel = row.case.kind === 'QME' ? await db.panel.findFirst({ where: { practiceId, caseId: row.caseId, state: { in: ['ISSUED', 'SELECTED'] } }, orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }], select: { specialtyCode: true } }) : null;
  return faceToFaceMinimum({ caseKind: row.case.kind, specialtyCodes: [panel?.specialtyCode || row.physician.specialtyCode], psychiatricFocus: focusOf(row.primaryFocus) === 'PSYCH' });
}

const focuses: Record<string, PrimaryFocus | undefined> = { psychiatry: 'PSYCH', toxicology: 'TOX', oncology: 'ONC' };

/** The stored word for a focus as the domain's. */
export function focusOf(stored: string): PrimaryFocus | null {
  return focuses[stored] ?? null;
}

const asked = 'ask_';

/** A focus that the specialty suggests, as it is stored until somebody says whether it is the primary one. */
export function askedFocusOf(stored: string): PrimaryFocus | null {
  return stored.startsWith(asked) ? focusOf(stored.slice(asked.length)) : null;
}

/**
 * How an evaluation begins: a focus that only the physician's specialty suggests is asked for, not assumed. What a person
 * set on the case otherwise stands. Both as they are stored.
 */
export function focusToBegin(caseFocus: string, specialtyCode: string): string {
  const suggested = storedFocus(focusOfSpecialty(specialtyCode));
  return suggested !== 'none' && caseFocus === suggested ? `${asked}${suggested}` : caseFocus;
}

/** The domain's focus as it is stored. */
export function storedFocus(focus: PrimaryFocus | null): string {
  return Object.entries(focuses).find(([, value]) => value === focus)?.[0] ?? 'none';
}

/** A quote as it goes out; without its page-by-page working. */
export function toFeeExpectation(quote: FeeQuote): FeeExpectation {
  const { lines, totalCents, scheduleVersion, scheduleEffectiveOn, warnings, notice } = quote;
  const { includedPages, reviewedPages, billablePages, undeclaredPages } = quote.pages;
  return { lines, totalCents, scheduleVersion, scheduleEffectiveOn, includedPages, reviewedPages, billablePages, undeclaredPages, warnings, notice };
}

/** The consents in writing that still hold. */
export function consentsOf(row: Pick<EvaluationRow, 'waivers'>): Consent[] {
  return row.waivers.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ kind, givenBy }) => ({ kind: kind as Consent['kind'], givenBy }));
}

/** What a person may do next with an evaluation, from its state and its clocks. */
export function actsOf(row: Pick<EvaluationRow, 'state' | 'kind' | 'notifiedOn' | 'extension' | 'invoices' | 'reports'> & { case: { kind: string; closedAt: Date | null } }): EvaluationAct[] {
  if (row.case.closedAt) return [];
  const events = allowedEvents(row.state);
  const acts: EvaluationAct[] = [];
  const exam = !beginsWithRequest(row.kind);
  if (exam && (events.includes('schedule') || events.includes('reschedule'))) acts.push('reschedule');
  if (row.state === 'SCHEDULED' && row.notifiedOn === null && row.kind !== 'DEPOSITION') acts.push('notify');
  if (events.includes('mark_examined')) acts.push('mark_examined');
  if (events.includes('mark_no_show') && row.kind !== 'DEPOSITION') acts.push('mark_missed');
  if (events.includes('cancel')) acts.push('cancel');
  if (events.includes('reopen') && row.invoices.length === 0) acts.push('reopen');
  if (row.state === 'EXAMINED' && exam && row.kind !== 'DEPOSITION' && (row.case.kind === 'QME' || row.case.kind === 'AME')) acts.push('extend');
  // While a report is written here there is nothing to serve.
  const isWritten = row.reports.some(({ state }) => state !== 'SIGNED');
  if (events.includes('serve_report') && row.kind !== 'DEPOSITION' && !isWritten) acts.push('serve_report');
  if (row.state !== 'CANCELLED' && row.state !== 'REPORT_SERVED' && row.kind !== 'DEPOSITION') acts.push('receive_packet');
  return acts;
}

/** The DTO of an evaluation. `money` is null for a role that sees none. */
export function toEvaluation(row: EvaluationRow, exams: readonly PastExam[], seesMoney: boolean): Evaluation {
  const sum = (of: (packet: EvaluationRow['packets'][number]) => number) => row.packets.reduce((total, packet) => total + of(packet), 0);
  const [invoice] = row.invoices;
  const { feeQuote } = expectationOf(expectationFactsOf(row, exams));
  const on = (value: Date | null) => fromOptionalDateColumn(value);
  return {
    ...row,
    physicianName: row.physician.name,
    locationName: row.location?.name ?? null,
    mode: row.mode as Evaluation['mode'],
    remoteConditions: row.remoteConditions as Evaluation['remoteConditions'],
    waivers: row.waivers.map(toWaiver),
    interpreter: row.interpreter && toInterpreter(row.interpreter),
    requestedOn: fromDateColumn(row.requestedOn),
    bookedOn: on(row.bookedOn),
    scheduledOn: on(row.scheduledOn),
    notifiedOn: on(row.notifiedOn),
    examinedOn: on(row.examinedOn),
    endedOn: on(row.endedOn),
    cancelledOn: on(row.cancelledOn),
    missedReason: isMissedReason(row.missedReason) ? row.missedReason : null,
    cancelledBy: (row.cancelledBy || null) as CancellingSide | null,
    supplementalBasis: readBasis(row.supplementalBasis),
    reportServedOn: on(row.reportServedOn),
    signedReportId: row.reports.find(({ state }) => state === 'SIGNED')?.id ?? null,
    extension: row.extension as Evaluation['extension'],
    packets: row.packets.map(toPacket),
    declaredPages: sum(({ declaredPages }) => declaredPages ?? 0),
    countedPages: sum(({ countedPages }) => countedPages),
    undeclaredPages: heldPages(row),
    money: seesMoney
      ? {
          expectedCents: row.expectedFeeCents,
          amountCents: invoice?.totalCents ?? row.expectedFeeCents,
          quote: feeQuote && toFeeExpectation(feeQuote),
          invoice: invoice ? { ...invoice, issuedOn: on(invoice.issuedOn) } : null,
        }
      : null,
    acts: actsOf(row),
  };
}
