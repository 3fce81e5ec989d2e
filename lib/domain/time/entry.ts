import { wholeMinutes } from '../evaluation/exam-time';
import { RuleBroken } from '../rule-broken';

/** A timer that ran longer was left running: nobody works so long at a stretch. */
export const LONGEST_STRETCH_MINUTES = 12 * 60;

/** Whole minutes between two instants in milliseconds, at least one: a stretch that was measured is work. */
export function measuredMinutes(startedAt: number, endedAt: number): number {
  return Math.max(1, wholeMinutes(Math.max(0, endedAt - startedAt)));
}

/**
 * The minutes that a timer is kept with: those that were measured, or fewer that a person says it was. Instants in
 * milliseconds. @throws RuleBroken `time_entry.left_running` for more than 12 hours that nobody set right, `time_entry.more_than_measured`
 */
export function minutesKept(startedAt: number, endedAt: number, said: number | null): number {
  const measured = measuredMinutes(startedAt, endedAt);
  if (said === null) {
    if (measured > LONGEST_STRETCH_MINUTES) throw new RuleBroken('time_entry.left_running', 'The timer ran for more than 12 hours: it was left running. Say how many minutes it was.', { measured });
    return measured;
  }
  if (said > measured) throw new RuleBroken('time_entry.more_than_measured', 'That is more than the timer measured. Add the rest by hand.', { measured });
  return said;
}
