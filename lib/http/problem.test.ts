import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Conflict, Forbidden, IdempotencyMisused, NotFound, TooManyAttempts, Unauthenticated } from '../core/errors';
import { RuleBroken } from '../domain/rule-broken';
import { problemOf, problemResponse, RequestRefused } from './problem';

const secret = 'Maria Ortega, born 1971-03-02';

describe('each kind of error', () => {
  test.each<[string, unknown, number, string]>([
    ['a broken rule', new RuleBroken('fee.modifiers_exclusive', 'One primary focus.'), 422, 'fee.modifiers_exclusive'],
    ['a field', z.object({ a: z.string() }).safeParse({}).error, 422, 'invalid_input'],
    ['nobody signed in', new Unauthenticated(), 401, 'unauthenticated'],
    ['a role that may not', new Forbidden(), 403, 'forbidden'],
    ['nothing there', new NotFound(), 404, 'not_found'],
    ['a stale version', new Conflict('Changed.', { version: 2 }), 409, 'conflict'],
    ['a missing key', new IdempotencyMisused('idempotency.key_required', 'Send one.'), 400, 'idempotency.key_required'],
    ['a key used twice', new IdempotencyMisused('idempotency.key_reused', 'Another body.'), 422, 'idempotency.key_reused'],
    ['too many tries', new TooManyAttempts(61), 429, 'too_many_attempts'],
    ['a malformed request', new RequestRefused(415, 'not_json', 'Send JSON.'), 415, 'not_json'],
    ['the database away', Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'P1001' }), 503, 'database_away'],
    ['a mistake of ours', new TypeError(`cannot read ${secret}`), 500, 'internal'],
    ['something that is no error', 'thrown text', 500, 'internal'],
  ])('%s', async (_, error, status, code) => {
    const response = problemResponse(problemOf(error, 'request-1'));
    const body = (await response.json()) as Record<string, unknown>;
    expect(response.status).toBe(status);
    expect(body).toMatchObject({ type: `urn:panelist:problem:${code}`, status, code });
    expect(typeof body.title).toBe('string');
    expect(typeof body.detail).toBe('string');
    expect(body.requestId).toBe(status >= 500 ? 'request-1' : undefined);
  });

  test('a conflict shows what is stored, a limit says when to come back', async () => {
    expect(problemOf(new Conflict('Changed.', { version: 2 }), '').current).toEqual({ version: 2 });
    const limited = problemResponse(problemOf(new TooManyAttempts(60.2), ''));
    expect(limited.headers.get('retry-after')).toBe('61');
  });

  test('asvs_16_5_1 the cause of a failure is not sent', async () => {
    const text = await problemResponse(problemOf(new TypeError(`cannot read ${secret}`), 'request-1')).text();
    expect(text).not.toContain('Maria');
    expect(text).not.toContain('TypeError');
  });

  test('field errors name fields, not values', () => {
    const error = z.strictObject({ on: z.iso.date() }).safeParse({ on: secret, [secret]: 1 }).error;
    const { errors } = problemOf(error, '');
    expect(errors?.map(({ path }) => path)).toEqual(['on', '']);
  });
});
