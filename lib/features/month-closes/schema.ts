import { z } from 'zod';
import type { CalendarMonth } from '../../domain/calendar';
import { line, VersionField } from '../fields';

const CalendarMonthField = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'Give a month as YYYY-MM').transform((text) => text as CalendarMonth);

export const ListMonths = z.strictObject({});
/** The figures that are made of movements, each with the kinds of its rows. */
export const figureMovements = { billed: ['billed'], voided: ['voided'], credited: ['credited', 'credit_voided'], collected: ['collected', 'taken_back'], written_off: ['written_off', 'write_off_reversed'] } as const;
export type MovementFigure = keyof typeof figureMovements;

/** `rows` gives all movements, not the first 500 alone; `figure` only those of one figure. */
export const ReadMonth = z.strictObject({ month: CalendarMonthField, figure: z.enum(Object.keys(figureMovements) as [MovementFigure, ...MovementFigure[]]).optional(), rows: z.enum(['first', 'all']).default('first') });
export type ReadMonth = z.input<typeof ReadMonth>;

/** `openItemsAccepted` confirms that what is to be settled first was looked at. */
export const CloseMonth = z.strictObject({ month: CalendarMonthField, openItemsAccepted: z.boolean().default(false) });
export type CloseMonth = z.input<typeof CloseMonth>;

export const ReopenMonth = z.strictObject({ month: CalendarMonthField, version: VersionField, reason: line(300) });
export type ReopenMonth = z.input<typeof ReopenMonth>;

/** Whole cents. Closing is opening + billed − voided − credited − collected − written off; `differenceCents` is what the invoices' own sums say beside it. */
export const MonthFigures = z.object({
  month: z.string(),
  openingCents: z.number(),
  billedCents: z.number(),
  voidedCents: z.number(),
  creditedCents: z.number(),
  collectedCents: z.number(),
  writtenOffCents: z.number(),
  closingCents: z.number(),
  differenceCents: z.number(),
  /** Money that came in and went out again, whatever it was put on. */
  receivedCents: z.number(),
  bouncedCents: z.number(),
  refundedCents: z.number(),
  /** At the end of the month: neither on invoices nor given back; deposits among it. */
  unappliedCents: z.number(),
  depositsCents: z.number(),
});
export type MonthFigures = z.output<typeof MonthFigures>;

export const monthStates = ['running', 'open', 'closed', 'reopened'] as const;

export const MonthRow = z.object({ month: z.string(), state: z.enum(monthStates), closedBy: z.string().nullable(), closedAt: z.string().nullable(), reopenedBy: z.string().nullable(), reopenReason: z.string(), figures: MonthFigures, version: z.number().nullable() });
export type MonthRow = z.output<typeof MonthRow>;

/** Newest first, from the first month in which something counted to this one. */
export const MonthList = z.object({ today: z.string(), months: z.array(MonthRow), lastClosed: z.string().nullable() });
export type MonthList = z.output<typeof MonthList>;

const toSettle = z.object({ count: z.number(), cents: z.number() });

/** A row that counts in a month although it is dated in an earlier one. */
export const Adjustment = z.object({ id: z.string(), kind: z.enum(['receipt', 'payment', 'refund']), receiptId: z.string(), number: z.string(), payerName: z.string(), datedOn: z.string(), countsOn: z.string(), amountCents: z.number() });
export type Adjustment = z.output<typeof Adjustment>;

export const movementKinds = ['billed', 'voided', 'credited', 'credit_voided', 'collected', 'taken_back', 'written_off', 'write_off_reversed'] as const;

/** One movement of what is owed; signed as it changes the receivable. */
export const MonthMovement = z.object({ id: z.string(), kind: z.enum(movementKinds), on: z.string(), invoiceId: z.string(), number: z.string(), payerName: z.string(), cents: z.number() });
export type MonthMovement = z.output<typeof MonthMovement>;

export const Month = MonthRow.extend({
  today: z.string(),
  settle: z.object({ bankLines: toSettle, unapplied: toSettle, drafts: toSettle, notSent: toSettle, writeOffs: toSettle }),
  adjustments: z.array(Adjustment),
  movements: z.array(MonthMovement),
  /** How many there are and their sum, of the figure that was asked for. */
  movementCount: z.number(),
  movementCents: z.number(),
  /** What the rows of a closed month say now less what was written down when it was closed; zero while nothing slipped in. */
  driftCents: z.number(),
  /** Earlier months that are still open and would be closed with it. */
  closesWith: z.array(z.string()),
  mayClose: z.boolean(),
  mayReopen: z.boolean(),
});
export type Month = z.output<typeof Month>;

export const MonthChanged = z.object({ month: z.string(), state: z.enum(monthStates), closedMonths: z.array(z.string()), version: z.number() });
export type MonthChanged = z.output<typeof MonthChanged>;
