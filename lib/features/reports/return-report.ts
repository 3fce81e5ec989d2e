import { command } from '../../core/operation';
import { advanceReport } from '../../domain/report/lifecycle';
import { ReportChanged, ReturnReport } from './schema';
import { reportForChange, saveReport } from './steps';

/**
 * Gives a report back to the office to write on, with a remark where there is one; the office may take it back itself.
 * @throws NotFound; Conflict; RuleBroken `report.signed`, `report.transition`, `case.closed`
 */
export const returnReport = command({
  name: 'report.return',
  input: ReturnReport,
  output: ReportChanged,
  async run({ ctx, input: { reportId, version, remark }, tx, audit }) {
    const { practiceId, now, actor } = ctx;
    const row = await reportForChange(tx, ctx, reportId, version);
    const state = advanceReport(row.state, 'return');
    if (remark !== '' && actor.kind === 'user') await tx.reportComment.create({ data: { practiceId, reportId, text: remark, byId: actor.userId, at: now } });
    audit({ subject: ['case', row.caseId], summary: `Report ${row.number} given back to the office`, data: { reportId, remarked: remark !== '' } });
    return saveReport(tx, ctx, row, { state });
  },
});
