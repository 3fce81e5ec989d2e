import { command } from '../../core/operation';
import { demandReusable } from '../../domain/report/template-rules';
import { loadReportTemplate } from './queries';
import { AddReportTemplate, ReportTemplate } from './schema';
import { addReportTemplateVersion } from './steps';

/** Keeps a wording of reports of the practice's own. @throws what `demandReusable` throws; Conflict where a wording of that kind has the name */
export const addReportTemplate = command({
  name: 'report_template.add',
  input: AddReportTemplate,
  output: ReportTemplate,
  idempotent: true,
  async run({ ctx, input: { kind, name, specialty, sections }, tx, audit }) {
    demandReusable(sections);
    const { id } = await tx.reportTemplate.create({ data: { practiceId: ctx.practiceId, kind, specialty, name, createdAt: ctx.now } });
    await addReportTemplateVersion(tx, ctx, id, 1, sections);
    audit({ subject: ['report_template', id], summary: `Added the wording of reports “${name}”`, data: { kind, specialty } });
    return loadReportTemplate(tx, ctx, id);
  },
});
