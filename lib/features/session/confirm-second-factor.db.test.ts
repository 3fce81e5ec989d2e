import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret } from '../../auth/totp';
import { Unauthenticated } from '../../core/errors';
import { seal } from '../../core/secrets';
import { database } from '../../db/client';
import { contextOf, signedIn } from '../../test/signed-in';
import { auditedOperations, makeWorld, stranger, testNow } from '../../test/world';
import { readPractice } from '../practices/queries';
import { confirmSecondFactor } from './confirm-second-factor';
import { listSessions } from './queries';

async function withFactor() {
  const world = await makeWorld();
  const secret = newTotpSecret();
  const userId = world.users.physician;
  const codes = newRecoveryCodes();
  await database().user.update({ where: { id: userId }, data: { totpSecretSealed: seal(secret), totpConfirmedAt: testNow } });
  await database().recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) })) });
  const code = (now: Date) => generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) });
  return { world, userId, codes, code, open: () => signedIn(userId, world.practiceId, { secondFactor: false }) };
}

const seconds = (count: number) => new Date(testNow.getTime() + count * 1000);

describe('showing the second factor', () => {
  it('lets nothing through before, and goes on under a new token after', async () => {
    const { world, code, open } = await withFactor();
    const browser = await open();
    await expect(readPractice(await browser.ctx(), {})).rejects.toThrow(Unauthenticated);
    await expect(listSessions(await browser.ctx(), {})).rejects.toThrow(Unauthenticated);
    const { sessionToken, recoveryCodesLeft } = await confirmSecondFactor(await browser.ctx(), { code: code(testNow) });
    expect(recoveryCodesLeft).toBe(10);
    expect((await browser.ctx()).actor.kind).toBe('anonymous');
    const after = await contextOf(sessionToken);
    await expect(readPractice(after, {})).resolves.toMatchObject({ id: world.practiceId });
    expect(await auditedOperations(world.practiceId)).toEqual(['session.confirm_second_factor']);
  });

  it('accepts a code once, however many processes ask at the same time', async () => {
    const { code, open } = await withFactor();
    for (let round = 0; round < 10; round += 1) {
      const now = seconds(round * 90);
      const browsers = await Promise.all([open(), open(), open()]);
      const contexts = await Promise.all(browsers.map((browser) => browser.ctx()));
      const answers = await Promise.allSettled(contexts.map((ctx) => confirmSecondFactor({ ...ctx, now }, { code: code(now) })));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('takes the step before and after, no other, and none again', async () => {
    const { code, open } = await withFactor();
    const attempt = async (at: Date) => confirmSecondFactor(await (await open()).ctx(), { code: code(at) });
    await expect(attempt(seconds(-60))).rejects.toMatchObject({ rule: 'second_factor.wrong' });
    await expect(attempt(seconds(60))).rejects.toMatchObject({ rule: 'second_factor.wrong' });
    await expect(attempt(seconds(-30))).resolves.toBeDefined();
    await expect(attempt(seconds(30))).resolves.toBeDefined();
    await expect(attempt(testNow)).rejects.toMatchObject({ rule: 'second_factor.wrong' });
  });

  it('takes each recovery code once, in any spelling', async () => {
    const { codes, open } = await withFactor();
    const spelled = ` ${(codes[3] ?? '').toLowerCase().replaceAll('-', ' ')} `;
    const answers = await Promise.allSettled([1, 2].map(async () => confirmSecondFactor(await (await open()).ctx(), { code: spelled })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(confirmSecondFactor(await (await open()).ctx(), { code: codes[4] ?? '' })).resolves.toMatchObject({ recoveryCodesLeft: 8 });
  });

  it('refuses a recovery code of somebody else, a person without a factor, and nobody', async () => {
    const [mine, theirs] = [await withFactor(), await withFactor()];
    await expect(confirmSecondFactor(await (await mine.open()).ctx(), { code: theirs.codes[0] ?? '' })).rejects.toMatchObject({ rule: 'second_factor.wrong' });
    const plain = await signedIn(mine.world.users.owner, mine.world.practiceId);
    await expect(confirmSecondFactor(await plain.ctx(), { code: '123456' })).rejects.toMatchObject({ rule: 'second_factor.not_set_up' });
    await expect(confirmSecondFactor(stranger(), { code: '123456' })).rejects.toThrow(Unauthenticated);
  });
});
