import { command } from '../../core/operation';
import { contributorsWithSaid } from './queries';
import { RemoveContributor, ReportContributors } from './schema';
import { contributorForChange } from './steps';

/** Takes back what was said of a helper, or says it again. Whom the trail shows stays on the list. @throws NotFound; Forbidden; Conflict; RuleBroken `report.signed`, `report.discarded` */
export const removeContributor = command({
  name: 'report.remove_contributor',
  input: RemoveContributor,
  output: ReportContributors,
  async run({ ctx, input: { contributorId, version, removed }, tx, audit }) {
    const row = await contributorForChange(tx, ctx, contributorId, version);
    await tx.reportContributor.updateMany({ where: { practiceId: ctx.practiceId, id: contributorId, version }, data: { removedAt: removed ? ctx.now : null, version: version + 1 } });
    audit({ subject: ['report', row.reportId], summary: removed ? 'Took back what was said of a contributor' : 'Said again what was said of a contributor', data: { contributorId, userId: row.userId } });
    return contributorsWithSaid(tx, ctx, row.reportId);
  },
});
