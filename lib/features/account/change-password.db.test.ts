import { describe, expect, it } from 'vitest';
import { Forbidden, Unauthenticated } from '../../core/errors';
import { database } from '../../db/client';
import { contextOf, givePassword, goodPassword, signedIn } from '../../test/signed-in';
import { auditedOperations, makeWorld, stranger } from '../../test/world';
import { openSession } from '../session/open-session';
import { changePassword } from './change-password';

const newPassword = 'nine copper kettles whisper';

describe('changing one’s password', () => {
  it('ends every other session, and this one goes on under a new token', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.biller);
    const [here, there] = [await signedIn(world.users.biller, world.practiceId), await signedIn(world.users.biller, world.practiceId)];
    const { sessionToken, endedCount } = await changePassword(await here.ctx(), { currentPassword: goodPassword, newPassword });
    expect(endedCount).toBe(1);
    for (const browser of [here, there]) expect((await browser.ctx()).actor.kind).toBe('anonymous');
    expect((await contextOf(sessionToken)).actor.kind).toBe('user');
    await expect(openSession(stranger(), { email, password: goodPassword })).rejects.toThrow(Unauthenticated);
    await expect(openSession(stranger(), { email, password: newPassword })).resolves.toBeDefined();
    expect(await auditedOperations(world.practiceId)).toEqual(['account.change_password', 'session.open']);
  });

  it.each([
    ['a wrong current password', { currentPassword: 'not the one I chose', newPassword }, 'password.wrong'],
    ['a short one', { currentPassword: goodPassword, newPassword: 'short' }, 'password.refused'],
    ['a common one', { currentPassword: goodPassword, newPassword: 'Password123456' }, 'password.refused'],
  ])('refuses %s and changes nothing', async (_what, input, rule) => {
    const world = await makeWorld();
    await givePassword(world.users.owner);
    const [here, there] = [await signedIn(world.users.owner, world.practiceId), await signedIn(world.users.owner, world.practiceId)];
    const before = await database().user.findUniqueOrThrow({ where: { id: world.users.owner } });
    await expect(changePassword(await here.ctx(), input)).rejects.toMatchObject({ rule });
    expect(await database().user.findUniqueOrThrow({ where: { id: world.users.owner } })).toEqual(before);
    for (const browser of [here, there]) expect((await browser.ctx()).actor.kind).toBe('user');
  });

  it('is refused to an API token and to nobody', async () => {
    const world = await makeWorld();
    const input = { currentPassword: goodPassword, newPassword };
    await expect(changePassword(world.as('owner'), input)).rejects.toThrow(Forbidden);
    await expect(changePassword(stranger(), input)).rejects.toThrow(Unauthenticated);
  });
});
