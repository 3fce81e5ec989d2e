import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { caseDetail } from './queries';
import { CaseDetail, ReopenCase } from './schema';
import { closedWithCase, refreshCase } from './steps';

/** Opens a closed case again; the clocks that stopped with it run on to the same days. */
export const reopenCase = command({
  name: 'case.reopen',
  input: ReopenCase,
  output: CaseDetail,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const before = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: input.caseId } } });
    if (!before) throw new NotFound();
    if (before.version === input.version && !before.closedAt) throw new RuleBroken('case.open', 'This case is open.');
    const { count } = await tx.case.updateMany({ where: { practiceId, id: input.caseId, version: input.version }, data: { closedAt: null, version: { increment: 1 } } });
    if (count === 0) throw new Conflict('Someone changed this case while you were working on it.', await caseDetail(tx, ctx, input.caseId));
    await tx.clock.updateMany({ where: { practiceId, caseId: input.caseId, state: 'STOPPED', endedNote: closedWithCase }, data: { state: 'OPEN', endedOn: null, endedNote: '', version: { increment: 1 } } });
    await refreshCase(tx, practiceId, input.caseId);
    audit({ subject: ['case', input.caseId], summary: `Opened case ${before.number} again` });
    return caseDetail(tx, ctx, input.caseId);
  },
});
