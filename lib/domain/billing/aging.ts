import { daysBetween, type CalendarDate } from '../calendar';
import { cents, sumCents, type Cents } from '../money';

/** Days since the invoice was issued, both ends included. */
export const agingBuckets = [
  { label: '0–30', fromDays: 0, toDays: 30 },
  { label: '31–60', fromDays: 31, toDays: 60 },
  { label: '61–90', fromDays: 61, toDays: 90 },
  { label: '91+', fromDays: 91, toDays: null },
] as const;

export type OpenInvoice = { id: string; issuedOn: CalendarDate; balanceCents: Cents };
export type AgingBucket = { label: string; fromDays: number; toDays: number | null; invoiceIds: string[]; totalCents: Cents };

/** What is owed by age on a day. Settled invoices are left out; overpaid ones count negative, so the buckets add up to the balance. */
export function agingOf(invoices: readonly OpenInvoice[], today: CalendarDate): AgingBucket[] {
  return agingBuckets.map((bucket) => {
    const inside = invoices.filter(({ issuedOn, balanceCents }) => {
      const age = Math.max(0, daysBetween(issuedOn, today));
      return balanceCents !== 0 && age >= bucket.fromDays && (bucket.toDays === null || age <= bucket.toDays);
    });
    return { ...bucket, invoiceIds: inside.map(({ id }) => id), totalCents: sumCents(inside.map(({ balanceCents }) => cents(balanceCents))) };
  });
}

/** Whole days past the day on which an issued invoice was payable; zero when it is in time, settled, a draft or void. */
export function daysLateOf({ state, balanceCents, payableOn }: { readonly state: string; readonly balanceCents: number; readonly payableOn: CalendarDate | null }, today: CalendarDate): number {
  return state === 'ISSUED' && balanceCents > 0 && payableOn !== null && payableOn < today ? daysBetween(payableOn, today) : 0;
}
