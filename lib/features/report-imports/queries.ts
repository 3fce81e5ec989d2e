import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { demandOpenReport } from '../../domain/report/lifecycle';
import { fieldValues } from '../../domain/report/merge-fields';
import { factsOfReport } from '../report-facts/queries';
import { excerptsOfPaper } from '../report-papers/queries';
import { ImportBasis, PreviewImport } from './schema';

/** The sections of a report as they stand, with what they print, for a file to be held against. @throws NotFound; RuleBroken `report.signed`, `report.discarded` */
export const previewImport = query({
  name: 'report.preview_import',
  input: PreviewImport,
  output: ImportBasis,
  access: ({ reportId }) => ['report', reportId],
  run: ({ ctx, input, db }) => importBasisOf(db, ctx, input.reportId),
});

/** @throws NotFound; RuleBroken `report.signed`, `report.discarded` */
export async function importBasisOf(db: ReadTx, ctx: PracticeCtx, reportId: string): Promise<ImportBasis> {
  const { practiceId } = ctx;
  const row = await db.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { state: true, caseId: true, sections: { where: { removedAt: null }, select: { id: true, version: true } } } });
  if (!row) throw new NotFound();
  demandOpenReport(row.state);
  const facts = await factsOfReport(db, ctx, reportId);
  const versions = new Map(row.sections.map(({ id, version }) => [id, version]));
  return {
    sections: facts.sections.map(({ id, key, title, doc }) => ({ id, key, title, doc, version: versions.get(id) ?? 1 })),
    fields: fieldValues(facts), findings: facts.findings, excerpts: await excerptsOfPaper(db, practiceId, row.caseId),
  };
}
