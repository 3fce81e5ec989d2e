import { addDays, calendarDate, daysBetween, weekday, type CalendarDate } from '../calendar';
import { HOLIDAYS, TABLED_DAYS, type HolidayCalendar, type HolidayDay, type HolidayRule } from './holidays-data';

/** `observed` is true for the weekday on which a weekend holiday is kept. */
export type Holiday = { on: CalendarDate; name: string; observed: boolean };

const SATURDAY = 6;
const SUNDAY = 7;

const dayOf = (year: number, month: number, day: number): CalendarDate =>
  calendarDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

function actualDay(rule: HolidayDay, year: number): CalendarDate | null {
  switch (rule.kind) {
    case 'fixed':
      return dayOf(year, rule.month, rule.day);
    case 'nth': {
      const first = dayOf(year, rule.month, 1);
      const offset = (rule.weekday - weekday(first) + 7) % 7;
      return addDays(first, offset + 7 * (rule.nth - 1) + (rule.plusDays ?? 0));
    }
    case 'last': {
      const nextMonth = rule.month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, rule.month + 1, 1);
      const last = addDays(nextMonth, -1);
      return addDays(last, -((weekday(last) - rule.weekday + 7) % 7));
    }
    case 'tabled': {
      const monthAndDay = TABLED_DAYS[rule.table][year];
      return monthAndDay === undefined ? null : calendarDate(`${year}-${monthAndDay}`);
    }
    default: {
      const unhandled: never = rule;
      return unhandled;
    }
  }
}

/** Where a weekend holiday is kept: courts both ways (CCP 135), the state only from Sunday to Monday (Gov. Code 6701). */
function observedDay(rule: HolidayRule, on: CalendarDate, calendar: HolidayCalendar): CalendarDate | null {
  const day = weekday(on);
  if (day === SUNDAY && (calendar === 'judicial' || rule.movesFromSunday)) return addDays(on, 1);
  if (day === SATURDAY && (calendar === 'judicial' || rule.movesFromSaturday)) return addDays(on, -1);
  return null;
}

function holidaysBornIn(year: number, calendar: HolidayCalendar): Holiday[] {
  return HOLIDAYS.flatMap((rule): Holiday[] => {
    const since = rule.since[calendar];
    const on = since !== undefined && year >= since ? actualDay(rule.day, year) : null;
    if (on === null) return [];
    const observed = observedDay(rule, on, calendar);
    return [{ on, name: rule.name, observed: false }, ...(observed ? [{ on: observed, name: rule.name, observed: true }] : [])];
  });
}

type HolidayTable = { list: readonly Holiday[]; byDay: ReadonlyMap<CalendarDate, Holiday> };

/** A pure memo: a year's holidays never change once worked out. */
const tables: Record<HolidayCalendar, Map<number, HolidayTable>> = { gov: new Map(), dwc: new Map(), judicial: new Map() };

function tableOf(year: number, calendar: HolidayCalendar): HolidayTable {
  const known = tables[calendar].get(year);
  if (known) return known;
  const nearby = [...holidaysBornIn(year, calendar), ...(year < 9999 ? holidaysBornIn(year + 1, calendar) : [])];
  const list = nearby.filter(({ on }) => Number(on.slice(0, 4)) === year).sort((a, b) => daysBetween(b.on, a.on));
  const made = { list, byDay: new Map(list.map((holiday) => [holiday.on, holiday])) };
  tables[calendar].set(year, made);
  return made;
}

/** The holidays of a calendar that fall in a year, in order, weekend days and their observed weekday both listed. */
export function holidaysOf(year: number, calendar: HolidayCalendar): readonly Holiday[] {
  return tableOf(year, calendar).list;
}

/** The holiday that a calendar keeps on a day, if any. Weekends are not holidays here. */
export function holidayOn(date: CalendarDate, calendar: HolidayCalendar): Holiday | null {
  return tableOf(Number(date.slice(0, 4)), calendar).byDay.get(date) ?? null;
}
