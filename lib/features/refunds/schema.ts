import { z } from 'zod';
import { CalendarDateField, idOf, line, optionalLine } from '../fields';
import { AmountField } from '../invoices/schema';
import { PaymentMethod } from '../payments/schema';
import { ReceiptId } from '../receipts/schema';

export const RefundId = idOf('Refund');

export const RecordRefund = z.strictObject({ receiptId: ReceiptId, refundedOn: CalendarDateField, amountCents: AmountField, method: PaymentMethod, reference: optionalLine(80), reason: line(300) });
export type RecordRefund = z.input<typeof RecordRefund>;

export const ReverseRefund = z.strictObject({ refundId: RefundId, reason: line(300) });
export type ReverseRefund = z.input<typeof ReverseRefund>;
