import { ZodError } from 'zod';
import { Conflict, Forbidden, IdempotencyMisused, NotFound, TooManyAttempts, Unauthenticated } from '../core/errors';
import { log } from '../core/log';
import { RuleBroken } from '../domain/rule-broken';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { path: string; message: string }[];
  readonly current?: Record<string, unknown>;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
}

/** Every answer that is not a success, by the kind of error that caused it; the one table (RFC 9457). */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof RuleBroken) return { status: 422, code: error.rule, title: 'A rule stands against this', detail: error.message };
  if (error instanceof ZodError) {
    const errors = error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
    return { status: 422, code: 'invalid_input', title: 'Some fields need you', detail: 'Nothing was saved. Correct the fields named here.', errors };
  }
  if (error instanceof Unauthenticated) return { status: 401, code: 'unauthenticated', title: 'Not signed in', detail: error.message };
  if (error instanceof Forbidden) return { status: 403, code: 'forbidden', title: 'Not allowed', detail: error.message };
  if (error instanceof NotFound) return { status: 404, code: 'not_found', title: 'Not found', detail: error.message };
  if (error instanceof Conflict) {
    return { status: 409, code: 'conflict', title: 'Changed meanwhile', detail: error.message, ...(error.current ? { current: error.current } : {}) };
  }
  if (error instanceof IdempotencyMisused) {
    return { status: error.code === 'idempotency.key_required' ? 400 : 422, code: error.code, title: 'Idempotency key', detail: error.message };
  }
  if (error instanceof TooManyAttempts) return { status: 429, code: 'too_many_attempts', title: 'Too many tries', detail: error.message, retryAfterSeconds: Math.ceil(error.retryAfterSeconds) };
  if (error instanceof RequestRefused) return { status: error.status, code: error.code, title: 'The request cannot be read', detail: error.message };
  log().error({ requestId, error: error instanceof Error ? { name: error.name, stack: error.stack } : 'unknown' }, 'internal');
  const away = isDatabaseAway(error);
  return {
    status: away ? 503 : 500,
    code: away ? 'database_away' : 'internal',
    title: away ? 'The database does not answer' : 'Something went wrong',
    detail: away ? 'Nothing was changed. Try again in a moment.' : 'Nothing was changed. If it goes on, tell the office the reference below.',
    requestId,
  };
}

/** A request that is malformed before any operation sees it. */
export class RequestRefused extends Error {
  constructor(readonly status: 400 | 403 | 405 | 411 | 413 | 415 | 422, readonly code: string, message: string) {
    super(message);
  }
}

/** The problem as a response: JSON, never stored. */
export function problemResponse(problem: Problem): Response {
  const { status, code, title, detail, ...rest } = problem;
  const body = { type: `urn:panelist:problem:${code}`, status, code, title, detail, ...rest };
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'private, no-store' });
  if (problem.retryAfterSeconds !== undefined) headers.set('retry-after', String(problem.retryAfterSeconds));
  return new Response(JSON.stringify(body), { status, headers });
}

function isDatabaseAway(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? '')}` : '';
  return /ECONNREFUSED|P1001|P1002|P1017|P2024|P2028|Can't reach database|Connection terminated|terminating connection|57P0[123]|timeout exceeded when trying to connect/.test(text);
}
