import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { aReferral, referralRow } from '../../test/referrals';
import { auditedOperations, makeWorld } from '../../test/world';
import { declineReferral } from './decline-referral';
import { requestInformation } from './request-information';

describe('referral.decline', () => {
  it('keeps the reason, who decided and when; drafts the letter and sends nothing', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const { referral, letterId } = await declineReferral(world.as('physician'), { referralId: id, version: 1, reason: 'No date within 90 days' });
    expect(referral).toMatchObject({ state: 'DECLINED', declineReason: 'No date within 90 days', decidedOn: '2026-03-02', decidedByName: 'Test physician', acts: ['take_up'], lacking: [], obstacles: [] });
    expect((await referralRow(world, id)).letters).toMatchObject([{ id: letterId, kind: 'referral_decline', state: 'DRAFT', facts: { reason: 'No date within 90 days' } }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['referral.receive', 'referral.decline']);
  });

  it('takes the question back that was not sent yet', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await requestInformation(world.as('owner'), { referralId: id, version: 1, asked: 'The employer' });
    await declineReferral(world.as('owner'), { referralId: id, version: 2, reason: 'Never mind' });
    expect((await referralRow(world, id)).letters.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['referral_decline DRAFT']);
  });

  it('wants a reason, and declines once', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await expect(declineReferral(world.as('owner'), { referralId: id, version: 1, reason: '' })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ['reason'] })] });
    await declineReferral(world.as('owner'), { referralId: id, version: 1, reason: 'No' });
    await expect(declineReferral(world.as('owner'), { referralId: id, version: 2, reason: 'No' })).rejects.toMatchObject({ rule: 'referral.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const input = { referralId: id, version: 1, reason: 'No' };
    await expectForbidden(declineReferral, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(declineReferral, input);
    await expectStale(declineReferral, world, input);
    expect(await referralRow(world, id)).toMatchObject({ state: 'RECEIVED', letters: [] });
  });
});
