import { daysBetween } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { dateInWords, quantity } from '../wording';
import type { FeeInput, FeeStep, FeeWarning } from './quote';
import type { FeeSchedule } from './tariff';

export type BilledTime = { quarters: number; steps: FeeStep[]; warnings: FeeWarning[] };

/** Ten days around the clock; more is a slip of the keyboard. */
const MOST_MINUTES = 14_400;

/** Nearest quarter hour: 7 minutes over go down, 8 go up. */
function nearestQuarterHours(minutes: number): number {
  return Math.floor((2 * minutes + 15) / 30);
}

function checkedMinutes(input: FeeInput): number {
  if (input.minutes === null) {
    throw new RuleBroken('fee.minutes_required', `${input.code} is billed by the quarter hour: give the minutes.`);
  }
  return input.minutes;
}

/**
 * Quarter hours of an ML204 or ML205. A deposition is paid two hours at least; one cancelled fewer than eight calendar
 * days before is paid one hour; one cancelled earlier nothing (8 CCR 9795, ML204). No units means no line.
 * Throws RuleBroken `fee.minutes_required`, `fee.minutes_invalid`, `fee.deposition_dates`.
 */
export function billedTime(schedule: FeeSchedule, input: FeeInput): BilledTime {
  const { minutes, deposition, code } = input;
  if (minutes !== null && (!Number.isSafeInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES)) {
    throw new RuleBroken('fee.minutes_invalid', 'Minutes must be a whole number from 0 to 14,400.', { minutes });
  }
  const { section, confidence, depositionMinimumQuarters, cancelledMinimumQuarters, cancelNoticeDays } = schedule.testimony;
  const measured = (spent: number): FeeStep => ({
    label: `${quantity(spent, 'minute')}, to the nearest quarter hour`,
    value: quantity(nearestQuarterHours(spent), 'unit'),
    section: schedule.codes[code].section,
    confidence: 'M',
  });
  const atLeast = (label: string, quarters: number): FeeStep => ({ label, value: quantity(quarters, 'unit'), section, confidence });

  if (deposition?.cancelledOn) {
    const notice = daysBetween(deposition.cancelledOn, deposition.scheduledOn);
    if (notice < 0) throw new RuleBroken('fee.deposition_dates', 'The deposition was cancelled after the day it was set for. Check both dates.');
    const told: FeeStep = {
      label: `Cancelled ${dateInWords(deposition.cancelledOn)}, set for ${dateInWords(deposition.scheduledOn)}`,
      value: `${quantity(notice, 'day')} before`,
      section,
      confidence,
    };
    if (notice >= cancelNoticeDays) {
      const message = `Cancelled ${quantity(notice, 'calendar day')} before: no fee for the cancellation.`;
      return { quarters: 0, steps: [told], warnings: [{ code: 'fee.deposition_cancelled_in_time', message, section }] };
    }
    const spent = minutes ?? 0;
    return {
      quarters: Math.max(cancelledMinimumQuarters, nearestQuarterHours(spent)),
      steps: [told, ...(spent > 0 ? [measured(spent)] : []), atLeast(`Fewer than ${cancelNoticeDays} calendar days: one hour at least`, cancelledMinimumQuarters)],
      warnings: [],
    };
  }

  const spent = checkedMinutes(input);
  const rounded = nearestQuarterHours(spent);
  if (code !== 'ML204') {
    const message = 'Under 8 minutes rounds to no quarter hour: nothing to bill.';
    const warnings = rounded > 0 ? [] : [{ code: 'fee.less_than_half_a_quarter_hour', message, section: schedule.codes[code].section }];
    return { quarters: rounded, steps: [measured(spent)], warnings };
  }
  if (!deposition) {
    const message = 'The two-hour minimum is for a deposition. If this was one, give its date.';
    const warnings = rounded < depositionMinimumQuarters ? [{ code: 'fee.deposition_minimum_not_applied', message, section }] : [];
    return { quarters: rounded, steps: [measured(spent)], warnings };
  }
  const short = rounded < depositionMinimumQuarters;
  return {
    quarters: Math.max(depositionMinimumQuarters, rounded),
    steps: [measured(spent), ...(short ? [atLeast('Deposition: two hours at least', depositionMinimumQuarters)] : [])],
    warnings: [],
  };
}
