import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { extensionGrounds, type ExtensionGround } from '../../domain/report/extension';
import { RuleBroken } from '../../domain/rule-broken';
import { concludeEvaluation, mustHaveHappened } from '../evaluations/steps';
import { boardOf, findExtended } from './queries';
import { DecideExtension, ExtensionBoard } from './schema';
import { extensionForChange, grantTime, saveExtension } from './steps';

const forms = { approved: '', denied: '113', late: '116' } as const;
const words = { approved: 'gave more time for the report', denied: 'denied more time for the report (Form 113)', late: 'answered that the request came late (Form 116)' } as const;

/**
 * Records what became of a request for more time: approved, denied on Form 113, or answered as late on Form 116. Approved, the
 * report's clock moves. @throws RuleBroken `extension.not_asked`, `extension.before_request`
 */
export const decideExtension = command({
  name: 'extension.decide',
  input: DecideExtension,
  output: ExtensionBoard,
  async run({ ctx, input, tx, audit }) {
    const row = await extensionForChange(tx, ctx, input.extensionId, input.version);
    const requestedOn = fromOptionalDateColumn(row.requestedOn);
    if (row.state !== 'asked' || requestedOn === null) throw new RuleBroken('extension.not_asked', 'Only a request that went out is decided.');
    mustHaveHappened(input.decidedOn, ctx.today, 'The decision');
    if (input.decidedOn < requestedOn) throw new RuleBroken('extension.before_request', 'The decision lies before the request.');
    await saveExtension(tx, ctx, row, { state: input.outcome, decidedOn: toDateColumn(input.decidedOn), form: forms[input.outcome], decisionNote: input.decisionNote });
    if (input.outcome === 'approved') {
      const ground = extensionGrounds.find((one): one is ExtensionGround => one === row.ground);
      const evaluation = await findExtended(tx, ctx.practiceId, row.evaluationId);
      if (!ground) throw new RuleBroken('extension.not_asked', 'A notice that came without a request cannot be approved.');
      // A report that went meanwhile needs no more time; what was decided is kept all the same.
      if (evaluation.state === 'EXAMINED') await grantTime(tx, ctx, row.evaluationId, ground);
    }
    const { caseId } = await concludeEvaluation(tx, ctx, row.evaluationId);
    audit({ subject: ['case', caseId], summary: `The Medical Director ${words[input.outcome]}`, data: { evaluationId: row.evaluationId, extensionId: row.id, outcome: input.outcome, decidedOn: input.decidedOn, newDueOn: fromDateColumn(row.newDueOn) } });
    return boardOf(tx, ctx, row.evaluationId);
  },
});
