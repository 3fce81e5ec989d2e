import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { atNoon, requestedCase } from '../../test/requests';
import { auditedOperations, makeWorld } from '../../test/world';
import { agreeMoreTime } from './agree-more-time';
import { takeUpRequest } from './take-up-request';

const agreed = { agreedDays: 20, agreedOn: '2026-04-16' };

describe('supplemental_request.agree_more_time', () => {
  it('moves the day of a request that waits, and the clock of one that was taken up (8 CCR 38(i))', async () => {
    const world = await makeWorld();
    const { requestId, version, caseId } = await requestedCase(world);
    const ctx = world.as('assistant', atNoon);
    expect((await agreeMoreTime(ctx, { requestId, version, ...agreed })).requests[0]).toMatchObject({ agreedDays: 20, agreedOn: '2026-04-16', clock: { strictOn: '2026-06-29' } });
    await takeUpRequest(ctx, { requestId, version: 2 });
    expect(await clockStates(world, caseId)).toContain('report.supplemental_extended OPEN');
    expect((await agreeMoreTime(ctx, { requestId, version: 3, agreedDays: 30, agreedOn: '2026-04-18' })).requests[0]).toMatchObject({ clock: { strictOn: '2026-07-09' } });
    expect((await clockStates(world, caseId)).filter((clock) => clock.startsWith('report.supplemental'))).toEqual(['report.supplemental_extended OPEN', 'report.supplemental_extended STOPPED']);
    expect(await auditedOperations(world.practiceId)).toContain('supplemental_request.agree_more_time');
  });

  it('refuses more than thirty days, a factual correction, and a day before the request', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    const ctx = world.as('assistant', atNoon);
    await expect(agreeMoreTime(ctx, { requestId, version, ...agreed, agreedDays: 31 })).rejects.toThrow(/30 days/);
    await expect(agreeMoreTime(ctx, { requestId, version, ...agreed, agreedOn: '2026-04-09' })).rejects.toMatchObject({ rule: 'request.agreed_before' });
    const other = await makeWorld();
    const correction = await requestedCase(other, { kind: 'factual_correction', askedBy: 'claimant' });
    await expect(agreeMoreTime(other.as('assistant', atNoon), { requestId: correction.requestId, version: 1, ...agreed })).rejects.toMatchObject({ rule: 'request.not_supplemental' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    const input = { requestId, version, ...agreed };
    await expectForbidden(agreeMoreTime, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(agreeMoreTime, input);
    await expectStale(agreeMoreTime, world, input);
  });
});
