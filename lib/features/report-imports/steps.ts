import type { output } from 'zod';
import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { ReportDoc } from '../../domain/report/doc';
import { textOf } from '../../domain/report/doc';
import { RuleBroken } from '../../domain/rule-broken';
import { beginSections, holdOpenReport, sectionConflict, sectionForWriting, writeSection } from '../report-sections/steps';
import { changedReport } from '../reports/steps';
import type { ImportParts, ReportImported } from './schema';

const mostSections = 60;

/**
 * Writes imported words into sections, each over the version that was looked at, and adds sections for what had none. All of it or nothing.
 * @throws NotFound; Conflict with a section as it stands now; Forbidden; RuleBroken `report.signed`, `report.discarded`, `report.import_nothing`
 */
export async function importParts(tx: Tx, ctx: PracticeCtx, reportId: string, { parts, added }: output<typeof ImportParts>): Promise<ReportImported> {
  const { practiceId } = ctx;
  if (parts.length + added.length === 0) throw new RuleBroken('report.import_nothing', 'Choose at least one part that is to be taken in.');
  if (new Set(parts.map(({ sectionId }) => sectionId)).size < parts.length) throw new RuleBroken('report.import_twice', 'Two parts go to the same section. Put them there one after the other, or choose another for one.');
  await holdOpenReport(tx, ctx, reportId);
  const sections: ReportImported['sections'] = [];
  for (const { sectionId, version, content, mode } of [...parts].sort((a, b) => a.sectionId.localeCompare(b.sectionId))) {
    const row = await sectionForWriting(tx, ctx, sectionId);
    if (row.reportId !== reportId || row.removedAt) throw new NotFound();
    if (row.version !== version) throw await sectionConflict(tx, ctx, sectionId);
    const before = row.content as unknown as ReportDoc;
    const whole: ReportDoc = mode === 'append' && textOf(before) !== '' ? { type: 'doc', content: [...before.content, ...content.content] } : content;
    sections.push({ sectionId, version: (await writeSection(tx, ctx, row, { content: whole }, 'imported')).version });
  }
  const before = await tx.reportSection.aggregate({ where: { practiceId, reportId, removedAt: null }, _max: { position: true }, _count: { _all: true } });
  if (before._count._all + added.length > mostSections) throw new RuleBroken('report.too_many_sections', `A report has at most ${mostSections} sections.`);
  const made = await beginSections(tx, ctx, reportId, added.map(({ title, content }) => ({ key: 'own', title, content })), (before._max.position ?? -1) + 1);
  return { ...(await changedReport(tx, ctx, reportId)), sections, added: made };
}
