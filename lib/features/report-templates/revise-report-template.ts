import { isDeepStrictEqual } from 'node:util';
import { command } from '../../core/operation';
import { demandReusable } from '../../domain/report/template-rules';
import { loadReportTemplate } from './queries';
import { ReportTemplate, ReviseReportTemplate } from './schema';
import { addReportTemplateVersion, saveReportTemplate } from './steps';

/** Changes a wording of reports: other sections are a new version, another name or specialty alone is not. @throws what `demandReusable` throws; Conflict */
export const reviseReportTemplate = command({
  name: 'report_template.revise',
  input: ReviseReportTemplate,
  output: ReportTemplate,
  async run({ ctx, input: { reportTemplateId, version, name, specialty, sections }, tx, audit }) {
    demandReusable(sections);
    await saveReportTemplate(tx, ctx, reportTemplateId, version, { name, specialty });
    const before = await loadReportTemplate(tx, ctx, reportTemplateId);
    const isOther = !isDeepStrictEqual(before.shown.sections, sections);
    if (isOther) await addReportTemplateVersion(tx, ctx, reportTemplateId, before.number + 1, sections);
    audit({ subject: ['report_template', reportTemplateId], summary: `Changed the wording of reports “${name}”`, data: { kind: before.kind, specialty, number: isOther ? before.number + 1 : before.number } });
    return loadReportTemplate(tx, ctx, reportTemplateId);
  },
});
