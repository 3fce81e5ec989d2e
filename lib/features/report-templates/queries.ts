import type { PracticeCtx, PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { builtInTemplate } from '../../domain/report/built-in-templates/built-in';
import type { ReportKind, ReportSpecialty } from '../../domain/report/kinds';
import { fieldValues } from '../../domain/report/merge-fields';
import { namesOf } from '../communications/queries';
import { mergeFactsOf } from '../report-facts/queries';
import { NoReportTemplateInput, PreviewReportTemplate, ReadReportTemplate, ReportTemplate, ReportTemplateList, ReportTemplatePreview, StoredTemplateSection, type ReportTemplateRow } from './schema';

type Row = Awaited<ReturnType<typeof findTemplates>>[number];

function findTemplates(db: ReadTx, where: { practiceId: PracticeId; id?: string }) {
  return db.reportTemplate.findMany({
    where,
    orderBy: [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    include: { versions: { orderBy: { number: 'desc' }, select: { id: true, number: true, createdAt: true, createdById: true, _count: { select: { reports: true } } } } },
  });
}

/** The practice's own wordings of reports, retired ones too. */
export const listReportTemplates = query({
  name: 'report_template.list',
  input: NoReportTemplateInput,
  output: ReportTemplateList,
  async run({ ctx, db }) {
    const rows = await findTemplates(db, { practiceId: ctx.practiceId });
    const counts = await sectionCounts(db, ctx.practiceId, rows.flatMap(({ versions }) => versions[0]?.id ?? []));
    return { templates: rows.map((row) => toRow(row, counts.get(row.versions[0]?.id ?? '') ?? 0)) };
  },
});

/** A wording with its versions and the sections of one of them. */
export const readReportTemplate = query({
  name: 'report_template.read',
  input: ReadReportTemplate,
  output: ReportTemplate,
  run: ({ ctx, input, db }) => loadReportTemplate(db, ctx, input.reportTemplateId, input.number),
});

/** The DTO of a wording with the sections of the version asked for, else of the newest. @throws NotFound */
export async function loadReportTemplate(db: ReadTx, ctx: PracticeCtx, id: string, number?: number): Promise<ReportTemplate> {
  const { practiceId } = ctx;
  const [row] = await findTemplates(db, { practiceId, id });
  const wanted = row?.versions.find((one) => number === undefined || one.number === number);
  if (!row || !wanted) throw new NotFound();
  const sections = await sectionsOf(db, practiceId, wanted.id);
  const names = await namesOf(db, row.versions.map(({ createdById }) => createdById));
  return {
    ...toRow(row, sections.length),
    shown: { number: wanted.number, sections },
    versions: row.versions.map((one) => ({ id: one.id, number: one.number, createdAt: one.createdAt.toISOString(), createdByName: (one.createdById && names.get(one.createdById)) || 'Panelist', reportCount: one._count.reports })),
  };
}

/** What a report of this kind begins with: the sections of the version that was chosen, else the built-in ones. Fields are not filled yet. @throws NotFound */
export async function startingSections(db: ReadTx, ctx: PracticeCtx, { kind, specialty, templateVersionId }: { readonly kind: ReportKind; readonly specialty: ReportSpecialty | ''; readonly templateVersionId: string | null }): Promise<StoredTemplateSection[]> {
  return templateVersionId === null ? builtInTemplate(kind, specialty) : sectionsOf(db, ctx.practiceId, templateVersionId);
}

/** What the fields of a wording say of a case: of its evaluation that was examined last, else of its newest. */
export const previewReportTemplate = query({
  name: 'report_template.preview',
  input: PreviewReportTemplate,
  output: ReportTemplatePreview,
  async run({ ctx, input, db }) {
    const found = await db.evaluation.findFirst({ where: { practiceId: ctx.practiceId, caseId: input.caseId }, orderBy: [{ examinedOn: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }], select: { id: true } });
    if (!found) throw new NotFound();
    return { values: fieldValues(await mergeFactsOf(db, ctx, found.id)) };
  },
});

async function sectionsOf(db: ReadTx, practiceId: PracticeId, versionId: string): Promise<StoredTemplateSection[]> {
  const row = await db.reportTemplateVersion.findUnique({ where: { practiceId_id: { practiceId, id: versionId } }, select: { sections: true } });
  if (!row) throw new NotFound();
  return StoredTemplateSection.array().parse(row.sections);
}

/** How many sections versions have, counted where they lie. */
async function sectionCounts(db: ReadTx, practiceId: PracticeId, versionIds: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`select id, jsonb_array_length(sections)::int as count from "ReportTemplateVersion" where "practiceId" = ${practiceId}::uuid and id = any (${versionIds}::uuid[])`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

function toRow({ id, kind, specialty, name, active, createdAt, version, versions }: Row, sectionCount: number): ReportTemplateRow {
  const [newest] = versions;
  return {
    id, kind: kind as ReportKind, specialty: specialty as ReportSpecialty | '', name, active, version, sectionCount,
    number: newest?.number ?? 0, versionId: newest?.id ?? '', changedAt: (newest?.createdAt ?? createdAt).toISOString(),
    reportCount: versions.reduce((sum, { _count }) => sum + _count.reports, 0),
  };
}
