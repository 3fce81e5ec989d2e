import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { signedIn } from '../../test/signed-in';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import type { RoleName } from '../../auth/permissions';
import { changeMemberRole } from './change-member-role';
import { listPeople } from './queries';

const member = async (world: World, role: RoleName) => {
  const found = (await listPeople(world.as('owner'), {})).members.find(({ userId }) => userId === world.users[role]);
  if (!found) throw new Error(`no ${role}`);
  return found;
};

describe('changing a role', () => {
  it('counts on the next request, and ends the sessions in this practice', async () => {
    const world = await makeWorld();
    const browser = await signedIn(world.users.assistant, world.practiceId);
    const { id: memberId, version } = await member(world, 'assistant');
    expect(await changeMemberRole(world.as('owner'), { memberId, version, role: 'viewer' })).toMatchObject({ role: 'viewer', version: 2 });
    expect((await browser.ctx()).actor.kind).toBe('anonymous');
    expect((await (await signedIn(world.users.assistant, world.practiceId)).ctx()).actor).toMatchObject({ role: 'viewer' });
    expect(await auditedOperations(world.practiceId)).toEqual(['member.change_role']);
  });

  it('leaves the person’s sessions in another practice alone', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await inPractice(other.practiceId, (tx) => tx.membership.create({ data: { practiceId: other.practiceId, userId: world.users.biller, role: 'owner' } }));
    const elsewhere = await signedIn(world.users.biller, other.practiceId);
    const { id: memberId, version } = await member(world, 'biller');
    await changeMemberRole(world.as('owner'), { memberId, version, role: 'viewer' });
    expect((await elsewhere.ctx()).actor).toMatchObject({ role: 'owner' });
  });

  it('keeps the last owner, also when two owners step down at once', async () => {
    const world = await makeWorld();
    const own = await member(world, 'owner');
    await expect(changeMemberRole(world.as('owner'), { memberId: own.id, version: 1, role: 'viewer' })).rejects.toMatchObject({ rule: 'member.last_owner' });
    const second = await member(world, 'physician');
    await changeMemberRole(world.as('owner'), { memberId: second.id, version: 1, role: 'owner' });
    const answers = await Promise.allSettled([
      changeMemberRole(world.as('owner'), { memberId: own.id, version: 1, role: 'viewer' }),
      changeMemberRole(world.as('owner'), { memberId: second.id, version: 2, role: 'viewer' }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await listPeople(world.as('owner'), {})).members.filter(({ role }) => role === 'owner')).toHaveLength(1);
  });

  it('is for owners, notices a stale change, and does not know people next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id: memberId } = await member(world, 'viewer');
    await onlyFor(changeMemberRole, world, { memberId, version: 1, role: 'owner' }, ['owner']);
    await changeMemberRole(world.as('owner'), { memberId, version: 1, role: 'biller' });
    await expect(changeMemberRole(world.as('owner'), { memberId, version: 1, role: 'owner' })).rejects.toThrow(Conflict);
    const foreign = await member(other, 'viewer');
    await expect(changeMemberRole(world.as('owner'), { memberId: foreign.id, version: 1, role: 'owner' })).rejects.toThrow(NotFound);
    expect(await member(other, 'viewer')).toEqual(foreign);
    await expect(changeMemberRole(world.as('viewer'), { memberId, version: 2, role: 'owner' })).rejects.toThrow(Forbidden);
  });
});
