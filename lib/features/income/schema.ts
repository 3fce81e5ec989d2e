import { z } from 'zod';
import { invoiceAges } from '../../domain/billing/invoice-standing';
import { CaseKind } from '../cases/schema';
import { PeriodRead, periodAsked, PhysicianChoices } from '../income-periods/schema';
import { LeakSum } from '../leakage/schema';
import { HoursGroup } from '../physician-hours/schema';

/** `cash` counts what was collected, `accrual` what was billed less what was credited. */
export const incomeBases = ['cash', 'accrual'] as const;
export const IncomeBasis = z.enum(incomeBases);
export type IncomeBasis = z.output<typeof IncomeBasis>;

export const IncomeDimension = z.enum(['kind', 'physician', 'payer', 'code', 'location', 'source']);
export type IncomeDimension = z.output<typeof IncomeDimension>;

export const incomeDimensionLabels = { kind: 'Kind', physician: 'Physician', payer: 'Payer', code: 'Code', location: 'Location', source: 'Referral source' } as const satisfies Record<IncomeDimension, string>;

/** `by` is what the period's money is divided by. */
export const ReadIncome = z.strictObject({ basis: IncomeBasis.default('cash'), physicianId: z.uuid().optional(), by: IncomeDimension.default('kind'), ...periodAsked });
export type ReadIncome = z.input<typeof ReadIncome>;

const part = z.object({
  /** The key that narrows the rows behind it; '' where a row has none. */
  id: z.string(),
  name: z.string(),
  /** Cases with money moving in the period. */
  caseCount: z.number(),
  billedCents: z.number(),
  collectedCents: z.number(),
  writtenOffCents: z.number(),
  /** As of today, whenever it was billed. */
  outstandingCents: z.number(),
  /** The basis's sum in the period that it is compared with. */
  beforeCents: z.number(),
  /** Share of the basis's sum, in ten-thousandths. */
  shareBps: z.number(),
  /** From issue to receipt, weighted by the dollars received; null where nothing was. */
  daysToPay: z.number().nullable(),
});
export type IncomePart = z.output<typeof part>;

const pace = z.object({ goalCents: z.number(), shareBps: z.number(), paceBps: z.number(), aheadCents: z.number(), words: z.string() });

/** Billed is net of voids and credit notes; every sum is that of the rows behind it. Dates are the practice's calendar. */
export const Income = z.object({
  today: z.string(),
  basis: IncomeBasis,
  by: IncomeDimension,
  physicians: PhysicianChoices,
  month: z.object({ from: z.string(), to: z.string(), billedCents: z.number(), collectedCents: z.number() }),
  period: PeriodRead,
  /** Sums of the period and of the one before it. */
  sums: z.object({ billedCents: z.number(), collectedCents: z.number(), writtenOffCents: z.number(), beforeBilledCents: z.number(), beforeCollectedCents: z.number() }),
  outstanding: z.object({ count: z.number(), cents: z.number() }),
  overdue: z.object({ count: z.number(), cents: z.number() }),
  /** Null without a goal: the practice's, or the physician's own where one is chosen. */
  goal: pace.nullable(),
  /** Twelve of the month's goals, over the working days of the year. */
  yearGoal: pace.nullable(),
  /** The last 18 months, oldest first; the last one is not over. */
  months: z.array(z.object({ month: z.string(), from: z.string(), to: z.string(), billedCents: z.number(), collectedCents: z.number(), writtenOffCents: z.number(), outstandingCents: z.number() })),
  parts: z.array(part),
  pipeline: z.object({ count: z.number(), expectedCents: z.number(), weightedCents: z.number() }),
  forecast: z.object({ weekCount: z.number(), cents: z.number(), errorBps: z.number().nullable() }),
  hours: z.array(HoursGroup),
  leakage: z.object({ sums: z.array(LeakSum), cents: z.number(), recoverableCount: z.number(), recoverableCents: z.number() }),
  paymentCount: z.number(),
  /** Whether the movements explain the invoices' own balances to the cent; the difference if not. */
  differenceCents: z.number(),
});
export type Income = z.output<typeof Income>;

export const incomeFigures = ['billed', 'collected', 'written_off', 'outstanding', 'overdue', 'ready'] as const;
export const IncomeFigure = z.enum(incomeFigures);
export type IncomeFigure = z.output<typeof IncomeFigure>;

export const incomeFigureLabels = {
  billed: 'Billed',
  collected: 'Collected',
  written_off: 'Written off',
  outstanding: 'Outstanding',
  overdue: 'Overdue',
  ready: 'Ready to bill',
} as const satisfies Record<IncomeFigure, string>;

/** The rows behind one figure. `from` and `to` bound billed, collected and written off; the others are as of today. */
export const ListIncomeRows = z.strictObject({
  figure: IncomeFigure,
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  kind: CaseKind.optional(),
  physicianId: z.uuid().optional(),
  payerId: z.uuid().optional(),
  /** Days since issue, of what is owed. */
  age: z.enum(invoiceAges).optional(),
  /** The key of a part, with the dimension that it is of: 'code' and 'ML201'. */
  by: IncomeDimension.optional(),
  key: z.string().max(200).optional(),
  cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}_\d$/, 'Not a place in this list').optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
});
export type ListIncomeRows = z.input<typeof ListIncomeRows>;

export const incomeMovements = ['issued', 'voided', 'credited', 'credit_voided', 'received', 'reversed', 'written_off', 'write_off_reversed', 'owed', 'ready'] as const;

export const incomeMovementLabels = {
  issued: 'Invoice issued',
  voided: 'Invoice voided',
  credited: 'Credit note',
  credit_voided: 'Credit note voided',
  received: 'Payment',
  reversed: 'Payment reversed',
  written_off: 'Write-off',
  write_off_reversed: 'Write-off taken back',
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
