import { hashPassword } from '../../auth/passwords';
import { command } from '../../core/operation';
import { endSessions, ownSession, renewToken } from '../session/steps';
import { ChangePassword, PasswordChanged } from './schema';
import { confirmPassword, demandGoodPassword } from './steps';

/**
 * Changes the person's own password. Every other session of theirs ends; this one goes on under a new token.
 * @throws RuleBroken `password.wrong`, `password.refused`.
 */
export const changePassword = command({
  name: 'account.change_password',
  input: ChangePassword,
  output: PasswordChanged,
  async run({ ctx, input, tx, audit }) {
    const sessionId = ownSession(ctx.actor);
    const user = await confirmPassword(tx, ctx.actor.userId, input.currentPassword, ctx);
    demandGoodPassword(input.newPassword, user);
    const passwordHash = await hashPassword(input.newPassword);
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, passwordChangedAt: ctx.now } });
    const endedCount = await endSessions(tx, user.id, ctx.now, { except: sessionId });
    const opened = await renewToken(tx, sessionId, ctx.now);
    audit({ subject: ['user', user.id], summary: `${user.name} changed their password`, data: { endedCount } });
    return { ...opened, endedCount };
  },
});
