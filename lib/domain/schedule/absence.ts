import { addDays, calendarDate, daysBetween, type CalendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import { RuleBroken } from '../rule-broken';
import { dateInWords, quantity } from '../wording';

const LEAST_DAYS = 14;
const MOST_DAYS_A_YEAR = 90;

/** From the first day to the last, both included. */
export interface Absence {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

export interface ReportedAbsence extends Absence {
  /** The day Form 109 was sent; null while it is still to be sent. */
  readonly filedOn: CalendarDate | null;
  /** Why it comes late, where it does. */
  readonly goodCause: string;
}

/** How many days an absence has, both ends counted. */
export function daysOf({ startsOn, endsOn }: Absence): number {
  return daysBetween(startsOn, endsOn) + 1;
}

/** The days of some absences in each calendar year that the first one touches. Days that two absences share count once. */
export function daysByYear(absence: Absence, others: readonly Absence[]): { year: number; dayCount: number; mostDays: number }[] {
  const first = Number(absence.startsOn.slice(0, 4));
  const last = Number(absence.endsOn.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at;
    const [from, to] = [calendarDate(`${year}-01-01`), calendarDate(`${year}-12-31`)];
    const away = new Set<CalendarDate>();
    for (const one of [absence, ...others]) {
      for (let day = one.startsOn > from ? one.startsOn : from; day <= one.endsOn && day <= to; day = addDays(day, 1)) away.add(day);
    }
    return { year, dayCount: away.size, mostDays: MOST_DAYS_A_YEAR };
  });
}

/** The last day on which Form 109 is in time: 30 days before the absence begins (8 CCR 33). */
export function fileBy(startsOn: CalendarDate): CalendarDate {
  return dueDate({ rule: 'unavailability.notice', triggerOn: startsOn }).strictOn;
}

/** Whether the form was sent, or would be sent today, later than 30 days before. */
export function isLate({ startsOn, filedOn }: Pick<ReportedAbsence, 'startsOn' | 'filedOn'>, today: CalendarDate): boolean {
  return (filedOn ?? today) > fileBy(startsOn);
}

/**
 * The rules of 8 CCR 33 for one absence beside the physician's other ones that were not withdrawn.
 * @throws RuleBroken `unavailability.ends_before_start`, `unavailability.too_short`, `unavailability.overlaps`,
 * `unavailability.year_exceeded`, `unavailability.late_notice`, `unavailability.filed_in_future`
 */
export function checkAbsence(absence: ReportedAbsence, others: readonly Absence[], today: CalendarDate): void {
  const { startsOn, endsOn, filedOn, goodCause } = absence;
  if (endsOn < startsOn) throw new RuleBroken('unavailability.ends_before_start', 'The last day lies before the first.');
  const length = daysOf(absence);
  if (length < LEAST_DAYS) throw new RuleBroken('unavailability.too_short', `That is ${quantity(length, 'day')}. Form 109 is for absences of ${LEAST_DAYS} days or more; close the days in the clinics instead. 8 CCR 33`);
  const clash = others.find((other) => other.startsOn <= endsOn && startsOn <= other.endsOn);
  if (clash) throw new RuleBroken('unavailability.overlaps', `An absence from ${dateInWords(clash.startsOn)} to ${dateInWords(clash.endsOn)} is recorded already. Change that one.`);
  const over = daysByYear(absence, others).find(({ dayCount, mostDays }) => dayCount > mostDays);
  if (over) throw new RuleBroken('unavailability.year_exceeded', `That makes ${over.dayCount} days of absence in ${over.year}; at most ${over.mostDays} a calendar year. 8 CCR 33`, { year: over.year, dayCount: over.dayCount });
  if (filedOn !== null && filedOn > today) throw new RuleBroken('unavailability.filed_in_future', 'The day Form 109 was sent cannot lie in the future.');
  if (filedOn !== null && isLate(absence, today) && goodCause === '') {
    throw new RuleBroken('unavailability.late_notice', `Form 109 was due by ${dateInWords(fileBy(startsOn))}, 30 days before. Say what good cause shortens the notice. 8 CCR 33`);
  }
}

/** Whether one of the absences holds the day. */
export function isAwayOn(absences: readonly Absence[], on: CalendarDate): boolean {
  return absences.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);
}
