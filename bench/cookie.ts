import type { World } from '../lib/test/world.ts';

/** The cookie of the owner, signed in without a password. */
export async function cookieOf(world: World, origin: string): Promise<string> {
  process.env.APP_ORIGIN = origin;
  const { database } = await import('../lib/db/client.ts');
  const { hashToken, newToken } = await import('../lib/core/secrets.ts');
  const { sessionCookie } = await import('../lib/http/session-cookie.ts');
  const sessionToken = newToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = await database().session.create({ data: { tokenHash: hashToken(sessionToken), userId: world.users.owner, activePracticeId: world.practiceId, expiresAt } });
  const cookie = await sessionCookie({ sessionId: session.id, sessionToken, expiresAt: expiresAt.toISOString() });
  return cookie.split(';')[0] ?? '';
}
