import { z } from 'zod';
import { workStages } from '../../domain/income/stage-odds';
import { CaseKind } from '../cases/schema';

export const ReadPipeline = z.strictObject({ physicianId: z.uuid().optional(), stage: z.enum(workStages).optional() });
export type ReadPipeline = z.input<typeof ReadPipeline>;

export const PipelineStage = z.object({
  stage: z.enum(workStages),
  name: z.string(),
  count: z.number(),
  expectedCents: z.number(),
  weightedCents: z.number(),
  oddsBps: z.number(),
  /** Work that once stood there and is decided, and how much of it was billed: what the odds are made of. */
  decidedCount: z.number(),
  billedCount: z.number(),
  daysToBill: z.number(),
  /** True where there is too little history and a marked default stands in. */
  assumed: z.boolean(),
});
export type PipelineStage = z.output<typeof PipelineStage>;

export const PipelineRow = z.object({
  id: z.string(),
  stage: z.enum(workStages),
  stageName: z.string(),
  on: z.string(),
  kind: CaseKind,
  caseId: z.string().nullable(),
  referralId: z.string().nullable(),
  number: z.number(),
  claimantName: z.string().nullable(),
  physicianName: z.string(),
  payerName: z.string(),
  /** True where a referral has no fee of its own and the average bill of its kind stands in. */
  estimated: z.boolean(),
  expectedCents: z.number(),
  weightedCents: z.number(),
});
export type PipelineRow = z.output<typeof PipelineRow>;

/** Rows add up to the stages, stages to the totals. */
export const Pipeline = z.object({ today: z.string(), stages: z.array(PipelineStage), count: z.number(), expectedCents: z.number(), weightedCents: z.number(), rows: z.array(PipelineRow) });
export type Pipeline = z.output<typeof Pipeline>;
