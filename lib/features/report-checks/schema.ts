import { z } from 'zod';
import { findingTones, reportPanels } from '../../domain/report/elements/finding';
import { composedSections, writtenSections } from '../../domain/report/sections';
import { idOf } from '../fields';
import { StoredDoc } from '../report-sections/schema';

export const ReadCheck = z.strictObject({ reportId: idOf('Report') });

const SectionKeyField = z.enum([...writtenSections, ...composedSections]);

/** Where one click goes: a section, `sectionId` null while the report has none; or a panel beside it. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('section'), sectionId: z.string().nullable(), key: SectionKeyField, says: z.string() }),
  z.object({ kind: z.literal('panel'), panel: z.enum(reportPanels), says: z.string() }),
]);
export type Place = z.output<typeof Place>;

export const CheckFinding = z.object({
  code: z.string(),
  tone: z.enum(findingTones),
  title: z.string(),
  detail: z.string(),
  /** Where it is asked for, and how surely that is known. */
  section: z.string(),
  confidence: z.enum(['V', 'S2', 'S', 'M', 'V+M']),
  where: Place,
});
export type CheckFinding = z.output<typeof CheckFinding>;

const Quoted = z.object({ quote: z.string(), where: Place });

export const CheckContradiction = z.object({ code: z.string(), title: z.string(), detail: z.string(), places: z.tuple([Quoted, Quoted]) });
export type CheckContradiction = z.output<typeof CheckContradiction>;

/** The check before signing: what stands in the way first, then warnings, then what is there; and what contradicts itself. */
export const ReportCheck = z.object({
  reportId: z.string(),
  caseId: z.string(),
  evaluationId: z.string(),
  /** Whether nothing that was found stands in the way of signing. */
  maySign: z.boolean(),
  findings: z.array(CheckFinding),
  contradictions: z.array(CheckContradiction),
});
export type ReportCheck = z.output<typeof ReportCheck>;

/** The sections that are put together from what happened, in their order; of a signed report as they were signed. */
export const ComposedSections = z.object({
  reportId: z.string(),
  isSigned: z.boolean(),
  sections: z.array(z.object({ key: z.enum(composedSections), title: z.string(), content: StoredDoc, isEmpty: z.boolean() })),
});
export type ComposedSections = z.output<typeof ComposedSections>;
