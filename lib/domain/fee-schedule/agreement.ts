import { lineAmount } from '../billing/line-amount';
import { calendarDate, type CalendarDate } from '../calendar';
import { cents, sumCents, type Cents } from '../money';
import { countInWords, dollars, quantity } from '../wording';
import { minimumTime, timeCharges, type TimeTerms, type WorkedTime } from './agreement-time';
import { flat, whole, type Charge } from './charge';
import type { FeeLine, FeeQuote, FeeWarning } from './quote';

/** What a client agreed to pay. Whole cents; null where the agreement is silent. */
export type FeeAgreement = TimeTerms & {
  examCents: number;
  perPageCents: number | null;
  includedPages: number;
  /** Paper records by the inch of their stack. */
  perInchCents?: number | null;
  /** On top, once, where the work was asked for as a rush. */
  rushCents?: number | null;
  perMileCents?: number | null;
  noShowCents: number | null;
  lateCancelCents: number | null;
  minimumCents: number | null;
  depositCents: number | null;
  /** The agreement's own number and day, printed as the schedule of its lines. */
  reference?: string;
  effectiveOn?: CalendarDate;
};

export const AGREEMENT_OUTCOMES = ['examined', 'no_show', 'late_cancel', 'cancelled', 'record_review', 'hourly', 'time', 'flat_fee'] as const;
/** `hourly`: testimony, conferences. `time`: what was kept by the clock outside of evaluations, without any minimum. `flat_fee`: the exam fee alone, for one paid engagement. */
export type AgreementOutcome = (typeof AGREEMENT_OUTCOMES)[number];

export type AgreementFacts = {
  outcome: AgreementOutcome;
  serviceOn: CalendarDate;
  /** In all, where no single pieces of work are given. */
  minutes: number | null;
  pages: number | null;
  work?: readonly WorkedTime[];
  rush?: boolean;
  travelMinutes?: number | null;
  travelMiles?: number | null;
  /** Hundredths of an inch. */
  recordInches?: number | null;
};

/** The deposit is money already held: no line, but what remains to be asked for is less. */
export type AgreementQuote = FeeQuote & { depositCents: Cents; dueAfterDepositCents: Cents };

function pages(agreement: FeeAgreement, facts: AgreementFacts): Charge[] {
  const unitPriceCents = whole('The page fee', agreement.perPageCents);
  const reviewed = whole('Pages', facts.pages);
  const included = whole('Included pages', agreement.includedPages);
  const units = unitPriceCents === 0 ? 0 : Math.max(0, reviewed - included);
  if (units === 0) return [];
  const label = `${countInWords(reviewed)} − ${countInWords(included)} included = ${countInWords(units)} × ${dollars(unitPriceCents)}`;
  return [{ code: 'PAGES', description: `Record review, ${quantity(units, 'page')}`, units, unitPriceCents, steps: [{ label, value: dollars(units * unitPriceCents) }] }];
}

const WHOLE_INCH = 100;

/** A stack of paper: whole inches are units, else hundredths of an inch at a hundredth of the price, rounded once. */
function inches(agreement: FeeAgreement, facts: AgreementFacts): Charge[] {
  const unitPriceCents = whole('The fee for an inch', agreement.perInchCents);
  const hundredths = whole('Inches', facts.recordInches);
  if (unitPriceCents === 0 || hundredths === 0) return [];
  const said = `${hundredths / WHOLE_INCH} ${hundredths === WHOLE_INCH ? 'inch' : 'inches'}`;
  const even = hundredths % WHOLE_INCH === 0;
  const [units, factorBps] = even ? [hundredths / WHOLE_INCH, 10_000] : [hundredths, 100];
  const value = dollars(lineAmount(units, unitPriceCents, factorBps));
  return [{ code: 'INCHES', description: `Record review, ${said} of paper`, units, unitPriceCents, factorBps, steps: [{ label: `${said} × ${dollars(unitPriceCents)} an inch`, value }] }];
}

function miles(agreement: FeeAgreement, facts: AgreementFacts): Charge[] {
  const unitPriceCents = whole('The fee for a mile', agreement.perMileCents);
  const units = whole('Miles', facts.travelMiles);
  if (unitPriceCents === 0 || units === 0) return [];
  return [{ code: 'MILES', description: `Travel, ${quantity(units, 'mile')}`, units, unitPriceCents, steps: [{ label: `${countInWords(units)} × ${dollars(unitPriceCents)}`, value: dollars(units * unitPriceCents) }] }];
}

function rush(agreement: FeeAgreement, facts: AgreementFacts): Charge[] {
  return facts.rush ? flat('RUSH', 'Rush', whole('The rush fee', agreement.rushCents)) : [];
}

/** Time on the road, as it was stated or kept: at its own rate, and at the hourly fee where no rate was agreed. */
function workOf(facts: AgreementFacts): { work: WorkedTime[]; travel: WorkedTime[] } {
  const kept = facts.work ?? [];
  const driven = kept.filter(({ activity }) => activity === 'travel');
  const work = facts.work ? kept.filter(({ activity }) => activity !== 'travel') : [{ activity: null, minutes: whole('Minutes', facts.minutes) }];
  return { work, travel: driven.length > 0 ? driven : [{ activity: 'travel', minutes: whole('Minutes of travel', facts.travelMinutes) }] };
}

function charges(agreement: FeeAgreement, facts: AgreementFacts): Charge[] {
  const { work, travel } = workOf(facts);
  const records = () => [...pages(agreement, facts), ...inches(agreement, facts)];
  const onTheRoad = () => [...timeCharges(agreement, travel, 0), ...miles(agreement, facts)];
  switch (facts.outcome) {
    case 'examined':
      return [
        ...flat('EXAM', 'Examination and report', whole('The exam fee', agreement.examCents)),
        ...timeCharges(agreement, work, whole('Included minutes', agreement.includedMinutes)),
        ...records(),
        ...onTheRoad(),
        ...rush(agreement, facts),
      ];
    case 'no_show':
      return [...flat('NO_SHOW', 'No-show', whole('The no-show fee', agreement.noShowCents)), ...onTheRoad()];
    case 'late_cancel':
      return flat('LATE_CANCEL', 'Late cancellation', whole('The late-cancellation fee', agreement.lateCancelCents));
    case 'cancelled':
      return [];
    case 'record_review': {
      const time = timeCharges(agreement, work, 0);
      return [...time, ...(time.length > 0 ? minimumTime(agreement, time) : []), ...records(), ...onTheRoad(), ...rush(agreement, facts)];
    }
    case 'hourly': {
      const time = timeCharges(agreement, work, 0);
      return [...time, ...minimumTime(agreement, time), ...onTheRoad(), ...rush(agreement, facts)];
    }
    case 'time':
      return [...timeCharges(agreement, work, 0), ...onTheRoad()];
    case 'flat_fee':
      return [...flat('FLAT', 'Agreed fee', whole('The agreed fee', agreement.examCents)), ...onTheRoad(), ...rush(agreement, facts)];
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
  if ((facts.recordInches ?? 0) > 0 && !agreement.perInchCents) return silent('paper records by the inch');
  if ((facts.travelMiles ?? 0) > 0 && !agreement.perMileCents) return silent('mileage');
  if (facts.rush && !agreement.rushCents) return silent('a rush');
  if (facts.outcome === 'hourly' && agreement.hourlyCents === null) return silent('time');
  return [];
}

/**
 * What a private engagement is worth under the client's agreement, in the same shape as a schedule quote. Time is billed
 * by the nearest step that was agreed, one line for each kind of work. The minimum tops up work that was done, never a cancellation.
 * Throws RuleBroken `agreement.amount_invalid`, `agreement.increment`, `agreement.hourly_rate`, `calendar.no_such_date`.
 */
export function priceAgreement(agreement: FeeAgreement, facts: AgreementFacts): AgreementQuote {
  calendarDate(facts.serviceOn);
  const scheduleVersion = agreement.reference ?? 'fee-agreement';
  const charged = charges(agreement, facts);
  const worked = facts.outcome === 'examined' || facts.outcome === 'record_review' || facts.outcome === 'hourly';
  const subtotal = charged.reduce((sum, { units, unitPriceCents, factorBps = 10_000 }) => sum + lineAmount(units, unitPriceCents, factorBps), 0);
  const minimum = whole('The minimum', agreement.minimumCents);
  if (worked && minimum > subtotal) charged.push(...flat('MINIMUM', `Up to the minimum of ${dollars(minimum)}`, minimum - subtotal));

  const lines = charged.map((charge): FeeLine => ({
    ...charge,
    modifiers: [],
    unitPriceCents: cents(charge.unitPriceCents),
    factorBps: charge.factorBps ?? 10_000,
    factorTerms: [charge.factorBps ? { label: 'a hundredth of an inch', bps: charge.factorBps } : { label: 'base', bps: 10_000 }],
    rounding: 'half_up_per_line',
    amountCents: lineAmount(charge.units, charge.unitPriceCents, charge.factorBps ?? 10_000),
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
