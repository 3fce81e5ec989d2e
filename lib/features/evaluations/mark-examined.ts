import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { advance } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { EvaluationChanged, MarkExamined } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, mustHaveHappened, refreshExamsAhead, saveEvaluation, subjectOf } from './steps';

/** Marks an exam done, or a deposition held. The appointment's clocks are met, the report's clocks start that day. */
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
    if (deposition && input.billedMinutes === null) throw new RuleBroken('evaluation.minutes_required', 'Give the minutes of the deposition with preparation and travel.');
    const stated = !deposition && (row.case.kind === 'QME' || row.case.kind === 'AME');
    if (stated && input.faceToFaceMinutes === null) throw new RuleBroken('evaluation.minutes_required', 'Give the face-to-face minutes: the report must state them.');
    const examinedOn = toDateColumn(input.examinedOn);
    await saveEvaluation(tx, ctx, row, { state, examinedOn, endedOn: examinedOn, faceToFaceMinutes: input.faceToFaceMinutes, billedMinutes: input.billedMinutes, interpreterUsed: input.interpreterUsed });
    await moveClocks(tx, ctx.practiceId, subjectOf(row), 'mark_examined', clockFactsOf(row, { examinedOn: input.examinedOn }), input.examinedOn);
    const spent = deposition ? `, ${input.billedMinutes} minutes` : input.faceToFaceMinutes === null ? '' : `, ${input.faceToFaceMinutes} minutes face to face`;
    audit({ subject: ['case', row.caseId], summary: `${deposition ? 'Marked the deposition held' : 'Marked examined'}${spent}`, data: { evaluationId: row.id, examinedOn: input.examinedOn, interpreterUsed: input.interpreterUsed } });
    const answer = await concludeEvaluation(tx, ctx, row.id);
    await refreshExamsAhead(tx, ctx.practiceId, row);
    return answer;
  },
});
