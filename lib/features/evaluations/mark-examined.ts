import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { advance } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { EvaluationChanged, MarkExamined } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, explainedMinutes, mustHaveHappened, refreshExamsAhead, saveEvaluation, subjectOf } from './steps';

/**
 * Marks an exam done, or a deposition held. The appointment's clocks are met, the report's clocks start that day. The
 * stated face-to-face time is explained where it lies below the minimum or differs from what the timer measured.
 * @throws RuleBroken `evaluation.before_request`, `evaluation.minutes_required`, `evaluation.variance_unexplained`
 * (8 CCR 49.2 to 49.9), `evaluation.minutes_reason`
 */
export const markExamined = command({
  name: 'evaluation.mark_examined',
  input: MarkExamined,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const state = advance(row.state, 'mark_examined', row.kind);
    mustHaveHappened(input.examinedOn, ctx.today, 'The exam');
    if (input.examinedOn < fromDateColumn(row.requestedOn)) throw new RuleBroken('evaluation.before_request', 'The exam lies before the day it was asked for.');
    const deposition = row.kind === 'DEPOSITION';
    if (deposition && input.billedMinutes === null && row.timeEntries.length === 0) throw new RuleBroken('evaluation.minutes_required', 'Give the minutes of the deposition with preparation and travel.');
    const stated = !deposition && (row.case.kind === 'QME' || row.case.kind === 'AME');
    if (stated && input.faceToFaceMinutes === null) throw new RuleBroken('evaluation.minutes_required', 'Give the face-to-face minutes: the report must state them.');
    const minutes = deposition ? null : input.faceToFaceMinutes;
    const explained = minutes === null ? {} : await explainedMinutes(tx, ctx, row, minutes, input);
    const examinedOn = toDateColumn(input.examinedOn);
    const note = input.note === undefined ? {} : { outcomeNote: input.note };
    await saveEvaluation(tx, ctx, row, { state, examinedOn, endedOn: examinedOn, faceToFaceMinutes: minutes, billedMinutes: input.billedMinutes, interpreterUsed: input.interpreterUsed, ...explained, ...note });
    await moveClocks(tx, ctx.practiceId, subjectOf(row), 'mark_examined', clockFactsOf(row, { examinedOn: input.examinedOn }), input.examinedOn);
    const spent = deposition ? `, ${input.billedMinutes} minutes` : input.faceToFaceMinutes === null ? '' : `, ${input.faceToFaceMinutes} minutes face to face`;
    audit({ subject: ['case', row.caseId], summary: `${deposition ? 'Marked the deposition held' : 'Marked examined'}${spent}`, data: { evaluationId: row.id, examinedOn: input.examinedOn, interpreterUsed: input.interpreterUsed } });
    const answer = await concludeEvaluation(tx, ctx, row.id);
    await refreshExamsAhead(tx, ctx.practiceId, row);
    return answer;
  },
});
