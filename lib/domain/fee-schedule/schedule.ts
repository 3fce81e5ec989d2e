import type { CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { dateInWords } from '../wording';
import { CA_MLFS_2021_04_01 } from './ca-mlfs-2021-04-01';
import type { FeeSchedule } from './tariff';

const SCHEDULES: readonly FeeSchedule[] = [CA_MLFS_2021_04_01];

/**
 * The schedule in force on a day: the exam's, or for a supplemental the day it was asked for (8 CCR 9795(f)).
 * Throws RuleBroken `fee.no_schedule_in_force`.
 */
export function scheduleInForce(on: CalendarDate): FeeSchedule {
  const found = SCHEDULES.find((schedule) => schedule.effectiveOn <= on && (schedule.effectiveTo === null || on <= schedule.effectiveTo));
  if (found) return found;
  const first = SCHEDULES[0]?.effectiveOn ?? on;
  throw new RuleBroken(
    'fee.no_schedule_in_force',
    `No fee schedule here was in force on ${dateInWords(on)}. The earliest begins on ${dateInWords(first)}; services before it are billed with the ML100 series.`,
    { on, earliestOn: first },
  );
}
