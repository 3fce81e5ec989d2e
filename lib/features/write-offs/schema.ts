import { z } from 'zod';
import { writeOffReasons } from '../../domain/billing/write-off-reasons';
import { idOf, line, note, VersionField } from '../fields';
import { AmountField, InvoiceChanged, InvoiceId } from '../invoices/schema';

export const WriteOffId = idOf('WriteOff');

export const WriteOffReason = z.enum(writeOffReasons);
export type WriteOffReason = z.output<typeof WriteOffReason>;

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

/** The filter of the list; `waiting` is what an owner has to decide. */
export const writeOffShows = ['waiting', 'approved', 'refused', 'all'] as const;
export const ListWriteOffs = z.strictObject({ show: z.enum(writeOffShows).default('waiting'), invoiceId: InvoiceId.optional() });
export type ListWriteOffs = z.input<typeof ListWriteOffs>;

/** `mayDecide`: this person may approve or refuse it. */
export const WriteOffRow = z.object({
  id: z.string(),
  invoiceId: z.string(),
  invoiceNumber: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  payerName: z.string(),
  claimantName: z.string().nullable(),
  balanceCents: z.number(),
  amountCents: z.number(),
  reasonCode: WriteOffReason,
  reason: z.string(),
  state: WriteOffState,
  selfApproved: z.boolean(),
  askedBy: z.string().nullable(),
  askedOn: z.string(),
  decidedBy: z.string().nullable(),
  decidedOn: z.string().nullable(),
  decisionNote: z.string(),
  countsOn: z.string().nullable(),
  reversedOn: z.string().nullable(),
  mayDecide: z.boolean(),
  version: z.number(),
});
export type WriteOffRow = z.output<typeof WriteOffRow>;

export const WriteOffList = z.object({
  today: z.string(),
  limitCents: z.number(),
  /** At most 200 of `total`. */
  rows: z.array(WriteOffRow),
  total: z.object({ count: z.number(), cents: z.number() }),
  waiting: z.object({ count: z.number(), cents: z.number() }),
  /** Written off and not taken back, by reason, this calendar year. */
  byReason: z.array(z.object({ reasonCode: WriteOffReason, count: z.number(), cents: z.number() })),
});
export type WriteOffList = z.output<typeof WriteOffList>;
