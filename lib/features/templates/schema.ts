import { z } from 'zod';
import { letterKinds } from '../../domain/letter/kinds';
import { idOf, line, note, VersionField } from '../fields';

export const TemplateId = idOf('LetterTemplate');

const LetterKind = z.enum(letterKinds);
const words = { name: line(80), subject: line(200), body: note(20_000) };

export const NoTemplateInput = z.strictObject({});
export const ReadTemplate = z.strictObject({ templateId: TemplateId });

export const TemplateVersion = z.object({ id: z.string(), number: z.number(), subject: z.string(), body: z.string(), createdAt: z.string(), createdByName: z.string(), letterCount: z.number() });

export const Template = z.object({
  id: z.string(),
  kind: LetterKind,
  name: z.string(),
  active: z.boolean(),
  /** Whether letters of its kind are drafted from it unless another is chosen: the active one that was changed last. */
  isDefault: z.boolean(),
  /** The number of the newest version of the words. */
  number: z.number(),
  subject: z.string(),
  body: z.string(),
  /** Newest first. */
  versions: z.array(TemplateVersion),
  version: z.number(),
});
export type Template = z.output<typeof Template>;

/** Every kind of letter with the built-in wording and what the practice keeps beside it. */
export const TemplateList = z.object({
  kinds: z.array(
    z.object({
      kind: LetterKind,
      label: z.string(),
      says: z.string(),
      form: z.string().nullable(),
      builtIn: z.object({ subject: z.string(), body: z.string() }),
      templates: z.array(z.object({ id: z.string(), name: z.string(), active: z.boolean(), isDefault: z.boolean(), number: z.number(), changedAt: z.string(), letterCount: z.number(), version: z.number() })),
    }),
  ),
});
export type TemplateList = z.output<typeof TemplateList>;

export const AddTemplate = z.strictObject({ kind: LetterKind, ...words });
export type AddTemplate = z.input<typeof AddTemplate>;
export const ReviseTemplate = z.strictObject({ templateId: TemplateId, version: VersionField, ...words });
export type ReviseTemplate = z.input<typeof ReviseTemplate>;
/** `active: false` retires a wording, `true` takes it up again. */
export const RetireTemplate = z.strictObject({ templateId: TemplateId, version: VersionField, active: z.boolean() });
export type RetireTemplate = z.input<typeof RetireTemplate>;

/** A wording filled in: with a case, an evaluation or a referral, else with sample data. */
export const PreviewTemplate = z.strictObject({
  kind: LetterKind,
  subject: z.string().max(200),
  body: z.string().max(20_000),
  caseId: idOf('Case').optional(),
  evaluationId: idOf('Evaluation').optional(),
  referralId: idOf('Referral').optional(),
});
export type PreviewTemplate = z.input<typeof PreviewTemplate>;
export const TemplatePreview = z.object({
  subject: z.string(),
  body: z.string(),
  /** What the case does not know: 'the claimant’s address'. */
  gaps: z.array(z.string()),
  /** What keeps the wording from being saved: an unknown field, an unclosed section. */
  problems: z.array(z.string()),
});
export type TemplatePreview = z.output<typeof TemplatePreview>;
