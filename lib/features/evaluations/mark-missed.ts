import { fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { noticeRuleOf } from '../../domain/agreement/notice';
import type { CalendarDate } from '../../domain/calendar';
import { lateCancellation, scheduleNotice, type NoticeRule } from '../../domain/deadlines/late-cancellation';
import { advance } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { EvaluationChanged, MarkMissed } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, mustHaveHappened, saveEvaluation, subjectOf } from './steps';

const events = { no_show: 'mark_no_show', late_cancel: 'mark_late_cancel', not_seen: 'mark_not_seen' } as const;
const said = { no_show: 'Recorded a no-show', late_cancel: 'Recorded a late cancellation', not_seen: 'Recorded that the claimant was not seen' } as const;

/** Records a no-show, a late cancellation or a claimant who came and was not seen. Told apart by the dates. */
export const markMissed = command({
  name: 'evaluation.mark_missed',
  input: MarkMissed,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const event = events[input.outcome];
    const state = advance(row.state, event, row.kind);
    const scheduledOn = fromOptionalDateColumn(row.scheduledOn);
    if (scheduledOn === null) throw new RuleBroken('evaluation.not_scheduled', 'There was no appointment to miss.');
    const notices = input.outcome === 'late_cancel' ? lateness(scheduledOn, input.cancelledOn, ctx.today, noticeRuleOf(row.case.kind, row.case.agreement)) : passed(scheduledOn, ctx.today);
    const cancelledOn = input.outcome === 'late_cancel' ? input.cancelledOn : null;
    await saveEvaluation(tx, ctx, row, { state, endedOn: toDateColumn(cancelledOn ?? scheduledOn), cancelledOn: toOptionalDateColumn(cancelledOn), outcomeNote: input.note, recordReviewReport: input.recordReviewReport });
    await moveClocks(tx, ctx.practiceId, subjectOf(row), event, clockFactsOf(row, { recordReviewReport: input.recordReviewReport }), cancelledOn ?? scheduledOn);
    audit({ subject: ['case', row.caseId], summary: said[input.outcome], data: { evaluationId: row.id, outcome: input.outcome, cancelledOn, recordReviewReport: input.recordReviewReport } });
    return concludeEvaluation(tx, ctx, row.id, notices);
  },
});

function passed(scheduledOn: CalendarDate, today: CalendarDate): string[] {
  mustHaveHappened(scheduledOn, today, 'The appointment that was missed');
  return [];
}

/** @throws RuleBroken `evaluation.cancelled_in_time` when by every calendar as many business days were left as the rule wants */
function lateness(scheduledOn: CalendarDate, cancelledOn: CalendarDate | null, today: CalendarDate, rule: NoticeRule | null): string[] {
  if (cancelledOn === null) throw new RuleBroken('evaluation.cancelled_on_required', 'Give the day on which it was cancelled.');
  mustHaveHappened(cancelledOn, today, 'The cancellation');
  const { late, disputed, businessDaysBefore, disputedDays } = lateCancellation(scheduledOn, cancelledOn, rule ?? scheduleNotice);
  if (rule === null) return ['No fee for a late cancellation was agreed, so nothing is billed for it.'];
  if (!late && !disputed) throw new RuleBroken('evaluation.cancelled_in_time', `It was cancelled ${businessDaysBefore.dwc} business days before, in time. Cancel it instead.`, { businessDaysBefore });
  if (!disputed) return [];
  const days = disputedDays.map(({ name }) => name).join(', ');
  return [`The calendars differ over ${days}: ${businessDaysBefore.gov} business days by the state's holidays, ${businessDaysBefore.dwc} by the Division's, ${businessDaysBefore.judicial} by the courts'.`];
}
