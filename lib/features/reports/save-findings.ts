import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { holdOpenReport } from '../report-sections/steps';
import { FindingsSaved, SaveFindings } from './schema';
import { reportPart } from './steps';

/**
 * Saves what was found: measurements, diagnoses, impairments, apportionment. A repeat of a save that was kept is none.
 * @throws NotFound; Forbidden; Conflict with the findings as they stand now; RuleBroken `report.signed`, `report.discarded`
 */
export const saveFindings = command({
  name: 'report.save_findings',
  input: SaveFindings,
  output: FindingsSaved,
  async run({ ctx, input: { reportId, version, findings }, tx, audit }) {
    const { practiceId } = ctx;
    await holdOpenReport(tx, ctx, reportId);
    const stored = await reportPart(tx, practiceId, reportId);
    const isRepeat = stored.findingsVersion === version + 1 && JSON.stringify(stored.findings) === JSON.stringify(findings);
    if (!isRepeat && stored.findingsVersion !== version) throw new Conflict('Someone changed the findings while you were working on them.', { reportId, version: stored.findingsVersion, findings: stored.findings });
    if (!isRepeat) await tx.report.updateMany({ where: { practiceId, id: reportId, findingsVersion: version }, data: { findings: findings as object, findingsVersion: version + 1 } });
    const { measurements, diagnoses, impairments, apportionment } = findings;
    audit({ subject: ['report', reportId], summary: 'Changed the findings of the report', data: { version: version + 1, measurementCount: measurements.length, diagnosisCount: diagnoses.length, impairmentCount: impairments.length, apportionmentCount: apportionment.length } });
    return { reportId, version: version + 1, findings };
  },
});
