import { z } from 'zod';
import { queueNames } from '../../jobs/queue-names';

export const JobState = z.enum(['created', 'retry', 'active', 'completed', 'cancelled', 'failed']);

export const Job = z.object({
  id: z.uuid(),
  queue: z.string(),
  state: JobState,
  tries: z.number().int(),
  createdAt: z.iso.datetime(),
  startAfterAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  completedAt: z.iso.datetime().nullable(),
  /** Why the last try failed, one line. */
  failure: z.string().nullable(),
});
export type Job = z.output<typeof Job>;

export const ListJobs = z.strictObject({ state: z.enum(['waiting', 'running', 'failed', 'done']).optional() });

export const JobBoard = z.object({
  counts: z.object({ waiting: z.number().int(), running: z.number().int(), failed: z.number().int(), done: z.number().int() }),
  jobs: z.array(Job),
});
export type JobBoard = z.output<typeof JobBoard>;

export const RetryJob = z.strictObject({ jobId: z.uuid('Not the id of a job'), queue: z.enum(queueNames) });
export const RetriedJob = z.object({ jobId: z.uuid() });

export const ForgottenAnswers = z.object({ forgottenCount: z.number().int() });
