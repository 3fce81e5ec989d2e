import { calendarDate, type CalendarDate } from '../calendar';
import { cents, sumCents, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { countInWords, dollars, quantity } from '../wording';
import type { FeeLine, FeeQuote, FeeStep, FeeWarning } from './quote';

/** What a client agreed to pay. Whole cents; null where the agreement is silent. */
export type FeeAgreement = {
  examCents: number;
  hourlyCents: number | null;
  /** Time is billed in steps of so many minutes, to the nearest one; quarter hours where nothing else was agreed. */
  hourlyIncrementMinutes?: number;
  /** Minutes that the exam fee covers; time beyond them is billed by the hour. */
  includedMinutes?: number | null;
  perPageCents: number | null;
  includedPages: number;
  noShowCents: number | null;
  lateCancelCents: number | null;
  minimumCents: number | null;
  depositCents: number | null;
  /** The agreement's own number and day, printed as the schedule of its lines. */
  reference?: string;
  effectiveOn?: CalendarDate;
};

export const AGREEMENT_OUTCOMES = ['examined', 'no_show', 'late_cancel', 'cancelled', 'record_review', 'hourly', 'flat_fee'] as const;
/** `hourly`: testimony, conferences, supplementals. `flat_fee`: the exam fee alone, for one paid engagement. */
export type AgreementOutcome = (typeof AGREEMENT_OUTCOMES)[number];

export type AgreementFacts = { outcome: AgreementOutcome; serviceOn: CalendarDate; minutes: number | null; pages: number | null };

/** The deposit is money already held: no line, but what remains to be asked for is less. */
export type AgreementQuote = FeeQuote & { depositCents: Cents; dueAfterDepositCents: Cents };

type Charge = { code: string; description: string; units: number; unitPriceCents: number; steps: FeeStep[] };

function whole(name: string, value: number | null | undefined): number {
  const known = value ?? 0;
  if (!Number.isSafeInteger(known) || known < 0) throw new RuleBroken('agreement.amount_invalid', `${name} must be a whole number, zero or more.`);
  return known;
}

function flat(code: string, description: string, unitPriceCents: number): Charge[] {
  return unitPriceCents === 0 ? [] : [{ code, description, units: 1, unitPriceCents, steps: [{ label: description, value: dollars(unitPriceCents) }] }];
}

const QUARTER_HOUR = 15;

/** Steps of time nearest to the minutes, half a step going up. A whole hour must be whole steps. */
function nearestSteps(minutes: number, stepMinutes: number): number {
  return Math.floor((2 * minutes + stepMinutes) / (2 * stepMinutes));
}

function steps(count: number, stepMinutes: number): string {
  if (stepMinutes === QUARTER_HOUR) return quantity(count, 'quarter hour');
  return stepMinutes === 60 ? quantity(count, 'hour') : `${quantity(count, 'step')} of ${quantity(stepMinutes, 'minute')}`;
}

function stepOf(agreement: FeeAgreement): number {
  const stepMinutes = agreement.hourlyIncrementMinutes ?? QUARTER_HOUR;
  if (!Number.isSafeInteger(stepMinutes) || stepMinutes < 1 || 60 % stepMinutes !== 0) {
    throw new RuleBroken('agreement.increment', 'An hour must divide into whole steps of time, such as 6, 10, 15, 30 or 60 minutes.', { stepMinutes });
  }
  return stepMinutes;
}

/** Whether an hourly fee divides into whole cents a step, as it must before it can be billed. */
export function dividesIntoSteps(hourlyCents: number, stepMinutes: number): boolean {
  return (hourlyCents * stepMinutes) % 60 === 0;
}

function hours(agreement: FeeAgreement, facts: AgreementFacts, includedMinutes: number): Charge[] {
  const hourlyCents = whole('The hourly fee', agreement.hourlyCents);
  const stepMinutes = stepOf(agreement);
  if (!dividesIntoSteps(hourlyCents, stepMinutes)) {
    throw new RuleBroken('agreement.hourly_rate', `The hourly fee must divide into ${quantity(60 / stepMinutes, 'step')} of whole cents.`, { hourlyCents, stepMinutes });
  }
  const over = Math.max(0, whole('Minutes', facts.minutes) - includedMinutes);
  const units = hourlyCents === 0 ? 0 : nearestSteps(over, stepMinutes);
  if (units === 0) return [];
  const unitPriceCents = (hourlyCents * stepMinutes) / 60;
  const counted = includedMinutes > 0 ? `${countInWords(over + includedMinutes)} − ${countInWords(includedMinutes)} included minutes` : quantity(over, 'minute');
  const explained: FeeStep[] = [
    { label: counted, value: steps(units, stepMinutes) },
    { label: `${units} × ${dollars(unitPriceCents)}`, value: dollars(units * unitPriceCents) },
  ];
  return [{ code: 'HOURS', description: `Time, ${steps(units, stepMinutes)}`, units, unitPriceCents, steps: explained }];
}

function pages(agreement: FeeAgreement, facts: AgreementFacts): Charge[] {
  const unitPriceCents = whole('The page fee', agreement.perPageCents);
  const reviewed = whole('Pages', facts.pages);
  const included = whole('Included pages', agreement.includedPages);
  const units = unitPriceCents === 0 ? 0 : Math.max(0, reviewed - included);
  if (units === 0) return [];
  const label = `${countInWords(reviewed)} − ${countInWords(included)} included = ${countInWords(units)} × ${dollars(unitPriceCents)}`;
  const step: FeeStep = { label, value: dollars(units * unitPriceCents) };
  return [{ code: 'PAGES', description: `Record review, ${quantity(units, 'page')}`, units, unitPriceCents, steps: [step] }];
}

function charges(agreement: FeeAgreement, facts: AgreementFacts): Charge[] {
  switch (facts.outcome) {
    case 'examined':
      return [
        ...flat('EXAM', 'Examination and report', whole('The exam fee', agreement.examCents)),
        ...hours(agreement, facts, whole('Included minutes', agreement.includedMinutes)),
        ...pages(agreement, facts),
      ];
    case 'no_show':
      return flat('NO_SHOW', 'No-show', whole('The no-show fee', agreement.noShowCents));
    case 'late_cancel':
      return flat('LATE_CANCEL', 'Late cancellation', whole('The late-cancellation fee', agreement.lateCancelCents));
    case 'cancelled':
      return [];
    case 'record_review':
      return [...hours(agreement, facts, 0), ...pages(agreement, facts)];
    case 'hourly':
      return hours(agreement, facts, 0);
    case 'flat_fee':
      return flat('FLAT', 'Agreed fee', whole('The agreed fee', agreement.examCents));
    default: {
      const unhandled: never = facts.outcome;
      return unhandled;
    }
  }
}

function gaps(agreement: FeeAgreement, facts: AgreementFacts): FeeWarning[] {
  const silent = (what: string): FeeWarning[] => [{ code: 'agreement.silent', message: `The agreement names no fee for ${what}.`, section: 'Fee agreement' }];
  if (facts.outcome === 'no_show' && agreement.noShowCents === null) return silent('a no-show');
  if (facts.outcome === 'late_cancel' && agreement.lateCancelCents === null) return silent('a late cancellation');
  if ((facts.pages ?? 0) > agreement.includedPages && agreement.perPageCents === null && facts.outcome === 'record_review') return silent('pages');
  if (facts.outcome === 'hourly' && agreement.hourlyCents === null) return silent('time');
  return [];
}

/**
 * What a private engagement is worth under the client's agreement, in the same shape as a schedule quote. Time is billed
 * by the nearest step that was agreed. The minimum tops up work that was done, never a cancellation.
 * Throws RuleBroken `agreement.amount_invalid`, `agreement.increment`, `agreement.hourly_rate`, `calendar.no_such_date`.
 */
export function priceAgreement(agreement: FeeAgreement, facts: AgreementFacts): AgreementQuote {
  calendarDate(facts.serviceOn);
  const scheduleVersion = agreement.reference ?? 'fee-agreement';
  const charged = charges(agreement, facts);
  const worked = facts.outcome === 'examined' || facts.outcome === 'record_review' || facts.outcome === 'hourly';
  const subtotal = charged.reduce((sum, charge) => sum + charge.units * charge.unitPriceCents, 0);
  const minimum = whole('The minimum', agreement.minimumCents);
  if (worked && minimum > subtotal) charged.push(...flat('MINIMUM', `Up to the minimum of ${dollars(minimum)}`, minimum - subtotal));

  const lines = charged.map((charge): FeeLine => ({
    ...charge,
    modifiers: [],
    unitPriceCents: cents(charge.unitPriceCents),
    factorBps: 10_000,
    factorTerms: [{ label: 'base', bps: 10_000 }],
    rounding: 'half_up_per_line',
    amountCents: cents(charge.units * charge.unitPriceCents),
    section: 'Fee agreement',
    confidence: 'V',
    scheduleVersion,
  }));
  const totalCents = sumCents(lines.map((line) => line.amountCents));
  const depositCents = cents(whole('The deposit', agreement.depositCents));
  const reviewed = facts.pages ?? 0;
  const billablePages = lines.find((line) => line.code === 'PAGES')?.units ?? 0;
  return {
    lines,
    totalCents,
    depositCents,
    dueAfterDepositCents: cents(Math.max(0, totalCents - depositCents)),
    scheduleVersion,
    scheduleEffectiveOn: agreement.effectiveOn ?? null,
    pages: {
      includedPages: agreement.includedPages,
      reviewedPages: reviewed,
      billablePages,
      undeclaredPages: 0,
      undeclaredWorthCents: cents(0),
      perPacket: [],
    },
    warnings: gaps(agreement, facts),
    sources: [{ section: 'Fee agreement', confidence: 'V', source: scheduleVersion }],
    notice: 'Priced by the fee agreement with the client.',
  };
}
