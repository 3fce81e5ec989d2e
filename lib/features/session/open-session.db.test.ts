import { describe, expect, it } from 'vitest';
import { Unauthenticated } from '../../core/errors';
import { hashToken } from '../../core/secrets';
import { database } from '../../db/client';
import { contextOf, givePassword, goodPassword, signedIn } from '../../test/signed-in';
import { auditedOperations, makeWorld, stranger, testNow } from '../../test/world';
import { openSession } from './open-session';

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describe('opening a session', () => {
  it('signs in to the only practice, and leaves it in the audit log', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.assistant);
    const { sessionToken } = await openSession(stranger(), { email: ` ${email.toUpperCase()} `, password: goodPassword });
    const ctx = await contextOf(sessionToken);
    expect(ctx).toMatchObject({ practiceId: world.practiceId, actor: { userId: world.users.assistant, role: 'assistant', assurance: 'complete' } });
    expect(await auditedOperations(world.practiceId)).toEqual(['session.open']);
  });

  it('gives every sign-in a token of its own, of which only the hash is kept', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.owner);
    const before = await signedIn(world.users.owner, world.practiceId);
    const opened = await Promise.all([1, 2, 3].map(() => openSession(stranger(), { email, password: goodPassword })));
    const tokens = new Set([before.token, ...opened.map(({ sessionToken }) => sessionToken)]);
    expect(tokens.size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await database().session.findMany({ where: { userId: world.users.owner } });
    expect(rows.map(({ tokenHash }) => tokenHash).sort()).toEqual([...tokens].map(hashToken).sort());
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.owner);
    const wrong = await openSession(stranger(), { email, password: 'something else entirely' }).catch((error: unknown) => error);
    const unknown = await openSession(stranger(), { email: `nobody.${email}`, password: goodPassword }).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(Unauthenticated);
    expect(unknown).toEqual(wrong);
    expect(await database().session.count({ where: { userId: world.users.owner } })).toBe(0);
  });

  it('takes a password as it is: no trimming, no cutting at 72 bytes, any script', async () => {
    const world = await makeWorld();
    for (const password of ['ends with a space ', `${'x'.repeat(72)}Y`, '🦉'.repeat(40), 'é'.repeat(128)]) {
      const email = await givePassword(world.users.owner, password);
      await expect(openSession(stranger(), { email, password })).resolves.toHaveProperty('sessionToken');
      await expect(openSession(stranger(), { email, password: password.slice(0, -1) })).rejects.toThrow(Unauthenticated);
    }
  });

  it('ends idle after 30 minutes and at the latest after 12 hours', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.owner);
    const { sessionToken } = await openSession(stranger(), { email, password: goodPassword });
    expect((await contextOf(sessionToken, new Date(later(30).getTime() - 1000))).actor.kind).toBe('user');
    let now = later(30);
    for (; now < later(12 * 60); now = new Date(now.getTime() + 29 * 60_000)) expect((await contextOf(sessionToken, now)).actor.kind).toBe('user');
    expect((await contextOf(sessionToken, new Date(later(12 * 60).getTime() + 1000))).actor.kind).toBe('anonymous');

    const idle = await openSession(stranger(), { email, password: goodPassword });
    expect((await contextOf(idle.sessionToken, new Date(later(30).getTime() + 1000))).actor.kind).toBe('anonymous');
  });

  it('opens no practice for somebody who was removed', async () => {
    const world = await makeWorld();
    const email = await givePassword(world.users.biller);
    await database().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.practice_id', ${world.practiceId}, true)`;
      await tx.membership.updateMany({ where: { practiceId: world.practiceId, userId: world.users.biller }, data: { removedAt: testNow } });
    });
    const { sessionToken } = await openSession(stranger(), { email, password: goodPassword });
    expect(await contextOf(sessionToken)).toMatchObject({ practiceId: null, actor: { role: null } });
  });
});
