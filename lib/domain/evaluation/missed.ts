import type { CalendarDate } from '../calendar';
import { lateCancellation, scheduleNotice, type LateCancellation, type NoticeRule } from '../deadlines/late-cancellation';
import type { LetterKind } from '../letter/kinds';
import { RuleBroken } from '../rule-broken';
import { quantity } from '../wording';
import type { CaseKind, EvaluationEvent } from './lifecycle';

export const MISSED_REASONS = ['no_show', 'late_cancel', 'left_early', 'interpreter_missing', 'too_late', 'not_seen'] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

export const CANCELLING_SIDES = ['claimant', 'applicant', 'defense', 'evaluator'] as const;
/** Who cancelled: the claimant in person, a side through its office, or we. */
export type CancellingSide = (typeof CANCELLING_SIDES)[number];

type ReasonRow = { label: string; happened: string; event: Extract<EvaluationEvent, 'mark_no_show' | 'mark_late_cancel' | 'mark_not_seen'>; letter: LetterKind; said: string; billedAs: string };

/** What each reason is called, how a letter puts it, what it does to the evaluation, which letter tells of it, and why ML200 stands on the bill. */
export const missedReasonTable = {
  no_show: { label: 'Did not come', happened: 'The claimant did not come.', event: 'mark_no_show', letter: 'no_show_notice', said: 'Recorded a no-show', billedAs: 'The worker did not come' },
  late_cancel: { label: 'Cancelled late', happened: 'The appointment was cancelled late.', event: 'mark_late_cancel', letter: 'late_cancel_notice', said: 'Recorded a late cancellation', billedAs: 'Cancelled within six business days of the appointment' },
  left_early: { label: 'Left early', happened: 'The claimant left before the examination was complete.', event: 'mark_not_seen', letter: 'not_seen_notice', said: 'Recorded that the claimant left early', billedAs: 'The worker left before the exam was complete' },
  interpreter_missing: { label: 'Interpreter missing', happened: 'The interpreter did not come, and the examination could not be held without one.', event: 'mark_not_seen', letter: 'not_seen_notice', said: 'Recorded that the interpreter did not come', billedAs: 'The interpreter did not come, so the exam could not be done' },
  too_late: { label: 'Came late', happened: 'There was no longer time for the examination.', event: 'mark_not_seen', letter: 'not_seen_notice', said: 'Recorded that the claimant came too late', billedAs: 'The worker came more than 30 minutes late' },
  not_seen: { label: 'Not seen', happened: '', event: 'mark_not_seen', letter: 'not_seen_notice', said: 'Recorded that the claimant was not seen', billedAs: 'The exam could not be done on the day' },
} as const satisfies Record<MissedReason, ReasonRow>;

/** Whether a stored word is one of the reasons. */
export function isMissedReason(text: string): text is MissedReason {
  return (MISSED_REASONS as readonly string[]).includes(text);
}

const MOST_MINUTES_LATE = 30;
const SCHEDULE = '8 CCR 9795, ML200';

export type MissedFacts = {
  caseKind: CaseKind;
  scheduledOn: CalendarDate;
  today: CalendarDate;
  reason: MissedReason;
  lateMinutes: number | null;
  cancelledOn: CalendarDate | null;
  cancelledBy: CancellingSide | null;
  /** How late is late, by the schedule or the client's agreement; null where nobody agreed on a fee for it. */
  notice: NoticeRule | null;
};

const isMedicalLegal = (kind: CaseKind): boolean => kind === 'QME' || kind === 'AME';

/** The count of a cancellation; null where it needs none. Throws RuleBroken `appointment.cancelled_after`. */
export function countCancellation({ scheduledOn, cancelledOn, notice }: Pick<MissedFacts, 'scheduledOn' | 'cancelledOn' | 'notice'>): LateCancellation | null {
  if (cancelledOn === null) return null;
  const count = lateCancellation(scheduledOn, cancelledOn, notice ?? scheduleNotice);
  return notice === null ? null : count;
}

/**
 * Whether the appointment counts as missed for this reason. Throws RuleBroken `evaluation.in_future`,
 * `evaluation.late_minutes_required`, `evaluation.not_late_enough` (8 CCR 9795, ML200), `evaluation.cancelled_on_required`,
 * `evaluation.cancelled_by_us`, `evaluation.cancelled_in_time`, `appointment.cancelled_after`.
 */
export function demandMissed(facts: MissedFacts): void {
  if (facts.reason === 'late_cancel') return demandLateCancellation(facts);
  if (facts.scheduledOn > facts.today) throw new RuleBroken('evaluation.in_future', 'The appointment that was missed cannot lie in the future.');
  if (facts.reason === 'too_late') demandMinutesLate(facts);
}

function demandMinutesLate({ caseKind, lateMinutes }: MissedFacts): void {
  if (lateMinutes === null) throw new RuleBroken('evaluation.late_minutes_required', 'Give how many minutes late the claimant came.');
  if (isMedicalLegal(caseKind) && lateMinutes <= MOST_MINUTES_LATE) {
    throw new RuleBroken('evaluation.not_late_enough', `${quantity(lateMinutes, 'minute')} late is no ground: only more than ${MOST_MINUTES_LATE} minutes make a missed appointment. See the claimant, or give another reason. ${SCHEDULE}`, { lateMinutes });
  }
}

function demandLateCancellation(facts: MissedFacts): void {
  const { cancelledOn, cancelledBy, today } = facts;
  if (cancelledOn === null) throw new RuleBroken('evaluation.cancelled_on_required', 'Give the day on which it was cancelled.');
  if (cancelledOn > today) throw new RuleBroken('evaluation.in_future', 'The cancellation cannot lie in the future.');
  if (cancelledBy === 'evaluator') throw new RuleBroken('evaluation.cancelled_by_us', 'What we cancelled is never billed. Cancel it, with the good cause. 8 CCR 34(d)');
  const count = countCancellation(facts);
  if (count && !count.late && !count.disputed) {
    throw new RuleBroken('evaluation.cancelled_in_time', `It was cancelled ${quantity(count.businessDaysBefore.dwc, 'business day')} before, in time. Cancel it instead.`, { businessDaysBefore: count.businessDaysBefore });
  }
}

export type CancelFacts = Omit<MissedFacts, 'reason' | 'lateMinutes' | 'cancelledOn'> & { cancelledOn: CalendarDate; goodCause: string };

/**
 * Whether an exam can be cancelled without a bill. Ours needs good cause when fewer than six business days are left by
 * any of the calendars (8 CCR 34(d)); a party's must be in time by one of them. Throws RuleBroken
 * `evaluation.good_cause_required`, `evaluation.cancelled_late`, `appointment.cancelled_after`.
 */
export function demandCancellable(facts: CancelFacts): void {
  const count = countCancellation(facts);
  if (count === null) return;
  const { businessDaysBefore, late, disputed } = count;
  if (facts.cancelledBy === 'evaluator') {
    if (isMedicalLegal(facts.caseKind) && (late || disputed) && facts.goodCause === '') {
      throw new RuleBroken('evaluation.good_cause_required', `That is ${quantity(fewest(count), 'business day')} before the appointment. With fewer than ${facts.notice?.businessDays} we may cancel only for good cause: say which. 8 CCR 34(d)`, { businessDaysBefore });
    }
  } else if (late && !disputed) {
    throw new RuleBroken('evaluation.cancelled_late', `That is ${quantity(businessDaysBefore.dwc, 'business day')} before the appointment, fewer than ${facts.notice?.businessDays}: record a late cancellation instead.`, { businessDaysBefore });
  }
}

/** The business days left by the calendar with the most holidays. */
export function fewest({ businessDaysBefore }: LateCancellation): number {
  return Math.min(...Object.values(businessDaysBefore));
}

/** Both counts and the days that part them, in one sentence; empty where the calendars agree on late or in time. */
export function disputeInWords({ disputed, disputedDays, businessDaysBefore }: LateCancellation): string[] {
  if (!disputed) return [];
  const days = disputedDays.map(({ name }) => name).join(', ');
  return [`The calendars differ over ${days}: ${quantity(businessDaysBefore.gov, 'business day')} by the state's holidays, ${businessDaysBefore.dwc} by the Division's, ${businessDaysBefore.judicial} by the courts'.`];
}

export type MissedNote = { text: string; section: string | null; confidence: 'V' | 'S2' | 'S' | 'M' | null; grave: boolean };

/** What a person should know before recording it: doubtful grounds, the page rule of a record-review report, who pays in the end. */
export function missedNotes(facts: Pick<MissedFacts, 'caseKind' | 'reason' | 'lateMinutes' | 'notice'> & { recordReviewReport: boolean; goodCause: string }): MissedNote[] {
  const notes: MissedNote[] = [];
  const note = (text: string, section: string | null, confidence: MissedNote['confidence'], grave = false) => void notes.push({ text, section, confidence, grave });
  if (!isMedicalLegal(facts.caseKind)) {
    if (facts.reason === 'late_cancel' && facts.notice === null) note('No fee for a late cancellation was agreed, so nothing is billed for it.', null, null, true);
    if (facts.recordReviewReport) note('What a report on the records is worth follows the fee agreement.', null, null);
    return notes;
  }
  if (facts.reason === 'not_seen') note('The schedule names five grounds: did not come, cancelled late, left early, interpreter missing, more than 30 minutes late. This is none of them, and the payer may object. Say in the note what happened.', SCHEDULE, 'S2', true);
  if (facts.reason === 'left_early') note('If a complete report can still be made, mark the exam done instead: it is then an ML201 or ML202.', SCHEDULE, 'M');
  if (facts.recordReviewReport) note('The report on the records is due 30 days after the missed day. Pages over 200 are then billed at $3; the same pages cannot be billed again with the later exam.', SCHEDULE, 'S');
  if (facts.goodCause !== '') note('Good cause does not change what is billed. Whether the worker bears the fee is for the Appeals Board.', '8 CCR 34', 'M');
  return notes;
}
