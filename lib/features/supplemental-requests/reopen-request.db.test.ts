import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { atNoon, requestedCase } from '../../test/requests';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { declineRequest } from './decline-request';
import { reopenRequest } from './reopen-request';

async function declined(world: World) {
  const { requestId, version } = await requestedCase(world);
  await declineRequest(world.as('assistant', atNoon), { requestId, version, reason: 'Asked before' });
  return { requestId, version: 2 };
}

describe('supplemental_request.reopen', () => {
  it('opens a declined request again, once', async () => {
    const world = await makeWorld();
    const input = await declined(world);
    const ctx = world.as('assistant', atNoon);
    expect((await reopenRequest(ctx, input)).requests[0]).toMatchObject({ state: 'open', reason: '', clock: { strictOn: '2026-06-09' } });
    await expect(reopenRequest(ctx, { ...input, version: 3 })).rejects.toMatchObject({ rule: 'request.state' });
    expect(await auditedOperations(world.practiceId)).toContain('supplemental_request.reopen');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = await declined(world);
    await expectForbidden(reopenRequest, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reopenRequest, input);
    await expectStale(reopenRequest, world, input);
  });
});
