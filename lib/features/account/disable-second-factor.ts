import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { endSessions, ownSession, practicesOf, renewToken } from '../session/steps';
import { DisableSecondFactor, SecondFactorDisabled } from './schema';
import { acceptCode, confirmPassword } from './steps';

/**
 * Turns the second factor off, with the password and one more code. Other sessions end.
 * @throws RuleBroken `second_factor.required` while a practice of the person asks for one, `password.wrong`, `second_factor.wrong`.
 */
export const disableSecondFactor = command({
  name: 'account.disable_second_factor',
  input: DisableSecondFactor,
  output: SecondFactorDisabled,
  async run({ ctx, input, tx, audit }) {
    const sessionId = ownSession(ctx.actor);
    const user = await confirmPassword(tx, ctx.actor.userId, input.password, ctx);
    const asking = (await practicesOf(tx, user.id)).find((practice) => practice.secondFactorRequired);
    if (asking) throw new RuleBroken('second_factor.required', `${asking.name} asks for a second factor. Its owner can change that.`);
    await acceptCode(tx, user.id, input.code, ctx.now);
    await tx.user.update({ where: { id: user.id }, data: { totpConfirmedAt: null, totpSecretSealed: null } });
    await tx.recoveryCode.deleteMany({ where: { userId: user.id } });
    const endedCount = await endSessions(tx, user.id, ctx.now, { except: sessionId });
    audit({ subject: ['user', user.id], summary: `${user.name} turned the second factor off`, data: { endedCount } });
    return renewToken(tx, sessionId, ctx.now, { secondFactorAt: null });
  },
});
