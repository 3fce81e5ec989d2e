import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { noticeRuleOf } from '../../domain/agreement/notice';
import { lateCancellation, scheduleNotice } from '../../domain/deadlines/late-cancellation';
import { advance } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords } from '../../domain/wording';
import { moveClocks } from '../clocks/steps';
import { CancelEvaluation, EvaluationChanged } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, mustHaveHappened, saveEvaluation, subjectOf } from './steps';

/** Cancels in time: nothing is billed, its clocks stop. A late cancellation is refused here, because it is billed. */
export const cancelEvaluation = command({
  name: 'evaluation.cancel',
  input: CancelEvaluation,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const state = advance(row.state, 'cancel', row.kind);
    mustHaveHappened(input.cancelledOn, ctx.today, 'The cancellation');
    const scheduledOn = fromOptionalDateColumn(row.scheduledOn);
    const rule = noticeRuleOf(row.case.kind, row.case.agreement);
    if (scheduledOn !== null && row.kind !== 'DEPOSITION') {
      const { late, disputed, businessDaysBefore } = lateCancellation(scheduledOn, input.cancelledOn, rule ?? scheduleNotice);
      if (rule !== null && late && !disputed) {
        throw new RuleBroken('evaluation.cancelled_late', `That is ${businessDaysBefore.dwc} business days before the appointment, fewer than ${rule.businessDays}: record a late cancellation instead.`, { businessDaysBefore });
      }
    }
    const cancelledOn = toDateColumn(input.cancelledOn);
    await saveEvaluation(tx, ctx, row, { state, cancelledOn, endedOn: cancelledOn, outcomeNote: input.note });
    await moveClocks(tx, ctx.practiceId, subjectOf(row), 'cancel', clockFactsOf(row, { cancelledOn: input.cancelledOn }), input.cancelledOn);
    audit({ subject: ['case', row.caseId], summary: `Cancelled the evaluation on ${dateInWords(input.cancelledOn)}`, data: { evaluationId: row.id, cancelledOn: input.cancelledOn } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});
