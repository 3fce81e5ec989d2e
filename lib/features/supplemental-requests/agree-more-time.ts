import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { requestClocks } from '../../domain/report/supplemental-request';
import { startClocks, stopClocks } from '../clocks/steps';
import { concludeEvaluation, mustHaveHappened } from '../evaluations/steps';
import { boardOf, requestFactsOf } from './queries';
import { AgreeMoreTime, RequestBoard } from './schema';
import { requestForChange, saveRequest } from './steps';

/** Records that the parties agreed to up to thirty more days for a supplemental (8 CCR 38(i)): its clock moves. @throws RuleBroken `request.not_supplemental`, `request.agreed_before` */
export const agreeMoreTime = command({
  name: 'supplemental_request.agree_more_time',
  input: AgreeMoreTime,
  output: RequestBoard,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await requestForChange(tx, ctx, input.requestId, input.version, ['open', 'taken_up']);
    const facts = requestFactsOf(row);
    if (facts.kind !== 'supplemental') throw new RuleBroken('request.not_supplemental', 'The parties agree on more time for a supplemental, not for a factual correction.');
    mustHaveHappened(input.agreedOn, ctx.today, 'The agreement');
    if (input.agreedOn < facts.askedOn) throw new RuleBroken('request.agreed_before', 'The agreement lies before the request.');
    await saveRequest(tx, ctx, row, { agreedDays: input.agreedDays, agreedOn: toDateColumn(input.agreedOn) });
    if (row.evaluationId !== null) {
      const subject = { caseId: row.caseId, evaluationId: row.evaluationId, invoiceId: null };
      await stopClocks(tx, practiceId, subject, [{ rule: 'report.supplemental', outcome: 'moved' }, { rule: 'report.supplemental_extended', outcome: 'moved' }], ctx.today);
      await startClocks(tx, practiceId, subject, requestClocks({ ...facts, agreedDays: input.agreedDays }, row.case.kind));
      await concludeEvaluation(tx, ctx, row.evaluationId);
    }
    audit({ subject: ['case', row.caseId], summary: `The parties agreed to ${input.agreedDays} more days for the supplemental report`, data: { requestId: row.id, evaluationId: row.evaluationId, agreedDays: input.agreedDays, agreedOn: input.agreedOn } });
    return boardOf(tx, ctx, row.caseId);
  },
});
