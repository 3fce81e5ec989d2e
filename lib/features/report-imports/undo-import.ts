import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import type { ReportDoc } from '../../domain/report/doc';
import { holdOpenReport, sectionConflict, sectionForWriting, writeSection } from '../report-sections/steps';
import { changedReport } from '../reports/steps';
import { ReportChanged } from '../reports/schema';
import { UndoImport } from './schema';

/**
 * Puts each section back to what it was before an import, and takes away what the import added; where anybody wrote since, nothing is changed.
 * @throws NotFound; Conflict with the section as it stands now; Forbidden; RuleBroken `report.signed`, `report.discarded`
 */
export const undoImport = command({
  name: 'report.undo_import',
  input: UndoImport,
  output: ReportChanged,
  async run({ ctx, input: { reportId, sections, added }, tx, audit }) {
    const { practiceId, now } = ctx;
    await holdOpenReport(tx, ctx, reportId);
    for (const { sectionId, version } of [...sections].sort((a, b) => a.sectionId.localeCompare(b.sectionId))) {
      const row = await sectionForWriting(tx, ctx, sectionId);
      if (row.reportId !== reportId) throw new NotFound();
      const [imported, before] = await tx.reportRevision.findMany({ where: { practiceId, sectionId, number: { lte: version } }, orderBy: { number: 'desc' }, take: 2 });
      if (row.version !== version || imported?.how !== 'imported' || !before) throw await sectionConflict(tx, ctx, sectionId);
      await writeSection(tx, ctx, row, { content: before.content as unknown as ReportDoc, title: before.title }, 'restored');
    }
    for (const id of added) {
      const { count } = await tx.reportSection.updateMany({ where: { practiceId, reportId, id, version: 1, key: 'own' }, data: { removedAt: now } });
      if (count === 0) throw await sectionConflict(tx, ctx, id);
    }
    const changed = await changedReport(tx, ctx, reportId);
    audit({ subject: ['report', reportId], summary: `Took an import into report ${changed.number} back`, data: { caseId: changed.caseId, sections: sections.length, added: added.length } });
    return changed;
  },
});
