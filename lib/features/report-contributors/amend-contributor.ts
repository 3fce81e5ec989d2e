import { command } from '../../core/operation';
import { contributorsWithSaid } from './queries';
import { AmendContributor, ReportContributors } from './schema';
import { contributorForChange } from './steps';

/** Changes what is said of a helper. The name of a person of the practice stays their own. @throws NotFound; Forbidden; Conflict; RuleBroken `report.signed`, `report.discarded` */
export const amendContributor = command({
  name: 'report.amend_contributor',
  input: AmendContributor,
  output: ReportContributors,
  async run({ ctx, input: { contributorId, version, name, ...said }, tx, audit }) {
    const row = await contributorForChange(tx, ctx, contributorId, version);
    await tx.reportContributor.updateMany({ where: { practiceId: ctx.practiceId, id: contributorId, version }, data: { ...said, ...(row.userId === null && name ? { name } : {}), version: version + 1 } });
    audit({ subject: ['report', row.reportId], summary: 'Changed what is said of a contributor to the report', data: { contributorId, userId: row.userId, did: said.did, clerical: said.clericalReason !== '' } });
    return contributorsWithSaid(tx, ctx, row.reportId);
  },
});
