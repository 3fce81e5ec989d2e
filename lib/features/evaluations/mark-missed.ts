import { fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { noticeRuleOf } from '../../domain/agreement/notice';
import { advance } from '../../domain/evaluation/lifecycle';
import { countCancellation, demandMissed, disputeInWords, missedReasonTable } from '../../domain/evaluation/missed';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { noteCommunication } from '../communications/steps';
import { EvaluationChanged, MarkMissed } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, saveEvaluation, subjectOf } from './steps';

/**
 * Records what kept an exam from taking place: no-show, late cancellation, left early, interpreter missing, too late, not
 * seen. What was said about it is kept with it, and the letter that tells the parties can be drafted along.
 * @throws RuleBroken `evaluation.not_scheduled`, and what `demandMissed` throws
 */
export const markMissed = command({
  name: 'evaluation.mark_missed',
  input: MarkMissed,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const { reason, recordReviewReport, note } = input;
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const { event, said } = missedReasonTable[reason];
    const state = advance(row.state, event, row.kind);
    const scheduledOn = fromOptionalDateColumn(row.scheduledOn);
    if (scheduledOn === null) throw new RuleBroken('evaluation.not_scheduled', 'There was no appointment to miss.');
    const notice = noticeRuleOf(row.case.kind, row.case.agreement);
    demandMissed({ ...input, caseKind: row.case.kind, scheduledOn, today: ctx.today, notice });

    const cancelled = reason === 'late_cancel';
    const cancelledOn = cancelled ? input.cancelledOn : null;
    const cancelledInWriting = cancelled ? input.cancelledInWriting : null;
    const columns = { cancelledOn: toOptionalDateColumn(cancelledOn), cancelledBy: cancelled ? (input.cancelledBy ?? '') : '', cancelledInWriting, goodCause: input.goodCause, lateMinutes: reason === 'too_late' ? input.lateMinutes : null };
    await saveEvaluation(tx, ctx, row, { state, missedReason: reason, endedOn: toDateColumn(cancelledOn ?? scheduledOn), ...columns, outcomeNote: note, recordReviewReport });
    await moveClocks(tx, ctx.practiceId, subjectOf(row), event, clockFactsOf(row, { recordReviewReport, cancelledOn, cancelledInWriting }), cancelledOn ?? scheduledOn);
    if (input.said) await noteCommunication(tx, ctx, { caseId: row.caseId, caseKind: row.case.kind, evaluationId: row.id }, input.said);
    audit({ subject: ['case', row.caseId], summary: said, data: { evaluationId: row.id, reason, cancelledOn, cancelledBy: columns.cancelledBy, cancelledInWriting, lateMinutes: columns.lateMinutes, recordReviewReport } });
    const count = countCancellation({ scheduledOn, cancelledOn, notice });
    const silent = cancelled && notice === null ? ['No fee for a late cancellation was agreed, so nothing is billed for it.'] : [];
    return concludeEvaluation(tx, ctx, row.id, [...silent, ...(count ? disputeInWords(count) : [])]);
  },
});
