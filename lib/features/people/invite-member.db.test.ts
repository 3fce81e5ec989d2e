import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, stranger, testNow } from '../../test/world';
import { inviteMember } from './invite-member';
import { listPeople, readInvitation } from './queries';

const invite = () => ({ name: 'Noor Haddad', email: `Noor.${randomUUID()}@example.test`, role: 'assistant' as const });
const tokenOf = (path: string) => path.split('/').at(-1) ?? '';
const days = (count: number) => new Date(testNow.getTime() + count * 86_400_000);

describe('inviting a person', () => {
  it('gives a link that reads for seven days, of which only the hash is kept', async () => {
    const world = await makeWorld();
    const input = invite();
    const { path, expiresAt, invitationId } = await inviteMember(world.as('owner'), input);
    const token = tokenOf(path);
    expect(expiresAt).toBe(days(7).toISOString());
    expect(await readInvitation(stranger(days(6.9)), { token })).toEqual({ practiceName: 'Alder Evaluations', name: 'Noor Haddad', email: input.email.toLowerCase(), role: 'assistant', hasAccount: false });
    await expect(readInvitation(stranger(days(7.1)), { token })).rejects.toThrow(NotFound);
    expect(JSON.stringify(await inPractice(world.practiceId, (tx) => tx.invitation.findMany({ where: { practiceId: world.practiceId } })))).not.toContain(token.split('.')[1]);
    expect((await listPeople(world.as('owner'), {})).invitations).toMatchObject([{ id: invitationId, role: 'assistant', hasExpired: false }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['member.invite']);
  });

  it('takes an earlier invitation to the same address back', async () => {
    const world = await makeWorld();
    const input = invite();
    const first = await inviteMember(world.as('owner'), input);
    const second = await inviteMember(world.as('owner'), input);
    await expect(readInvitation(stranger(), { token: tokenOf(first.path) })).rejects.toThrow(NotFound);
    await expect(readInvitation(stranger(), { token: tokenOf(second.path) })).resolves.toBeDefined();
  });

  it('is for owners, refuses a member, an address that is two, and a role that is none', async () => {
    const world = await makeWorld();
    await onlyFor(inviteMember, world, invite(), ['owner']);
    await onlyFor(listPeople, world, {}, ['owner']);
    const { members } = await listPeople(world.as('owner'), {});
    await expect(inviteMember(world.as('owner'), { ...invite(), email: members[0]?.email ?? '' })).rejects.toThrow(Conflict);
    await expect(inviteMember(world.as('owner'), { ...invite(), email: 'a@example.test,b@example.test' })).rejects.toThrow('Write an e-mail address');
    await expect(inviteMember(world.as('owner'), { ...invite(), role: 'admin' as 'viewer' })).rejects.toThrow('Choose a role');
  });

  it.each(['', 'x', `${randomUUID()}.`, `${randomUUID()}.${'a'.repeat(43)}`, `' or true--`])('knows no invitation behind %s', async (token) => {
    await expect(readInvitation(stranger(), { token })).rejects.toThrow(NotFound);
  });
});
