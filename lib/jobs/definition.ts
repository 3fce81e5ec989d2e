import type { Ctx } from '../core/context';
import type { QueueName } from './queue-names';

/** A background job: which queue, when by itself, and what it does for one practice. It may run twice; it must not matter. */
export interface JobDefinition {
  readonly queue: QueueName;
  /** Five cron fields, in UTC; such a run acts for every practice in turn. */
  readonly cron: string;
  readonly run: (ctx: Ctx, payload: Readonly<Record<string, unknown>>) => Promise<void>;
  /** What such a run does once, beside the practices. */
  readonly once?: (now: Date) => Promise<void>;
}
