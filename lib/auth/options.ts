import type { NextAuthOptions, Session } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { ZodError } from 'zod';
import { TooManyAttempts, Unauthenticated } from '../core/errors';
import { log } from '../core/log';
import { callerOf, contextFor, sessionCookieName } from '../core/session';
import { env } from '../env';
import { closeSession } from '../features/session/close-session';
import { openSession } from '../features/session/open-session';
import { cookieAttributes } from '../http/session-cookie';
import { guarded } from './guarded';

/** Signing in: counted before it is checked, by address and by account. */
const signIn = guarded(openSession, 'sign_in', (_ctx, input) => input.email.trim().toLowerCase());

/** next-auth as this product uses it: one way to sign in, and a cookie that carries only a random session id. */
export function authOptions(): NextAuthOptions {
  const { AUTH_SECRET, SESSION_ABSOLUTE_HOURS } = env();
  return {
    secret: AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_ABSOLUTE_HOURS * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieAttributes() } },
    providers: [
      credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given, request) {
          const caller = await callerOf(new Headers(request.headers as Record<string, string>), undefined);
          const ctx = await contextFor({ ...caller, bearer: null, idempotencyKey: null }, new Date());
          const { sessionId, sessionToken } = await signIn(ctx, { email: given?.email ?? '', password: given?.password ?? '' }).catch(refuse);
          return { id: sessionId, sid: sessionToken };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const sid = (user as { sid?: string } | undefined)?.sid ?? token.sid;
        return typeof sid === 'string' ? { sid } : {};
      },
      // Whoever asks next-auth for “the session” learns nothing: screens ask the operations.
      session: () => ({}) as Session,
      redirect: ({ url, baseUrl }) => onOwnOrigin(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        const sessionToken = typeof token?.sid === 'string' ? token.sid : null;
        const caller = await callerOf(new Headers(), undefined);
        const ctx = await contextFor({ ...caller, sessionToken }, new Date());
        if (ctx.actor.kind === 'user') await closeSession(ctx, {});
      },
    },
    logger: {
      error: (code) => log().error({ code }, 'next-auth'),
      warn: (code) => log().warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
}

/** The address to go on to, if it lies on this origin; else the origin itself. */
export function onOwnOrigin(url: string, origin: string): string {
  if (!URL.canParse(url, origin)) return origin;
  const target = new URL(url, origin);
  const plain = target.origin === new URL(origin).origin && target.username === '' && target.password === '';
  return plain ? target.href : origin;
}

/** What the sign-in page is told: too many tries, a wrong address or password, or that it is not their fault. */
function refuse(error: unknown): never {
  if (error instanceof TooManyAttempts) throw new Error(`too_many_attempts:${error.retryAfterSeconds}`);
  if (error instanceof Unauthenticated || error instanceof ZodError) throw new Error('wrong');
  log().error({ error: error instanceof Error ? error.name : 'unknown' }, 'sign-in');
  throw new Error('unavailable');
}
