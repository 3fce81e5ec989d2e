import { describe, expect, it } from 'vitest';
import { Forbidden, Unauthenticated } from '../../core/errors';
import { contextFor } from '../../core/session';
import { auditedOperations, inPractice, makeWorld, stranger, testNow } from '../../test/world';
import { readPractice } from '../practices/queries';
import { createApiToken } from './create-api-token';
import { listApiTokens } from './queries';

const input = { name: 'Month-end export', validDays: 30 };
const bearer = (token: string, now = testNow) => contextFor({ sessionToken: null, bearer: token, requestId: 'test', ip: '', userAgent: '', idempotencyKey: null }, now);
const days = (count: number) => new Date(testNow.getTime() + count * 86_400_000);

describe('creating an API token', () => {
  it('is shown once, works as its person until it expires, and only its hash is kept', async () => {
    const world = await makeWorld();
    const { token, lastFour } = await createApiToken(world.as('viewer'), input);
    expect(token).toMatch(/^pnl_[0-9a-f]{32}_[\w-]{43}$/);
    const ctx = await bearer(token);
    expect(ctx).toMatchObject({ practiceId: world.practiceId, actor: { role: 'viewer', sessionId: null, assurance: 'complete' } });
    await expect(readPractice(ctx, {})).resolves.toMatchObject({ id: world.practiceId });
    expect((await bearer(token, days(29.9))).actor.kind).toBe('user');
    expect((await bearer(token, days(30.1))).actor.kind).toBe('anonymous');
    const rows = await inPractice(world.practiceId, (tx) => tx.apiToken.findMany({ where: { practiceId: world.practiceId } }));
    expect(JSON.stringify(rows)).not.toContain(token.slice(40));
    expect((await listApiTokens(world.as('viewer'), {})).tokens).toMatchObject([{ name: input.name, lastFour, hasExpired: false }]);
    expect((await listApiTokens(world.as('owner'), {})).tokens).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toEqual(['api_token.create']);
  });

  it('cannot be made by a token, by nobody, or for longer than a year', async () => {
    const world = await makeWorld();
    const { token } = await createApiToken(world.as('owner'), input);
    await expect(createApiToken(await bearer(token), input)).rejects.toThrow(Forbidden);
    await expect(listApiTokens(await bearer(token), {})).rejects.toThrow(Forbidden);
    await expect(createApiToken(stranger(), input)).rejects.toThrow(Unauthenticated);
    await expect(createApiToken(world.as('owner'), { ...input, validDays: 366 })).rejects.toThrow('At most 365 days');
  });

  it('opens nothing in another practice, or once the practice asks for a second factor that is not set up', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { token } = await createApiToken(world.as('owner'), input);
    const moved = token.replace(world.practiceId.replaceAll('-', ''), other.practiceId.replaceAll('-', ''));
    expect((await bearer(moved)).actor.kind).toBe('anonymous');
    for (const broken of [`${token}x`, token.slice(0, -1), token.toUpperCase(), 'pnl_', '']) expect((await bearer(broken)).actor.kind).toBe('anonymous');
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { secondFactorRequired: true } }));
    await expect(readPractice(await bearer(token), {})).rejects.toThrow(Unauthenticated);
  });
});
