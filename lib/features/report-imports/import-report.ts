import { command } from '../../core/operation';
import { ImportReport, ReportImported } from './schema';
import { importParts } from './steps';

/** Takes the words of a Word file into a report, where whoever looked at them said. @throws as `importParts` */
export const importReport = command({
  name: 'report.import',
  input: ImportReport,
  output: ReportImported,
  async run({ ctx, input: { reportId, ...chosen }, tx, audit }) {
    const imported = await importParts(tx, ctx, reportId, chosen);
    audit({ subject: ['report', reportId], summary: `Took a Word file into report ${imported.number}`, data: { caseId: imported.caseId, sections: imported.sections.length, added: imported.added.length } });
    return imported;
  },
});
