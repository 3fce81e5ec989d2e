import { toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { caseDetail } from './queries';
import { CaseDetail, CloseCase } from './schema';
import { closedWithCase, refreshCase } from './steps';

/** Closes a case. Its open clocks stop with it; one whose exam or report is still ahead is not closed. */
export const closeCase = command({
  name: 'case.close',
  input: CloseCase,
  output: CaseDetail,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const before = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: input.caseId } }, include: { evaluations: { select: { state: true, kind: true } } } });
    if (!before) throw new NotFound();
    if (before.version === input.version && before.closedAt) throw new RuleBroken('case.closed', 'This case is closed already.');
    const pending = before.evaluations.some(({ state, kind }) => state === 'REQUESTED' || state === 'SCHEDULED' || (state === 'EXAMINED' && kind !== 'DEPOSITION'));
    if (pending && before.version === input.version) throw new RuleBroken('case.work_open', 'An exam or a report of this case is still ahead. Serve it or cancel it first.');
    const { count } = await tx.case.updateMany({ where: { practiceId, id: input.caseId, version: input.version }, data: { closedAt: ctx.now, version: { increment: 1 } } });
    if (count === 0) throw new Conflict('Someone changed this case while you were working on it.', await caseDetail(tx, ctx, input.caseId));
    await tx.clock.updateMany({ where: { practiceId, caseId: input.caseId, state: 'OPEN' }, data: { state: 'STOPPED', endedOn: toDateColumn(ctx.today), endedNote: closedWithCase, version: { increment: 1 } } });
    await refreshCase(tx, practiceId, input.caseId);
    audit({ subject: ['case', input.caseId], summary: `Closed case ${before.number}` });
    return caseDetail(tx, ctx, input.caseId);
  },
});
