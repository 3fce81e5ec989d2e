import { z } from 'zod';
import { CaseId } from '../cases/schema';
import { ContactId } from '../contacts/schema';
import { CalendarDateField, idOf, line, note, optionalLine } from '../fields';
import { AmountField, InvoiceId } from '../invoices/schema';
import { PaymentMethod } from '../payments/schema';

export const ReceiptId = idOf('Receipt');
export const BankLineId = idOf('BankLine');

/** A part of a receipt on one invoice. */
const part = z.strictObject({ invoiceId: InvoiceId, amountCents: AmountField });
const parts = z
  .array(part)
  .max(300, 'At most 300 invoices at once')
  .refine((all) => new Set(all.map(({ invoiceId }) => invoiceId)).size === all.length, 'Each invoice once');

/** Money that came in at once, its parts on invoices; what is left over stays unapplied, with the reason in `note`. A deposit names its case. */
export const RecordReceipt = z
  .strictObject({
    payerId: ContactId,
    caseId: CaseId.nullable().default(null),
    receivedOn: CalendarDateField,
    amountCents: AmountField,
    method: PaymentMethod,
    reference: optionalLine(80),
    note: note(500),
    parts: parts.default([]),
    bankLineId: BankLineId.nullable().default(null),
    /** Confirms that the same check of this payer is meant to be there twice. */
    duplicateAccepted: z.boolean().default(false),
  })
  .superRefine((input, issues) => {
    const applied = input.parts.reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (applied > input.amountCents) issues.addIssue({ code: 'custom', path: ['amountCents'], message: 'More is on invoices than came in' });
    if (applied < input.amountCents && input.caseId === null && input.note === '') issues.addIssue({ code: 'custom', path: ['note'], message: 'Say why a part stays unapplied' });
  });
export type RecordReceipt = z.input<typeof RecordReceipt>;

export const ApplyReceipt = z.strictObject({ receiptId: ReceiptId, parts: parts.min(1, 'Put it on at least one invoice') });
export type ApplyReceipt = z.input<typeof ApplyReceipt>;

export const ReverseReceipt = z.strictObject({ receiptId: ReceiptId, reason: line(300) });
export type ReverseReceipt = z.input<typeof ReverseReceipt>;

export const receiptStates = ['applied', 'unapplied', 'held', 'reversed'] as const;
export const ReceiptState = z.enum(receiptStates);
export type ReceiptState = z.output<typeof ReceiptState>;

const money = { amountCents: z.number(), appliedCents: z.number(), refundedCents: z.number(), unappliedCents: z.number() };

/** What every change of a receipt answers with. */
export const ReceiptChanged = z.object({ id: z.string(), ...money, state: ReceiptState, version: z.number() });
export type ReceiptChanged = z.output<typeof ReceiptChanged>;

export const receiptShows = ['all', 'unapplied', 'deposits', 'unmatched', 'reversed'] as const;

/** The filter of the list, as it stands in the URL. Dates are when it was received. */
export const ListReceipts = z.strictObject({
  show: z.enum(receiptShows).default('all'),
  payerId: ContactId.optional(),
  from: CalendarDateField.optional(),
  to: CalendarDateField.optional(),
  q: z.string().trim().max(80).optional(),
  cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/).optional(),
});
export type ListReceipts = z.input<typeof ListReceipts>;

/** One receipt in a list. `countsOn` is later than `receivedOn` where that month was closed already. */
export const ReceiptRow = z.object({
  id: z.string(),
  kind: z.enum(['PAYMENT', 'DEPOSIT']),
  state: ReceiptState,
  payerId: z.string(),
  payerName: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.number().nullable(),
  receivedOn: z.string(),
  countsOn: z.string(),
  method: PaymentMethod,
  reference: z.string(),
  ...money,
  invoiceCount: z.number(),
  matched: z.boolean(),
});
export type ReceiptRow = z.output<typeof ReceiptRow>;

export const ReceiptList = z.object({
  today: z.string(),
  rows: z.array(ReceiptRow),
  /** Of all that the filter shows; what was reversed counts nothing. */
  total: z.object({ count: z.number(), ...money }),
  /** Of the whole practice. */
  unapplied: z.object({ count: z.number(), cents: z.number() }),
  held: z.object({ count: z.number(), cents: z.number() }),
  unmatched: z.object({ count: z.number(), cents: z.number() }),
  nextCursor: z.string().nullable(),
});
export type ReceiptList = z.output<typeof ReceiptList>;

/** An issued invoice on which something is owed. Claimants are named only to those who may open cases. */
export const OpenItem = z.object({
  id: z.string(),
  number: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  claimantName: z.string().nullable(),
  claimNumber: z.string(),
  serviceOn: z.string(),
  issuedOn: z.string(),
  payableOn: z.string().nullable(),
  totalCents: z.number(),
  balanceCents: z.number(),
});
export type OpenItem = z.output<typeof OpenItem>;

export const ListOpenItems = z.strictObject({ payerId: ContactId, caseId: CaseId.optional() });
export type ListOpenItems = z.input<typeof ListOpenItems>;

/** The oldest first; at most 300, while the count and the sum are of all. */
export const OpenItems = z.object({ today: z.string(), rows: z.array(OpenItem), count: z.number(), cents: z.number() });
export type OpenItems = z.output<typeof OpenItems>;

export const ReadReceipt = z.strictObject({ receiptId: ReceiptId });
export type ReadReceipt = z.input<typeof ReadReceipt>;

export const ReceiptPart = z.object({
  paymentId: z.string(),
  invoiceId: z.string(),
  invoiceNumber: z.string(),
  caseNumber: z.number(),
  claimantName: z.string().nullable(),
  receivedOn: z.string(),
  countsOn: z.string(),
  amountCents: z.number(),
  reversesId: z.string().nullable(),
  /** Taken back since. */
  takenBack: z.boolean(),
  reason: z.string(),
});
export type ReceiptPart = z.output<typeof ReceiptPart>;

export const ReceiptRefund = z.object({ id: z.string(), refundedOn: z.string(), countsOn: z.string(), amountCents: z.number(), method: PaymentMethod, reference: z.string(), reason: z.string(), reversesId: z.string().nullable(), takenBack: z.boolean() });
export type ReceiptRefund = z.output<typeof ReceiptRefund>;

/** A receipt with its parts and what became of them. */
export const Receipt = ReceiptRow.extend({
  note: z.string(),
  reversedOn: z.string().nullable(),
  reverseReason: z.string(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
  parts: z.array(ReceiptPart),
  refunds: z.array(ReceiptRefund),
  bankLine: z.object({ id: z.string(), on: z.string(), amountCents: z.number(), description: z.string(), version: z.number() }).nullable(),
  /** What it could go on: open invoices of the payer, of the case for a deposit; the oldest 300 of `openCount`. */
  openItems: z.array(OpenItem),
  openCount: z.number(),
  activity: z.array(z.object({ at: z.string(), actorName: z.string(), summary: z.string() })),
  version: z.number(),
  today: z.string(),
});
export type Receipt = z.output<typeof Receipt>;

export const TakeBackPayment = z.strictObject({ paymentId: idOf('Payment'), reason: line(300) });
export type TakeBackPayment = z.input<typeof TakeBackPayment>;
