import { z } from 'zod';
import { PhysicianChoices } from '../income-periods/schema';

export const ReadForecast = z.strictObject({ physicianId: z.uuid().optional() });
export type ReadForecast = z.input<typeof ReadForecast>;

/** What a forecast made thirteen weeks ago, on what was known then, would have said, and what came. */
export const ForecastCheck = z.object({ on: z.string(), forecastCents: z.number(), actualCents: z.number(), errorBps: z.number().nullable(), weekErrorBps: z.number().nullable() });

export const CashForecast = z.object({
  today: z.string(),
  physicians: PhysicianChoices,
  totalCents: z.number(),
  fromOpenCents: z.number(),
  fromPipelineCents: z.number(),
  openCents: z.number(),
  weeks: z.array(z.object({ from: z.string(), to: z.string(), fromOpenCents: z.number(), fromPipelineCents: z.number(), cents: z.number() })),
  check: ForecastCheck,
  /** The last thirteen weeks: forecast then, and come. */
  past: z.array(z.object({ from: z.string(), to: z.string(), forecastCents: z.number(), actualCents: z.number() })),
  /** Their sums are the weeks' own. */
  payers: z.array(z.object({ payerId: z.string(), name: z.string(), openCents: z.number(), fromOpenCents: z.number(), fromPipelineCents: z.number(), cents: z.number(), ownHistory: z.boolean(), paidCount: z.number(), medianDays: z.number().nullable() })),
});
export type CashForecast = z.output<typeof CashForecast>;
