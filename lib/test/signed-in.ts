import { hashPassword } from '../auth/passwords';
import type { Ctx } from '../core/context';
import { hashToken, newToken } from '../core/secrets';
import { contextFor } from '../core/session';
import { database } from '../db/client';
import { testNow } from './world';

export const goodPassword = 'velvet harbour sixteen lanterns';

export interface SignedIn {
  readonly token: string;
  readonly sessionId: string;
  /** Who this browser is now, read from the database as on each request. */
  readonly ctx: (now?: Date) => Promise<Ctx>;
}

/** A browser in which the person is signed in, in the given practice, past the second factor unless told otherwise. */
export async function signedIn(userId: string, practiceId: string | null, options: { now?: Date; secondFactor?: boolean } = {}): Promise<SignedIn> {
  const now = options.now ?? testNow;
  const token = newToken();
  const { id } = await database().session.create({
    data: {
      tokenHash: hashToken(token), userId, activePracticeId: practiceId, createdAt: now, lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000), secondFactorAt: options.secondFactor === false ? null : now,
    },
  });
  return { token, sessionId: id, ctx: (at = now) => contextOf(token, at) };
}

/** The context behind a session token, as a request that carries it would get it. */
export function contextOf(token: string | null, now: Date = testNow, ip = '203.0.113.7'): Promise<Ctx> {
  return contextFor({ sessionToken: token, bearer: null, requestId: 'test', ip, userAgent: 'test', idempotencyKey: null }, now);
}

/** Gives a person of a test world a password that can be signed in with, and answers their e-mail address. */
export async function givePassword(userId: string, password = goodPassword): Promise<string> {
  const { email } = await database().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(password) } });
  return email;
}
