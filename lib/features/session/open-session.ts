import { isPassword } from '../../auth/passwords';
import { Unauthenticated } from '../../core/errors';
import { command } from '../../core/operation';
import { hashToken, newToken } from '../../core/secrets';
import { absoluteExpiry } from '../../core/session';
import { OpenedSession, OpenSession } from './schema';
import { actAs, giveAttemptBack, practicesOf } from './steps';

/**
 * Signs in by e-mail address and password. Every sign-in is a new session with a new token. It opens in the only
 * practice of the person, or in the one they worked in last; never in practice mode.
 * @throws Unauthenticated with the same words and in the same time whether or not the address is known.
 */
export const openSession = command({
  name: 'session.open',
  input: OpenSession,
  output: OpenedSession,
  async run({ ctx, input, tx, audit, enter }) {
    const user = await tx.user.findUnique({ where: { email: input.email } });
    const right = await isPassword(user?.passwordHash ?? null, input.password);
    if (!user || !right) throw new Unauthenticated('The e-mail address or the password is not right.');
    await giveAttemptBack(tx, 'sign_in', input.email, ctx);
    await actAs(tx, user.id);
    const practices = (await practicesOf(tx, user.id)).filter(({ trainingOfId }) => trainingOfId === null);
    const last = await tx.session.findFirst({ where: { userId: user.id, activePracticeId: { not: null } }, orderBy: { createdAt: 'desc' } });
    const active = practices.length === 1 ? practices[0] : practices.find(({ id }) => id === last?.activePracticeId);
    const sessionToken = newToken();
    const expiresAt = absoluteExpiry(ctx.now);
    const session = await tx.session.create({
      data: {
        tokenHash: hashToken(sessionToken), userId: user.id, activePracticeId: active?.id ?? null,
        createdAt: ctx.now, lastSeenAt: ctx.now, expiresAt, ip: ctx.ip, userAgent: ctx.userAgent,
      },
    });
    if (active) await enter(active.id);
    audit({ subject: ['user', user.id], summary: `${user.name} signed in`, data: { sessionId: session.id, ip: ctx.ip } });
    return { sessionId: session.id, sessionToken, expiresAt: expiresAt.toISOString() };
  },
});
