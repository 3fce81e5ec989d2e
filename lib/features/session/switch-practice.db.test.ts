import { describe, expect, it } from 'vitest';
import { NotFound, Unauthenticated } from '../../core/errors';
import { inPractice, auditedOperations, makeWorld, stranger } from '../../test/world';
import { signedIn } from '../../test/signed-in';
import { listOwnPractices } from '../practices/queries';
import { switchPractice } from './switch-practice';

describe('switching the practice', () => {
  it('moves the session, with the role of the other practice, and both are listed', async () => {
    const [home, other] = [await makeWorld({ name: 'Alder' }), await makeWorld({ name: 'Birch' })];
    await inPractice(other.practiceId, (tx) => tx.membership.create({ data: { practiceId: other.practiceId, userId: home.users.owner, role: 'viewer' } }));
    const browser = await signedIn(home.users.owner, home.practiceId);
    expect((await listOwnPractices(await browser.ctx(), {})).practices).toEqual([
      { id: home.practiceId, name: 'Alder', role: 'owner', trainingOfId: null, isActive: true },
      { id: other.practiceId, name: 'Birch', role: 'viewer', trainingOfId: null, isActive: false },
    ]);
    await switchPractice(await browser.ctx(), { practiceId: other.practiceId });
    expect(await browser.ctx()).toMatchObject({ practiceId: other.practiceId, actor: { role: 'viewer' } });
    expect(await auditedOperations(other.practiceId)).toEqual(['session.switch_practice']);
    expect(await auditedOperations(home.practiceId)).toEqual([]);
  });

  it('does not open the practice next door, nor one the person was removed from', async () => {
    const [home, other] = [await makeWorld(), await makeWorld()];
    const browser = await signedIn(home.users.owner, home.practiceId);
    await expect(switchPractice(await browser.ctx(), { practiceId: other.practiceId })).rejects.toThrow(NotFound);
    await inPractice(other.practiceId, (tx) => tx.membership.create({ data: { practiceId: other.practiceId, userId: home.users.owner, role: 'owner', removedAt: new Date() } }));
    await expect(switchPractice(await browser.ctx(), { practiceId: other.practiceId })).rejects.toThrow(NotFound);
    expect(await browser.ctx()).toMatchObject({ practiceId: home.practiceId });
    await expect(switchPractice(stranger(), { practiceId: other.practiceId })).rejects.toThrow(Unauthenticated);
  });
});
