import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { caseDetail } from './queries';
import { CaseDetail, CloseCase } from './schema';
import { shutCase } from './steps';

/** Closes a case. Its open clocks stop with it; one whose exam or report is still ahead is not closed. */
export const closeCase = command({
  name: 'case.close',
  input: CloseCase,
  output: CaseDetail,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const before = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: input.caseId } }, select: { number: true } });
    if (!before) throw new NotFound();
    if (!(await shutCase(tx, ctx, input.caseId, input.version))) throw new Conflict('Someone changed this case while you were working on it.', await caseDetail(tx, ctx, input.caseId));
    audit({ subject: ['case', input.caseId], summary: `Closed case ${before.number}` });
    return caseDetail(tx, ctx, input.caseId);
  },
});
