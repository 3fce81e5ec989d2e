import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { aReferral, referralRow } from '../../test/referrals';
import { auditedOperations, makeWorld } from '../../test/world';
import { acceptReferral } from './accept-referral';
import { requestInformation } from './request-information';

const asked = 'Whether the worker is represented\n\nThe claim number';

describe('referral.request_information', () => {
  it('keeps what was asked and drafts the letter that asks it, line by line', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world, { represented: null });
    const { referral, letterId } = await requestInformation(world.as('assistant'), { referralId: id, version: 1, asked, answerBy: '2026-03-12' });
    expect(referral).toMatchObject({ state: 'INFO_REQUESTED', infoAsked: asked, version: 2, acts: ['amend', 'request_information', 'take_up', 'accept', 'decline'] });
    const { letters } = await referralRow(world, id);
    expect(letters).toMatchObject([{ id: letterId, kind: 'information_request', state: 'DRAFT', facts: { items: ['Whether the worker is represented', 'The claim number'], answerBy: '2026-03-12' } }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['referral.receive', 'referral.request_information']);
  });

  it('asked again, the draft that was not sent gives way', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await requestInformation(world.as('owner'), { referralId: id, version: 1, asked });
    await requestInformation(world.as('owner'), { referralId: id, version: 2, asked: 'The employer' });
    expect((await referralRow(world, id)).letters).toMatchObject([{ state: 'DRAFT', facts: { items: ['The employer'] } }]);
  });

  it('asks nothing about what is accepted, and nothing empty', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await expect(requestInformation(world.as('owner'), { referralId: id, version: 1, asked: '  ' })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ['asked'] })] });
    await acceptReferral(world.as('owner'), { referralId: id, version: 1 });
    await expect(requestInformation(world.as('owner'), { referralId: id, version: 2, asked })).rejects.toMatchObject({ rule: 'referral.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const input = { referralId: id, version: 1, asked };
    await expectForbidden(requestInformation, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(requestInformation, input);
    await expectStale(requestInformation, world, input);
    expect((await referralRow(world, id)).letters).toEqual([]);
  });
});
