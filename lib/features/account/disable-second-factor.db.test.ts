import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, newTotpSecret } from '../../auth/totp';
import { Forbidden, Unauthenticated } from '../../core/errors';
import { seal } from '../../core/secrets';
import { database } from '../../db/client';
import { contextOf, givePassword, goodPassword, signedIn } from '../../test/signed-in';
import { auditedOperations, inPractice, makeWorld, stranger, testNow } from '../../test/world';
import { disableSecondFactor } from './disable-second-factor';

const code = 'ABCD-EFGH-JKLM-NPQR';

async function withFactor() {
  const world = await makeWorld();
  const userId = world.users.owner;
  await givePassword(userId);
  await database().user.update({ where: { id: userId }, data: { totpConfirmedAt: testNow, totpSecretSealed: seal(newTotpSecret()) } });
  await database().recoveryCode.create({ data: { userId, codeHash: hashRecoveryCode(userId, code) } });
  return { world, userId, browser: await signedIn(userId, world.practiceId) };
}

const isOn = async (userId: string) => (await database().user.findUniqueOrThrow({ where: { id: userId } })).totpConfirmedAt !== null;

describe('turning the second factor off', () => {
  it('takes the password and a code, and ends every other session', async () => {
    const { world, userId, browser } = await withFactor();
    const other = await signedIn(userId, world.practiceId);
    const { sessionToken } = await disableSecondFactor(await browser.ctx(), { password: goodPassword, code });
    expect(await isOn(userId)).toBe(false);
    expect(await database().recoveryCode.count({ where: { userId } })).toBe(0);
    expect((await contextOf(sessionToken)).actor).toMatchObject({ kind: 'user', assurance: 'complete' });
    for (const before of [browser, other]) expect((await before.ctx()).actor.kind).toBe('anonymous');
    expect(await auditedOperations(world.practiceId)).toEqual(['account.disable_second_factor']);
  });

  it.each([
    ['a wrong password', { password: 'something else', code }, 'password.wrong'],
    ['a wrong code', { password: goodPassword, code: 'ABCD-EFGH-JKLM-AAAA' }, 'second_factor.wrong'],
  ])('refuses %s', async (_what, input, rule) => {
    const { userId, browser } = await withFactor();
    await expect(disableSecondFactor(await browser.ctx(), input)).rejects.toMatchObject({ rule });
    expect(await isOn(userId)).toBe(true);
  });

  it('is refused while a practice of the person asks for one, also one that is not open', async () => {
    const { userId, browser } = await withFactor();
    const other = await makeWorld({ name: 'Birch Medical' });
    await inPractice(other.practiceId, async (tx) => {
      await tx.practice.update({ where: { id: other.practiceId }, data: { secondFactorRequired: true } });
      await tx.membership.create({ data: { practiceId: other.practiceId, userId, role: 'viewer' } });
    });
    await expect(disableSecondFactor(await browser.ctx(), { password: goodPassword, code })).rejects.toMatchObject({ rule: 'second_factor.required', message: expect.stringContaining('Birch Medical') });
    expect(await isOn(userId)).toBe(true);
  });

  it('is refused before the factor was shown, to an API token and to nobody', async () => {
    const { world, userId } = await withFactor();
    const due = await signedIn(userId, world.practiceId, { secondFactor: false });
    await expect(disableSecondFactor(await due.ctx(), { password: goodPassword, code })).rejects.toThrow(Unauthenticated);
    await expect(disableSecondFactor(world.as('owner'), { password: goodPassword, code })).rejects.toThrow(Forbidden);
    await expect(disableSecondFactor(stranger(), { password: goodPassword, code })).rejects.toThrow(Unauthenticated);
    expect(await isOn(userId)).toBe(true);
  });
});
