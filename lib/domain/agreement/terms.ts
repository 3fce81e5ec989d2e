import type { CalendarDate } from '../calendar';
import { countInWords, dateWithoutWeekday, dollars, quantity } from '../wording';

/** What a client agreed to pay, as it is quoted back. Whole cents; null where nothing was agreed. Days are calendar dates. */
export type AgreementTerms = {
  examCents: number;
  hourlyCents: number | null;
  hourlyIncrementMinutes: number;
  /** Minutes that the exam fee covers, and the least that is billed of work by the hour. */
  includedMinutes: number | null;
  minimumMinutes: number | null;
  perInchCents: number | null;
  rushCents: number | null;
  /** Asked for within so many days of the exam, it is a rush. */
  rushDays: number | null;
  travelHourlyCents: number | null;
  perMileCents: number | null;
  perPageCents: number | null;
  includedPages: number;
  noShowCents: number | null;
  lateCancelCents: number | null;
  /** Fewer business days before the appointment than this is late. */
  lateCancelDays: number;
  minimumCents: number | null;
  depositCents: number | null;
  reportDays: number;
  startsOn: CalendarDate | null;
  expiresOn: CalendarDate | null;
};

/** The step in which time is billed: 15 → 'quarter hour', 30 → 'half hour', 60 → 'hour', 6 → '6 minutes'. */
export function stepInWords(minutes: number): string {
  if (minutes === 60) return 'hour';
  if (minutes === 30) return 'half hour';
  return minutes === 15 ? 'quarter hour' : quantity(minutes, 'minute');
}

function pagesInWords({ perPageCents, includedPages }: AgreementTerms): string[] {
  if (perPageCents === null) return [];
  if (includedPages === 0) return [`Record review is ${dollars(perPageCents)} for each page.`];
  return [`Review of up to ${quantity(includedPages, 'page')} is included; each page above ${countInWords(includedPages)} is ${dollars(perPageCents)}.`];
}

function timeInWords({ hourlyCents, hourlyIncrementMinutes, includedMinutes, minimumMinutes }: AgreementTerms): string[] {
  if (hourlyCents === null) return [];
  return [
    `Work billed by time is ${dollars(hourlyCents)} an hour, to the nearest ${stepInWords(hourlyIncrementMinutes)}.`,
    ...(includedMinutes ? [`${sentenceStart(lengthInWords(includedMinutes))} ${includedMinutes === 1 ? 'is' : 'are'} included in the fee for the examination.`] : []),
    ...(minimumMinutes ? [`Work billed by time is charged for at least ${lengthInWords(minimumMinutes)}.`] : []),
  ];
}

/** 120 → '2 hours', 90 → '90 minutes'. */
function lengthInWords(minutes: number): string {
  return minutes % 60 === 0 ? quantity(minutes / 60, 'hour') : quantity(minutes, 'minute');
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function travelInWords({ travelHourlyCents, perMileCents }: AgreementTerms): string[] {
  const said = [travelHourlyCents === null ? '' : `${dollars(travelHourlyCents)} an hour`, perMileCents === null ? '' : `${dollars(perMileCents)} a mile`].filter(Boolean);
  return said.length === 0 ? [] : [`Travel is ${said.join(' and ')}.`];
}

function rushInWords({ rushCents, rushDays }: AgreementTerms): string[] {
  if (rushCents === null || rushCents === 0) return [];
  return [rushDays === null ? `A rush is ${dollars(rushCents)} more.` : `An examination asked for within ${quantity(rushDays, 'day')} is a rush and ${dollars(rushCents)} more.`];
}

function periodInWords({ startsOn, expiresOn }: AgreementTerms): string[] {
  const [from, through] = [startsOn && dateWithoutWeekday(startsOn), expiresOn && dateWithoutWeekday(expiresOn)];
  if (from && through) return [`These terms hold for work accepted from ${from} through ${through}.`];
  if (from) return [`These terms hold for work accepted from ${from} on.`];
  return through ? [`These terms hold for work accepted through ${through}.`] : [];
}

/**
 * An agreement as the sentences that an acceptance letter quotes, in the order of the work; what was not agreed is left
 * out. The words say what `priceAgreement` does: the nearest step of time, pages above those included.
 */
export function termsInWords(agreement: AgreementTerms): string[] {
  const { examCents, perInchCents, noShowCents, lateCancelCents, lateCancelDays, minimumCents, depositCents, reportDays } = agreement;
  return [
    ...(examCents > 0 ? [`The fee for the examination and report is ${dollars(examCents)}.`] : []),
    ...timeInWords(agreement),
    ...pagesInWords(agreement),
    ...(perInchCents === null ? [] : [`Paper records are ${dollars(perInchCents)} for each inch.`]),
    ...travelInWords(agreement),
    ...rushInWords(agreement),
    ...(noShowCents === null ? [] : [noShowCents === 0 ? 'Nothing is charged if the claimant does not come.' : `If the claimant does not come, the fee is ${dollars(noShowCents)}.`]),
    ...(lateCancelCents === null ? [] : [lateCancellationInWords(lateCancelCents, lateCancelDays)]),
    ...(minimumCents === null || minimumCents === 0 ? [] : [`The fee for work that was done is at least ${dollars(minimumCents)}.`]),
    ...(depositCents === null || depositCents === 0 ? [] : [`A deposit of ${dollars(depositCents)} is due before the appointment; it counts toward the fee.`]),
    `The report is sent within ${quantity(reportDays, 'day')} after the examination.`,
    ...periodInWords(agreement),
  ];
}

function lateCancellationInWords(feeCents: number, days: number): string {
  if (feeCents === 0) return 'Nothing is charged for a cancellation.';
  return `A cancellation fewer than ${quantity(days, 'business day')} before the appointment is charged ${dollars(feeCents)}.`;
}
