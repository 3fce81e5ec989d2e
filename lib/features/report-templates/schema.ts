import { z } from 'zod';
import { reportKinds, reportSpecialties } from '../../domain/report/kinds';
import { idOf, line, note, VersionField } from '../fields';
import { ReportDocField, StoredDoc, WrittenSectionKey } from '../report-sections/schema';

export const ReportTemplateId = idOf('ReportTemplate');

export const TemplateKind = z.enum(reportKinds, 'Choose the kind of report');
/** Empty for words that fit every specialty. */
export const TemplateSpecialty = z.enum([...reportSpecialties, ''], 'Choose a specialty');

/** A section as it comes in; the office's own note stands beside it while a report is written and is never printed. */
const SectionField = z.strictObject({ key: WrittenSectionKey, title: line(160), content: ReportDocField, note: note(2_000) });
export const StoredTemplateSection = z.object({ key: WrittenSectionKey, title: z.string(), content: StoredDoc, note: z.string().default('') });
export type StoredTemplateSection = z.output<typeof StoredTemplateSection>;

const words = { name: line(80), specialty: TemplateSpecialty.default(''), sections: z.array(SectionField).min(1, 'Keep at least one section').max(60, 'At most 60 sections') };

export const NoReportTemplateInput = z.strictObject({});
export const ReadReportTemplate = z.strictObject({ reportTemplateId: ReportTemplateId, /** An earlier version; the newest when left out. */ number: z.coerce.number().int().min(1).optional() });

export const ReportTemplateRow = z.object({
  id: z.string(),
  kind: TemplateKind,
  specialty: TemplateSpecialty,
  name: z.string(),
  active: z.boolean(),
  /** The newest version: its number, and its id, from which a report begins. */
  number: z.number().int(),
  versionId: z.string(),
  sectionCount: z.number().int(),
  changedAt: z.string(),
  /** Reports that began from any of its versions. */
  reportCount: z.number().int(),
  version: z.number().int(),
});
export type ReportTemplateRow = z.output<typeof ReportTemplateRow>;
export const ReportTemplateList = z.object({ templates: z.array(ReportTemplateRow) });
export type ReportTemplateList = z.output<typeof ReportTemplateList>;

export const ReportTemplate = ReportTemplateRow.extend({
  /** The version whose sections are shown; `number` is the newest. */
  shown: z.object({ number: z.number().int(), sections: z.array(StoredTemplateSection) }),
  /** Newest first. */
  versions: z.array(z.object({ id: z.string(), number: z.number().int(), createdAt: z.string(), createdByName: z.string(), reportCount: z.number().int() })),
});
export type ReportTemplate = z.output<typeof ReportTemplate>;

export const AddReportTemplate = z.strictObject({ kind: TemplateKind, ...words });
export type AddReportTemplate = z.input<typeof AddReportTemplate>;
export const ReviseReportTemplate = z.strictObject({ reportTemplateId: ReportTemplateId, version: VersionField, ...words });
export type ReviseReportTemplate = z.input<typeof ReviseReportTemplate>;
/** `active: false` retires a wording, `true` takes it up again. */
export const RetireReportTemplate = z.strictObject({ reportTemplateId: ReportTemplateId, version: VersionField, active: z.boolean() });
export type RetireReportTemplate = z.input<typeof RetireReportTemplate>;

/** Whose values fill a preview: the evaluation that was examined last, of this case. */
export const PreviewReportTemplate = z.strictObject({ caseId: idOf('Case') });
export type PreviewReportTemplate = z.input<typeof PreviewReportTemplate>;
/** The value of every merge field; what is not known is a gap in brackets. */
export const ReportTemplatePreview = z.object({ values: z.record(z.string(), z.string()) });
export type ReportTemplatePreview = z.output<typeof ReportTemplatePreview>;
