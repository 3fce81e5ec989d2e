import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { atNoon, requestedCase } from '../../test/requests';
import { auditedOperations, makeWorld } from '../../test/world';
import { declineRequest } from './decline-request';
import { takeUpRequest } from './take-up-request';

describe('supplemental_request.decline', () => {
  it('declines with the reason: no day is owed any more, and it cannot be taken up', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    const ctx = world.as('assistant', atNoon);
    expect((await declineRequest(ctx, { requestId, version, reason: 'It was answered in the first report.' })).requests[0]).toMatchObject({ state: 'declined', reason: 'It was answered in the first report.', clock: null });
    await expect(takeUpRequest(ctx, { requestId, version: 2 })).rejects.toMatchObject({ rule: 'request.state' });
    expect(await auditedOperations(world.practiceId)).toContain('supplemental_request.decline');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    const input = { requestId, version, reason: 'Asked before' };
    await expectForbidden(declineRequest, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(declineRequest, input);
    await expectStale(declineRequest, world, input);
  });
});
