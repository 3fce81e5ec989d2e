import { command } from '../../core/operation';
import { advanceReport } from '../../domain/report/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { AskReview, ReportChanged } from './schema';
import { reportForChange, saveReport } from './steps';

/**
 * Gives a report to its physician to read and sign. What a transcriber has comes back first.
 * @throws NotFound; Conflict; RuleBroken `report.handed_off`, `report.signed`, `report.transition`, `case.closed`
 */
export const askReview = command({
  name: 'report.ask_review',
  input: AskReview,
  output: ReportChanged,
  async run({ ctx, input: { reportId, version }, tx, audit }) {
    const row = await reportForChange(tx, ctx, reportId, version);
    const state = advanceReport(row.state, 'ask_review');
    if (row.handoffs.length > 0) throw new RuleBroken('report.handed_off', 'This report is with a transcriber. Take in what came back, or cancel the hand-off first.');
    audit({ subject: ['case', row.caseId], summary: `Report ${row.number} given to the physician`, data: { reportId } });
    return saveReport(tx, ctx, row, { state, reviewAskedAt: ctx.now });
  },
});
