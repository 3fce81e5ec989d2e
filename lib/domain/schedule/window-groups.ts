import { addDays, type CalendarDate } from '../calendar';
import { FREE_DAYS, WAIVED_DAYS } from './window';

/** Slots further away than this after the window are not looked for. */
const DAYS_BEYOND = 60;

export type GroupKey = 'inside' | 'waiver' | 'both_sides';
export interface WindowGroup {
  readonly key: GroupKey;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
}

/**
 * The stretches in which a date is looked for, in order and without those that are past: free, with the requesting party's
 * waiver, with both sides' agreement. Where no window binds there is one.
 */
export function windowGroups(askedOn: CalendarDate, from: CalendarDate, binds: boolean): WindowGroup[] {
  if (!binds) return [{ key: 'inside', fromOn: from, toOn: addDays(from, WAIVED_DAYS + DAYS_BEYOND) }];
  const day90On = addDays(askedOn, FREE_DAYS);
  const day120On = addDays(askedOn, WAIVED_DAYS);
  const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
  const all: WindowGroup[] = [
    { key: 'inside', fromOn: from, toOn: day90On },
    { key: 'waiver', fromOn: later(from, addDays(day90On, 1)), toOn: day120On },
    { key: 'both_sides', fromOn: later(from, addDays(day120On, 1)), toOn: addDays(later(from, day120On), DAYS_BEYOND) },
  ];
  return all.filter(({ fromOn, toOn, key }) => key === 'inside' || fromOn <= toOn);
}
