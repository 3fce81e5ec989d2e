import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { Done, RevokeSession } from './schema';

/** Ends one of the person's own sessions, on this or another machine. @throws NotFound for anybody else's. */
export const revokeSession = command({
  name: 'session.revoke',
  input: RevokeSession,
  output: Done,
  async run({ ctx, input, tx, audit }) {
    const { count } = await tx.session.updateMany({
      where: { id: input.sessionId, userId: ctx.actor.userId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) throw new NotFound();
    audit({ subject: ['user', ctx.actor.userId], summary: `${ctx.actor.name} ended a session`, data: { sessionId: input.sessionId } });
    return { done: true as const };
  },
});
