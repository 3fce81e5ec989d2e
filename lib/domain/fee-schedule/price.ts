import { lineAmount } from '../billing/line-amount';
import { calendarDate } from '../calendar';
import { cents, sumCents } from '../money';
import { RuleBroken } from '../rule-broken';
import type { Source } from '../source';
import { countInWords, dateInWords, dollars, factorInWords, quantity } from '../wording';
import { factorOf, type Factor } from './modifiers';
import { countPages, pagesInWords } from './pages';
import { ML_CODES, type FeeInput, type FeeLine, type FeeQuote, type FeeStep, type PageCount } from './quote';
import { scheduleInForce } from './schedule';
import type { FeeSchedule } from './tariff';
import { billedTime } from './testimony';
import { warningsFor } from './warnings';

function factorStep(factor: Factor, section: string): FeeStep[] {
  if (factor.terms.length === 1) return [];
  const [, ...increments] = factor.terms;
  const sum = ['1', ...increments.map((term) => `${factorInWords(term.bps)} ${term.label}`)].join(' + ');
  return [{ label: `${sum}, increments add`, value: `× ${factorInWords(factor.factorBps)}`, section, confidence: 'S2' }];
}

function codeLine(schedule: FeeSchedule, input: FeeInput, factor: Factor, units: number, timeSteps: FeeStep[]): FeeLine {
  const rate = schedule.codes[input.code];
  const amountCents = lineAmount(units, rate.unitPriceCents, factor.factorBps);
  const priceLabel = rate.unit === 'service' ? rate.title.toLowerCase() : `${quantity(units, 'quarter hour')} × ${dollars(rate.unitPriceCents)}`;
  const price: FeeStep = {
    label: `${input.code}, ${priceLabel}`,
    value: dollars(units * rate.unitPriceCents),
    section: rate.section,
    confidence: rate.confidence,
  };
  return {
    code: input.code,
    modifiers: factor.modifiers,
    description: rate.unit === 'service' ? rate.title : `${rate.title}, ${quantity(units, 'quarter hour')}`,
    units,
    unitPriceCents: cents(rate.unitPriceCents),
    factorBps: factor.factorBps,
    factorTerms: factor.terms,
    rounding: 'half_up_per_line',
    amountCents,
    section: rate.section,
    confidence: rate.confidence,
    scheduleVersion: schedule.version,
    steps: [...timeSteps, price, ...factorStep(factor, schedule.combining.section), { label: `${input.code}, rounded once to the cent`, value: dollars(amountCents) }],
  };
}

function pageLine(schedule: FeeSchedule, pages: PageCount): FeeLine {
  const { unitPriceCents, section, confidence, title } = schedule.page;
  const amountCents = lineAmount(pages.billablePages, unitPriceCents, 10_000);
  const packets = pages.perPacket.map((packet, index): FeeStep => ({
    label: `Packet ${index + 1}: ${packet.reason}`,
    value: quantity(packet.takenPages, 'page'),
    section: '8 CCR 9793(n)',
    confidence: 'S2',
  }));
  const { reviewedPages, includedPages, billablePages } = pages;
  const arithmetic = `${countInWords(reviewedPages)} − ${countInWords(includedPages)} included = ${countInWords(billablePages)} × ${dollars(unitPriceCents)}`;
  return {
    code: 'MLPRR',
    modifiers: [],
    description: `${title}: ${pagesInWords(pages)}`,
    units: pages.billablePages,
    unitPriceCents: cents(unitPriceCents),
    factorBps: 10_000,
    factorTerms: [{ label: 'base', bps: 10_000 }],
    rounding: 'half_up_per_line',
    amountCents,
    section,
    confidence,
    scheduleVersion: schedule.version,
    steps: [...packets, { label: `${arithmetic}, no factor on pages`, value: dollars(amountCents), section, confidence }],
  };
}

function pricingDate(input: FeeInput) {
  if (input.code !== 'ML203') return calendarDate(input.serviceOn);
  if (input.requestedOn === null) {
    throw new RuleBroken('fee.requested_on_required', 'A supplemental report is priced by the date of its request: give that date.');
  }
  return calendarDate(input.requestedOn);
}

/**
 * What a medical-legal service is worth under the schedule in force on the day that decides (8 CCR 9793 to 9795).
 * Takes calendar dates, whole pages and whole minutes; gives lines in whole cents, each with its arithmetic in steps.
 * Throws RuleBroken with a `fee.…` code where the schedule does not allow what was asked.
 */
export function price(input: FeeInput): FeeQuote {
  if (!ML_CODES.includes(input.code)) throw new RuleBroken('fee.code_unknown', `The schedule knows ${ML_CODES.join(', ')}.`);
  if (input.deposition && input.code !== 'ML204') {
    throw new RuleBroken('fee.deposition_not_applicable', `A deposition is billed with ML204, not with ${input.code}.`, { code: input.code });
  }
  calendarDate(input.serviceOn);
  const schedule = scheduleInForce(pricingDate(input));
  const rate = schedule.codes[input.code];
  const factor = factorOf(schedule, input.code, input.modifiers);
  const pages = countPages(input.packets, rate.pages, input.recordReviewReport, schedule.page.unitPriceCents);
  const time = rate.unit === 'quarter_hour' ? billedTime(schedule, input) : { quarters: 1, steps: [], warnings: [] };

  const lines: FeeLine[] = [];
  if (time.quarters > 0) lines.push(codeLine(schedule, input, factor, time.quarters, time.steps));
  if (pages.billablePages > 0) lines.push(pageLine(schedule, pages));
  const cited: Source[] = [rate, schedule.combining, schedule.page];
  return {
    lines,
    totalCents: sumCents(lines.map((line) => line.amountCents)),
    scheduleVersion: schedule.version,
    scheduleEffectiveOn: schedule.effectiveOn,
    pages,
    warnings: [...time.warnings, ...warningsFor(schedule, input, pages)],
    sources: cited.map(({ section, confidence, source }) => ({ section, confidence, source })),
    notice: schedule.notice,
  };
}

/** 'Schedule of Apr 1, 2021'. */
export function scheduleInWords(quote: Pick<FeeQuote, 'scheduleEffectiveOn'>): string {
  return quote.scheduleEffectiveOn === null ? 'Fee agreement' : `Schedule of ${dateInWords(quote.scheduleEffectiveOn).slice(5)}`;
}
