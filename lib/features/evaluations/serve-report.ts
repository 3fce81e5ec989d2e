import { command } from '../../core/operation';
import { dateInWords } from '../../domain/wording';
import { EvaluationChanged, ServeReport } from './schema';
import { concludeEvaluation, evaluationForChange, serveReportOn } from './steps';

/** Records that the report was served on all who must have it. Its clocks are met, the clock of the bill starts. @throws what `serveReportOn` throws */
export const serveReport = command({
  name: 'evaluation.serve_report',
  input: ServeReport,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const reportId = await serveReportOn(tx, ctx, row, input.servedOn);
    audit({ subject: ['case', row.caseId], summary: `Served the report on ${dateInWords(input.servedOn)}`, data: { evaluationId: row.id, servedOn: input.servedOn, reportId } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});
