import { addDays, addMonths, calendarDate, type CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import type { Confidence } from '../source';
import { addDaysOpenInAll, disputedDaysIn, rollForward, type DisputedDay } from './business-days';
import type { HolidayCalendar } from './holidays-data';
import type { DeadlineRule, DeadlineSide, FeeAtRisk, Span } from './rule';
import { ruleNamed, type RuleId } from './rules';
import { SERVICE_DAYS, type Service } from './service';
import { cautionsOf, rollReasonOf, stepsOf, type DeadlineStep } from './steps';

export type DeadlineInput = {
  rule: string;
  triggerOn: CalendarDate;
  service?: Service;
  /** Whose holidays count. Left out: `dwc` for what we owe; for what is owed to us a day closed in `gov` or `dwc`. */
  calendar?: HolidayCalendar;
  /** Days that an agreement or order sets; only for rules with `lengthByAgreement`. */
  agreedDays?: number;
};

export type DeadlineQuote = {
  rule: RuleId;
  title: string;
  section: string;
  confidence: Confidence;
  triggerOn: CalendarDate;
  triggerLabel: string;
  service: Service;
  /** The counted day, before any extension for service or roll. */
  strictOn: CalendarDate;
  /** The day after service and roll. */
  dueOn: CalendarDate;
  /** The day to act on: the strict one for what we owe, the due one for what is owed to us. */
  countedOn: CalendarDate;
  rolled: boolean;
  rollReason: string | null;
  calendars: HolidayCalendar[];
  dueOnByCalendar: Record<HolidayCalendar, CalendarDate>;
  disputedDays: DisputedDay[];
  side: DeadlineSide;
  feeAtRisk: FeeAtRisk;
  note: string;
  noteSection: string | null;
  cautions: string[];
  steps: DeadlineStep[];
};

function applySpan(from: CalendarDate, span: Span, calendars: readonly HolidayCalendar[]): CalendarDate {
  const signed = span.direction === 'before' ? -span.length : span.length;
  if (span.unit === 'calendar_days') return addDays(from, signed);
  if (span.unit === 'calendar_months') return addMonths(from, signed);
  return addDaysOpenInAll(from, signed, calendars);
}

type Count = { ends: CalendarDate[]; strictOn: CalendarDate; extendedOn: CalendarDate; dueOn: CalendarDate };

function count(rule: DeadlineRule, triggerOn: CalendarDate, serviceDays: number, calendars: readonly HolidayCalendar[]): Count {
  const ends: CalendarDate[] = [];
  let strictOn = triggerOn;
  for (const span of rule.spans) {
    strictOn = applySpan(strictOn, span, calendars);
    ends.push(strictOn);
  }
  const extendedOn = addDays(strictOn, serviceDays);
  return { ends, strictOn, extendedOn, dueOn: rule.rolls ? rollForward(extendedOn, calendars) : extendedOn };
}

/** The due date by each calendar, and the days that make them differ. */
function compareCalendars(rule: DeadlineRule, triggerOn: CalendarDate, serviceDays: number, answer: Count): Pick<DeadlineQuote, 'dueOnByCalendar' | 'disputedDays'> {
  const same = { gov: answer.dueOn, dwc: answer.dueOn, judicial: answer.dueOn };
  const countsBusinessDays = rule.spans.some((span) => span.unit === 'business_days');
  if (!countsBusinessDays && !rule.rolls) return { dueOnByCalendar: same, disputedDays: [] };

  const walkTo = (end: CalendarDate): DisputedDay[] => {
    if (!countsBusinessDays) return disputedDaysIn(answer.extendedOn, end);
    return end < triggerOn ? disputedDaysIn(end, addDays(triggerOn, -1)) : disputedDaysIn(addDays(triggerOn, 1), end);
  };
  // With no disputed day on the way, every calendar walks the same way.
  if (walkTo(answer.dueOn).length === 0) return { dueOnByCalendar: same, disputedDays: [] };
  const dueIn = (calendar: HolidayCalendar): CalendarDate => count(rule, triggerOn, serviceDays, [calendar]).dueOn;
  const dueOnByCalendar = { gov: dueIn('gov'), dwc: dueIn('dwc'), judicial: dueIn('judicial') };
  const reached = [answer.dueOn, ...Object.values(dueOnByCalendar)].sort();
  const furthest = (answer.dueOn < triggerOn ? reached[0] : reached.at(-1)) ?? answer.dueOn;
  return { dueOnByCalendar, disputedDays: walkTo(furthest) };
}

function withAgreedLength(rule: DeadlineRule & { id: RuleId }, agreedDays: number | undefined): DeadlineRule & { id: RuleId } {
  if (agreedDays === undefined) return rule;
  if (!rule.lengthByAgreement) throw new RuleBroken('deadline.length_fixed', `The length of "${rule.title}" is fixed by ${rule.section}.`);
  if (!Number.isSafeInteger(agreedDays) || agreedDays < 1 || agreedDays > 3650) {
    throw new RuleBroken('deadline.length_invalid', 'Agreed days must be a whole number from 1 to 3,650.');
  }
  // What is agreed is the last stretch: the whole of a private report's time, or what comes on top of the sixty days of a supplemental.
  const [first, ...others] = rule.spans;
  const agreed = { ...(others.at(-1) ?? first), length: agreedDays, text: 'as agreed' };
  return { ...rule, spans: others.length === 0 ? [agreed] : [first, ...others.slice(0, -1), agreed] };
}

/**
 * When a rule's day falls, counted from its trigger: the first day is not counted, the last one is (Gov. Code 6800).
 * Takes and gives calendar dates. Throws RuleBroken `deadline.unknown_rule`, `deadline.length_fixed`,
 * `deadline.length_invalid`, `calendar.no_such_date`.
 */
export function dueDate(input: DeadlineInput): DeadlineQuote {
  const rule = withAgreedLength(ruleNamed(input.rule), input.agreedDays);
  const triggerOn = calendarDate(input.triggerOn);
  const service = input.service ?? 'personal';
  const serviceDays = rule.serviceExtends ? SERVICE_DAYS[service] : 0;
  const calendars: HolidayCalendar[] = input.calendar ? [input.calendar] : rule.side === 'owed_to_us' ? ['gov', 'dwc'] : ['dwc'];

  const answer = count(rule, triggerOn, serviceDays, calendars);
  const { strictOn, extendedOn, dueOn } = answer;
  const rolled = dueOn !== extendedOn;
  const rollReason = rolled ? rollReasonOf(extendedOn, calendars) : null;
  return {
    rule: rule.id,
    title: rule.title,
    section: rule.section,
    confidence: rule.confidence,
    triggerOn,
    triggerLabel: rule.triggerLabel,
    service,
    strictOn,
    dueOn,
    countedOn: rule.side === 'we_owe' ? strictOn : dueOn,
    rolled,
    rollReason,
    calendars,
    ...compareCalendars(rule, triggerOn, serviceDays, answer),
    side: rule.side,
    feeAtRisk: rule.feeAtRisk,
    note: rule.note,
    noteSection: rule.noteSection,
    cautions: cautionsOf(rule, triggerOn, dueOn),
    steps: stepsOf({ rule, triggerOn, service, serviceDays, ...answer, rollReason }),
  };
}
