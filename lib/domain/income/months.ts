import { addMonthsToMonth, monthOf, type CalendarDate, type CalendarMonth } from '../calendar';
import { cents, sumCents, type Cents } from '../money';

/**
 * One movement of money. BILLED: an invoice issued, negative when voided. CREDITED: a credit note. COLLECTED: a payment.
 * A reversal is the same kind with a negative amount on its own day.
 */
export type Movement = { kind: 'BILLED' | 'CREDITED' | 'COLLECTED'; on: CalendarDate; amountCents: Cents };

/** `outstandingCents` is what was owed at the end of the month, everything before it included. */
export type MonthIncome = { month: CalendarMonth; billedCents: Cents; creditedCents: Cents; collectedCents: Cents; outstandingCents: Cents };

export type IncomeReport = { months: MonthIncome[]; openingCents: Cents; outstandingCents: Cents };

const totalOf = (movements: readonly Movement[], kind: Movement['kind']): Cents => sumCents(movements.filter((movement) => movement.kind === kind).map((movement) => movement.amountCents));
const owedAfter = (movements: readonly Movement[]): number => totalOf(movements, 'BILLED') - totalOf(movements, 'CREDITED') - totalOf(movements, 'COLLECTED');

/** Billed, credited, collected and outstanding by month, `monthCount` months up to the one of `today`, oldest first. */
export function monthlyIncome(movements: readonly Movement[], today: CalendarDate, monthCount = 18): IncomeReport {
  const last = monthOf(today);
  const first = addMonthsToMonth(last, 1 - monthCount);
  const byMonth = new Map<CalendarMonth, Movement[]>();
  const before: Movement[] = [];
  for (const movement of movements) {
    const month = monthOf(movement.on);
    const bucket = month < first ? before : (byMonth.get(month) ?? []);
    bucket.push(movement);
    if (bucket !== before) byMonth.set(month, bucket);
  }
  const openingCents = cents(owedAfter(before));
  let owed: number = openingCents;
  const months = Array.from({ length: monthCount }, (_, index): MonthIncome => {
    const month = addMonthsToMonth(first, index);
    const inMonth = byMonth.get(month) ?? [];
    owed += owedAfter(inMonth);
    return { month, billedCents: totalOf(inMonth, 'BILLED'), creditedCents: totalOf(inMonth, 'CREDITED'), collectedCents: totalOf(inMonth, 'COLLECTED'), outstandingCents: cents(owed) };
  });
  return { months, openingCents, outstandingCents: cents(owed) };
}

export type Reconciliation = { reconciled: boolean; differenceCents: Cents };

/** Whether the movements explain, to the cent, the sum of the invoices' own balances on the same day. */
export function reconcile(report: IncomeReport, balances: readonly Cents[]): Reconciliation {
  const differenceCents = cents(report.outstandingCents - sumCents(balances));
  return { reconciled: differenceCents === 0, differenceCents };
}

/** Whether the parts of a breakdown (by kind, physician or payer) add up to the whole. */
export function reconcileParts(wholeCents: Cents, parts: readonly Cents[]): Reconciliation {
  const differenceCents = cents(wholeCents - sumCents(parts));
  return { reconciled: differenceCents === 0, differenceCents };
}
