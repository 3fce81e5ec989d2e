import { command } from '../../core/operation';
import { loadReportTemplate } from './queries';
import { ReportTemplate, RetireReportTemplate } from './schema';
import { saveReportTemplate } from './steps';

/** Retires a wording of reports, or takes it up again. Reports that began from it keep their words. */
export const retireReportTemplate = command({
  name: 'report_template.retire',
  input: RetireReportTemplate,
  output: ReportTemplate,
  async run({ ctx, input: { reportTemplateId, version, active }, tx, audit }) {
    await saveReportTemplate(tx, ctx, reportTemplateId, version, { active });
    const template = await loadReportTemplate(tx, ctx, reportTemplateId);
    audit({ subject: ['report_template', reportTemplateId], summary: `${active ? 'Took up again' : 'Retired'} the wording of reports “${template.name}”`, data: { kind: template.kind, active } });
    return template;
  },
});
