import { z } from 'zod';
import { HOLIDAY_CALENDARS } from '@/lib/domain/deadlines/holidays-data';
import { SERVICES } from '@/lib/domain/deadlines/service';
import { ML_CODES } from '@/lib/domain/fee-schedule/quote';
import { CalendarDateField, PagesField } from '../fields';

const ConfidenceField = z.enum(['V', 'S2', 'S', 'M', 'V+M']).describe('V read in the text, S2 two sources agree, S one source, M from memory: verify');

const Packet = z.strictObject({
  declaredPages: PagesField.nullable().describe('Sworn page count of the sender; null when none came: such pages cannot be billed'),
  countedPages: PagesField,
  previouslyReviewedPages: PagesField.default(0),
});

/** What is to be priced: dates are calendar days, time is whole minutes. */
export const FeeQuoteInput = z.strictObject({
  code: z.enum(ML_CODES),
  serviceOn: CalendarDateField.describe('Day of the exam, missed appointment, testimony or review'),
  requestedOn: CalendarDateField.nullable().default(null).describe('Day a supplemental was asked for; decides the schedule of an ML203'),
  modifiers: z.array(z.string().max(8)).max(12).default([]).describe('Two digits without the dash, such as "94"'),
  packets: z.array(Packet).max(500).default([]),
  recordReviewReport: z.boolean().default(false),
  minutes: z.number().int('Whole minutes').min(0, 'Not below zero').max(14_400, 'At most ten days').nullable().default(null),
  deposition: z.strictObject({ scheduledOn: CalendarDateField, cancelledOn: CalendarDateField.nullable().default(null) }).nullable().default(null),
});
export type FeeQuoteInput = z.input<typeof FeeQuoteInput>;

const FeeStep = z.object({ label: z.string(), value: z.string(), section: z.string().optional(), confidence: ConfidenceField.optional() });

/** A priced bill: whole cents, factors in basis points, each line with its arithmetic. */
export const FeeQuote = z.object({
  lines: z.array(
    z.object({
      code: z.string(),
      modifiers: z.array(z.string()),
      description: z.string(),
      units: z.number().int(),
      unitPriceCents: z.number().int(),
      factorBps: z.number().int(),
      factorTerms: z.array(z.object({ label: z.string(), bps: z.number().int() })),
      rounding: z.literal('half_up_per_line'),
      amountCents: z.number().int(),
      section: z.string(),
      confidence: ConfidenceField,
      scheduleVersion: z.string(),
      steps: z.array(FeeStep),
    }),
  ),
  totalCents: z.number().int(),
  scheduleVersion: z.string(),
  scheduleEffectiveOn: z.string().nullable(),
  pages: z.object({
    includedPages: z.number().int(),
    reviewedPages: z.number().int(),
    billablePages: z.number().int(),
    undeclaredPages: z.number().int(),
    undeclaredWorthCents: z.number().int(),
    perPacket: z.array(
      z.object({
        declaredPages: z.number().int().nullable(),
        countedPages: z.number().int(),
        previouslyReviewedPages: z.number().int(),
        takenPages: z.number().int(),
        reason: z.string(),
      }),
    ),
  }),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), section: z.string() })),
  sources: z.array(z.object({ section: z.string(), confidence: ConfidenceField, source: z.string() })),
  notice: z.string(),
});
export type FeeQuote = z.output<typeof FeeQuote>;

/** Which clock, from which calendar day. */
export const DeadlineQuoteInput = z.strictObject({
  rule: z.string().max(60).describe('Id of a rule, such as "report.comprehensive"'),
  triggerOn: CalendarDateField,
  service: z.enum(SERVICES).default('personal').describe('How the trigger was served; mail gives the one who was served more days'),
  calendar: z.enum(HOLIDAY_CALENDARS).optional().describe('Whose holidays count; left out, the careful choice for the side that owes'),
  agreedDays: z.number().int('Whole days').min(1).max(3_650).optional().describe('Only where an agreement or order sets the length'),
});
export type DeadlineQuoteInput = z.input<typeof DeadlineQuoteInput>;

/** A due day with its reason; all days are calendar dates. */
export const DeadlineQuote = z.object({
  rule: z.string(),
  title: z.string(),
  section: z.string(),
  confidence: ConfidenceField,
  triggerOn: z.string(),
  triggerLabel: z.string(),
  service: z.enum(SERVICES),
  strictOn: z.string().describe('The counted day, before service and roll'),
  dueOn: z.string().describe('The day after service and roll'),
  countedOn: z.string().describe('The day to act on'),
  rolled: z.boolean(),
  rollReason: z.string().nullable(),
  calendars: z.array(z.enum(HOLIDAY_CALENDARS)),
  dueOnByCalendar: z.record(z.enum(HOLIDAY_CALENDARS), z.string()),
  disputedDays: z.array(
    z.object({ on: z.string(), name: z.string(), closedIn: z.array(z.enum(HOLIDAY_CALENDARS)), openIn: z.array(z.enum(HOLIDAY_CALENDARS)) }),
  ),
  side: z.enum(['we_owe', 'owed_to_us']),
  feeAtRisk: z.enum(['report', 'pages', 'appointment', 'bill', 'balance', 'none']),
  note: z.string(),
  noteSection: z.string().nullable(),
  cautions: z.array(z.string()),
  steps: z.array(
    z.object({ on: z.string().nullable(), label: z.string(), text: z.string(), section: z.string().optional(), confidence: ConfidenceField.optional(), countedOn: z.boolean().optional() }),
  ),
});
export type DeadlineQuote = z.output<typeof DeadlineQuote>;
