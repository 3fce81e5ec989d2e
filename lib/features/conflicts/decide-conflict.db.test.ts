import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { aContact, aReferral, aTie, referralRow } from '../../test/referrals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { acceptReferral } from '../referrals/accept-referral';
import { decideConflict } from './decide-conflict';
import { checkConflict } from './queries';

describe('conflict.decide', () => {
  it('keeps the decision with what was found at that moment', async () => {
    const world = await makeWorld();
    const tie = await aTie(world, 'Delta Cold Storage');
    const { id } = await aReferral(world);
    const decided = await decideConflict(world.as('physician'), { referralId: id, version: 1, outcome: 'no_conflict', reason: 'Sold the shares in 2020' });
    expect(decided).toMatchObject({ undecided: false, letterId: null, decisions: [{ outcome: 'no_conflict', reason: 'Sold the shares in 2020', decidedByName: 'Test physician', matches: [{ what: 'interest', withWhom: 'Delta Cold Storage' }] }] });
    await inPractice(world.practiceId, (tx) => tx.physicianInterest.update({ where: { practiceId_id: { practiceId: world.practiceId, id: tie } }, data: { name: 'Somebody else' } }));
    const later = await checkConflict(world.as('owner'), { referralId: id });
    expect(later.matches).toEqual([]);
    expect(later.decisions[0]?.matches).toHaveLength(1);
    const events = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId, operation: 'conflict.decide' } }));
    expect(JSON.stringify(events)).not.toContain('shares');
  });

  it('8 CCR 41.5: to be disclosed, the letter is drafted with what must be told and not what is only good to know', async () => {
    const world = await makeWorld();
    await aTie(world, 'Delta Cold Storage', 'professional');
    const { id } = await aReferral(world);
    const { letterId } = await decideConflict(world.as('owner'), { referralId: id, version: 1, outcome: 'disclosed', reason: 'Taught a course there' });
    const { letters } = await referralRow(world, id);
    expect(letters).toMatchObject([{ id: letterId, kind: 'conflict_disclosure', facts: { conflicts: [expect.stringContaining('Delta Cold Storage'), 'Taught a course there'] } }]);
  });

  it('8 CCR 41.5: on a case the five business days run from the decision', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { letterId } = await decideConflict(world.as('assistant'), { caseId, version: 1, outcome: 'disclosed', reason: 'A cousin works there' });
    expect(letterId).not.toBeNull();
    expect(await clockStates(world, caseId)).toContain('conflict.disclosure OPEN');
    expect((await checkConflict(world.as('owner'), { caseId })).decisions).toHaveLength(1);
  });

  it('declines a referral when the physician is disqualified (8 CCR 31.5(a)(7)), with the letter', async () => {
    const world = await makeWorld();
    const treater = await aContact(world, 'Marsh, Elena MD', { roles: ['treating_physician'] });
    const { id, conflictMatches } = await aReferral(world, { parties: [{ contactId: treater, role: 'treating_physician' }] });
    expect(conflictMatches).toMatchObject([{ what: 'treater', severity: 'disqualifying', section: '8 CCR 31.5(a)(7)', physicianName: 'Elena Marsh' }]);
    const { letterId } = await decideConflict(world.as('owner'), { referralId: id, version: 1, outcome: 'disqualified', reason: 'The worker is a patient of Dr. Marsh' });
    expect(await referralRow(world, id)).toMatchObject({ state: 'DECLINED', declineReason: 'The worker is a patient of Dr. Marsh', letters: [{ id: letterId, kind: 'referral_decline' }] });
  });

  it('decides nothing on a referral that is decided; there it is the case’s', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const { caseId } = await acceptReferral(world.as('owner'), { referralId: id, version: 1 });
    await expect(decideConflict(world.as('owner'), { referralId: id, version: 2, outcome: 'no_conflict', reason: 'x' })).rejects.toMatchObject({ rule: 'referral.transition' });
    expect((await checkConflict(world.as('owner'), { caseId })).decisions).toMatchObject([{ outcome: 'clear' }]);
  });

  it('wants a reason and one subject', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await expect(decideConflict(world.as('owner'), { referralId: id, version: 1, outcome: 'no_conflict', reason: ' ' })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ['reason'] })] });
    await expect(decideConflict(world.as('owner'), { version: 1, outcome: 'no_conflict', reason: 'x' })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ['referralId'] })] });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const { caseId } = await loggedExam(world);
    for (const subject of [{ referralId: id }, { caseId }]) {
      const input = { ...subject, version: 1, outcome: 'no_conflict' as const, reason: 'Nothing' };
      await expectForbidden(decideConflict, world, input, ['reviewer', 'biller', 'viewer']);
      await expectUnknownNextDoor(decideConflict, input);
      await expectStale(decideConflict, world, input);
    }
    expect(await auditedOperations(world.practiceId)).toEqual(['referral.receive', 'case.log']);
  });
});
