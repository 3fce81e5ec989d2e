import { command } from '../../core/operation';
import { advanceReport } from '../../domain/report/lifecycle';
import { DiscardReport, ReportChanged } from './schema';
import { reportForChange, saveReport } from './steps';

/**
 * Gives a report up that was not signed; its words stay readable under it. What a transcriber has of it is cancelled.
 * @throws NotFound; Conflict; RuleBroken `report.signed`, `report.transition`, `case.closed`
 */
export const discardReport = command({
  name: 'report.discard',
  input: DiscardReport,
  output: ReportChanged,
  async run({ ctx, input: { reportId, version }, tx, audit }) {
    const { practiceId, now } = ctx;
    const row = await reportForChange(tx, ctx, reportId, version);
    const state = advanceReport(row.state, 'discard');
    await tx.reportHandoff.updateMany({ where: { practiceId, reportId, state: { in: ['out', 'returned'] } }, data: { state: 'cancelled', version: { increment: 1 } } });
    audit({ subject: ['case', row.caseId], summary: `Discarded report ${row.number}`, data: { reportId, evaluationId: row.evaluationId } });
    return saveReport(tx, ctx, row, { state, discardedAt: now });
  },
});
