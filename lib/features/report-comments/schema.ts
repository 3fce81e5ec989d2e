import { z } from 'zod';
import { idOf, note, optionalLine, VersionField } from '../fields';

export const ReportCommentId = idOf('ReportComment');
const text = note(4_000).unwrap().pipe(z.string().min(1, 'Write the comment'));

export const ListComments = z.strictObject({ reportId: idOf('Report') });

/** On a section and the words it stands beside, on the report as a whole, or as an answer to another comment. */
export const AddComment = z.strictObject({ reportId: idOf('Report'), sectionId: idOf('ReportSection').nullable().default(null), answersId: ReportCommentId.nullable().default(null), quoted: optionalLine(400), text });
export type AddComment = z.input<typeof AddComment>;
export const AmendComment = z.strictObject({ commentId: ReportCommentId, version: VersionField, text });
export type AmendComment = z.input<typeof AmendComment>;
/** `resolved` false opens it again. */
export const ResolveComment = z.strictObject({ commentId: ReportCommentId, version: VersionField, resolved: z.boolean().default(true) });
export type ResolveComment = z.input<typeof ResolveComment>;
/** `removed` false brings it back. */
export const RemoveComment = z.strictObject({ commentId: ReportCommentId, version: VersionField, removed: z.boolean().default(true) });
export type RemoveComment = z.input<typeof RemoveComment>;

export const ReportComment = z.object({
  id: z.string(),
  sectionId: z.string().nullable(),
  answersId: z.string().nullable(),
  quoted: z.string(),
  text: z.string(),
  byName: z.string(),
  /** Whether whoever asks wrote it, and may change or remove it. */
  isMine: z.boolean(),
  at: z.string(),
  resolvedByName: z.string(),
  resolvedAt: z.string().nullable(),
  version: z.number().int(),
});
export type ReportComment = z.output<typeof ReportComment>;

/** The comments of a report, the first first; answers stand among them under `answersId`. */
export const ReportComments = z.object({ reportId: z.string(), /** The one that was just changed. */ commentId: z.string().nullable(), comments: z.array(ReportComment), openCount: z.number().int() });
export type ReportComments = z.output<typeof ReportComments>;
