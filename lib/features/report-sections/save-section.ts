import { isDeepStrictEqual } from 'node:util';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { SaveSection, SectionSaved } from './schema';
import { sectionConflict, sectionForWriting, writeSection } from './steps';

/**
 * Saves the words of one section over the version that its writer began from. A repeat of a save that was kept is none.
 * @throws NotFound; Forbidden; Conflict with the section as it stands now; RuleBroken `report.signed`, `report.discarded`
 */
export const saveSection = command({
  name: 'report.save_section',
  input: SaveSection,
  output: SectionSaved,
  async run({ ctx, input: { sectionId, version, content, title, how }, tx, audit }) {
    const row = await sectionForWriting(tx, ctx, sectionId);
    if (row.removedAt) throw new NotFound();
    const again = row.version === version + 1 && (title === undefined || title === row.title) && isDeepStrictEqual(row.content, content) ? row.editedAt : null;
    if (!again && row.version !== version) throw await sectionConflict(tx, ctx, sectionId);
    const saved = again ? { version: row.version, editedAt: again } : await writeSection(tx, ctx, row, { content, title }, how);
    audit({ subject: ['report', row.reportId], summary: again ? 'A section came again as it was saved' : 'Wrote in a section of the report', data: { sectionId, version: saved.version, ...(how === 'merged' ? { how } : {}) } });
    return { sectionId, version: saved.version, editedAt: saved.editedAt.toISOString() };
  },
});
