import { daysBetween, type CalendarDate } from '../calendar';

/** Work that waits to be billed. `readyOn` is the day it became billable, `billBefore` the last day to bill it. */
export type Waiting = { valueCents: number; readyOn: CalendarDate; billBefore: CalendarDate | null };

export const readyOrders = ['harm', 'age', 'value'] as const;
export type ReadyOrder = (typeof readyOrders)[number];

/** With so many days left of the 12 months, the last day comes before any sum. */
const NEAR_THE_END_DAYS = 60;

const age = (one: Waiting, today: CalendarDate): number => Math.max(0, daysBetween(one.readyOn, today));

/** Days to the last day where it is near or past; null where there is time. */
function ending({ billBefore }: Waiting, today: CalendarDate): number | null {
  if (billBefore === null) return null;
  const left = daysBetween(today, billBefore);
  return left <= NEAR_THE_END_DAYS ? left : null;
}

/**
 * Below zero when `a` comes first. By harm: what is soon barred (LC 4625(a)), the fewest days first; then what has cost
 * most by waiting, dollars times days. By age: the longest first. By value: the most first.
 */
export function compareWaiting(a: Waiting, b: Waiting, today: CalendarDate, order: ReadyOrder): number {
  if (order === 'value') return b.valueCents - a.valueCents || age(b, today) - age(a, today);
  if (order === 'age') return age(b, today) - age(a, today) || b.valueCents - a.valueCents;
  const [endsA, endsB] = [ending(a, today), ending(b, today)];
  if (endsA !== null || endsB !== null) return (endsA ?? Infinity) - (endsB ?? Infinity) || b.valueCents - a.valueCents;
  return b.valueCents * (age(b, today) + 1) - a.valueCents * (age(a, today) + 1);
}
