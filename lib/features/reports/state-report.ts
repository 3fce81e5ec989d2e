import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { holdOpenReport } from '../report-sections/steps';
import { demandOwnWord } from './policy';
import { StateReport, StatementsSaved } from './schema';
import { reportPart } from './steps';

/**
 * Saves what the physician says and swears beside the text. The office may prepare the explanations; a declaration is a
 * physician's own word. A repeat of a save that was kept is none.
 * @throws NotFound; Forbidden; Conflict with the statements as they stand now; RuleBroken `report.not_yours_to_declare`, `report.signed`, `report.discarded`
 */
export const stateReport = command({
  name: 'report.state',
  input: StateReport,
  output: StatementsSaved,
  async run({ ctx, input: { reportId, version, statements }, tx, audit }) {
    const { practiceId } = ctx;
    await holdOpenReport(tx, ctx, reportId);
    const stored = await reportPart(tx, practiceId, reportId);
    const isRepeat = stored.statementsVersion === version + 1 && JSON.stringify(stored.statements) === JSON.stringify(statements);
    if (!isRepeat && stored.statementsVersion !== version) throw new Conflict('Someone changed the statements while you were working on them.', { reportId, version: stored.statementsVersion, statements: stored.statements });
    demandOwnWord(ctx, stored.statements, statements);
    if (!isRepeat) await tx.report.updateMany({ where: { practiceId, id: reportId, statementsVersion: version }, data: { statements: statements as object, statementsVersion: version + 1 } });
    const declared = Object.entries(statements).filter(([, value]) => value === true).map(([name]) => name);
    audit({ subject: ['report', reportId], summary: 'Changed the statements of the report', data: { version: version + 1, declared } });
    return { reportId, version: version + 1, statements };
  },
});
