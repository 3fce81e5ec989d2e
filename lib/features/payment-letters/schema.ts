import { z } from 'zod';
import { ladderKinds } from '../../domain/billing/appeals/ladder';
import { CaseKind } from '../cases/schema';
import { CalendarDateField, line } from '../fields';
import { InvoiceId } from '../invoices/schema';

export const PaymentLetterKind = z.enum(ladderKinds);

export const ListUnanswered = z.strictObject({ invoiceId: InvoiceId.optional() });

const next = z.enum([...ladderKinds, 'petition']);

/** A bill that was neither paid nor explained in its time, and the step that is due. */
export const UnansweredBill = z.object({
  invoiceId: z.string(), invoiceNumber: z.string(), caseId: z.string(), caseNumber: z.number(), caseKind: CaseKind, claimantName: z.string().nullable(), payerId: z.string(), payerName: z.string(),
  receivedOn: z.string(), receiptRecorded: z.boolean(), dueOn: z.string(),
  /** Days since receipt; of private work, since it was payable. */
  days: z.number(),
  medicalLegal: z.boolean(),
  totalCents: z.number(), balanceCents: z.number(), penaltyCents: z.number(), interestCents: z.number(),
  steps: z.array(z.object({ kind: PaymentLetterKind, day: z.number(), on: z.string(), sentOn: z.string().nullable(), letterId: z.string().nullable(), state: z.enum(['sent', 'skipped', 'due', 'later']) })),
  due: next.nullable(),
  next: z.object({ kind: next, on: z.string() }).nullable(),
  petitionId: z.string().nullable(),
});
export type UnansweredBill = z.output<typeof UnansweredBill>;

/** At most 500 rows, what is due first; the counts and the sum are of all. */
export const UnansweredBills = z.object({ rows: z.array(UnansweredBill), count: z.number(), dueCount: z.number(), balanceCents: z.number(), county: z.string(), byName: z.string(), maySend: z.boolean(), today: z.string() });
export type UnansweredBills = z.output<typeof UnansweredBills>;

/** Several at once: all go, or none. */
export const SendPaymentLetters = z.strictObject({
  letters: z.array(z.strictObject({ invoiceId: InvoiceId, kind: PaymentLetterKind })).min(1, 'Choose at least one bill').max(50, 'At most 50 at once'),
  servedOn: CalendarDateField,
  servedByName: line(120),
  county: line(80),
});
export const PaymentLettersSent = z.object({ letters: z.array(z.object({ invoiceId: z.string(), letterId: z.string(), number: z.number(), kind: PaymentLetterKind })) });
export type PaymentLettersSent = z.output<typeof PaymentLettersSent>;
