import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectStale, expectUnknownNextDoor } from '../../test/cases';
import { roleNames, type RoleName } from '../../auth/permissions';
import { auditedOperations, inPractice, makeWorld, stranger, type World } from '../../test/world';
import { listPeople, readOwnMembership } from './queries';
import { qualifyMember } from './qualify-member';

const memberOf = (world: World, role: RoleName) => inPractice(world.practiceId, (tx) => tx.membership.findUniqueOrThrow({ where: { practiceId_userId: { practiceId: world.practiceId, userId: world.users[role] } } }));

describe('member.qualify', () => {
  it('lets the owner say it of anybody, and everybody of themselves', async () => {
    const world = await makeWorld();
    const { id: memberId } = await memberOf(world, 'reviewer');
    expect(await qualifyMember(world.as('owner'), { memberId, version: 1, qualifications: 'RN' })).toMatchObject({ qualifications: 'RN', version: 2 });
    expect(await qualifyMember(world.as('reviewer'), { memberId, version: 2, qualifications: 'RN, 12 years of record review' })).toMatchObject({ version: 3 });
    expect(await readOwnMembership(world.as('reviewer'), {})).toEqual({ memberId, version: 3, qualifications: 'RN, 12 years of record review' });
    expect((await listPeople(world.as('owner'), {})).members.find(({ id }) => id === memberId)).toMatchObject({ qualifications: 'RN, 12 years of record review' });
    expect(await auditedOperations(world.practiceId)).toContain('member.qualify');
  });

  it('forbidden of others, practice next door, stale version, nobody', async () => {
    const world = await makeWorld();
    const { id: memberId } = await memberOf(world, 'reviewer');
    const input = { memberId, version: 1, qualifications: 'x' };
    for (const role of roleNames.filter((name) => name !== 'owner' && name !== 'reviewer')) await expect(qualifyMember(world.as(role), input), role).rejects.toBeInstanceOf(Forbidden);
    await expectUnknownNextDoor(qualifyMember, input);
    await expectStale(qualifyMember, world, input);
    await expect(qualifyMember(stranger(), input)).rejects.toMatchObject({ name: 'Error' });
    expect(await memberOf(world, 'reviewer')).toMatchObject({ qualifications: '', version: 1 });
  });
});
