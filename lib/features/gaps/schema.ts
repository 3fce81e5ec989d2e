import { z } from 'zod';
import { gapKinds, timeGapDays } from '../../domain/records/gaps';
import { CalendarDateField, idOf, line, note, VersionField } from '../fields';

export const GapId = idOf('Gap');
export const GapState = z.enum(['open', 'asked', 'received', 'dismissed']);
export type GapState = z.output<typeof GapState>;
export const GapKindField = z.enum(Object.keys(gapKinds) as [keyof typeof gapKinds, ...(keyof typeof gapKinds)[]]);

export const gapStateLabels = { open: 'Open', asked: 'Asked for', received: 'Received', dismissed: 'Dismissed' } as const satisfies Record<GapState, string>;

export const GapCite = z.object({ packetId: z.string(), pageNumber: z.number().int(), words: z.string(), answers: z.literal(true).optional() });

export const FindGaps = z.strictObject({ caseId: idOf('Case'), thresholdDays: z.coerce.number().int().min(30, 'At least 30 days').max(1_095, 'At most three years').default(timeGapDays) });
export type FindGaps = z.input<typeof FindGaps>;
export const GapsFound = z.object({ caseId: z.string(), added: z.number().int(), answered: z.number().int(), open: z.number().int() });
export type GapsFound = z.output<typeof GapsFound>;

export const ListGaps = z.strictObject({ caseId: idOf('Case') });
export const AddGap = z
  .strictObject({ caseId: idOf('Case'), title: line(200), fromOn: CalendarDateField.nullable().default(null), toOn: CalendarDateField.nullable().default(null), packetId: idOf('Packet').nullable().default(null), pageNumber: z.number().int().min(1).max(1_000_000).nullable().default(null), words: note(400) })
  .refine(({ fromOn, toOn }) => fromOn === null || toOn === null || fromOn <= toOn, { path: ['toOn'], message: 'Not before the first day' });
export type AddGap = z.input<typeof AddGap>;

export const GapVersion = z.strictObject({ gapId: GapId, version: VersionField });
export type GapVersion = z.input<typeof GapVersion>;
export const AssignGap = z.strictObject({ gapId: GapId, version: VersionField, assignedToId: idOf('User').nullable(), dueOn: CalendarDateField.nullable().default(null) });
export type AssignGap = z.input<typeof AssignGap>;
export const DismissGap = z.strictObject({ gapId: GapId, version: VersionField, reason: line(300) });
export type DismissGap = z.input<typeof DismissGap>;

export const AskForGaps = z.strictObject({
  caseId: idOf('Case'),
  gaps: z.array(z.strictObject({ id: GapId, version: VersionField })).min(1, 'Choose what to ask for').max(40, 'At most 40 in one letter'),
  /** To a treating physician, or to the parties. */
  kind: z.enum(['records_request', 'information_request']),
});
export type AskForGaps = z.input<typeof AskForGaps>;

export const Gap = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: GapKindField,
  title: z.string(),
  cites: z.array(GapCite.extend({ cite: z.string() })),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  state: GapState,
  reason: z.string(),
  letterId: z.string().nullable(),
  letterState: z.string().nullable(),
  assignedToId: z.string().nullable(),
  assignedToName: z.string(),
  dueOn: z.string().nullable(),
  decidedByName: z.string(),
  decidedAt: z.string().nullable(),
  version: z.number().int(),
});
export type Gap = z.output<typeof Gap>;

export const GapList = z.object({
  caseId: z.string(),
  caseNumber: z.number().int(),
  claimantName: z.string(),
  gaps: z.array(Gap),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  packets: z.array(z.object({ id: z.string(), letter: z.string(), pages: z.number().int() })),
});
export type GapList = z.output<typeof GapList>;

export const GapsAsked = z.object({ letterId: z.string(), letterNumber: z.number().int(), caseId: z.string() });
export type GapsAsked = z.output<typeof GapsAsked>;

export const ListOpenGaps = z.strictObject({ mine: z.enum(['true', 'false']).optional() });
/** A gap in the work queue, of any case. */
export const OpenGap = z.object({ id: z.string(), caseId: z.string(), caseNumber: z.number().int(), claimantName: z.string(), title: z.string(), state: GapState, assignedToId: z.string().nullable(), assignedToName: z.string(), dueOn: z.string().nullable(), looksReceived: z.boolean() });
export type OpenGap = z.output<typeof OpenGap>;
export const OpenGaps = z.object({ gaps: z.array(OpenGap) });
export type OpenGaps = z.output<typeof OpenGaps>;
