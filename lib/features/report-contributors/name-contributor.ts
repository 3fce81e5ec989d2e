import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { holdOpenReport } from '../report-sections/steps';
import { contributorsWithSaid } from './queries';
import { NameContributor, ReportContributors } from './schema';

/**
 * Names somebody who helped with a report, or says of one who stands in the trail what they are and what they did (LC 4628(b)).
 * @throws NotFound; Forbidden; RuleBroken `report.contributor_there`, `report.contributor_signs`, `report.signed`, `report.discarded`
 */
export const nameContributor = command({
  name: 'report.name_contributor',
  input: NameContributor,
  output: ReportContributors,
  idempotent: true,
  async run({ ctx, input: { reportId, userId, name, ...said }, tx, audit }) {
    const { practiceId } = ctx;
    await holdOpenReport(tx, ctx, reportId);
    const report = await tx.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { physician: { select: { name: true, userId: true } } } });
    if (userId !== null && report?.physician.userId === userId) throw new RuleBroken('report.contributor_signs', `${report.physician.name} signs this report and is not named as a helper.`);
    const member = userId === null ? null : await tx.membership.findUnique({ where: { practiceId_userId: { practiceId, userId } }, select: { user: { select: { name: true } } } });
    if (userId !== null && !member) throw new NotFound();
    if (userId !== null && (await tx.reportContributor.count({ where: { practiceId, reportId, userId, removedAt: null } })) > 0) throw new RuleBroken('report.contributor_there', 'Something is said of this person already. Change that.');
    const { id } = await tx.reportContributor.create({ data: { practiceId, reportId, userId, name: member?.user.name ?? name, ...said }, select: { id: true } });
    audit({ subject: ['report', reportId], summary: said.clericalReason === '' ? 'Named a contributor to the report' : 'Said that a contribution to the report was clerical', data: { contributorId: id, userId, did: said.did } });
    return contributorsWithSaid(tx, ctx, reportId);
  },
});
