import type { ReadTx } from '../../core/operation';
import type { ReportDoc } from '../../domain/report/doc';
import type { WrittenSection } from '../../domain/report/sections';
import { namesOf } from '../communications/queries';
import type { ReportSection } from './schema';

export type SectionRow = Awaited<ReturnType<ReadTx['reportSection']['findUniqueOrThrow']>>;

/** The DTO of one section. */
export async function toReportSection(db: ReadTx, row: SectionRow): Promise<ReportSection> {
  const names = await namesOf(db, [row.editedById]);
  const { id, key, title, position, content, version, editedAt, editedById } = row;
  return { id, key: key as WrittenSection, title, position, content: content as unknown as ReportDoc, version, editedAt: editedAt?.toISOString() ?? null, editedByName: (editedById && names.get(editedById)) || '' };
}
