import { command } from '../../core/operation';
import { Done, Nothing } from './schema';
import { ownSession } from './steps';

/** Signs out: the session is over on the server at once. */
export const closeSession = command({
  name: 'session.close',
  input: Nothing,
  output: Done,
  async run({ ctx, tx, audit }) {
    const sessionId = ownSession(ctx.actor);
    await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: ctx.now } });
    audit({ subject: ['user', ctx.actor.userId], summary: `${ctx.actor.name} signed out`, data: { sessionId } });
    return { done: true as const };
  },
});
