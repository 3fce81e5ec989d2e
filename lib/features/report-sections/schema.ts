import { z } from 'zod';
import type { ReportDoc } from '../../domain/report/doc';
import { docFault } from '../../domain/report/doc-fault';
import { writtenSections } from '../../domain/report/sections';
import { idOf, line, VersionField } from '../fields';

export const ReportSectionId = idOf('ReportSection');

/** The words of a section as they come in: ProseMirror's JSON with the nodes of lib/domain/report/doc.ts and no others. */
export const ReportDocField = z
  .unknown()
  .superRefine((value, refinement) => {
    const fault = docFault(value);
    if (fault) refinement.addIssue({ code: 'custom', message: fault });
  })
  .transform((value) => value as ReportDoc);

/** The same as it goes out: what is stored was checked when it came. */
export const StoredDoc = z.custom<ReportDoc>((value) => typeof value === 'object' && value !== null);

export const WrittenSectionKey = z.enum(writtenSections);

export const ReportSection = z.object({
  id: z.string(),
  key: WrittenSectionKey,
  title: z.string(),
  position: z.number().int(),
  content: StoredDoc,
  version: z.number().int(),
  /** Null until somebody wrote in it. */
  editedAt: z.string().nullable(),
  editedByName: z.string(),
});
export type ReportSection = z.output<typeof ReportSection>;

export const savedHow = ['written', 'merged'] as const;

/** `version` is the one that the writer began from. */
export const SaveSection = z.strictObject({
  sectionId: ReportSectionId,
  version: VersionField,
  content: ReportDocField,
  /** Left out, it stays as it is. */
  title: line(160).optional(),
  /** `merged` where two people's words were put together by hand: history shows it. */
  how: z.enum(savedHow).default('written'),
});
export type SaveSection = z.input<typeof SaveSection>;

/** All that an autosave needs to know. A repeat of a save that was kept answers with the same. */
export const SectionSaved = z.object({ sectionId: z.string(), version: z.number().int(), editedAt: z.string() });
export type SectionSaved = z.output<typeof SectionSaved>;
