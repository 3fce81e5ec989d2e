import { query } from '../../core/operation';
import { Nothing, SessionList } from './schema';

/** Where the person is signed in now, the newest use first; sessions that ran out are left out. */
export const listSessions = query({
  name: 'session.list',
  input: Nothing,
  output: SessionList,
  async run({ ctx, db }) {
    const rows = await db.session.findMany({
      where: { userId: ctx.actor.userId, revokedAt: null, expiresAt: { gt: ctx.now } },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    });
    return {
      sessions: rows.map((row) => ({
        id: row.id,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        ip: row.ip,
        userAgent: row.userAgent,
        isThisOne: row.id === ctx.actor.sessionId,
      })),
    };
  },
});
