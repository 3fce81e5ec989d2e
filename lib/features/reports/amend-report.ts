import { command } from '../../core/operation';
import type { ReportDoc } from '../../domain/report/doc';
import { RuleBroken } from '../../domain/rule-broken';
import { nextNumber } from '../intake/steps';
import { refreshCase } from '../cases/steps';
import { beginSections } from '../report-sections/steps';
import { AmendReport, ReportChanged } from './schema';
import { changedReport, demandNoOpenReport, reportForChange } from './steps';

/**
 * Begins the amendment of a signed report: its sections, findings and questions as they were signed, to be written anew and
 * signed again. What the physician swore is sworn again. The signed one stays as it is.
 * @throws NotFound; Conflict; RuleBroken `report.not_signed`, `report.amended`, `report.begun`, `case.closed`
 */
export const amendReport = command({
  name: 'report.amend',
  input: AmendReport,
  output: ReportChanged,
  idempotent: true,
  async run({ ctx, input: { reportId, version, reason }, tx, audit }) {
    const { practiceId } = ctx;
    const row = await reportForChange(tx, ctx, reportId, version);
    if (row.signedAt === null) throw new RuleBroken('report.not_signed', 'This report is not signed yet, so it can simply be changed.');
    await demandNoOpenReport(tx, ctx, row.evaluationId);
    const later = await tx.report.findFirst({ where: { practiceId, amendsId: reportId, state: { not: 'DISCARDED' } }, select: { number: true } });
    if (later) throw new RuleBroken('report.amended', `Report ${later.number} amends this one already. Amend that one.`);
    const number = await nextNumber(tx, practiceId, 'report');
    const { caseId, evaluationId, physicianId, kind, specialty, title, templateVersionId, findings, statements } = row;
    const { county = '', timeVariance = '', remoteAttestation = '', outsideScope = '' } = statements as Record<string, string>;
    const { id } = await tx.report.create({
      data: { practiceId, number, caseId, evaluationId, physicianId, kind, specialty, title, templateVersionId, findings: findings as object, statements: { county, timeVariance, remoteAttestation, outsideScope }, amendsId: reportId, amendmentReason: reason, createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null },
      select: { id: true },
    });
    const sections = await tx.reportSection.findMany({ where: { practiceId, reportId, removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    const ids = await beginSections(tx, ctx, id, sections.map((section) => ({ key: section.key, title: section.title, content: section.content as unknown as ReportDoc })));
    const copyOf = new Map(sections.map((section, at) => [section.id, ids[at] ?? null]));
    const questions = await tx.reportQuestion.findMany({ where: { practiceId, reportId, removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    await tx.reportQuestion.createMany({ data: questions.map(({ askedBy, text, source, packetId, pageNumber, outOfScope, sectionId }, position) => ({ practiceId, reportId: id, position, askedBy, text, source, packetId, pageNumber, outOfScope, sectionId: sectionId && (copyOf.get(sectionId) ?? null) })) });
    const named = await tx.reportContributor.findMany({ where: { practiceId, reportId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    await tx.reportContributor.createMany({ data: named.map(({ userId, name, qualifications, did, note, clericalReason }) => ({ practiceId, reportId: id, userId, name, qualifications, did, note, clericalReason })) });
    await refreshCase(tx, practiceId, caseId);
    audit({ subject: ['case', caseId], summary: `Began report ${number}, which amends report ${row.number}`, data: { reportId: id, amendsId: reportId, evaluationId } });
    return changedReport(tx, ctx, id);
  },
});
