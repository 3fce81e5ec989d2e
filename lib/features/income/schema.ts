import { z } from 'zod';
import { CaseKind } from '../cases/schema';

/** `cash` counts what was collected, `accrual` what was billed less what was credited. */
export const incomeBases = ['cash', 'accrual'] as const;
export const IncomeBasis = z.enum(incomeBases);
export type IncomeBasis = z.output<typeof IncomeBasis>;

export const ReadIncome = z.strictObject({ basis: IncomeBasis.default('cash'), physicianId: z.uuid().optional() });
export type ReadIncome = z.input<typeof ReadIncome>;

const part = z.object({
  id: z.string(),
  name: z.string(),
  /** Cases with money moving in the period. */
  caseCount: z.number(),
  billedCents: z.number(),
  collectedCents: z.number(),
  outstandingCents: z.number(),
  /** Share of the basis's sum, in ten-thousandths. */
  shareBps: z.number(),
  /** From issue to receipt, weighted by the dollars received; null where nothing was. */
  daysToPay: z.number().nullable(),
});
export type IncomePart = z.output<typeof part>;

/** Billed is net of voids and credit notes; every sum is that of the rows behind it. Dates are the practice's calendar. */
export const Income = z.object({
  today: z.string(),
  basis: IncomeBasis,
  physicians: z.array(z.object({ id: z.string(), name: z.string() })),
  month: z.object({ from: z.string(), to: z.string(), billedCents: z.number(), collectedCents: z.number() }),
  year: z.object({ from: z.string(), to: z.string(), billedCents: z.number(), collectedCents: z.number(), sameDaysLastYearCents: z.number() }),
  ready: z.object({ count: z.number(), cents: z.number() }),
  outstanding: z.object({ count: z.number(), cents: z.number() }),
  overdue: z.object({ count: z.number(), cents: z.number() }),
  /** Null without a goal. */
  goal: z.object({ goalCents: z.number(), shareBps: z.number(), paceBps: z.number(), words: z.string() }).nullable(),
  /** The last 18 months, oldest first; the last one is not over. */
  months: z.array(z.object({ month: z.string(), from: z.string(), to: z.string(), billedCents: z.number(), collectedCents: z.number(), outstandingCents: z.number() })),
  byKind: z.array(part),
  byPhysician: z.array(part),
  byPayer: z.array(part),
  paymentCount: z.number(),
  /** Whether the movements explain the invoices' own balances to the cent; the difference if not. */
  differenceCents: z.number(),
});
export type Income = z.output<typeof Income>;

export const incomeFigures = ['billed', 'collected', 'outstanding', 'overdue', 'ready'] as const;
export const IncomeFigure = z.enum(incomeFigures);
export type IncomeFigure = z.output<typeof IncomeFigure>;

export const incomeFigureLabels = {
  billed: 'Billed',
  collected: 'Collected',
  outstanding: 'Outstanding',
  overdue: 'Overdue',
  ready: 'Ready to bill',
} as const satisfies Record<IncomeFigure, string>;

const day = z.iso.date();

/** The rows behind one figure. `from` and `to` bound billed and collected; the others are as of today. */
export const ListIncomeRows = z.strictObject({
  figure: IncomeFigure,
  from: day.optional(),
  to: day.optional(),
  kind: CaseKind.optional(),
  physicianId: z.uuid().optional(),
  payerId: z.uuid().optional(),
  cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}_\d$/, 'Not a place in this list').optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
});
export type ListIncomeRows = z.input<typeof ListIncomeRows>;

export const incomeMovements = ['issued', 'voided', 'credited', 'credit_voided', 'received', 'reversed', 'owed', 'ready'] as const;

export const incomeMovementLabels = {
  issued: 'Invoice issued',
  voided: 'Invoice voided',
  credited: 'Credit note',
  credit_voided: 'Credit note voided',
  received: 'Payment',
  reversed: 'Payment reversed',
  owed: 'Balance',
  ready: 'Not yet billed',
} as const satisfies Record<(typeof incomeMovements)[number], string>;

export const IncomeRow = z.object({
  id: z.string(),
  on: z.string(),
  movement: z.enum(incomeMovements),
  invoiceId: z.string().nullable(),
  number: z.string().nullable(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  /** Null for a role that sees no clinical content. */
  claimantName: z.string().nullable(),
  physicianName: z.string(),
  payerName: z.string(),
  reference: z.string(),
  /** Signed as it counts in the figure: the rows add up to it. */
  amountCents: z.number(),
});
export type IncomeRow = z.output<typeof IncomeRow>;

export const IncomeRows = z.object({ rows: z.array(IncomeRow), count: z.number(), totalCents: z.number(), nextCursor: z.string().nullable() });
export type IncomeRows = z.output<typeof IncomeRows>;
