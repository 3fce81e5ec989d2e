import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { requestAskerLabels } from '../../domain/report/supplemental-request';
import { boardOf, findAskedCase } from './queries';
import { LogRequest, RequestBoard } from './schema';
import { columnsOf } from './steps';

/** Logs that a party asks for a supplemental report or a factual correction. Its answer is owed from now on, though no work is begun. @throws RuleBroken `case.closed`, `request.no_report` */
export const logRequest = command({
  name: 'supplemental_request.log',
  input: LogRequest,
  output: RequestBoard,
  idempotent: true,
  async run({ ctx, input: { caseId, ...asked }, tx, audit }) {
    const row = await findAskedCase(tx, ctx.practiceId, caseId);
    if (row.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
    if (asked.kind === 'factual_correction' && !row.evaluations.some(({ reportServedOn }) => reportServedOn !== null)) throw new RuleBroken('request.no_report', 'There is no served report to correct.');
    const { id } = await tx.supplementalRequest.create({ data: { practiceId: ctx.practiceId, caseId, ...columnsOf(asked, ctx.today), createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now } });
    const what = asked.kind === 'supplemental' ? 'a supplemental report' : 'a factual correction';
    audit({ subject: ['case', caseId], summary: `${requestAskerLabels[asked.askedBy]} asked for ${what}`, data: { requestId: id, kind: asked.kind, askedBy: asked.askedBy, askedOn: asked.askedOn, inWriting: asked.inWriting } });
    return boardOf(tx, ctx, caseId);
  },
});
