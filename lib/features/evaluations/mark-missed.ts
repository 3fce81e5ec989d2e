import { fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { noticeRuleOf } from '../../domain/agreement/notice';
import { advance } from '../../domain/evaluation/lifecycle';
import { countCancellation, demandMissed, disputeInWords, missedReasonTable } from '../../domain/evaluation/missed';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { noteCommunication } from '../communications/steps';
import { draftLetter } from '../letters/steps';
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
    const cancellation = cancelledOn === null ? {} : { cancelledOn, cancelledBy: columns.cancelledBy, ...(cancelledInWriting === null ? {} : { cancelledInWriting }) };
    const letter = input.letter ? await draftLetter(tx, ctx, { kind: missedReasonTable[reason].letter, evaluationId: row.id, facts: { reason: missedReasonTable[reason].happened || note, ...cancellation } }) : null;
    audit({ subject: ['case', row.caseId], summary: `${said}${letter ? `, letter ${letter.number} drafted` : ''}`, data: { evaluationId: row.id, reason, ...cancellation, lateMinutes: columns.lateMinutes, recordReviewReport, letterId: letter?.id ?? null } });
    const count = countCancellation({ scheduledOn, cancelledOn, notice });
    const silent = cancelled && notice === null ? ['No fee for a late cancellation was agreed, so nothing is billed for it.'] : [];
    return { ...(await concludeEvaluation(tx, ctx, row.id, [...silent, ...(count ? disputeInWords(count) : [])])), letter };
  },
});
