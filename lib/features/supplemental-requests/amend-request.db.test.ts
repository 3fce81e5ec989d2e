import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { asked, atNoon, requestedCase } from '../../test/requests';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendRequest } from './amend-request';
import { takeUpRequest } from './take-up-request';

describe('supplemental_request.amend', () => {
  it('corrects an open request, and its day follows', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    const { requests: [request] } = await amendRequest(world.as('assistant', atNoon), { requestId, version, ...asked, askedOn: '2026-04-01', newRecords: false, newIssue: true });
    expect(request).toMatchObject({ askedOn: '2026-04-01', clock: { strictOn: '2026-05-31' }, verdict: { payable: true, reason: 'An issue that was not asked before' }, version: 2 });
    expect(await auditedOperations(world.practiceId)).toContain('supplemental_request.amend');
  });

  it('refuses one that was taken up', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    await takeUpRequest(world.as('assistant', atNoon), { requestId, version });
    await expect(amendRequest(world.as('assistant', atNoon), { requestId, version: 2, ...asked })).rejects.toMatchObject({ rule: 'request.state' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    const input = { requestId, version, ...asked };
    await expectForbidden(amendRequest, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendRequest, input);
    await expectStale(amendRequest, world, input);
  });
});
