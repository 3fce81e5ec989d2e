import type { CalendarDate } from '../calendar';
import { cents, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { dollars } from '../wording';

export const INVOICE_STATUSES = ['DRAFT', 'ISSUED', 'PARTLY_PAID', 'PAID', 'OVERPAID', 'VOID'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** Amounts are above zero; a reversal takes back the whole entry it names. */
export type LedgerEntry = { id: string; kind: 'PAYMENT' | 'CREDIT' | 'WRITE_OFF' | 'REVERSAL'; amountCents: Cents; on: CalendarDate; reversesId: string | null };

/** An invoice as money sees it. Only what is issued can be paid. */
export type Ledger = { issue: 'DRAFT' | 'ISSUED' | 'VOID'; totalCents: Cents; entries: readonly LedgerEntry[] };

export type Balance = { totalCents: Cents; paidCents: Cents; creditedCents: Cents; writtenOffCents: Cents; balanceCents: Cents };

/** What an invoice keeps of its own ledger, so that lists need not add it up again. */
export type InvoiceSums = { readonly state: 'DRAFT' | 'ISSUED' | 'VOID'; readonly totalCents: number; readonly paidCents: number; readonly creditedCents: number; readonly writtenOffCents: number };

/** What is owed on an invoice by its own sums: total less paid, credited and written off. Negative when more was paid than owed. The one place that knows. */
export const balanceOfInvoice = ({ totalCents, paidCents, creditedCents, writtenOffCents }: Omit<InvoiceSums, 'state'>): number => totalCents - paidCents - creditedCents - writtenOffCents;

/** The word for an invoice by its own sums. Nothing owed is PAID, whether money, a credit or a write-off settled it. */
export function statusOfInvoice(sums: InvoiceSums): InvoiceStatus {
  if (sums.state !== 'ISSUED') return sums.state;
  const balanceCents = balanceOfInvoice(sums);
  if (balanceCents < 0) return 'OVERPAID';
  if (balanceCents === 0) return 'PAID';
  return sums.paidCents + sums.creditedCents + sums.writtenOffCents > 0 ? 'PARTLY_PAID' : 'ISSUED';
}

/** total − payments − credits − write-offs, entries that were reversed left out. Negative when more was paid than owed. */
export function balanceOf(ledger: Ledger): Balance {
  const reversed = new Set(ledger.entries.flatMap((entry) => (entry.kind === 'REVERSAL' && entry.reversesId !== null ? [entry.reversesId] : [])));
  let paid = 0;
  let credited = 0;
  let writtenOff = 0;
  for (const entry of ledger.entries) {
    if (reversed.has(entry.id)) continue;
    if (entry.kind === 'PAYMENT') paid += entry.amountCents;
    if (entry.kind === 'CREDIT') credited += entry.amountCents;
    if (entry.kind === 'WRITE_OFF') writtenOff += entry.amountCents;
  }
  const sums = { totalCents: ledger.totalCents, paidCents: cents(paid), creditedCents: cents(credited), writtenOffCents: cents(writtenOff) };
  return { ...sums, balanceCents: cents(balanceOfInvoice(sums)) };
}

/** The same word, from the ledger itself. */
export const statusOf = (ledger: Ledger): InvoiceStatus => statusOfInvoice({ state: ledger.issue, ...balanceOf(ledger) });

function checkPostable(ledger: Ledger, id: string): void {
  if (ledger.issue !== 'ISSUED') {
    throw new RuleBroken('payment.invoice_not_issued', ledger.issue === 'VOID' ? 'The invoice is void: nothing can be posted to it.' : 'The invoice is a draft: issue it before posting to it.');
  }
  if (ledger.entries.some((entry) => entry.id === id)) throw new RuleBroken('payment.already_posted', 'This entry is already posted.', { id });
}

/**
 * The ledger with a payment, a credit or a write-off added. A payment above the balance is refused unless `allowOverpayment`
 * says that it is meant; a credit or a write-off above it always is. Throws RuleBroken `payment.not_positive`,
 * `payment.invoice_not_issued`, `payment.already_posted`, `payment.exceeds_balance`, `credit.exceeds_balance`, `write_off.exceeds_balance`.
 */
export function post(ledger: Ledger, entry: LedgerEntry & { kind: 'PAYMENT' | 'CREDIT' | 'WRITE_OFF' }, options: { allowOverpayment?: boolean } = {}): Ledger {
  checkPostable(ledger, entry.id);
  if (cents(entry.amountCents) <= 0) throw new RuleBroken('payment.not_positive', 'An amount must be above zero. To take a payment back, reverse it.');
  const { balanceCents } = balanceOf(ledger);
  if (entry.amountCents > balanceCents) {
    const details = { balanceCents, amountCents: entry.amountCents };
    if (entry.kind === 'CREDIT') throw new RuleBroken('credit.exceeds_balance', `Only ${dollars(Math.max(0, balanceCents))} is owed: a credit cannot be more.`, details);
    if (entry.kind === 'WRITE_OFF') throw new RuleBroken('write_off.exceeds_balance', `Only ${dollars(Math.max(0, balanceCents))} is owed: no more can be written off.`, details);
    if (!options.allowOverpayment) {
      throw new RuleBroken('payment.exceeds_balance', `${dollars(entry.amountCents)} is more than the ${dollars(Math.max(0, balanceCents))} owed. Confirm that it is an overpayment.`, details);
    }
  }
  return { ...ledger, entries: [...ledger.entries, entry] };
}

/**
 * The ledger with a payment, credit or write-off taken back, the entry itself kept. Throws RuleBroken `payment.not_found`,
 * `payment.already_reversed`, `payment.reversed_before_posted`, `payment.invoice_not_issued`, `payment.already_posted`.
 */
export function reverse(ledger: Ledger, reversal: { id: string; reversesId: string; on: CalendarDate }): Ledger {
  checkPostable(ledger, reversal.id);
  const original = ledger.entries.find((entry) => entry.id === reversal.reversesId && entry.kind !== 'REVERSAL');
  if (!original) throw new RuleBroken('payment.not_found', 'There is no such payment, credit or write-off on this invoice.');
  if (ledger.entries.some((entry) => entry.kind === 'REVERSAL' && entry.reversesId === original.id)) {
    throw new RuleBroken('payment.already_reversed', 'This entry was already reversed.');
  }
  if (reversal.on < original.on) throw new RuleBroken('payment.reversed_before_posted', 'The reversal lies before the entry it takes back.');
  return { ...ledger, entries: [...ledger.entries, { ...reversal, kind: 'REVERSAL', amountCents: original.amountCents }] };
}
