import type { CalendarDate } from '../calendar';
import { dateWithoutWeekday } from '../wording';

/** The days on which new work may be accepted under an agreement; null where it has no such day. */
export type AgreementPeriod = { active: boolean; startsOn: CalendarDate | null; expiresOn: CalendarDate | null };

/**
 * Why an agreement cannot be chosen for new work on a calendar date, as a sentence; null when it can. The last day still
 * counts. Work that was accepted under it goes on under it, whatever the day.
 */
export function agreementProblem(agreement: AgreementPeriod, on: CalendarDate): string | null {
  if (!agreement.active) return 'This fee agreement is out of use. Choose another.';
  if (agreement.startsOn !== null && on < agreement.startsOn) return `This fee agreement holds from ${dateWithoutWeekday(agreement.startsOn)} on. Choose another.`;
  if (agreement.expiresOn !== null && on > agreement.expiresOn) return `This fee agreement ended on ${dateWithoutWeekday(agreement.expiresOn)}. Choose another, or renew it.`;
  return null;
}
