import { ACTIVITIES, activityLabels, type Activity } from '../time/activities';
import { RuleBroken } from '../rule-broken';
import { countInWords, dollars, quantity } from '../wording';
import { whole, type Charge } from './charge';

/** What an agreement says about time. Whole cents and minutes; null where it is silent. */
export type TimeTerms = {
  hourlyCents: number | null;
  /** Time is billed in steps of so many minutes, to the nearest one; quarter hours where nothing else was agreed. */
  hourlyIncrementMinutes?: number;
  /** Minutes that the exam fee covers; time beyond them is billed by the hour. */
  includedMinutes?: number | null;
  /** Work by the hour is billed at least so long. */
  minimumMinutes?: number | null;
  /** An hour of travel; the hourly fee where nothing else was agreed. */
  travelHourlyCents?: number | null;
};

/** Minutes of one kind of work; of no kind where only the sum is known. */
export type WorkedTime = { activity: Activity | null; minutes: number };

const QUARTER_HOUR = 15;

/** Steps of time nearest to the minutes, half a step going up. A whole hour must be whole steps. */
function nearestSteps(minutes: number, stepMinutes: number): number {
  return Math.floor((2 * minutes + stepMinutes) / (2 * stepMinutes));
}

function inSteps(count: number, stepMinutes: number): string {
  if (stepMinutes === QUARTER_HOUR) return quantity(count, 'quarter hour');
  return stepMinutes === 60 ? quantity(count, 'hour') : `${quantity(count, 'step')} of ${quantity(stepMinutes, 'minute')}`;
}

function stepOf(terms: TimeTerms): number {
  const stepMinutes = terms.hourlyIncrementMinutes ?? QUARTER_HOUR;
  if (!Number.isSafeInteger(stepMinutes) || stepMinutes < 1 || 60 % stepMinutes !== 0) {
    throw new RuleBroken('agreement.increment', 'An hour must divide into whole steps of time, such as 6, 10, 15, 30 or 60 minutes.', { stepMinutes });
  }
  return stepMinutes;
}

/** Whether an hourly fee divides into whole cents a step, as it must before it can be billed. */
export function dividesIntoSteps(hourlyCents: number, stepMinutes: number): boolean {
  return (hourlyCents * stepMinutes) % 60 === 0;
}

function stepPrice(hourlyCents: number, stepMinutes: number): number {
  if (!dividesIntoSteps(hourlyCents, stepMinutes)) {
    throw new RuleBroken('agreement.hourly_rate', `The hourly fee must divide into ${quantity(60 / stepMinutes, 'step')} of whole cents.`, { hourlyCents, stepMinutes });
  }
  return (hourlyCents * stepMinutes) / 60;
}

/** Minutes of each kind of work, in the order of the list; the sum without a kind first. */
function byActivity(work: readonly WorkedTime[]): WorkedTime[] {
  return [null, ...ACTIVITIES].flatMap((activity) => {
    const own = work.filter((one) => one.activity === activity);
    return own.length === 0 ? [] : [{ activity, minutes: own.reduce((sum, { minutes }) => sum + whole('Minutes', minutes), 0) }];
  });
}

/**
 * Work by the hour, a line for each kind of it, each to the nearest step; `includedMinutes` are taken off from the first
 * on. Throws RuleBroken `agreement.amount_invalid`, `agreement.increment`, `agreement.hourly_rate`.
 */
export function timeCharges(terms: TimeTerms, work: readonly WorkedTime[], includedMinutes: number): Charge[] {
  const stepMinutes = stepOf(terms);
  const hourlyCents = whole('The hourly fee', terms.hourlyCents);
  stepPrice(hourlyCents, stepMinutes);
  let free = includedMinutes;
  return byActivity(work).flatMap(({ activity, minutes }): Charge[] => {
    const taken = Math.min(free, minutes);
    free -= taken;
    const over = minutes - taken;
    const unitPriceCents = stepPrice(activity === 'travel' ? whole('The fee for travel', terms.travelHourlyCents ?? hourlyCents) : hourlyCents, stepMinutes);
    const units = unitPriceCents === 0 ? 0 : nearestSteps(over, stepMinutes);
    if (units === 0) return [];
    const counted = taken > 0 ? `${countInWords(minutes)} − ${countInWords(taken)} included minutes` : quantity(over, 'minute');
    return [
      {
        code: activity === 'travel' ? 'TRAVEL' : 'HOURS',
        description: `${activity === null ? 'Time' : activityLabels[activity]}, ${inSteps(units, stepMinutes)}`,
        units,
        unitPriceCents,
        activity,
        steps: [
          { label: counted, value: inSteps(units, stepMinutes) },
          { label: `${units} × ${dollars(unitPriceCents)}`, value: dollars(units * unitPriceCents) },
        ],
      },
    ];
  });
}

/** What is missing from billed time to the least that was agreed, in whole steps; nothing where enough was worked. */
export function minimumTime(terms: TimeTerms, time: readonly Charge[]): Charge[] {
  const least = whole('The minimum time', terms.minimumMinutes);
  const stepMinutes = stepOf(terms);
  const unitPriceCents = stepPrice(whole('The hourly fee', terms.hourlyCents), stepMinutes);
  const billed = time.reduce((sum, { units }) => sum + units, 0);
  const units = unitPriceCents === 0 ? 0 : Math.max(0, Math.ceil(least / stepMinutes) - billed);
  if (units === 0) return [];
  return [{ code: 'MINIMUM_TIME', description: `Up to the minimum of ${quantity(least, 'minute')}`, units, unitPriceCents, steps: [{ label: `${inSteps(Math.ceil(least / stepMinutes), stepMinutes)} − ${billed} billed = ${units} × ${dollars(unitPriceCents)}`, value: dollars(units * unitPriceCents) }] }];
}
