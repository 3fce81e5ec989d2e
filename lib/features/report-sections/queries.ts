import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { ReportDoc } from '../../domain/report/doc';
import type { WrittenSection } from '../../domain/report/sections';
import { namesOf } from '../communications/queries';
import { ListRevisions, ReadRevision, Revision, Revisions, type ReportSection, type SectionChanged } from './schema';

export type SectionRow = Awaited<ReturnType<ReadTx['reportSection']['findUniqueOrThrow']>>;

const mostRevisions = 300;
const quietMs = 60_000;

/** The DTO of one section. */
export async function toReportSection(db: ReadTx, row: SectionRow): Promise<ReportSection> {
  const names = await namesOf(db, [row.editedById]);
  const { id, key, title, position, content, version, editedAt, editedById } = row;
  return { id, key: key as WrittenSection, title, position, content: content as unknown as ReportDoc, version, editedAt: editedAt?.toISOString() ?? null, editedByName: (editedById && names.get(editedById)) || '' };
}

/** The answer of a change to which sections a report has and how they follow each other. */
export async function sectionChanged(db: ReadTx, { practiceId }: PracticeCtx, sectionId: string): Promise<SectionChanged> {
  const row = await db.reportSection.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: sectionId } } });
  return { reportId: row.reportId, section: await toReportSection(db, row), order: await orderOf(db, practiceId, row.reportId) };
}

/** The sections of a report in their order; removed ones are none. */
export async function orderOf(db: ReadTx, practiceId: string, reportId: string): Promise<string[]> {
  const rows = await db.reportSection.findMany({ where: { practiceId, reportId, removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What stood in a section, by whom and when; the newest first, without the words. @throws NotFound */
export const listRevisions = query({
  name: 'report.list_revisions',
  input: ListRevisions,
  output: Revisions,
  access: ({ sectionId }) => ['report_section', sectionId],
  accessOnceMs: quietMs,
  async run({ ctx: { practiceId }, input: { sectionId }, db }) {
    if ((await db.reportSection.count({ where: { practiceId, id: sectionId } })) === 0) throw new NotFound();
    const rows = await db.$queryRaw<{ number: number; title: string; how: string; byId: string | null; startedAt: Date; at: Date; wordCount: number }[]>`
      select number, title, how, "byId", "startedAt", at, case when text = '' then 0 else array_length(regexp_split_to_array(trim(text), '\\s+'), 1) end as "wordCount"
      from "ReportRevision" where "practiceId" = ${practiceId}::uuid and "sectionId" = ${sectionId}::uuid order by number desc limit ${mostRevisions + 1}`;
    const names = await namesOf(db, rows.map(({ byId }) => byId));
    return {
      sectionId,
      revisions: rows.slice(0, mostRevisions).map(({ byId, startedAt, at, how, ...row }) => ({ ...row, how: how as 'written', byName: (byId && names.get(byId)) || '', startedAt: startedAt.toISOString(), at: at.toISOString() })),
      isCut: rows.length > mostRevisions,
    };
  },
});

/** A section as it stood under one version. Versions that one person passed while writing on are not kept. @throws NotFound */
export const readRevision = query({
  name: 'report.read_revision',
  input: ReadRevision,
  output: Revision,
  access: ({ sectionId }) => ['report_section', sectionId],
  accessOnceMs: quietMs,
  async run({ ctx: { practiceId }, input: { sectionId, number }, db }) {
    const row = await db.reportRevision.findUnique({ where: { practiceId_sectionId_number: { practiceId, sectionId, number } } });
    if (!row) throw new NotFound();
    const names = await namesOf(db, [row.byId]);
    return { sectionId, number, title: row.title, how: row.how as 'written', byName: (row.byId && names.get(row.byId)) || '', startedAt: row.startedAt.toISOString(), at: row.at.toISOString(), content: row.content as unknown as ReportDoc, text: row.text };
  },
});
