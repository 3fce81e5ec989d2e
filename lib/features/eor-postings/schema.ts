import { z } from 'zod';
import { eorHead, EorId } from '../eors/schema';
import { CalendarDateField, idOf, line, optionalLine, VersionField } from '../fields';
import { AmountField, InvoiceChanged, InvoiceId } from '../invoices/schema';
import { PaymentMethod } from '../payments/schema';

/** Where the money came in: a new check, one that is recorded already, or none. */
export const EorMoney = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('receipt'), receiptId: idOf('Receipt') }),
  z.strictObject({ kind: z.literal('new'), receivedOn: CalendarDateField, /** Of the whole check, which may pay other invoices too. */ amountCents: AmountField, method: PaymentMethod, reference: optionalLine(80) }),
]);
export type EorMoney = z.input<typeof EorMoney>;

/** Two EORs of one invoice on one day are one, and more is not paid than is owed, unless a person says otherwise. */
const accepted = { twinAccepted: z.boolean().default(false), overpaymentAccepted: z.boolean().default(false) };

export const RecordEor = z.strictObject({ invoiceId: InvoiceId, ...eorHead, /** The second review that this EOR answers. */ appealId: idOf('Appeal').nullable().default(null), /** Null keeps it as a draft. */ money: EorMoney.nullable().default(null), ...accepted });
export type RecordEor = z.input<typeof RecordEor>;

export const PostEor = z.strictObject({ eorId: EorId, version: VersionField, money: EorMoney, appealId: idOf('Appeal').nullable().default(null), ...accepted });
export type PostEor = z.input<typeof PostEor>;
export const VoidEor = z.strictObject({ eorId: EorId, version: VersionField, reason: line(500) });

/** Takes the bill back and begins the corrected one. */
export const CorrectEor = z.strictObject({ eorId: EorId, version: VersionField, reason: line(500) });
export const EorCorrected = z.object({ eorId: z.string(), draftId: z.string(), replaced: InvoiceChanged, creditNoteNumber: z.string().nullable() });
