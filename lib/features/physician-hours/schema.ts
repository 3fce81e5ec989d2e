import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { PeriodRead, periodAsked, PhysicianChoices } from '../income-periods/schema';

/** What the cases of one kind brought and took that were billed in the period: all their money against all their time. */
export const HoursGroup = z.object({
  kind: CaseKind,
  name: z.string(),
  caseCount: z.number(),
  /** Cases for which no time of a physician is known; their money is left out of the hour. */
  untimedCount: z.number(),
  minutes: z.number(),
  billedCents: z.number(),
  collectedCents: z.number(),
  /** Of the cases with known time. */
  timedCents: z.number(),
  perHourCents: z.number().nullable(),
  daysToPay: z.number().nullable(),
});
export type HoursGroup = z.output<typeof HoursGroup>;

export const ReadHours = z.strictObject({ ...periodAsked, basis: z.enum(['cash', 'accrual']).default('accrual'), physicianId: z.uuid().optional(), kind: CaseKind.optional(), rows: z.enum(['first', 'all']).default('first') });
export type ReadHours = z.input<typeof ReadHours>;

export const HoursRow = z.object({
  caseId: z.string(),
  caseNumber: z.number(),
  kind: CaseKind,
  claimantName: z.string().nullable(),
  payerName: z.string(),
  lastIssuedOn: z.string(),
  examMinutes: z.number(),
  recordMinutes: z.number(),
  otherMinutes: z.number(),
  minutes: z.number(),
  billedCents: z.number(),
  collectedCents: z.number(),
  perHourCents: z.number().nullable(),
});
export type HoursRow = z.output<typeof HoursRow>;

/** QME and AME beside IME, with what is left of an hour after the costs of the period. */
export const Beside = z.object({ name: z.string(), caseCount: z.number(), feeCents: z.number().nullable(), hoursPerCase: z.number().nullable(), perHourCents: z.number().nullable(), costBps: z.number().nullable(), netPerHourCents: z.number().nullable(), daysToPay: z.number().nullable() });
export type Beside = z.output<typeof Beside>;

export const Hours = z.object({ today: z.string(), basis: z.enum(['cash', 'accrual']), period: PeriodRead, groups: z.array(HoursGroup), beside: z.array(Beside), rows: z.array(HoursRow), rowCount: z.number(), physicians: PhysicianChoices, totals: z.object({ minutes: z.number(), timedCents: z.number(), perHourCents: z.number().nullable() }) });
export type Hours = z.output<typeof Hours>;
