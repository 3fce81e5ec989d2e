import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import type { ReportDoc } from '../../domain/report/doc';
import { sectionChanged } from './queries';
import { RestoreRevision, SectionChanged } from './schema';
import { sectionConflict, sectionForWriting, writeSection } from './steps';

/**
 * Puts a section back to what it was under an earlier version, as a version of its own: what stood in between stays in the history.
 * @throws NotFound; Forbidden; Conflict with the section as it stands now; RuleBroken `report.signed`, `report.discarded`
 */
export const restoreRevision = command({
  name: 'report.restore_revision',
  input: RestoreRevision,
  output: SectionChanged,
  async run({ ctx, input: { sectionId, version, number }, tx, audit }) {
    const { practiceId } = ctx;
    const row = await sectionForWriting(tx, ctx, sectionId);
    if (row.removedAt) throw new NotFound();
    if (row.version !== version) throw await sectionConflict(tx, ctx, sectionId);
    const earlier = await tx.reportRevision.findUnique({ where: { practiceId_sectionId_number: { practiceId, sectionId, number } } });
    if (!earlier) throw new NotFound();
    const saved = await writeSection(tx, ctx, row, { content: earlier.content as unknown as ReportDoc, title: earlier.title }, 'restored');
    audit({ subject: ['report', row.reportId], summary: `Restored version ${number} of a section`, data: { sectionId, number, version: saved.version } });
    return sectionChanged(tx, ctx, sectionId);
  },
});
