import { daysBetween, calendarDate, type CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';

const MINUTE = 60_000;
const DAY = 86_400_000;
const EPOCH = calendarDate('1970-01-01');
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
    formatters.set(timeZone, made);
    return made;
  } catch {
    throw new RuleBroken('calendar.no_such_zone', 'There is no such time zone.', { timeZone });
  }
}

/** What the clock on the wall shows in a time zone at an instant (milliseconds since 1970 UTC). */
export function wallClockAt(epochMillis: number, timeZone: string): { on: CalendarDate; minute: number } {
  const parts = Object.fromEntries(formatterFor(timeZone).formatToParts(epochMillis).map(({ type, value }) => [type, value]));
  return { on: calendarDate(`${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** Minutes by which the wall clock is ahead of UTC at an instant. */
function offsetAt(epochMillis: number, timeZone: string): number {
  const { on, minute } = wallClockAt(epochMillis, timeZone);
  return Math.round((daysBetween(EPOCH, on) * DAY + minute * MINUTE - epochMillis) / MINUTE);
}

/**
 * The instant (milliseconds since 1970 UTC) at which the clock on the wall shows a day and a minute. Of a minute that
 * comes twice, when clocks go back, it is the first; a minute that is left out, when they go forward, is as long after
 * the last minute before the gap as it says.
 */
export function instantAt(on: CalendarDate, minute: number, timeZone: string): number {
  const local = daysBetween(EPOCH, on) * DAY + minute * MINUTE;
  const before = offsetAt(local - DAY, timeZone);
  const after = offsetAt(local + DAY, timeZone);
  const asBefore = local - before * MINUTE;
  // Before the change the old offset holds, and in the gap too; after it the new one.
  return offsetAt(asBefore, timeZone) === before || before === after || offsetAt(local - after * MINUTE, timeZone) !== after ? asBefore : local - after * MINUTE;
}
