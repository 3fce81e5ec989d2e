import { addDays, type CalendarDate } from '../calendar';
import { businessDaysFrom } from '../deadlines/business-days';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import { cents, roundHalfUp, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { dollars } from '../wording';

export type Pace = {
  /** Whole percent of the goal collected. */
  percent: number;
  /** Working days behind us, today not among them, and in the whole period. */
  workingDay: number;
  workingDayCount: number;
  /** What an even pace would have brought by now. */
  expectedCents: Cents;
  /** Above zero when ahead. */
  aheadCents: Cents;
  /** '57%, $5,386 ahead of pace. Working day 11 of 22'. */
  words: string;
};

/**
 * How collections stand against a goal over the working days of a period, `from` and `to` included. Takes whole cents.
 * Throws RuleBroken `income.goal_not_positive`, `income.period_invalid`.
 */
export function paceToGoal(input: { goalCents: Cents; collectedCents: Cents; from: CalendarDate; to: CalendarDate; today: CalendarDate; calendar?: HolidayCalendar }): Pace {
  const { goalCents, collectedCents, from, to, today, calendar = 'dwc' } = input;
  if (goalCents <= 0) throw new RuleBroken('income.goal_not_positive', 'A goal must be above zero.');
  const afterLast = addDays(to, 1);
  const workingDayCount = businessDaysFrom(from, afterLast, calendar);
  if (workingDayCount === 0) throw new RuleBroken('income.period_invalid', 'The period has no working day.');
  const workingDay = businessDaysFrom(from, today < afterLast ? today : afterLast, calendar);
  const expectedCents = cents(Number(roundHalfUp(BigInt(goalCents) * BigInt(workingDay), BigInt(workingDayCount))));
  const aheadCents = cents(collectedCents - expectedCents);
  const percent = Number(roundHalfUp(BigInt(collectedCents) * 100n, BigInt(goalCents)));
  const wholeDollars = dollars(Number(roundHalfUp(BigInt(Math.abs(aheadCents)), 100n)) * 100).slice(0, -3);
  const standing = aheadCents === 0 ? 'on pace' : `${wholeDollars} ${aheadCents > 0 ? 'ahead of' : 'behind'} pace`;
  return { percent, workingDay, workingDayCount, expectedCents, aheadCents, words: `${percent}%, ${standing}. Working day ${workingDay} of ${workingDayCount}` };
}
