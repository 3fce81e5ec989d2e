import { command } from '../../core/operation';
import { beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { remoteConditions } from '../../domain/schedule/remote';
import { keepWaivers } from '../waivers/steps';
import { jsonColumn } from '../../core/json';
import { EvaluationChanged, SetRemote } from './schema';
import { concludeEvaluation, evaluationForChange, saveEvaluation } from './steps';

/** Makes an exam remote once the four conditions of 8 CCR 46.3 are all recorded, or in person again. */
export const setRemote = command({
  name: 'evaluation.set_remote',
  input: SetRemote,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    if (beginsWithRequest(row.kind) || row.kind === 'DEPOSITION') throw new RuleBroken('evaluation.no_exam', 'Only an exam is held in person or remotely.');
    if (row.state !== 'REQUESTED' && row.state !== 'SCHEDULED') throw new RuleBroken('evaluation.exam_over', 'This exam is over.');
    const bound = row.case.kind === 'QME' || row.case.kind === 'AME';
    const met = input.mode === 'remote' && bound ? remoteConditions(input.conditions, ctx.today) : null;
    if (met) {
      await keepWaivers(tx, ctx, row.id, [
        { kind: 'remote', givenBy: 'applicant', givenOn: met.workerAgreedOn, note: '' },
        { kind: 'remote', givenBy: 'defense', givenOn: met.carrierAgreedOn, note: '' },
      ]);
    }
    await saveEvaluation(tx, ctx, row, { mode: input.mode, remoteConditions: jsonColumn(met) });
    audit({ subject: ['case', row.caseId], summary: input.mode === 'remote' ? 'Made the exam remote' : 'Made the exam in person again', data: { evaluationId: row.id, mode: input.mode, conditions: met } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});
