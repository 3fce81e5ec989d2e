import { z } from 'zod';
import type { ReportPaper } from '../../domain/report/paper';
import { CalendarDateField, idOf, line, note, optionalLine, VersionField } from '../fields';
import { ImportBasis, ImportParts, ReportImported } from '../report-imports/schema';
import { ReportId } from '../reports/schema';

export const HandoffId = idOf('ReportHandoff');
export const handoffStates = ['out', 'returned', 'taken', 'cancelled'] as const;
export const handoffStateLabels = { out: 'With the transcriber', returned: 'Came back', taken: 'Taken in', cancelled: 'Cancelled' } as const satisfies Record<(typeof handoffStates)[number], string>;

export const ReportHandoff = z.object({
  id: z.string(),
  reportId: z.string(),
  name: z.string(),
  qualifications: z.string(),
  note: z.string(),
  state: z.enum(handoffStates),
  sentOn: z.string(),
  dueOn: z.string().nullable(),
  returnedAt: z.string().nullable(),
  takenAt: z.string().nullable(),
  hasReturned: z.boolean(),
  version: z.number().int(),
});
export type ReportHandoff = z.output<typeof ReportHandoff>;

export const ListHandoffs = z.strictObject({ reportId: ReportId });
export const HandoffList = z.object({ handoffs: z.array(ReportHandoff) });
export type HandoffList = z.output<typeof HandoffList>;

/** Who types, and until when. Their name and qualifications are disclosed (LC 4628(b)). */
export const AskHandoff = z.strictObject({
  reportId: ReportId,
  name: line(160),
  qualifications: optionalLine(300).default(''),
  note: note(2_000).default(''),
  dueOn: CalendarDateField.nullable().default(null),
});
export type AskHandoff = z.input<typeof AskHandoff>;

/** For the one who makes the file, in this process only. */
export const HandoffPrepared = z.object({ practiceId: z.string(), number: z.number(), paper: z.custom<ReportPaper>() });

const file = { blobId: z.uuid(), keySealed: z.string(), bytes: z.number().int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) };
export const SendHandoff = AskHandoff.extend(file);

export const PrepareReturn = z.strictObject({ handoffId: HandoffId });
export const ReturnPrepared = z.object({ practiceId: z.string() });
export const ReturnHandoff = PrepareReturn.extend(file);

export const handoffFiles = ['sent', 'returned'] as const;
export const ReadHandoffFile = z.strictObject({ handoffId: HandoffId, which: z.enum(handoffFiles) });
/** For the one who opens the bytes, in this process only. `basis` where the file is held against the report. */
export const HandoffFile = z.object({ name: z.string(), fileId: z.string(), practiceId: z.string(), keySealed: z.string(), bytes: z.number(), sha256: z.string(), basis: ImportBasis.nullable() });

export const TakeBackHandoff = ImportParts.extend({ handoffId: HandoffId, version: VersionField });
export type TakeBackHandoff = z.input<typeof TakeBackHandoff>;
export const HandoffTaken = ReportImported.extend({ handoff: ReportHandoff });
export const CancelHandoff = z.strictObject({ handoffId: HandoffId, version: VersionField });
