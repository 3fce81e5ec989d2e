import type { CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import type { Confidence } from '../source';
import { dateInWords, quantity } from '../wording';
import { addBusinessDays, businessDaysFrom, disputedDaysIn, type DisputedDay } from './business-days';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from './holidays-data';
import type { DeadlineStep } from './steps';

/** How long before an appointment a cancellation is still in time, and who says so. */
export type NoticeRule = { businessDays: number; section: string; confidence: Confidence };

/** Fewer than six business days (8 CCR 9795, ML200). */
export const scheduleNotice: NoticeRule = { businessDays: 6, section: '8 CCR 9795, ML200', confidence: 'S2' };

export type LateCancellation = {
  /** By the calendar of the Division's offices. */
  late: boolean;
  /** Whether another calendar gives another answer; then a person decides. */
  disputed: boolean;
  /** True on the last day in time itself: for the sixth business day the texts leave it open, we count it as in time. */
  onTheBoundary: boolean;
  businessDaysBefore: Record<HolidayCalendar, number>;
  /** Last day on which a cancellation is in time. */
  cutoffOn: Record<HolidayCalendar, CalendarDate>;
  disputedDays: DisputedDay[];
  section: string;
  confidence: Confidence;
  steps: DeadlineStep[];
};

const byCalendar = <Value>(answer: (calendar: HolidayCalendar) => Value): Record<HolidayCalendar, Value> => ({
  gov: answer('gov'),
  dwc: answer('dwc'),
  judicial: answer('judicial'),
});

/**
 * Whether an appointment was cancelled late, fewer business days before it than the rule says. By the fee schedule these
 * are six, and a late one is billed with ML200 (8 CCR 9795, ML200; 34(d)). Takes calendar dates. Throws RuleBroken `appointment.cancelled_after` when the
 * cancellation lies after the appointment.
 */
export function lateCancellation(appointmentOn: CalendarDate, cancelledOn: CalendarDate, rule: NoticeRule = scheduleNotice): LateCancellation {
  if (cancelledOn > appointmentOn) {
    throw new RuleBroken('appointment.cancelled_after', 'The cancellation lies after the appointment. Record a no-show instead.');
  }
  const businessDaysBefore = byCalendar((calendar) => businessDaysFrom(cancelledOn, appointmentOn, calendar));
  const cutoffOn = byCalendar((calendar) => addBusinessDays(appointmentOn, -rule.businessDays, calendar));
  const late = cancelledOn > cutoffOn.dwc;
  const disputed = HOLIDAY_CALENDARS.some((calendar) => cancelledOn > cutoffOn[calendar] !== late);
  const counts = new Set(Object.values(businessDaysBefore));
  const { section, confidence } = rule;
  const source = rule === scheduleNotice ? ({ section: '8 CCR 34(d)', confidence: 'V' } as const) : { section, confidence };
  return {
    late,
    disputed,
    onTheBoundary: cancelledOn === cutoffOn.dwc,
    businessDaysBefore,
    cutoffOn,
    disputedDays: disputedDaysIn(cancelledOn, appointmentOn),
    section,
    confidence,
    steps: [
      { on: appointmentOn, label: dateInWords(appointmentOn), text: 'Appointment, not counted.' },
      { on: null, label: `− ${quantity(rule.businessDays, 'business day')}`, text: 'A cancellation on or before that day is in time.', ...source },
      { on: cutoffOn.dwc, label: dateInWords(cutoffOn.dwc), text: 'Last day in time, by the days the Division is open.', countedOn: true },
      {
        on: cancelledOn,
        label: dateInWords(cancelledOn),
        text: `Cancelled ${quantity(businessDaysBefore.dwc, 'business day')} before: ${late ? 'late' : 'in time'}.`,
        section,
        confidence,
      },
      ...(counts.size > 1
        ? [{ on: null, label: 'Calendars differ', text: `State holidays: ${businessDaysBefore.gov}. Division: ${businessDaysBefore.dwc}. Courts: ${businessDaysBefore.judicial}.` }]
        : []),
    ],
  };
}
