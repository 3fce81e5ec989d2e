import type { input as InputOf, ZodType } from 'zod';
import type { Ctx } from '../core/context';
import { NotFound, TooManyAttempts } from '../core/errors';
import type { Operation } from '../core/operation';
import { countAttempt } from '../features/session/count-attempt';
import type { AttemptKind } from '../features/session/schema';
import { Turnstile } from './turnstile';

/** A guarded operation holds a database connection while it waits for its hash; this many may do so at once. */
const inside = new Turnstile(4);

/**
 * Puts the count of tries before an operation that checks a password or a code: the try is counted and committed
 * first, so that a wrong answer cannot take its own count back.
 * @param subjectOf whose account the try is on; null when the operation itself will refuse the caller
 * @throws TooManyAttempts when the account or the address has had its tries
 */
export function guarded<I extends ZodType, O extends ZodType>(
  operation: Operation<I, O>,
  kind: AttemptKind,
  subjectOf: (ctx: Ctx, input: InputOf<I>) => string | null,
): Operation<I, O> {
  const call: (ctx: Ctx, input: InputOf<I>) => ReturnType<Operation<I, O>> = async (ctx, input) => {
    const subject = subjectOf(ctx, input);
    if (subject !== null) {
      const { allowed, retryAfterSeconds } = await countAttempt(ctx, { kind, subject: subject.slice(0, 320) });
      if (!allowed) throw new TooManyAttempts(retryAfterSeconds);
    }
    return inside.pass(() => operation(ctx, input));
  };
  return Object.assign(call, { operation: operation.operation });
}

const reading = new Turnstile(4);

/**
 * The guard of a door that stands open all day to whoever has its key, as calendar programs do: only a key that does not
 * fit counts as a try, so that the right ones use up nobody's. A few may ask at once.
 * @throws TooManyAttempts when an address or a key has failed too often; else what the operation throws
 */
export function knocked<I extends ZodType, O extends ZodType>(operation: Operation<I, O>, kind: AttemptKind, subjectOf: (input: InputOf<I>) => string): Operation<I, O> {
  const call: (ctx: Ctx, input: InputOf<I>) => ReturnType<Operation<I, O>> = async (ctx, input) => {
    try {
      return await reading.pass(() => operation(ctx, input));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      const { allowed, retryAfterSeconds } = await countAttempt(ctx, { kind, subject: subjectOf(input).slice(0, 320) });
      throw allowed ? error : new TooManyAttempts(retryAfterSeconds);
    }
  };
  return Object.assign(call, { operation: operation.operation });
}

/** The account of whoever is signed in. */
export function ownAccount(ctx: Ctx): string | null {
  return ctx.actor.kind === 'user' ? ctx.actor.userId : null;
}
