import type { PracticeCtx } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { ReadTx, Tx } from '../../core/operation';
import { holdOpenReport } from '../report-sections/steps';

type ContributorRow = Awaited<ReturnType<ReadTx['reportContributor']['findUniqueOrThrow']>>;

/** What was said of a helper, about to be changed, its report held. @throws NotFound; Forbidden; Conflict; RuleBroken `report.signed`, `report.discarded` */
export async function contributorForChange(tx: Tx, ctx: PracticeCtx, contributorId: string, version: number): Promise<ContributorRow> {
  const { practiceId } = ctx;
  const found = await tx.reportContributor.findUnique({ where: { practiceId_id: { practiceId, id: contributorId } }, select: { reportId: true } });
  if (!found) throw new NotFound();
  await holdOpenReport(tx, ctx, found.reportId);
  const row = await tx.reportContributor.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: contributorId } } });
  if (row.version !== version) throw new Conflict('Someone changed what is said of this helper meanwhile.', row);
  return row;
}
