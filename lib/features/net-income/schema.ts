import { z } from 'zod';
import { Cost } from '../costs/schema';
import { PeriodRead, periodAsked, PhysicianChoices } from '../income-periods/schema';

/** `shareBps` is what a management company would take of all that is collected. */
export const ReadNet = z.strictObject({ ...periodAsked, physicianId: z.uuid().optional(), shareBps: z.coerce.number().int().min(0).max(10_000).default(4_000) });
export type ReadNet = z.input<typeof ReadNet>;

const managed = z.object({ shareBps: z.number(), takesCents: z.number(), netCents: z.number(), aheadCents: z.number() });

export const NetIncome = z.object({
  today: z.string(),
  period: PeriodRead,
  collectedCents: z.number(),
  costCents: z.number(),
  netCents: z.number(),
  minutes: z.number(),
  netPerHourCents: z.number().nullable(),
  /** Costs that hold in the period, with what each comes to; their sum is `costCents`. */
  lines: z.array(z.object({ cost: Cost, cents: z.number(), words: z.string() })),
  costs: z.array(Cost),
  /** With what a company at the chosen share would leave of the same kind. */
  byKind: z.array(z.object({ kind: z.string(), name: z.string(), collectedCents: z.number(), costCents: z.number(), netCents: z.number(), costBps: z.number().nullable(), managedCents: z.number(), netPerHourCents: z.number().nullable() })),
  /** The company's share as chosen, then 40, 50 and 60 %. */
  managed: z.array(managed),
  evenShareBps: z.number().nullable(),
  locations: z.array(z.object({ locationId: z.string(), name: z.string(), examDays: z.number(), exams: z.number(), collectedCents: z.number(), dayCents: z.number(), perExamCents: z.number(), breakEvenExams: z.number().nullable() })),
  physicians: PhysicianChoices,
  places: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type NetIncome = z.output<typeof NetIncome>;
