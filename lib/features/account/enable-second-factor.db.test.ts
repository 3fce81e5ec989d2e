import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { Unauthenticated } from '../../core/errors';
import { database } from '../../db/client';
import { contextOf, givePassword, goodPassword, signedIn } from '../../test/signed-in';
import { auditedOperations, inPractice, makeWorld, stranger, testNow } from '../../test/world';
import { confirmSecondFactor } from '../session/confirm-second-factor';
import { beginSecondFactor } from './begin-second-factor';
import { enableSecondFactor } from './enable-second-factor';
import { readAccount } from './queries';

const codeOf = (secret: string) => generateSync({ secret, epoch: testNow.getTime() / 1000 });

describe('turning the second factor on', () => {
  it('needs a right code, answers ten codes once, and asks for a factor from then on', async () => {
    const world = await makeWorld();
    const userId = world.users.physician;
    await givePassword(userId);
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { secondFactorRequired: true } }));
    const [here, there] = [await signedIn(userId, world.practiceId, { secondFactor: false }), await signedIn(userId, world.practiceId)];
    const { secret } = await beginSecondFactor(await here.ctx(), {});
    await expect(enableSecondFactor(await here.ctx(), { password: goodPassword, code: '000000' })).rejects.toMatchObject({ rule: 'second_factor.wrong' });
    await expect(enableSecondFactor(await here.ctx(), { password: 'a wrong password', code: codeOf(secret) })).rejects.toMatchObject({ rule: 'password.wrong' });

    const { sessionToken, recoveryCodes } = await enableSecondFactor(await here.ctx(), { password: goodPassword, code: codeOf(secret) });
    expect(recoveryCodes).toHaveLength(10);
    const after = await contextOf(sessionToken);
    expect(after.actor).toMatchObject({ assurance: 'complete' });
    for (const browser of [here, there]) expect((await browser.ctx()).actor.kind).toBe('anonymous');
    expect(await readAccount(after, {})).toMatchObject({ secondFactor: 'on', recoveryCodesLeft: 10, requiredBy: ['Alder Evaluations'] });

    const next = await signedIn(userId, world.practiceId, { secondFactor: false });
    expect((await next.ctx()).actor).toMatchObject({ assurance: 'second_factor_due' });
    await expect(confirmSecondFactor(await next.ctx(), { code: codeOf(secret) }), 'the code that turned it on is spent').rejects.toMatchObject({ rule: 'second_factor.wrong' });
    await expect(confirmSecondFactor(await next.ctx(), { code: recoveryCodes[0] ?? '' })).resolves.toMatchObject({ recoveryCodesLeft: 9 });
    expect(await auditedOperations(world.practiceId)).toEqual(['account.begin_second_factor', 'account.enable_second_factor', 'session.confirm_second_factor']);
  });

  it('keeps no recovery code in the clear', async () => {
    const world = await makeWorld();
    await givePassword(world.users.owner);
    const browser = await signedIn(world.users.owner, world.practiceId);
    const { secret } = await beginSecondFactor(await browser.ctx(), {});
    const { recoveryCodes } = await enableSecondFactor(await browser.ctx(), { password: goodPassword, code: codeOf(secret) });
    const rows = await database().recoveryCode.findMany({ where: { userId: world.users.owner } });
    expect(rows.filter(({ codeHash }) => recoveryCodes.includes(codeHash) || !/^[0-9a-f]{64}$/.test(codeHash))).toEqual([]);
  });

  it('cannot skip the beginning, be done twice, or be done by nobody', async () => {
    const world = await makeWorld();
    await givePassword(world.users.owner);
    const browser = await signedIn(world.users.owner, world.practiceId);
    await expect(enableSecondFactor(await browser.ctx(), { password: goodPassword, code: '123456' })).rejects.toMatchObject({ rule: 'second_factor.not_begun' });
    await database().user.update({ where: { id: world.users.owner }, data: { totpConfirmedAt: testNow } });
    await expect(enableSecondFactor(await browser.ctx(), { password: goodPassword, code: '123456' })).rejects.toMatchObject({ rule: 'second_factor.on' });
    await expect(enableSecondFactor(stranger(), { password: goodPassword, code: '123456' })).rejects.toThrow(Unauthenticated);
  });
});
