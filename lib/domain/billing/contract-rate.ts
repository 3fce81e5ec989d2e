import type { CalendarDate } from '../calendar';
import type { FeeLine, FeeQuote } from '../fee-schedule/quote';
import { applyBps, cents, roundHalfUp, sumCents, type Cents } from '../money';
import type { Confidence } from '../source';
import { dollars } from '../wording';
import { lineAmount } from './line-amount';

/** Where a written contract may set another fee than the schedule. */
export const CONTRACT_SECTION = 'LC 5307.11';
/** Why a discount without one is refused. */
const DISCOUNT_SOURCE = { section: '8 CCR 9795', confidence: 'S', source: 'blog.daisybill.com/ca-med-legal-questions' } as const satisfies { section: string; confidence: Confidence; source: string };

/** What a payer agreed in writing to pay for one code: a price a unit, or a share of the schedule's. Exactly one of the two. */
export type ContractTerm = {
  code: string;
  unitPriceCents: number | null;
  shareBps: number | null;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  reference: string;
};

/** A line as it is priced, or as it was billed. Its `section` tells whether a contract priced it already. */
export type PricedLine = { code: string; units: number; unitPriceCents: number; factorBps: number; section: string };

export type ExpectedForLine = { amountCents: Cents; unitPriceCents: Cents; basis: 'schedule' | 'contract'; reason: string; section: string };

/** The term that covers a code on a day of service; of several the one that began last. */
export function contractOn(terms: readonly ContractTerm[], code: string, serviceOn: CalendarDate): ContractTerm | null {
  const covering = terms.filter((term) => term.code === code && term.startsOn <= serviceOn && (term.endsOn === null || serviceOn <= term.endsOn));
  return covering.reduce<ContractTerm | null>((latest, term) => (latest === null || term.startsOn > latest.startsOn ? term : latest), null);
}

function contractUnitPrice({ unitPriceCents, shareBps }: ContractTerm, schedulePrice: number): Cents {
  return unitPriceCents === null ? applyBps(cents(schedulePrice), shareBps ?? 10_000, roundHalfUp) : cents(unitPriceCents);
}

/**
 * What a payer owes for a line of the schedule: by the contract where one covers it, else by the line's own price. The
 * factor of the modifiers stays, the unit price is rounded to the cent before it, the line once more at the end. A line that
 * a contract priced already is expected as it was billed.
 */
export function expectedForLine(line: PricedLine, contract: ContractTerm | null): ExpectedForLine {
  const asBilled = { amountCents: lineAmount(line.units, line.unitPriceCents, line.factorBps), unitPriceCents: cents(line.unitPriceCents) };
  if (line.section === CONTRACT_SECTION) return { ...asBilled, basis: 'contract', reason: 'As the contract says', section: CONTRACT_SECTION };
  if (contract === null) return { ...asBilled, basis: 'schedule', reason: 'No contract with this payer covers the code', section: line.section };
  const unitPriceCents = contractUnitPrice(contract, line.unitPriceCents);
  return { amountCents: lineAmount(line.units, unitPriceCents, line.factorBps), unitPriceCents, basis: 'contract', reason: contractInWords(contract, line.unitPriceCents), section: CONTRACT_SECTION };
}

/** A quote of the schedule as a contract with the payer prices it; each line that a term covers says so in its steps. */
export function underContract<Quote extends FeeQuote>(quote: Quote, terms: readonly ContractTerm[], serviceOn: CalendarDate): Quote {
  const lines = quote.lines.map((line): FeeLine => {
    const contract = contractOn(terms, line.code, serviceOn);
    if (contract === null) return line;
    const { amountCents, unitPriceCents, reason, section } = expectedForLine(line, contract);
    return { ...line, amountCents, unitPriceCents, section, confidence: 'V', steps: [...line.steps, { label: reason, value: dollars(amountCents), section }] };
  });
  return { ...quote, lines, totalCents: sumCents(lines.map(({ amountCents }) => amountCents)) };
}

/** 'Contract A-17: 85% of the schedule’s $2,015.00' or '… $1,800.00 instead of the schedule’s $2,015.00'. */
function contractInWords(contract: ContractTerm, schedulePrice: number): string {
  const { reference, shareBps, unitPriceCents } = contract;
  if (unitPriceCents !== null) return `Contract ${reference}: ${dollars(unitPriceCents)} instead of the schedule’s ${dollars(schedulePrice)}`;
  return `Contract ${reference}: ${(shareBps ?? 10_000) / 100}% of the schedule’s ${dollars(schedulePrice)}`;
}

/** Something was taken off that nobody agreed to. `shortCents` is what is owed beyond what was allowed. */
export type DiscountTaken = { shortCents: Cents; message: string; section: string; confidence: Confidence };

/**
 * Whether a payer allowed less for a line of the schedule than it owes, although no contract names a lower price. A network
 * or PPO discount never applies to the medical-legal schedule; null where nothing is short, or where the contract allows it.
 */
export function discountTaken(line: PricedLine, allowedCents: number, contract: ContractTerm | null): DiscountTaken | null {
  const expected = expectedForLine(line, contract);
  const shortCents = cents(expected.amountCents - allowedCents);
  if (allowedCents <= 0 || shortCents <= 0) return null;
  const told = expected.basis === 'contract' ? `${expected.reason}, so ${dollars(expected.amountCents)} is owed and ${dollars(allowedCents)} was allowed.` : `${dollars(allowedCents)} was allowed of ${dollars(expected.amountCents)}, and no contract under LC 5307.11 names a lower price. Network discounts do not apply to the medical-legal fee schedule.`;
  return { shortCents, message: told, section: expected.basis === 'contract' ? CONTRACT_SECTION : DISCOUNT_SOURCE.section, confidence: expected.basis === 'contract' ? 'V' : DISCOUNT_SOURCE.confidence };
}
