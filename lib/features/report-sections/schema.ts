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

/** A usual section that the report lacks, or one of the practice's own (`own`), behind another; at the end where none is named. */
export const AddSection = z.strictObject({
  reportId: idOf('Report'),
  key: WrittenSectionKey.default('own'),
  /** Asked for where the section is the practice's own. */
  title: line(160).optional(),
  afterId: ReportSectionId.nullable().default(null),
});
export type AddSection = z.input<typeof AddSection>;

/** Before another section, or to the end. */
export const MoveSection = z.strictObject({ sectionId: ReportSectionId, beforeId: ReportSectionId.nullable() });
export type MoveSection = z.input<typeof MoveSection>;

/** `removed` false brings it back. */
export const RemoveSection = z.strictObject({ sectionId: ReportSectionId, version: VersionField, removed: z.boolean().default(true) });
export type RemoveSection = z.input<typeof RemoveSection>;

export const RestoreRevision = z.strictObject({ sectionId: ReportSectionId, version: VersionField, number: VersionField });
export type RestoreRevision = z.input<typeof RestoreRevision>;

export const SectionChanged = z.object({ reportId: z.string(), section: ReportSection, /** The sections of the report as they now follow each other. */ order: z.array(z.string()) });
export type SectionChanged = z.output<typeof SectionChanged>;

export const ListRevisions = z.strictObject({ sectionId: ReportSectionId });
export const ReadRevision = z.strictObject({ sectionId: ReportSectionId, number: z.coerce.number().int().min(1) });

const revision = {
  /** The section's version that it holds. */
  number: z.number().int(),
  title: z.string(),
  how: z.enum(['begun', 'written', 'merged', 'imported', 'restored']),
  byName: z.string(),
  startedAt: z.string(),
  at: z.string(),
};
export const Revisions = z.object({ sectionId: z.string(), /** The newest first. */ revisions: z.array(z.object({ ...revision, wordCount: z.number().int() })), isCut: z.boolean() });
export type Revisions = z.output<typeof Revisions>;
export const Revision = z.object({ sectionId: z.string(), ...revision, content: StoredDoc, text: z.string() });
export type Revision = z.output<typeof Revision>;
