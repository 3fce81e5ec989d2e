import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { noticeRuleOf } from '../../domain/agreement/notice';
import { advance } from '../../domain/evaluation/lifecycle';
import { demandCancellable } from '../../domain/evaluation/missed';
import { dateInWords } from '../../domain/wording';
import { moveClocks } from '../clocks/steps';
import { noteCommunication } from '../communications/steps';
import { draftLetter } from '../letters/steps';
import { CancelEvaluation, EvaluationChanged } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, mustHaveHappened, saveEvaluation, subjectOf } from './steps';

/**
 * Cancels without a bill: its clocks stop. A party's late cancellation is refused here, because it is billed; ours needs
 * good cause when it is late, and starts the clock of the new date (8 CCR 34(d), (e)).
 * @throws RuleBroken `evaluation.in_future`, and what `demandCancellable` throws
 */
export const cancelEvaluation = command({
  name: 'evaluation.cancel',
  input: CancelEvaluation,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const { cancelledOn, cancelledBy, cancelledInWriting, goodCause } = input;
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const state = advance(row.state, 'cancel', row.kind);
    mustHaveHappened(cancelledOn, ctx.today, 'The cancellation');
    const scheduledOn = fromOptionalDateColumn(row.scheduledOn);
    const exam = scheduledOn !== null && row.kind !== 'DEPOSITION';
    if (exam) demandCancellable({ caseKind: row.case.kind, scheduledOn, today: ctx.today, cancelledOn, cancelledBy, goodCause, notice: noticeRuleOf(row.case.kind, row.case.agreement) });

    const on = toDateColumn(cancelledOn);
    await saveEvaluation(tx, ctx, row, { state, cancelledOn: on, endedOn: on, cancelledBy: cancelledBy ?? '', cancelledInWriting, goodCause, outcomeNote: input.note });
    // Who asks for a date and gives up has no new date coming: only a booked appointment has.
    const facts = exam ? { cancelledByEvaluator: cancelledBy === 'evaluator', cancelledInWriting } : {};
    await moveClocks(tx, ctx.practiceId, subjectOf(row), 'cancel', clockFactsOf(row, { cancelledOn, ...facts }), cancelledOn);
    if (input.said) await noteCommunication(tx, ctx, { caseId: row.caseId, caseKind: row.case.kind, evaluationId: row.id }, input.said);
    const told = { cancelledOn, cancelledBy: cancelledBy ?? '', ...(cancelledInWriting === null ? {} : { cancelledInWriting }) };
    const letter = input.letter ? await draftLetter(tx, ctx, { kind: 'cancellation_notice', evaluationId: row.id, facts: { reason: goodCause || input.note, ...told } }) : null;
    const by = cancelledBy === 'evaluator' ? ', by us' : '';
    audit({ subject: ['case', row.caseId], summary: `Cancelled the evaluation on ${dateInWords(cancelledOn)}${by}${letter ? `, letter ${letter.number} drafted` : ''}`, data: { evaluationId: row.id, ...told, letterId: letter?.id ?? null } });
    return { ...(await concludeEvaluation(tx, ctx, row.id)), letter };
  },
});
