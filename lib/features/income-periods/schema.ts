import { z } from 'zod';
import type { CalendarDate } from '../../domain/calendar';
import { neighbourOf, periodKinds, periodOf } from '../../domain/income/period';

const day = z.iso.date().transform((value) => value as CalendarDate);

/** A month, quarter or year that holds `on` (today when left out), or days from and to. */
export const periodAsked = { period: z.enum(periodKinds).default('year'), on: day.optional(), from: day.optional(), to: day.optional() };

/** A period as it counts: whole, as far as it has begun, and what it is compared with. Dates of the practice's calendar. */
export const PeriodRead = z.object({
  kind: z.enum(periodKinds),
  from: z.string(),
  to: z.string(),
  through: z.string(),
  isOver: z.boolean(),
  words: z.string(),
  before: z.object({ from: z.string(), to: z.string() }),
  beforeWords: z.string(),
  /** A day of the neighbouring periods; null for days chosen by hand. */
  previousOn: z.string().nullable(),
  nextOn: z.string().nullable(),
});
export type PeriodRead = z.output<typeof PeriodRead>;

/** Whose income can be looked at alone. */
export const PhysicianChoices = z.array(z.object({ id: z.string(), name: z.string() }));

interface Asked {
  readonly period: (typeof periodKinds)[number];
  readonly on?: CalendarDate | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

/** The period that was asked for, with its neighbours. @throws RuleBroken `income.period_invalid` */
export function periodRead({ period: kind, on, from, to }: Asked, today: CalendarDate) {
  const period = periodOf({ kind, on, from, to }, today);
  return { ...period, previousOn: neighbourOf(period, -1), nextOn: neighbourOf(period, 1) };
}
