import { fromDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { startClocks, stopClocks } from '../clocks/steps';
import { EvaluationChanged, ExtendReport } from './schema';
import { concludeEvaluation, evaluationForChange, saveEvaluation, subjectOf } from './steps';

const rules = { tests: 'report.extended_tests', good_cause: 'report.extended_good_cause' } as const;

/** Records that the Medical Director gave more time: 30 days for tests or a consultant, 15 for good cause (8 CCR 38). */
export const extendReport = command({
  name: 'evaluation.extend',
  input: ExtendReport,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    if (row.case.kind !== 'QME' && row.case.kind !== 'AME') throw new RuleBroken('report.extension_not_applicable', 'Only reports of QME and AME cases are extended on Form 112.');
    if (row.state !== 'EXAMINED' || row.examinedOn === null || row.kind === 'DEPOSITION') throw new RuleBroken('report.not_due', 'There is no report clock to extend.');
    if (row.extension !== 'none') throw new RuleBroken('report.extended_already', 'This report was extended already.');
    await saveEvaluation(tx, ctx, row, { extension: input.reason });
    const subject = subjectOf(row);
    await stopClocks(tx, ctx.practiceId, subject, [{ rule: 'report.comprehensive', outcome: 'moved' }, { rule: 'report.extension_request', outcome: 'met' }], ctx.today);
    await startClocks(tx, ctx.practiceId, subject, [{ rule: rules[input.reason], triggerOn: fromDateColumn(row.examinedOn), triggerLabel: 'Examined' }]);
    audit({ subject: ['case', row.caseId], summary: `Extended the report by ${input.reason === 'tests' ? 30 : 15} days`, data: { evaluationId: row.id, reason: input.reason } });
    return concludeEvaluation(tx, ctx, row.id);
  },
});
