import { acceptCode } from '../account/steps';
import { command } from '../../core/operation';
import { ConfirmSecondFactor, SecondFactorConfirmed } from './schema';
import { giveAttemptBack, ownSession, renewToken } from './steps';

/**
 * Shows the second factor: a code of the app, each accepted once, or one of the recovery codes. The session goes on
 * under a new token.
 * @throws RuleBroken `second_factor.wrong`, `second_factor.not_set_up`.
 */
export const confirmSecondFactor = command({
  name: 'session.confirm_second_factor',
  input: ConfirmSecondFactor,
  output: SecondFactorConfirmed,
  async run({ ctx, input, tx, audit }) {
    const sessionId = ownSession(ctx.actor);
    const { userId } = ctx.actor;
    const kind = await acceptCode(tx, userId, input.code, ctx.now);
    await giveAttemptBack(tx, 'second_factor', userId, ctx);
    const opened = await renewToken(tx, sessionId, ctx.now, { secondFactorAt: ctx.now });
    const recoveryCodesLeft = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
    audit({ subject: ['user', userId], summary: `${ctx.actor.name} showed the second factor (${kind})`, data: { sessionId, kind, recoveryCodesLeft } });
    return { ...opened, recoveryCodesLeft };
  },
});
