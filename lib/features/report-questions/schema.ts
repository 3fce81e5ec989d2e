import { z } from 'zod';
import { idOf, note, optionalLine, VersionField } from '../fields';
import { ReportQuestion } from '../reports/schema';

export const ReportQuestionId = idOf('ReportQuestion');

export const askedBys = ['applicant', 'defense', 'joint', ''] as const;
export const askedByLabels = { applicant: 'Applicant', defense: 'Defense', joint: 'Both sides', '': 'Not known' } as const satisfies Record<(typeof askedBys)[number], string>;

const words = {
  text: note(2_000).unwrap().pipe(z.string().min(1, 'Write the question')),
  askedBy: z.enum(askedBys).default(''),
  /** Where it was asked: 'Cover letter of May 3'. */
  source: optionalLine(160),
  /** The packet and page that it stands on. */
  packetId: idOf('Packet').nullable().default(null),
  pageNumber: z.number().int().min(1).max(1_000_000).nullable().default(null),
};

export const AskQuestion = z.strictObject({ reportId: idOf('Report'), ...words });
export type AskQuestion = z.input<typeof AskQuestion>;

export const AmendQuestion = z.strictObject({ questionId: ReportQuestionId, version: VersionField, ...words });
export type AmendQuestion = z.input<typeof AmendQuestion>;

/** The section that answers it, or to whom it belongs where it lies outside the evaluator's scope (8 CCR 35.5(d)); neither takes the answer back. */
export const AnswerQuestion = z
  .strictObject({ questionId: ReportQuestionId, version: VersionField, sectionId: idOf('ReportSection').nullable().default(null), outOfScope: note(500) })
  .refine(({ sectionId, outOfScope }) => sectionId === null || outOfScope === '', { path: ['outOfScope'], message: 'Either a section answers it, or it lies outside your scope' });
export type AnswerQuestion = z.input<typeof AnswerQuestion>;

/** Before another question, or to the end. */
export const MoveQuestion = z.strictObject({ questionId: ReportQuestionId, beforeId: ReportQuestionId.nullable() });
export type MoveQuestion = z.input<typeof MoveQuestion>;

/** `removed` false brings it back. */
export const RemoveQuestion = z.strictObject({ questionId: ReportQuestionId, version: VersionField, removed: z.boolean().default(true) });
export type RemoveQuestion = z.input<typeof RemoveQuestion>;

/** The questions of the report as they now stand. */
export const QuestionsChanged = z.object({ reportId: z.string(), questionId: z.string(), questions: z.array(ReportQuestion) });
export type QuestionsChanged = z.output<typeof QuestionsChanged>;
