import { z } from 'zod';
import { paymentMethods } from '../../domain/billing/payment-methods';
import { CalendarDateField, idOf, line, optionalLine } from '../fields';
import { AmountField, InvoiceChanged, InvoiceId } from '../invoices/schema';

export { paymentMethodLabels } from '../../domain/billing/payment-methods';

export const PaymentId = idOf('Payment');

export const PaymentMethod = z.enum(paymentMethods);
export type PaymentMethod = z.output<typeof PaymentMethod>;

/** An amount above the balance needs `overpaymentAccepted` and a reason. */
export const PostPayment = z
  .strictObject({
    invoiceId: InvoiceId,
    receivedOn: CalendarDateField,
    amountCents: AmountField,
    method: PaymentMethod,
    reference: optionalLine(80),
    overpaymentAccepted: z.boolean().default(false),
    reason: optionalLine(300),
  })
  .refine((input) => !input.overpaymentAccepted || input.reason !== '', { path: ['reason'], message: 'Say why more came than was owed' });
export type PostPayment = z.input<typeof PostPayment>;

export const ReversePayment = z.strictObject({ paymentId: PaymentId, reason: line(300) });
export type ReversePayment = z.input<typeof ReversePayment>;

export const PaymentPosted = z.object({ paymentId: z.string(), amountCents: z.number(), invoice: InvoiceChanged });
export type PaymentPosted = z.output<typeof PaymentPosted>;
