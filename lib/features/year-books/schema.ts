import { z } from 'zod';

const YearField = z.coerce.number().int().min(2000).max(2100);

/** This year when it is left out. */
export const ReadYear = z.strictObject({ year: YearField.optional() });
export type ReadYear = z.input<typeof ReadYear>;

export const YearMonth = z.object({
  month: z.string(),
  closed: z.boolean(),
  billedCents: z.number(),
  voidedCents: z.number(),
  creditedCents: z.number(),
  collectedCents: z.number(),
  writtenOffCents: z.number(),
  receivedCents: z.number(),
  bouncedCents: z.number(),
  refundedCents: z.number(),
  closingCents: z.number(),
  /** What the rows say now less what was written down when the month was closed; null while it is open. */
  driftCents: z.number().nullable(),
});
export type YearMonth = z.output<typeof YearMonth>;

/** Payments of one payer to one tax identity. `receivedCents` is what a 1099 of the payer should say; `countedCents` what the books of the year hold. */
export const YearPayer = z.object({ payerId: z.string(), payerName: z.string(), taxIdentityId: z.string().nullable(), taxName: z.string(), taxLastFour: z.string(), paymentCount: z.number(), receivedCents: z.number(), countedCents: z.number() });
export type YearPayer = z.output<typeof YearPayer>;

export const yearFiles = ['invoices', 'receipts', 'payments', 'write-offs', 'adjustments'] as const;
export const YearFile = z.enum(yearFiles);
export type YearFile = z.output<typeof YearFile>;

export const yearFileLabels = {
  invoices: 'Invoices issued',
  receipts: 'Money received',
  payments: 'Payments on invoices',
  'write-offs': 'Write-offs',
  adjustments: 'Voids, credit notes, reversals, refunds',
} as const satisfies Record<YearFile, string>;

export const YearBooks = z.object({
  today: z.string(),
  year: z.number(),
  years: z.array(z.number()),
  months: z.array(YearMonth),
  totals: YearMonth.omit({ month: true, closed: true, closingCents: true, driftCents: true }),
  payers: z.array(YearPayer),
  receivedCents: z.number(),
  countedCents: z.number(),
  closedCount: z.number(),
  /** What the files' rows and the months' figures differ by; zero when the year adds up. */
  differenceCents: z.number(),
  driftCents: z.number(),
  files: z.array(z.object({ file: YearFile, name: z.string(), rows: z.number(), cents: z.number() })),
});
export type YearBooks = z.output<typeof YearBooks>;

export const ListYearRows = z.strictObject({ year: YearField, file: YearFile, cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}_\d$/, 'Not a place in this list').optional(), limit: z.coerce.number().int().min(1).max(5_000).default(1_000) });
export type ListYearRows = z.input<typeof ListYearRows>;

export const YearRow = z.object({ on: z.string(), datedOn: z.string(), what: z.string(), number: z.string(), caseNumber: z.number().nullable(), payerName: z.string(), physicianName: z.string(), taxName: z.string(), method: z.string(), reference: z.string(), cents: z.number() });
export type YearRow = z.output<typeof YearRow>;
export const YearRows = z.object({ rows: z.array(YearRow), nextCursor: z.string().nullable() });
export type YearRows = z.output<typeof YearRows>;
