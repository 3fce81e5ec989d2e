import { totpStep } from '../../auth/totp';
import { command } from '../../core/operation';
import { unseal } from '../../core/secrets';
import { RuleBroken } from '../../domain/rule-broken';
import { endSessions, ownSession, renewToken } from '../session/steps';
import { EnableSecondFactor, SecondFactorEnabled } from './schema';
import { confirmPassword, replaceRecoveryCodes, spendStep } from './steps';

/**
 * Turns the second factor on once the app has shown a right code, and answers the recovery codes, this one time.
 * Other sessions end; this one goes on under a new token.
 * @throws RuleBroken `password.wrong`, `second_factor.wrong`, `second_factor.on`, `second_factor.not_begun`.
 */
export const enableSecondFactor = command({
  name: 'account.enable_second_factor',
  input: EnableSecondFactor,
  output: SecondFactorEnabled,
  async run({ ctx, input, tx, audit }) {
    const sessionId = ownSession(ctx.actor);
    const user = await confirmPassword(tx, ctx.actor.userId, input.password, ctx);
    if (user.totpConfirmedAt) throw new RuleBroken('second_factor.on', 'A second factor is on already.');
    if (!user.totpSecretSealed) throw new RuleBroken('second_factor.not_begun', 'Scan the picture first.');
    await spendStep(tx, user.id, totpStep(unseal(user.totpSecretSealed), input.code, ctx.now));
    await tx.user.update({ where: { id: user.id }, data: { totpConfirmedAt: ctx.now } });
    const recoveryCodes = await replaceRecoveryCodes(tx, user.id);
    const endedCount = await endSessions(tx, user.id, ctx.now, { except: sessionId });
    const opened = await renewToken(tx, sessionId, ctx.now, { secondFactorAt: ctx.now });
    audit({ subject: ['user', user.id], summary: `${user.name} turned the second factor on`, data: { endedCount } });
    return { ...opened, recoveryCodes };
  },
});
