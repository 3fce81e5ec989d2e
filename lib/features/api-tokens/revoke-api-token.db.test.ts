import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound, Unauthenticated } from '../../core/errors';
import { contextFor } from '../../core/session';
import { auditedOperations, makeWorld, stranger, testNow } from '../../test/world';
import { createApiToken } from './create-api-token';
import { revokeApiToken } from './revoke-api-token';

const input = { name: 'script', validDays: 30 };
const kindOf = async (bearer: string) => (await contextFor({ sessionToken: null, bearer, requestId: 'test', ip: '', userAgent: '', idempotencyKey: null }, testNow)).actor.kind;

describe('revoking an API token', () => {
  it('ends it at once, and once', async () => {
    const world = await makeWorld();
    const { id: tokenId, token } = await createApiToken(world.as('biller'), input);
    await revokeApiToken(world.as('biller'), { tokenId });
    expect(await kindOf(token)).toBe('anonymous');
    await expect(revokeApiToken(world.as('biller'), { tokenId })).rejects.toThrow(NotFound);
    expect(await auditedOperations(world.practiceId)).toEqual(['api_token.create', 'api_token.revoke']);
  });

  it('does not touch anybody else’s, here or next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id: tokenId, token } = await createApiToken(world.as('biller'), input);
    await expect(revokeApiToken(world.as('owner'), { tokenId })).rejects.toThrow(NotFound);
    await expect(revokeApiToken(other.as('biller'), { tokenId })).rejects.toThrow(NotFound);
    const byToken = await contextFor({ sessionToken: null, bearer: token, requestId: 'test', ip: '', userAgent: '', idempotencyKey: null }, testNow);
    await expect(revokeApiToken(byToken, { tokenId }), 'a token may not end one').rejects.toThrow(Forbidden);
    await expect(revokeApiToken(stranger(), { tokenId })).rejects.toThrow(Unauthenticated);
    expect(await kindOf(token)).toBe('user');
  });
});
