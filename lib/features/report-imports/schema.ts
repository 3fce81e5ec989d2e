import { z } from 'zod';
import type { ReportDoc } from '../../domain/report/doc';
import type { PaperExcerpt } from '../../domain/report/chronology-table';
import type { ReportFindings } from '../../domain/report/findings';
import type { SectionToFill } from '../../domain/report/match-sections';
import { line, VersionField } from '../fields';
import { ReportDocField, ReportSectionId } from '../report-sections/schema';
import { ReportChanged, ReportId } from '../reports/schema';

export const PreviewImport = z.strictObject({ reportId: ReportId });

/** What a file is held against, for the one who reads it, in this process only. */
export const ImportBasis = z.object({
  sections: z.array(z.custom<SectionToFill & { readonly version: number }>()),
  fields: z.record(z.string(), z.string()),
  findings: z.custom<ReportFindings>(),
  excerpts: z.array(z.custom<PaperExcerpt>()),
});
export type ImportBasis = z.output<typeof ImportBasis>;

const Doc = z.custom<ReportDoc>((value) => typeof value === 'object' && value !== null);

/** Where the words of a file would go. Nothing is kept until it is taken in. */
export const ImportPreview = z.object({
  sections: z.array(z.object({ id: z.string(), title: z.string(), version: z.number().int(), text: z.string() })),
  parts: z.array(
    z.object({
      /** Empty for what stands before the first heading. */
      title: z.string(),
      content: Doc,
      text: z.string(),
      /** The section that it seems to be; null where none is like it. */
      sectionId: z.string().nullable(),
      /** The product prints it by itself; it is left out unless somebody wants it. */
      isComposed: z.boolean(),
      isChanged: z.boolean(),
    }),
  ),
});
export type ImportPreview = z.output<typeof ImportPreview>;

export const importModes = ['replace', 'append'] as const;

/** Parts by the section they go to, under the version that was looked at; and new sections for what had none. */
export const ImportParts = z.strictObject({
  parts: z.array(z.strictObject({ sectionId: ReportSectionId, version: VersionField, content: ReportDocField, mode: z.enum(importModes).default('replace') })).max(60, 'At most 60 sections'),
  added: z.array(z.strictObject({ title: line(160), content: ReportDocField })).max(40, 'At most 40 new sections').default([]),
});
export type ImportParts = z.input<typeof ImportParts>;

export const ImportReport = ImportParts.extend({ reportId: ReportId });

/** What an import changed, by which it can be taken back. */
export const ReportImported = ReportChanged.extend({ sections: z.array(z.object({ sectionId: z.string(), version: z.number().int() })), added: z.array(z.string()) });
export type ReportImported = z.output<typeof ReportImported>;

export const UndoImport = z.strictObject({
  reportId: ReportId,
  sections: z.array(z.strictObject({ sectionId: ReportSectionId, version: VersionField })).max(60),
  added: z.array(ReportSectionId).max(40),
});
export type UndoImport = z.input<typeof UndoImport>;
