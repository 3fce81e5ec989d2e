import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { aReferral, referralRow, wholePanel } from '../../test/referrals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { amendReferral } from './amend-referral';
import { declineReferral } from './decline-referral';

describe('referral.amend', () => {
  it('completes a referral: what was missing is missing no more', async () => {
    const world = await makeWorld();
    const { id, lacking } = await aReferral(world, { represented: null, payerId: null, questions: [], injuries: [] });
    expect(lacking.map(({ field }) => field)).toEqual(expect.arrayContaining(['represented', 'payerId', 'questions', 'injuries']));
    const detail = await amendReferral(world.as('assistant'), { ...wholePanel(world), referralId: id, version: 1, employer: 'Delta Cold' });
    expect(detail).toMatchObject({ version: 2, employer: 'Delta Cold', state: 'RECEIVED' });
    expect(detail.lacking.map(({ field }) => field)).toEqual(['parties']);
    expect((await referralRow(world, id)).injuries.map(({ position, claimNumber }) => [position, claimNumber])).toEqual([[1, 'GBI-229140'], [2, 'GBI-229141']]);
    const [, event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId }, orderBy: { seq: 'asc' } }));
    expect(event?.data).toMatchObject({ changed: expect.arrayContaining(['represented', 'payerId', 'employer']), injuryCount: 2 });
    expect(JSON.stringify(event)).not.toContain('Delta');
  });

  it('does not change what is decided', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await declineReferral(world.as('owner'), { referralId: id, version: 1, reason: 'No capacity' });
    await expect(amendReferral(world.as('owner'), { ...wholePanel(world), referralId: id, version: 2 })).rejects.toMatchObject({ rule: 'referral.transition' });
  });

  it('of two who save the same version, one is told what the other stored', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const both = await Promise.allSettled(['First', 'Second'].map((employer) => amendReferral(world.as('owner'), { ...wholePanel(world), referralId: id, version: 1, employer })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((result) => result.status === 'rejected');
    expect(refused?.reason.current).toMatchObject({ version: 2, employer: (await referralRow(world, id)).employer });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const { questions, injuries, parties: _parties, ...facts } = wholePanel(world);
    const input = { ...facts, injuries: injuries ?? [], questions: questions ?? [], referralId: id, version: 1 };
    await expectForbidden(amendReferral, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendReferral, { kind: 'QME' as const, channel: 'fax' as const, receivedOn: '2026-03-01', claimantName: 'X', referralId: id, version: 1 });
    await expectStale(amendReferral, world, input);
    expect(await auditedOperations(world.practiceId)).toEqual(['referral.receive']);
  });
});
