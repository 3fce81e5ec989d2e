import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { sectionTitles, type WrittenSection } from '../../domain/report/sections';
import { sectionChanged } from './queries';
import { RemoveSection, SectionChanged } from './schema';
import { sectionConflict, sectionForWriting } from './steps';

/**
 * Takes a section out of a report, or brings it back with its words and its history.
 * @throws NotFound; Forbidden; Conflict with the section as it stands now; RuleBroken `report.section_there`, `report.signed`, `report.discarded`
 */
export const removeSection = command({
  name: 'report.remove_section',
  input: RemoveSection,
  output: SectionChanged,
  async run({ ctx, input: { sectionId, version, removed }, tx, audit }) {
    const { practiceId, now } = ctx;
    const row = await sectionForWriting(tx, ctx, sectionId);
    if (row.version !== version) throw await sectionConflict(tx, ctx, sectionId);
    const key = row.key as WrittenSection;
    if (!removed && key !== 'own' && (await tx.reportSection.count({ where: { practiceId, reportId: row.reportId, key, removedAt: null, id: { not: sectionId } } })) > 0) throw new RuleBroken('report.section_there', `This report has “${sectionTitles[key]}” already.`);
    // The version stays: whoever writes in it goes on where they were when it comes back.
    await tx.reportSection.updateMany({ where: { practiceId, id: sectionId, version }, data: { removedAt: removed ? now : null } });
    audit({ subject: ['report', row.reportId], summary: removed ? 'Removed a section of the report' : 'Brought a section of the report back', data: { sectionId, key } });
    return sectionChanged(tx, ctx, sectionId);
  },
});
