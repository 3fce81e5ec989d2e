import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { database } from '../../db/client';
import { contextOf, givePassword, goodPassword } from '../../test/signed-in';
import { auditedOperations, makeWorld, stranger } from '../../test/world';
import { openSession } from '../session/open-session';
import { acceptInvitation } from './accept-invitation';
import { inviteMember } from './invite-member';
import { listPeople } from './queries';
import { removeMember } from './remove-member';

async function invited(email = `noor.${randomUUID()}@example.test`) {
  const world = await makeWorld();
  const { path } = await inviteMember(world.as('owner'), { name: 'Noor Haddad', email, role: 'biller' });
  const memberOf = async () => (await listPeople(world.as('owner'), {})).members.find((member) => member.email === email);
  return { world, email, token: path.split('/').at(-1) ?? '', memberOf };
}

describe('accepting an invitation', () => {
  it('makes the account and the membership, and signing in follows', async () => {
    const { world, email, token, memberOf } = await invited();
    expect(await memberOf(), 'invited is not yet a member').toBeUndefined();
    await expect(openSession(stranger(), { email, password: goodPassword })).rejects.toThrow();
    expect(await acceptInvitation(stranger(), { token, name: 'Noor Haddad', password: goodPassword })).toEqual({ email });
    const { sessionToken } = await openSession(stranger(), { email, password: goodPassword });
    expect(await contextOf(sessionToken)).toMatchObject({ practiceId: world.practiceId, actor: { role: 'biller', name: 'Noor Haddad' } });
    expect(await auditedOperations(world.practiceId)).toEqual(['member.invite', 'invitation.accept', 'session.open']);
  });

  it('works once, also for two at the same time', async () => {
    const { email, token } = await invited();
    const answers = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(stranger(), { token, name: 'Noor', password: goodPassword })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database().user.count({ where: { email } })).toBe(1);
    await expect(acceptInvitation(stranger(), { token, name: 'Noor', password: goodPassword })).rejects.toThrow(NotFound);
  });

  it('asks whoever has an account for its password, and changes neither name nor password', async () => {
    const elsewhere = await makeWorld();
    const email = await givePassword(elsewhere.users.viewer, 'the password chosen long ago');
    const { token, memberOf } = await invited(email);
    await expect(acceptInvitation(stranger(), { token, name: 'Mallory', password: goodPassword })).rejects.toMatchObject({ rule: 'password.wrong' });
    expect(await memberOf()).toBeUndefined();
    await acceptInvitation(stranger(), { token, name: 'Mallory', password: 'the password chosen long ago' });
    expect(await memberOf()).toMatchObject({ role: 'biller', name: 'Test viewer' });
  });

  it('refuses a bad password and keeps the link', async () => {
    const { token, email } = await invited();
    await expect(acceptInvitation(stranger(), { token, name: 'Noor', password: 'password12345' })).rejects.toMatchObject({ rule: 'password.refused' });
    expect(await database().user.count({ where: { email } })).toBe(0);
    await expect(acceptInvitation(stranger(), { token, name: 'Noor', password: goodPassword })).resolves.toBeDefined();
  });

  it('brings somebody back who was removed, in the new role', async () => {
    const { world, token, email, memberOf } = await invited();
    await acceptInvitation(stranger(), { token, name: 'Noor', password: goodPassword });
    const { id: memberId = '', version = 0 } = (await memberOf()) ?? {};
    await removeMember(world.as('owner'), { memberId, version });
    const again = await inviteMember(world.as('owner'), { name: 'Noor', email, role: 'reviewer' });
    await acceptInvitation(stranger(), { token: again.path.split('/').at(-1) ?? '', name: 'Noor', password: goodPassword });
    expect(await memberOf()).toMatchObject({ id: memberId, role: 'reviewer' });
  });

  it('does not open another practice than the one that invited', async () => {
    const [mine, other] = [await invited(), await makeWorld()];
    const forged = `${other.practiceId}.${mine.token.split('.')[1]}`;
    await expect(acceptInvitation(stranger(), { token: forged, name: 'Noor', password: goodPassword })).rejects.toThrow(NotFound);
    expect((await listPeople(other.as('owner'), {})).members).toHaveLength(6);
  });
});
