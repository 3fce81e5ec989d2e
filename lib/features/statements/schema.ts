import { z } from 'zod';
import { ContactId } from '../contacts/schema';
import { OpenItem, ReceiptRow } from '../receipts/schema';

export const ReadStatement = z.strictObject({ contactId: ContactId });
export type ReadStatement = z.input<typeof ReadStatement>;

const address = z.object({ name: z.string(), street: z.string(), city: z.string(), state: z.string(), postalCode: z.string() });

/** What a payer owes on a day: open items with their age, overpaid ones below zero, money of theirs that is not on invoices, deposits that are held. */
export const Statement = z.object({
  contactId: z.string(),
  today: z.string(),
  payer: address,
  practice: address.extend({ phone: z.string(), email: z.string() }),
  items: z.array(OpenItem.extend({ paidCents: z.number(), adjustedCents: z.number(), ageDays: z.number(), daysLate: z.number() })),
  aging: z.array(z.object({ label: z.string(), count: z.number(), cents: z.number() })),
  owedCents: z.number(),
  overdueCents: z.number(),
  unapplied: z.array(ReceiptRow),
  unappliedCents: z.number(),
  deposits: z.array(ReceiptRow),
  depositsCents: z.number(),
  /** Owed less what came and is not on an invoice yet; deposits are not taken off. */
  netCents: z.number(),
  recent: z.array(ReceiptRow),
  isTraining: z.boolean(),
});
export type Statement = z.output<typeof Statement>;
