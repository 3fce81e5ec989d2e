import { z } from 'zod';
import { command } from '../../core/operation';
import { ForgottenAnswers } from './schema';

const keptMs = 30 * 24 * 60 * 60_000;

/** Removes the stored answers of repeated requests once they are 30 days old: nobody repeats a request after that. */
export const forgetAnswers = command({
  name: 'job.forget_answers',
  input: z.strictObject({}),
  output: ForgottenAnswers,
  async run({ ctx, tx, audit }) {
    const { count } = await tx.idempotencyRecord.deleteMany({ where: { practiceId: ctx.practiceId, createdAt: { lt: new Date(ctx.now.getTime() - keptMs) } } });
    audit({ subject: ['practice', ctx.practiceId], summary: 'removed stored answers older than 30 days', data: { count } });
    return { forgottenCount: count };
  },
});
