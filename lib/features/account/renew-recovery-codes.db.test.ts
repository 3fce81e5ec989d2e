import { describe, expect, it } from 'vitest';
import { hashRecoveryCode } from '../../auth/totp';
import { Unauthenticated } from '../../core/errors';
import { database } from '../../db/client';
import { givePassword, goodPassword, signedIn } from '../../test/signed-in';
import { auditedOperations, makeWorld, stranger, testNow } from '../../test/world';
import { renewRecoveryCodes } from './renew-recovery-codes';

describe('renewing the recovery codes', () => {
  it('puts ten new ones in the place of the old', async () => {
    const world = await makeWorld();
    const userId = world.users.owner;
    await givePassword(userId);
    await database().user.update({ where: { id: userId }, data: { totpConfirmedAt: testNow } });
    await database().recoveryCode.create({ data: { userId, codeHash: 'old' } });
    const browser = await signedIn(userId, world.practiceId);
    const { recoveryCodes } = await renewRecoveryCodes(await browser.ctx(), { password: goodPassword });
    const rows = await database().recoveryCode.findMany({ where: { userId } });
    expect(rows.map(({ codeHash }) => codeHash).sort()).toEqual(recoveryCodes.map((code) => hashRecoveryCode(userId, code)).sort());
    expect(recoveryCodes).toHaveLength(10);
    expect(await auditedOperations(world.practiceId)).toEqual(['account.renew_recovery_codes']);
  });

  it('needs the password, a factor, and somebody', async () => {
    const world = await makeWorld();
    await givePassword(world.users.owner);
    const browser = await signedIn(world.users.owner, world.practiceId);
    await expect(renewRecoveryCodes(await browser.ctx(), { password: 'something else' })).rejects.toMatchObject({ rule: 'password.wrong' });
    await expect(renewRecoveryCodes(await browser.ctx(), { password: goodPassword })).rejects.toMatchObject({ rule: 'second_factor.not_set_up' });
    await expect(renewRecoveryCodes(stranger(), { password: goodPassword })).rejects.toThrow(Unauthenticated);
  });
});
