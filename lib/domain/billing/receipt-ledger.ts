import type { CalendarDate } from '../calendar';
import { cents, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { dollars } from '../wording';

/** A part of a receipt that went to an invoice or back to the payer. A reversal takes the whole part back that it names. */
export type ReceiptEntry = { id: string; kind: 'APPLIED' | 'REFUND' | 'REVERSAL'; amountCents: Cents; reversesId: string | null; invoiceId: string | null };

/** Money that came in at once. `caseId` is set where it is a deposit held for that case. */
export type ReceiptLedger = { amountCents: Cents; caseId: string | null; reversedOn: CalendarDate | null; entries: readonly ReceiptEntry[] };

export type ReceiptParts = { amountCents: Cents; appliedCents: Cents; refundedCents: Cents; unappliedCents: Cents };

/** The parts that stand: what was taken back is left out. */
export function livePartsOf(ledger: ReceiptLedger, kind: 'APPLIED' | 'REFUND'): ReceiptEntry[] {
  const reversed = new Set(ledger.entries.flatMap(({ reversesId }) => (reversesId === null ? [] : [reversesId])));
  return ledger.entries.filter((entry) => entry.kind === kind && !reversed.has(entry.id));
}

/** amount = applied + refunded + unapplied. A reversed receipt holds nothing. */
export function partsOf(ledger: ReceiptLedger): ReceiptParts {
  const sum = (kind: 'APPLIED' | 'REFUND') => livePartsOf(ledger, kind).reduce((total, { amountCents }) => total + amountCents, 0);
  const [applied, refunded] = [sum('APPLIED'), sum('REFUND')];
  const unapplied = ledger.reversedOn === null ? ledger.amountCents - applied - refunded : 0;
  return { amountCents: ledger.amountCents, appliedCents: cents(applied), refundedCents: cents(refunded), unappliedCents: cents(unapplied) };
}

function checkHolds(ledger: ReceiptLedger, amountCents: number): void {
  if (ledger.reversedOn !== null) throw new RuleBroken('receipt.reversed', 'This receipt was reversed: it holds no money.');
  if (cents(amountCents) <= 0) throw new RuleBroken('receipt.not_positive', 'An amount must be above zero.');
  const { unappliedCents } = partsOf(ledger);
  if (amountCents > unappliedCents) {
    throw new RuleBroken('receipt.not_enough', `Only ${dollars(unappliedCents)} of it is unapplied.`, { unappliedCents, amountCents });
  }
}

/**
 * The receipt with a part of it on an invoice. A deposit goes only to invoices of its case.
 * Throws RuleBroken `receipt.reversed`, `receipt.not_positive`, `receipt.not_enough`, `receipt.other_case`.
 */
export function applyPart(ledger: ReceiptLedger, part: { id: string; amountCents: Cents; invoiceId: string; caseId: string }): ReceiptLedger {
  if (ledger.caseId !== null && ledger.caseId !== part.caseId) throw new RuleBroken('receipt.other_case', 'This deposit is held for another case.');
  checkHolds(ledger, part.amountCents);
  return { ...ledger, entries: [...ledger.entries, { id: part.id, kind: 'APPLIED', amountCents: part.amountCents, reversesId: null, invoiceId: part.invoiceId }] };
}

/** The receipt with a part of it given back. Throws as `applyPart`. */
export function refundPart(ledger: ReceiptLedger, part: { id: string; amountCents: Cents }): ReceiptLedger {
  checkHolds(ledger, part.amountCents);
  return { ...ledger, entries: [...ledger.entries, { id: part.id, kind: 'REFUND', amountCents: part.amountCents, reversesId: null, invoiceId: null }] };
}

/** The receipt with an applied part or a refund taken back: it is unapplied again. Throws RuleBroken `payment.not_found`, `payment.already_reversed`. */
export function takeBackPart(ledger: ReceiptLedger, reversal: { id: string; reversesId: string }): ReceiptLedger {
  const original = ledger.entries.find(({ id, kind }) => id === reversal.reversesId && kind !== 'REVERSAL');
  if (!original) throw new RuleBroken('payment.not_found', 'There is no such part of this receipt.');
  if (ledger.entries.some(({ reversesId }) => reversesId === original.id)) throw new RuleBroken('payment.already_reversed', 'This part was already taken back.');
  return { ...ledger, entries: [...ledger.entries, { ...reversal, kind: 'REVERSAL', amountCents: original.amountCents, invoiceId: original.invoiceId }] };
}

/**
 * The receipt as a check that bounced: it holds nothing. Its applied parts must have been taken back before, and what was
 * refunded cannot have bounced. Throws RuleBroken `receipt.reversed`, `receipt.still_applied`, `receipt.refunded`.
 */
export function bounce(ledger: ReceiptLedger, on: CalendarDate): ReceiptLedger {
  if (ledger.reversedOn !== null) throw new RuleBroken('receipt.reversed', 'This receipt was already reversed.');
  const { appliedCents, refundedCents } = partsOf(ledger);
  if (refundedCents > 0) throw new RuleBroken('receipt.refunded', `${dollars(refundedCents)} of it was refunded. Take the refund back first.`, { refundedCents });
  if (appliedCents > 0) throw new RuleBroken('receipt.still_applied', `${dollars(appliedCents)} of it is still on invoices.`, { appliedCents });
  return { ...ledger, reversedOn: on };
}
