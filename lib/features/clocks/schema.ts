import { z } from 'zod';
import { idOf, note, VersionField } from '../fields';

export const ClockId = idOf('Clock');

export const ClockSide = z.enum(['we_owe', 'owed_to_us']);
export type ClockSide = z.output<typeof ClockSide>;
export const ClockState = z.enum(['OPEN', 'MET', 'STOPPED']);

/** The arithmetic of a due date as it was counted: what the “why” popover shows. Dates are calendar dates. */
export const ClockWhy = z.object({
  steps: z.array(
    z.object({
      on: z.string().nullable(),
      label: z.string(),
      text: z.string(),
      section: z.string().optional(),
      confidence: z.string().optional(),
      countedOn: z.boolean().optional(),
    }),
  ),
  note: z.string(),
  noteSection: z.string().nullable(),
  rollReason: z.string().nullable(),
  disputedDays: z.array(z.object({ on: z.string(), name: z.string(), closedIn: z.array(z.string()), openIn: z.array(z.string()) })),
  cautions: z.array(z.string()),
});
export type ClockWhy = z.output<typeof ClockWhy>;

export const Clock = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: z.string(),
  claimantName: z.string(),
  physicianId: z.string(),
  physicianName: z.string(),
  evaluationId: z.string().nullable(),
  invoiceId: z.string().nullable(),
  panelId: z.string().nullable(),
  rule: z.string(),
  title: z.string(),
  section: z.string(),
  confidence: z.string(),
  side: ClockSide,
  state: ClockState,
  triggerOn: z.string(),
  triggerLabel: z.string(),
  strictOn: z.string(),
  dueOn: z.string(),
  /** The day to act on: the strict one for what we owe, the due one for what is owed to us. */
  countedOn: z.string(),
  disputed: z.boolean(),
  /** Whether this clock carries the report's fee in sums; others of the same report show it as “with report”. */
  carriesFee: z.boolean(),
  /** Null for a role that sees no money. */
  feeAtRiskCents: z.number().nullable(),
  why: ClockWhy,
  endedOn: z.string().nullable(),
  endedNote: z.string(),
  version: z.number(),
});
export type Clock = z.output<typeof Clock>;

export const clockGroups = ['overdue', 'today', 'next_7_days', 'later', 'ended'] as const;
export const ClockGroup = z.object({
  group: z.enum(clockGroups),
  count: z.number(),
  feeAtRiskCents: z.number().nullable(),
  clocks: z.array(Clock),
});

export const ListClocks = z.strictObject({
  side: ClockSide.default('we_owe'),
  state: z.enum(['open', 'ended']).default('open'),
  physicianId: z.uuid().optional(),
  rule: z.string().max(60).optional(),
  cursor: z.string().max(400).optional(),
});
export type ListClocks = z.input<typeof ListClocks>;

export const ClockList = z.object({
  today: z.string(),
  groups: z.array(ClockGroup),
  /** Open clocks of each side under the same filters. */
  weOweCount: z.number(),
  owedToUsCount: z.number(),
  feeAtRiskCents: z.number().nullable(),
  /** Rules that open clocks of this side have, for the filter. */
  rules: z.array(z.object({ rule: z.string(), title: z.string(), count: z.number() })),
  nextCursor: z.string().nullable(),
});
export type ClockList = z.output<typeof ClockList>;

export const MeetClock = z.strictObject({ clockId: ClockId, version: VersionField, note: note(500) });
export const ReopenClock = z.strictObject({ clockId: ClockId, version: VersionField });
