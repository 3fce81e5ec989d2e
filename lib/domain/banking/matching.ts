import { daysBetween, type CalendarDate } from '../calendar';

export type BankCandidate = { id: string; receivedOn: CalendarDate; amountCents: number; reference: string; payerName: string };
export type BankTarget = { on: CalendarDate; amountCents: number; description: string; reference: string };

/** Receipts that together are a line of the bank, and why one would think so. */
export type BankSuggestion = { receiptIds: string[]; why: string };

/** A check is at the bank some days after it came; a transfer may be written down a day or two late. */
const BEFORE_DAYS = 14;
const AFTER_DAYS = 4;
const MOST_TOGETHER = 18;
const MOST_TRIES = 20_000;

/**
 * What a line of the bank may be: the one receipt of that amount, or several that were deposited together and add up to it
 * to the cent. The likeliest first, at most three; none where nothing adds up.
 */
export function suggestMatches(line: BankTarget, receipts: readonly BankCandidate[]): BankSuggestion[] {
  if (line.amountCents <= 0) return [];
  const apart = ({ receivedOn }: BankCandidate) => daysBetween(receivedOn, line.on);
  const near = receipts.filter((receipt) => receipt.amountCents <= line.amountCents && apart(receipt) <= BEFORE_DAYS && apart(receipt) >= -AFTER_DAYS).sort((a, b) => Math.abs(apart(a)) - Math.abs(apart(b)));
  const words = `${line.description} ${line.reference}`.toLowerCase();
  const named = ({ reference, payerName }: BankCandidate) => (reference !== '' && words.includes(reference.toLowerCase()) ? 2 : 0) + (payerName.length > 3 && words.includes(payerName.toLowerCase().slice(0, 12)) ? 1 : 0);
  const singles = near.filter(({ amountCents }) => amountCents === line.amountCents).sort((a, b) => named(b) - named(a));
  const suggested = singles.slice(0, 3).map((receipt): BankSuggestion => ({ receiptIds: [receipt.id], why: named(receipt) >= 2 ? 'Same amount, same number' : named(receipt) === 1 ? 'Same amount, same payer' : 'Same amount' }));
  if (suggested.length > 0) return suggested;
  const together = addsUpTo(line.amountCents, near.slice(0, MOST_TOGETHER));
  return together ? [{ receiptIds: together.map(({ id }) => id), why: `${together.length} receipts add up to it` }] : [];
}

/** The fewest receipts, the nearest first, that add up to a sum; null where none do or trying takes too long. */
function addsUpTo(sumCents: number, receipts: readonly BankCandidate[]): BankCandidate[] | null {
  let tries = 0;
  const search = (from: number, left: number, count: number): BankCandidate[] | null => {
    if (left === 0 && count === 0) return [];
    if (count === 0 || left <= 0) return null;
    for (let index = from; index < receipts.length; index += 1) {
      const receipt = receipts[index];
      tries += 1;
      if (!receipt || tries > MOST_TRIES) return null;
      const rest = search(index + 1, left - receipt.amountCents, count - 1);
      if (rest) return [receipt, ...rest];
    }
    return null;
  };
  for (let count = 2; count <= receipts.length && tries <= MOST_TRIES; count += 1) {
    const found = search(0, sumCents, count);
    if (found) return found;
  }
  return null;
}
