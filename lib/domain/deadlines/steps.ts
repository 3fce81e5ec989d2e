import { addDays, type CalendarDate } from '../calendar';
import type { Confidence } from '../source';
import { countInWords, dateInWords, quantity, weekdayInWords } from '../wording';
import { isOpenInAll } from './business-days';
import { holidayOn } from './holidays';
import { TABLED_UNTIL_YEAR, type HolidayCalendar } from './holidays-data';
import type { DeadlineRule, Span } from './rule';
import { SERVICE_WORDS, type Service } from './service';

/** One line of the reason for a date. `on` is null where the line adds days; `countedOn` marks the day to act on. */
export type DeadlineStep = { on: CalendarDate | null; label: string; text: string; section?: string; confidence?: Confidence; countedOn?: boolean };

export type CountedDeadline = {
  rule: DeadlineRule;
  triggerOn: CalendarDate;
  service: Service;
  serviceDays: number;
  /** Where each span of the rule ends. */
  ends: readonly CalendarDate[];
  strictOn: CalendarDate;
  extendedOn: CalendarDate;
  dueOn: CalendarDate;
  rollReason: string | null;
};

const UNIT_WORDS = { calendar_days: 'day', business_days: 'business day', calendar_months: 'month' } as const;
const KIND_WORDS = { calendar_days: 'Calendar days', business_days: 'Business days', calendar_months: 'Calendar months' } as const;

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function closedBecause(date: CalendarDate, calendars: readonly HolidayCalendar[]): string {
  for (const calendar of calendars) {
    const holiday = holidayOn(date, calendar);
    if (holiday) return holiday.observed ? `${holiday.name}, observed` : holiday.name;
  }
  return `a ${weekdayInWords(date)}`;
}

/** Why a day does not stand: 'Falls on a Saturday, then a Sunday'. */
export function rollReasonOf(date: CalendarDate, calendars: readonly HolidayCalendar[]): string {
  const closed: string[] = [];
  for (let day = date; !isOpenInAll(day, calendars); day = addDays(day, 1)) closed.push(closedBecause(day, calendars));
  return `Falls on ${closed.join(', then ')}`;
}

function spanLabel(span: Span): string {
  return `${span.direction === 'before' ? '−' : '+'} ${quantity(span.length, UNIT_WORDS[span.unit])}`;
}

function ordinalOf(span: Span): string {
  if (span.direction === 'before') return `${firstUpper(quantity(span.length, UNIT_WORDS[span.unit]))} before.`;
  if (span.unit === 'calendar_months') return `${firstUpper(quantity(span.length, 'month'))} later, or the last day of that month.`;
  return `${firstUpper(UNIT_WORDS[span.unit])} ${countInWords(span.length)}.`;
}

/** The reason for a deadline in lines a person can follow, trigger first. */
export function stepsOf(counted: CountedDeadline): DeadlineStep[] {
  const { rule, triggerOn, service, serviceDays, ends, strictOn, extendedOn, dueOn, rollReason } = counted;
  const weOwe = rule.side === 'we_owe';
  const relied = (on: CalendarDate): string => ((weOwe ? on === strictOn : on === dueOn) ? ' This is the date we count on.' : '');
  const steps: DeadlineStep[] = [
    { on: triggerOn, label: dateInWords(triggerOn), text: `${rule.triggerLabel}. The first day is not counted.`, section: 'Gov. Code 6800', confidence: 'V' },
  ];
  rule.spans.forEach((span, index) => {
    const end = ends[index] ?? strictOn;
    const isLast = index === rule.spans.length - 1;
    steps.push({ on: null, label: spanLabel(span), text: `${KIND_WORDS[span.unit]} ${span.text}.`, section: span.section ?? rule.section, confidence: rule.confidence });
    const counts = isLast && relied(end) !== '';
    steps.push({ on: end, label: dateInWords(end), text: `${ordinalOf(span)}${isLast ? relied(end) : ''}`, ...(counts ? { countedOn: true } : {}) });
  });
  if (serviceDays > 0) {
    steps.push({ on: null, label: `+ ${quantity(serviceDays, 'day')}`, text: `${SERVICE_WORDS[service]}: the one served may act later.`, section: '8 CCR 10605', confidence: 'V' });
    const counts = !weOwe && extendedOn === dueOn;
    const caution = weOwe ? ' We show it, we do not rely on it.' : relied(extendedOn);
    steps.push({ on: extendedOn, label: dateInWords(extendedOn), text: `Outer limit with service.${caution}`, ...(counts ? { countedOn: true } : {}) });
  } else if (service !== 'personal') {
    steps.push({ on: null, label: '+ 0 days', text: `${SERVICE_WORDS[service]} adds nothing here: this clock runs from ${rule.triggerLabel.toLowerCase()}.`, section: '8 CCR 10605', confidence: 'M' });
  }
  if (rollReason !== null) {
    const text = weOwe ? `${rollReason}; may roll to the next open day. We show it, we do not rely on it.` : `${rollReason}; late only after the next open day.${relied(dueOn)}`;
    steps.push({ on: dueOn, label: dateInWords(dueOn), text, section: '8 CCR 10600', confidence: 'M', ...(weOwe ? {} : { countedOn: true }) });
  }
  return steps;
}

/** What a person should know before relying on the answer: a text not yet in force, lunar days not tabled. */
export function cautionsOf(rule: DeadlineRule, triggerOn: CalendarDate, dueOn: CalendarDate): string[] {
  const cautions: string[] = [];
  if (rule.effectiveFrom !== null && triggerOn < rule.effectiveFrom) {
    cautions.push(`This text of ${rule.section} is in force since ${dateInWords(rule.effectiveFrom)}; another length applied before.`);
  }
  const furthest = dueOn > triggerOn ? dueOn : triggerOn;
  if (Number(furthest.slice(0, 4)) > TABLED_UNTIL_YEAR) cautions.push(`Lunar New Year and Diwali are tabled up to ${TABLED_UNTIL_YEAR} only.`);
  return cautions;
}
