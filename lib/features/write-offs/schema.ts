import { z } from 'zod';
import { idOf, line, note, VersionField } from '../fields';
import { AmountField, InvoiceChanged, InvoiceId } from '../invoices/schema';

export const WriteOffId = idOf('WriteOff');

export const writeOffReasons = ['contract', 'timely_filing', 'small_balance', 'uncollectible', 'disputed', 'goodwill', 'billing_error', 'other'] as const;
export const WriteOffReason = z.enum(writeOffReasons);
export type WriteOffReason = z.output<typeof WriteOffReason>;

export const writeOffReasonLabels = {
  contract: 'Contract rate is lower',
  timely_filing: 'Billed or appealed too late',
  small_balance: 'Small balance',
  uncollectible: 'Payer cannot pay',
  disputed: 'Dispute settled',
  goodwill: 'Goodwill',
  billing_error: 'Billing error of ours',
  other: 'Other',
} as const satisfies Record<WriteOffReason, string>;

export const writeOffStates = ['ASKED', 'APPROVED', 'REFUSED', 'REVERSED'] as const;
export const WriteOffState = z.enum(writeOffStates);

export const AskWriteOff = z.strictObject({ invoiceId: InvoiceId, amountCents: AmountField, reasonCode: WriteOffReason, reason: line(500) });
export type AskWriteOff = z.input<typeof AskWriteOff>;

export const DecideWriteOff = z.strictObject({ writeOffId: WriteOffId, version: VersionField, note: note(500) });
export type DecideWriteOff = z.input<typeof DecideWriteOff>;

export const RefuseWriteOff = z.strictObject({ writeOffId: WriteOffId, version: VersionField, note: line(500) });
export type RefuseWriteOff = z.input<typeof RefuseWriteOff>;

export const ReverseWriteOff = z.strictObject({ writeOffId: WriteOffId, version: VersionField, reason: line(500) });
export type ReverseWriteOff = z.input<typeof ReverseWriteOff>;

/** What every change of a write-off answers with. `selfApproved`: who asked decided, because the practice has one owner. */
export const WriteOffChanged = z.object({ id: z.string(), state: WriteOffState, amountCents: z.number(), selfApproved: z.boolean(), version: z.number(), invoice: InvoiceChanged });
export type WriteOffChanged = z.output<typeof WriteOffChanged>;
