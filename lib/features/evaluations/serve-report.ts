import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { advance } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords } from '../../domain/wording';
import { moveClocks } from '../clocks/steps';
import { EvaluationChanged, ServeReport } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, mustHaveHappened, saveEvaluation, subjectOf } from './steps';

/** Records that the report was served on all who must have it. Its clocks are met, the clock of the bill starts. */
export const serveReport = command({
  name: 'evaluation.serve_report',
  input: ServeReport,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const state = advance(row.state, 'serve_report', row.kind);
    mustHaveHappened(input.servedOn, ctx.today, 'The service of the report');
    const begun = fromOptionalDateColumn(row.examinedOn) ?? fromOptionalDateColumn(row.scheduledOn) ?? fromDateColumn(row.requestedOn);
    if (input.servedOn < begun) throw new RuleBroken('report.before_exam', 'The report cannot be served before the exam or the request.');
    const servedOn = toDateColumn(input.servedOn);
    await saveEvaluation(tx, ctx, row, { state, reportServedOn: servedOn, endedOn: row.endedOn ?? servedOn });
    // A missed appointment is billed by its own day, so the bill's clock runs on from there.
    const serviceOn = fromOptionalDateColumn(row.examinedOn) ?? fromOptionalDateColumn(row.scheduledOn);
    await moveClocks(tx, ctx.practiceId, subjectOf(row), 'serve_report', clockFactsOf(row, { servedOn: input.servedOn, examinedOn: serviceOn }), input.servedOn);
    audit({ subject: ['case', row.caseId], summary: `Served the report on ${dateInWords(input.servedOn)}`, data: { evaluationId: row.id, servedOn: input.servedOn } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});
