import { addDays, addMonths, daysBetween, type CalendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import type { RuleId } from '../deadlines/rules';
import { dateInWords, quantity } from '../wording';
import type { Absence } from './eligibility';
import type { PartySide } from './lifecycle';

/** The exam that the panel leads to, as far as it has come. */
export interface PanelExam {
  readonly requestedOn: CalendarDate;
  readonly bookedOn: CalendarDate | null;
  readonly scheduledOn: CalendarDate | null;
  readonly notifiedOn: CalendarDate | null;
  readonly examinedOn: CalendarDate | null;
  readonly reportServedOn: CalendarDate | null;
  readonly extension: string;
  /** Written consents that count: past_90, past_120. */
  readonly waivers: readonly { readonly kind: string; readonly givenBy: PartySide }[];
}

export interface ThreatFacts {
  readonly today: CalendarDate;
  readonly issuedOn: CalendarDate;
  /** How many of the members are ours, and whether one of them is not of the panel's specialty. */
  readonly ourCount: number;
  readonly wrongSpecialty: boolean;
  /** The newest exam on the panel, and whether there was one at any time. */
  readonly exam: PanelExam | null;
  readonly examined: boolean;
  /** Recorded absences of whoever of ours is selected or may still be. */
  readonly absences: readonly Absence[];
  /** The practice's own holidays where they are not the Division's. */
  readonly calendar?: HolidayCalendar;
}

/** A ground of 31.5(a) that holds now, or will soon unless somebody acts. */
export interface Threat {
  readonly ground: number;
  readonly level: 'now' | 'soon';
  readonly says: string;
  /** The day from which it holds. */
  readonly on: CalendarDate | null;
}

/** How many days ahead each ground is announced. */
const AHEAD = { window: 14, absence: 14, notice: 2, report: 5, aging: 60 } as const;

/** Which grounds for a replacement the panel gives the parties now or soon, as far as the practice's own records show, by number. */
export function threatsOf(facts: ThreatFacts): Threat[] {
  const { ourCount, wrongSpecialty } = facts;
  return [
    ...(wrongSpecialty ? [{ ground: 1, level: 'now', says: 'Ours is not entered as a QME in the specialty of the panel', on: null } as const] : []),
    ...windowThreat(facts),
    ...(ourCount > 1 ? [{ ground: 4, level: 'now', says: `${quantity(ourCount, 'evaluator')} of this practice stand on the panel`, on: null } as const] : []),
    ...absenceThreat(facts),
    ...noticeThreat(facts),
    ...reportThreat(facts),
    ...agingThreat(facts),
  ];
}

function at(ground: number, on: CalendarDate, today: CalendarDate, ahead: number, says: (past: boolean) => string): Threat[] {
  if (today > on) return [{ ground, level: 'now', says: says(true), on }];
  return daysBetween(today, on) <= ahead ? [{ ground, level: 'soon', says: says(false), on }] : [];
}

/** The last day of the window: 90 days, 120 where that was waived; null where both sides agreed to go beyond. 8 CCR 31.3(e) */
export function windowEnd({ requestedOn, waivers }: Pick<PanelExam, 'requestedOn' | 'waivers'>): CalendarDate | null {
  const sides = new Set(waivers.filter(({ kind }) => kind === 'past_120').map(({ givenBy }) => givenBy));
  if (sides.size === 2) return null;
  return addDays(requestedOn, waivers.some(({ kind }) => kind === 'past_90') ? 120 : 90);
}

function windowThreat({ exam, today }: ThreatFacts): Threat[] {
  if (!exam || exam.examinedOn !== null) return [];
  const end = windowEnd(exam);
  if (end === null) return [];
  const days = daysBetween(exam.requestedOn, end);
  if (exam.scheduledOn !== null) {
    const over = daysBetween(end, exam.scheduledOn);
    return over > 0 ? [{ ground: 2, level: 'now', says: `The exam lies ${quantity(over, 'day')} past the ${days} days`, on: end }] : [];
  }
  return at(2, end, today, AHEAD.window, (past) => (past ? `No date was given within ${days} days of the request` : `No date yet; day ${daysBetween(exam.requestedOn, today)} of ${days}`));
}

function absenceThreat({ absences, exam, today }: ThreatFacts): Threat[] {
  if (exam?.examinedOn) return [];
  const on = exam?.scheduledOn ?? today;
  const away = absences.find(({ startsOn, endsOn, filedOn }) => filedOn !== null && startsOn <= on && on <= endsOn);
  if (away) return [{ ground: 5, level: 'now', says: `Unavailable until ${dateInWords(away.endsOn)}, Form 109`, on: away.startsOn }];
  const coming = exam?.scheduledOn ? undefined : absences.find(({ startsOn, filedOn }) => filedOn !== null && startsOn > today && daysBetween(today, startsOn) <= AHEAD.absence);
  return coming ? [{ ground: 5, level: 'soon', says: `Unavailable from ${dateInWords(coming.startsOn)}, Form 109`, on: coming.startsOn }] : [];
}

function noticeThreat({ exam, today, calendar }: ThreatFacts): Threat[] {
  if (!exam || exam.bookedOn === null || exam.scheduledOn === null) return [];
  // The request must come within 15 days of service of the report at the latest.
  if (exam.reportServedOn !== null && today > addDays(exam.reportServedOn, 15)) return [];
  const due = dueDate({ rule: 'appointment.notice', triggerOn: exam.bookedOn, ...(calendar ? { calendar } : {}) }).strictOn;
  if (exam.notifiedOn !== null) {
    return exam.notifiedOn > due ? [{ ground: 11, level: 'now', says: `The appointment notice went out ${quantity(daysBetween(due, exam.notifiedOn), 'day')} late`, on: due }] : [];
  }
  return at(11, due, today, AHEAD.notice, (past) => (past ? 'The appointment notice, Form 110, has not gone out' : 'The appointment notice, Form 110, is due'));
}

const REPORT_RULES: Readonly<Record<string, RuleId>> = { tests: 'report.extended_tests', good_cause: 'report.extended_good_cause' };

function reportThreat({ exam, today }: ThreatFacts): Threat[] {
  if (!exam || exam.examinedOn === null) return [];
  const due = dueDate({ rule: REPORT_RULES[exam.extension] ?? 'report.comprehensive', triggerOn: exam.examinedOn }).strictOn;
  if (exam.reportServedOn !== null) {
    const late = daysBetween(due, exam.reportServedOn);
    return late > 0 ? [{ ground: 12, level: 'now', says: `The report was served ${quantity(late, 'day')} late; a side that objected before may ask`, on: due }] : [];
  }
  return at(12, due, today, AHEAD.report, (past) => (past ? `The report is ${quantity(daysBetween(due, today), 'day')} late` : 'The report is due'));
}

function agingThreat({ issuedOn, examined, today }: ThreatFacts): Threat[] {
  if (examined) return [];
  return at(16, addMonths(issuedOn, 24), today, AHEAD.aging, (past) => (past ? 'The panel is more than 24 months old, and nobody was examined' : 'The panel turns 24 months old, and nobody was examined'));
}
