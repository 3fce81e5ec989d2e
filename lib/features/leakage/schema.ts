import { z } from 'zod';
import { leakCauses } from '../../domain/income/leakage';
import { PeriodRead, periodAsked, PhysicianChoices } from '../income-periods/schema';

export const LeakSum = z.object({ cause: z.enum(leakCauses), count: z.number(), cents: z.number(), recoverableCount: z.number(), recoverableCents: z.number() });
export type LeakSum = z.output<typeof LeakSum>;

export const leakShows = ['all', 'open', 'gone'] as const;

/** `open` shows only what can still be recovered, `gone` only what cannot; `rows` all that there are, not the first 500 alone. */
export const ReadLeakage = z.strictObject({ ...periodAsked, physicianId: z.uuid().optional(), cause: z.enum(leakCauses).optional(), show: z.enum(leakShows).default('all'), rows: z.enum(['first', 'all']).default('first') });
export type ReadLeakage = z.input<typeof ReadLeakage>;

export const LeakRow = z.object({
  id: z.string(),
  cause: z.enum(leakCauses),
  causeName: z.string(),
  on: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  /** Null for a role that sees no clinical content. */
  claimantName: z.string().nullable(),
  payerName: z.string(),
  evaluationId: z.string().nullable(),
  invoiceId: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  eorId: z.string().nullable(),
  /** What of the case it is: 'ML201, -93', '140 pages', the reason of a write-off. */
  detail: z.string(),
  amountCents: z.number(),
  canRecover: z.boolean(),
  recoverBy: z.string().nullable(),
  says: z.string(),
});
export type LeakRow = z.output<typeof LeakRow>;

/** The sums are those of the whole period; the rows follow the cause and `show`. */
export const Leakage = z.object({ today: z.string(), period: PeriodRead, sums: z.array(LeakSum), totalCents: z.number(), recoverableCount: z.number(), recoverableCents: z.number(), beforeCents: z.number(), rows: z.array(LeakRow), shownCents: z.number(), shownCount: z.number(), physicians: PhysicianChoices });
export type Leakage = z.output<typeof Leakage>;
