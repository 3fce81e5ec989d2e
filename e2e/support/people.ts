import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import type { RoleName } from '../../lib/auth/permissions';
import { hashToken, newToken } from '../../lib/core/secrets';
import { sessionCookieName } from '../../lib/core/session';
import { database } from '../../lib/db/client';
import { env } from '../../lib/env';
import type { World } from '../../lib/test/world';

export interface SignedIn {
  readonly cookieName: string;
  readonly cookieValue: string;
}

/** Opens a session for a person, as signing in does, and gives the cookie that points at it. */
export async function openSession(userId: string, practiceId: string | null, options: { secondFactorShown?: boolean } = {}): Promise<SignedIn> {
  const token = newToken();
  const now = new Date();
  await database().session.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      activePracticeId: practiceId,
      secondFactorAt: options.secondFactorShown === false ? null : now,
      expiresAt: new Date(now.getTime() + 3_600_000),
      ip: '127.0.0.1',
      userAgent: 'journey',
    },
  });
  return { cookieName: sessionCookieName(), cookieValue: await encode({ token: { sid: token }, secret: env().AUTH_SECRET }) };
}

/** Puts the person of this role in front of the browser. */
export async function signIn(context: BrowserContext, world: World, role: RoleName): Promise<void> {
  const { cookieName, cookieValue } = await openSession(world.users[role], world.practiceId);
  await context.addCookies([{ name: cookieName, value: cookieValue, url: env().APP_ORIGIN, httpOnly: true, sameSite: 'Lax' }]);
}
