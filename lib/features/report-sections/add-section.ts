import { command } from '../../core/operation';
import { emptyDoc } from '../../domain/report/doc';
import { sectionTitles } from '../../domain/report/sections';
import { RuleBroken } from '../../domain/rule-broken';
import { orderOf, sectionChanged } from './queries';
import { AddSection, SectionChanged } from './schema';
import { beginSections, holdOpenReport, placeSections } from './steps';

/**
 * Adds a section to a report behind another: a usual one that it lacks, or one of the practice's own.
 * @throws NotFound; Forbidden; RuleBroken `report.section_there`, `report.section_title`, `report.too_many_sections`, `report.signed`, `report.discarded`
 */
export const addSection = command({
  name: 'report.add_section',
  input: AddSection,
  output: SectionChanged,
  idempotent: true,
  async run({ ctx, input: { reportId, key, title, afterId }, tx, audit }) {
    const { practiceId } = ctx;
    await holdOpenReport(tx, ctx, reportId);
    const before = await orderOf(tx, practiceId, reportId);
    if (before.length >= 60) throw new RuleBroken('report.too_many_sections', 'A report has at most 60 sections.');
    if (key === 'own' && title === undefined) throw new RuleBroken('report.section_title', 'Give the section a title.');
    if (key !== 'own' && (await tx.reportSection.count({ where: { practiceId, reportId, key, removedAt: null } })) > 0) throw new RuleBroken('report.section_there', `This report has “${sectionTitles[key]}” already.`);
    const [id = ''] = await beginSections(tx, ctx, reportId, [{ key, title: title ?? sectionTitles[key], content: emptyDoc }], before.length);
    const at = afterId === null ? before.length : before.indexOf(afterId) + 1;
    await placeSections(tx, practiceId, before.toSpliced(at, 0, id));
    audit({ subject: ['report', reportId], summary: 'Added a section to the report', data: { sectionId: id, key } });
    return sectionChanged(tx, ctx, id);
  },
});
