import type { CalendarDate } from '../calendar';
import { cents, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { dollars } from '../wording';

export const INVOICE_STATUSES = ['DRAFT', 'ISSUED', 'PARTLY_PAID', 'PAID', 'OVERPAID', 'VOID'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** Amounts are above zero; a reversal takes back the whole entry it names. */
export type LedgerEntry = { id: string; kind: 'PAYMENT' | 'CREDIT' | 'REVERSAL'; amountCents: Cents; on: CalendarDate; reversesId: string | null };

/** An invoice as money sees it. Only what is issued can be paid. */
export type Ledger = { issue: 'DRAFT' | 'ISSUED' | 'VOID'; totalCents: Cents; entries: readonly LedgerEntry[] };

export type Balance = { totalCents: Cents; paidCents: Cents; creditedCents: Cents; balanceCents: Cents };

/** total − payments − credits, entries that were reversed left out. Negative when more was paid than owed. */
export function balanceOf(ledger: Ledger): Balance {
  const reversed = new Set(ledger.entries.flatMap((entry) => (entry.kind === 'REVERSAL' && entry.reversesId !== null ? [entry.reversesId] : [])));
  let paid = 0;
  let credited = 0;
  for (const entry of ledger.entries) {
    if (reversed.has(entry.id)) continue;
    if (entry.kind === 'PAYMENT') paid += entry.amountCents;
    if (entry.kind === 'CREDIT') credited += entry.amountCents;
  }
  return { totalCents: ledger.totalCents, paidCents: cents(paid), creditedCents: cents(credited), balanceCents: cents(ledger.totalCents - paid - credited) };
}

/** The word for the invoice. Nothing owed is PAID, whether money or a credit settled it. */
export function statusOf(ledger: Ledger): InvoiceStatus {
  if (ledger.issue !== 'ISSUED') return ledger.issue;
  const { balanceCents, paidCents, creditedCents } = balanceOf(ledger);
  if (balanceCents < 0) return 'OVERPAID';
  if (balanceCents === 0) return 'PAID';
  return paidCents + creditedCents > 0 ? 'PARTLY_PAID' : 'ISSUED';
}

function checkPostable(ledger: Ledger, id: string): void {
  if (ledger.issue !== 'ISSUED') {
    throw new RuleBroken('payment.invoice_not_issued', ledger.issue === 'VOID' ? 'The invoice is void: nothing can be posted to it.' : 'The invoice is a draft: issue it before posting to it.');
  }
  if (ledger.entries.some((entry) => entry.id === id)) throw new RuleBroken('payment.already_posted', 'This entry is already posted.', { id });
}

/**
 * The ledger with a payment or a credit added. A payment above the balance is refused unless `allowOverpayment` says that
 * it is meant; a credit above it always is. Throws RuleBroken `payment.not_positive`, `payment.invoice_not_issued`,
 * `payment.already_posted`, `payment.exceeds_balance`, `credit.exceeds_balance`.
 */
export function post(ledger: Ledger, entry: LedgerEntry & { kind: 'PAYMENT' | 'CREDIT' }, options: { allowOverpayment?: boolean } = {}): Ledger {
  checkPostable(ledger, entry.id);
  if (cents(entry.amountCents) <= 0) throw new RuleBroken('payment.not_positive', 'An amount must be above zero. To take a payment back, reverse it.');
  const { balanceCents } = balanceOf(ledger);
  if (entry.amountCents > balanceCents) {
    const details = { balanceCents, amountCents: entry.amountCents };
    if (entry.kind === 'CREDIT') throw new RuleBroken('credit.exceeds_balance', `Only ${dollars(Math.max(0, balanceCents))} is owed: a credit cannot be more.`, details);
    if (!options.allowOverpayment) {
      throw new RuleBroken('payment.exceeds_balance', `${dollars(entry.amountCents)} is more than the ${dollars(Math.max(0, balanceCents))} owed. Confirm that it is an overpayment.`, details);
    }
  }
  return { ...ledger, entries: [...ledger.entries, entry] };
}

/**
 * The ledger with a payment or credit taken back, the entry itself kept. Throws RuleBroken `payment.not_found`,
 * `payment.already_reversed`, `payment.reversed_before_posted`, `payment.invoice_not_issued`, `payment.already_posted`.
 */
export function reverse(ledger: Ledger, reversal: { id: string; reversesId: string; on: CalendarDate }): Ledger {
  checkPostable(ledger, reversal.id);
  const original = ledger.entries.find((entry) => entry.id === reversal.reversesId && entry.kind !== 'REVERSAL');
  if (!original) throw new RuleBroken('payment.not_found', 'There is no such payment or credit on this invoice.');
  if (ledger.entries.some((entry) => entry.kind === 'REVERSAL' && entry.reversesId === original.id)) {
    throw new RuleBroken('payment.already_reversed', 'This entry was already reversed.');
  }
  if (reversal.on < original.on) throw new RuleBroken('payment.reversed_before_posted', 'The reversal lies before the entry it takes back.');
  return { ...ledger, entries: [...ledger.entries, { ...reversal, kind: 'REVERSAL', amountCents: original.amountCents }] };
}
