import { command } from '../../core/operation';
import { hashToken } from '../../core/secrets';
import { AttemptAnswer, CountAttempt } from './schema';
import { takeAttempt } from './steps';

/** Counts a try before anything is checked, in a transaction of its own. Answers whether it may go on. */
export const countAttempt = command({
  name: 'session.count_attempt',
  input: CountAttempt,
  output: AttemptAnswer,
  async run({ ctx, input, tx, audit }) {
    const retryAfterSeconds = await takeAttempt(tx, input.kind, input.subject, ctx);
    const allowed = retryAfterSeconds === 0;
    audit({
      subject: ['attempt', hashToken(input.subject.toLowerCase()).slice(0, 16)],
      summary: allowed ? `A try was counted (${input.kind.replace('_', ' ')})` : `Too many tries were refused (${input.kind.replace('_', ' ')})`,
      data: { ip: ctx.ip },
    });
    return { allowed, retryAfterSeconds };
  },
});
