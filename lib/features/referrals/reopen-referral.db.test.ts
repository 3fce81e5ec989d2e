import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { aReferral, referralRow } from '../../test/referrals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { declineReferral } from './decline-referral';
import { reopenReferral } from './reopen-referral';
import { requestInformation } from './request-information';

describe('referral.reopen', () => {
  it('takes a declined referral up again: the draft that said no is discarded', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await declineReferral(world.as('owner'), { referralId: id, version: 1, reason: 'No' });
    expect(await reopenReferral(world.as('assistant'), { referralId: id, version: 2 })).toMatchObject({ state: 'RECEIVED', declineReason: '', decidedOn: null, version: 3 });
    expect((await referralRow(world, id)).letters).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toEqual(['referral.receive', 'referral.decline', 'referral.reopen']);
  });

  it('ends the wait for information, and keeps what was asked; a letter that went stays as it went', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const { letterId } = await requestInformation(world.as('owner'), { referralId: id, version: 1, asked: 'The employer' });
    await inPractice(world.practiceId, (tx) => tx.letter.update({ where: { practiceId_id: { practiceId: world.practiceId, id: letterId ?? '' } }, data: { state: 'SENT', servedOn: new Date('2026-03-02'), document: {} } }));
    expect(await reopenReferral(world.as('owner'), { referralId: id, version: 2 })).toMatchObject({ state: 'RECEIVED', infoAsked: 'The employer' });
    expect((await referralRow(world, id)).letters).toMatchObject([{ state: 'SENT' }]);
  });

  it('takes nothing up that is open', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await expect(reopenReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule: 'referral.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await declineReferral(world.as('owner'), { referralId: id, version: 1, reason: 'No' });
    const input = { referralId: id, version: 2 };
    await expectForbidden(reopenReferral, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reopenReferral, input);
    await expectStale(reopenReferral, world, input);
    expect((await referralRow(world, id)).state).toBe('DECLINED');
  });
});
