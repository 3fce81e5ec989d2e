import { z } from 'zod';
import { InvoiceId, InvoiceState } from '../invoices/schema';

export const ReadLateCharges = z.strictObject({ invoiceId: InvoiceId });
export const ClaimLateCharges = z.strictObject({ invoiceId: InvoiceId });

/** What a payer owes on top of a bill by lateness, counted to today, and the bills that claimed it. */
export const LateCharges = z.object({
  applies: z.boolean(),
  late: z.boolean(),
  receivedOn: z.string(),
  /** False where no receipt is recorded and the day of issue stands in for it. */
  receiptRecorded: z.boolean(),
  dueOn: z.string(),
  lateCents: z.number(), penaltyCents: z.number(), interestCents: z.number(), totalCents: z.number(),
  toClaim: z.object({ penaltyCents: z.number(), interestCents: z.number(), totalCents: z.number() }),
  section: z.string(),
  steps: z.array(z.object({ label: z.string(), value: z.string(), section: z.string().optional(), confidence: z.string().optional() })),
  claims: z.array(z.object({ id: z.string(), number: z.string().nullable(), state: InvoiceState, totalCents: z.number() })),
  mayClaim: z.boolean(),
  today: z.string(),
});
export type LateCharges = z.output<typeof LateCharges>;
