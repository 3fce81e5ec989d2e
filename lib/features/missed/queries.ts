import type { output } from 'zod';
import { fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query } from '../../core/operation';
import { noticeRuleOf } from '../../domain/agreement/notice';
import type { CalendarDate } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';
import { HOLIDAY_CALENDARS } from '../../domain/deadlines/holidays-data';
import type { LateCancellation, NoticeRule } from '../../domain/deadlines/late-cancellation';
import { clocksFor, type ClockStart } from '../../domain/evaluation/clocks';
import { expectationOf } from '../../domain/evaluation/expectation';
import { advance } from '../../domain/evaluation/lifecycle';
import { countCancellation, demandCancellable, demandMissed, missedNotes, missedReasonTable, type MissedReason } from '../../domain/evaluation/missed';
import { letterKindOf, type LetterKind } from '../../domain/letter/kinds';
import { RuleBroken } from '../../domain/rule-broken';
import { expectationFactsOf, findEvaluations, findPastExams, toFeeExpectation, type EvaluationRow } from '../evaluations/queries';
import { clockFactsOf, seesMoney } from '../evaluations/steps';
import { MissedPreview, PreviewMissed, type CancellationCount } from './schema';

/** What follows from an appointment that did not take place, before it is recorded: bill, clocks, letter, new date. Nothing is written. */
export const previewMissed = query({
  name: 'missed.preview',
  input: PreviewMissed,
  output: MissedPreview,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const [row] = await findEvaluations(db, { practiceId, id: input.evaluationId });
    if (!row) throw new NotFound();
    const { holidayCalendar } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { holidayCalendar: true } });
    const facts = questionOf(row, input, today);
    const { reason, scheduledOn, cancelledOn, cancelledBy, notice } = facts;
    const event = reason === null ? 'cancel' : missedReasonTable[reason].event;
    const refusal = refusedBy(row, () => {
      advance(row.state, event, row.kind);
      if (scheduledOn === null) throw new RuleBroken('evaluation.not_scheduled', 'There was no appointment to miss.');
      if (reason !== null) demandMissed({ ...facts, scheduledOn, reason });
      else if (cancelledOn === null) throw new RuleBroken('evaluation.cancelled_on_required', 'Give the day on which it was cancelled.');
      else if (cancelledOn > today) throw new RuleBroken('evaluation.in_future', 'The cancellation cannot lie in the future.');
      else demandCancellable({ ...facts, scheduledOn, cancelledOn });
    });
    const state = refusal ? row.state : advance(row.state, event, row.kind);
    const exams = await findPastExams(db, practiceId, [row.case.claimantId]);
    const recordReviewReport = reason !== null && input.recordReviewReport === true;
    const expected = expectationOf({ ...expectationFactsOf(row, exams), state: reason === null ? 'CANCELLED' : STATE_AFTER[missedReasonTable[reason].event], missedReason: reason, cancelledOn, recordReviewReport });
    const starts = clocksFor(event, clockFactsOf(row, { cancelledOn, cancelledByEvaluator: cancelledBy === 'evaluator', cancelledInWriting: input.inWriting ?? null, recordReviewReport }));
    const clocks = starts.map((start) => ({ ...dueDate({ ...start, ...(holidayCalendar === 'dwc' ? {} : { calendar: holidayCalendar }) }), triggerLabel: start.triggerLabel }));
    const kind: LetterKind = reason === null ? 'cancellation_notice' : missedReasonTable[reason].letter;
    const count = facts.count;
    return {
      evaluationId: row.id,
      version: row.version,
      act: reason === null ? ('cancel' as const) : ('mark_missed' as const),
      state,
      refusal,
      count: count && notice ? toCount(count, notice) : null,
      bill: { code: expected.feeCode, reason: expected.feeReason, totalCents: seesMoney(ctx) ? (expected.feeQuote?.totalCents ?? 0) : null, lines: seesMoney(ctx) && expected.feeQuote ? toFeeExpectation(expected.feeQuote).lines : null },
      clocks,
      letter: { kind, label: letterKindOf(kind).label },
      notes: reason === null ? [] : missedNotes({ ...facts, reason, recordReviewReport, goodCause: input.hasGoodCause ? 'given' : '' }),
      newDate: newDateOf(row.case.kind, starts, clocks),
    };
  },
});

type Question = output<typeof PreviewMissed>;

/** What was asked as the domain takes it. A cancellation that is left to the count is late where that says so, also where calendars differ. */
function questionOf(row: EvaluationRow, input: Question, today: CalendarDate) {
  const scheduledOn = fromOptionalDateColumn(row.scheduledOn);
  const cancelling = input.choice === 'cancelled' || input.choice === 'in_time' || input.choice === 'late_cancel';
  const notice = noticeRuleOf(row.case.kind, row.case.agreement);
  const cancelledOn = cancelling ? (input.cancelledOn ?? null) : null;
  const cancelledBy = cancelling ? (input.cancelledBy ?? null) : null;
  const count = scheduledOn === null || (cancelledOn !== null && cancelledOn > scheduledOn) ? null : countCancellation({ scheduledOn, cancelledOn, notice });
  const late = count !== null && (count.late || count.disputed) && cancelledBy !== 'evaluator';
  const reason: MissedReason | null = input.choice === 'in_time' ? null : input.choice === 'cancelled' ? (late ? 'late_cancel' : null) : input.choice;
  return { caseKind: row.case.kind, scheduledOn, today, reason, lateMinutes: input.lateMinutes ?? null, cancelledOn, cancelledBy, notice, count, goodCause: input.hasGoodCause ? 'given' : '' };
}

function refusedBy(row: EvaluationRow, demand: () => void): { rule: string; message: string } | null {
  try {
    if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
    demand();
    return null;
  } catch (error) {
    if (error instanceof RuleBroken) return { rule: error.rule, message: error.message };
    throw error;
  }
}

const STATE_AFTER = { mark_no_show: 'NO_SHOW', mark_late_cancel: 'LATE_CANCEL', mark_not_seen: 'NOT_SEEN' } as const;

function toCount(count: LateCancellation, notice: NoticeRule): CancellationCount {
  const { late, disputed, businessDaysBefore, cutoffOn, disputedDays, section, confidence } = count;
  return {
    businessDays: notice.businessDays,
    late,
    disputed,
    byCalendar: HOLIDAY_CALENDARS.map((calendar) => ({ calendar, days: businessDaysBefore[calendar], late: businessDaysBefore[calendar] < notice.businessDays, cutoffOn: cutoffOn[calendar] })),
    disputedDays: disputedDays.map(({ on, name, closedIn }) => ({ on, name, closedIn })),
    section,
    confidence,
  };
}

/** Only our own cancellation starts a clock for the new date; after a party's miss the window runs from when somebody asks again. */
function newDateOf(caseKind: string, starts: readonly ClockStart[], clocks: readonly { rule: string; countedOn: string; section: string; confidence: string }[]): MissedPreview['newDate'] {
  const ours = clocks.find(({ rule }) => rule === 'appointment.reschedule');
  if (ours) return { text: 'We cancelled, so the new date lies within 60 days of the cancellation, unless the parties agree in writing to a later one.', lastOn: ours.countedOn, section: ours.section, confidence: ours.confidence };
  if (caseKind === 'QME') return { text: 'No clock runs for a new date until a party asks for one; then 90 days run from that request.', lastOn: null, section: '8 CCR 31.3(e), (f)', confidence: 'S2' };
  return { text: starts.length > 0 && caseKind !== 'AME' ? 'See the clocks: they say by when a new date is to be had.' : 'No clock runs for a new date; it is found when the parties ask for one.', lastOn: null, section: null, confidence: null };
}
