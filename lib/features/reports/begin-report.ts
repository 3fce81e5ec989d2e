import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { usualReportKind } from '../../domain/report/kinds';
import { demandReportable } from '../../domain/report/lifecycle';
import { fieldValues, fillFields } from '../../domain/report/merge-fields';
import { reportSpecialtyOf, usualTitle } from '../../domain/report/usual-sections';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { evaluationForChange } from '../evaluations/steps';
import { nextNumber } from '../intake/steps';
import { factsOfReport } from '../report-facts/queries';
import { seedQuestions } from '../report-questions/steps';
import { beginSections } from '../report-sections/steps';
import { startingSections } from '../report-templates/queries';
import { BeginReport, ReportChanged } from './schema';
import { changedReport, demandNoOpenReport } from './steps';

/**
 * Begins the report of an evaluation: its sections from a template's wording or the built-in one, its fields filled from the
 * case, the questions that the parties asked.
 * @throws NotFound; RuleBroken `report.begun`, `report.signed_already`, `report.nothing_to_report`, `report.served_already`, `case.closed`
 */
export const beginReport = command({
  name: 'report.begin',
  input: BeginReport,
  output: ReportChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await evaluationForChange(tx, ctx, input.evaluationId, null);
    demandReportable(row.state);
    await demandNoOpenReport(tx, ctx, row.id);
    const signed = await tx.report.findFirst({ where: { practiceId, evaluationId: row.id, signedAt: { not: null } }, select: { number: true } });
    if (signed) throw new RuleBroken('report.signed_already', `Report ${signed.number} of this evaluation is signed. Amend that one.`);
    const template = input.templateVersionId ? await tx.reportTemplateVersion.findUnique({ where: { practiceId_id: { practiceId, id: input.templateVersionId } }, include: { template: { select: { kind: true, specialty: true } } } }) : null;
    if (input.templateVersionId && !template) throw new NotFound();
    const kind = input.kind ?? (template?.template.kind as BeginReport['kind']) ?? usualReportKind(row.case.kind, row.kind);
    const specialty = input.specialty ?? ((template?.template.specialty as BeginReport['specialty']) || reportSpecialtyOf(row.physician.specialtyCode));
    const number = await nextNumber(tx, practiceId, 'report');
    const { id } = await tx.report.create({
      data: { practiceId, number, caseId: row.caseId, evaluationId: row.id, physicianId: row.physicianId, kind, specialty, title: input.title ?? usualTitle(row.case.kind, kind), templateVersionId: template?.id ?? null, createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null },
      select: { id: true },
    });
    await seedQuestions(tx, practiceId, { reportId: id, caseId: row.caseId, evaluationId: row.id });
    const values = fieldValues(await factsOfReport(tx, ctx, id));
    const wording = await startingSections(tx, ctx, { kind, specialty, templateVersionId: template?.id ?? null });
    const sections = wording.map(({ key, title, content }) => ({ key, title, content: fillFields(content, values) }));
    await beginSections(tx, ctx, id, sections);
    await refreshCase(tx, practiceId, row.caseId);
    audit({ subject: ['case', row.caseId], summary: `Began report ${number}`, data: { reportId: id, evaluationId: row.id, kind, specialty, templateVersionId: template?.id ?? null, sectionCount: sections.length } });
    return changedReport(tx, ctx, id);
  },
});
