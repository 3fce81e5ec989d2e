import { encode } from 'next-auth/jwt';
import { z, type ZodType } from 'zod';
import type { Operation } from '../core/operation';
import { sessionCookieName } from '../core/session';
import { env } from '../env';
import type { OpenedSession } from '../features/session/schema';
import { route, type Handler } from './route';

type Opened = z.output<typeof OpenedSession>;

/** How the sign-in cookie is set, here and by next-auth: not readable by scripts, not sent by other sites, on https only there. */
export function cookieAttributes() {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: env().APP_ORIGIN.startsWith('https:') } as const;
}

/** The Set-Cookie value for a session: next-auth's own token, which carries the random session id and nothing else. */
export async function sessionCookie({ sessionToken, expiresAt }: Opened): Promise<string> {
  const maxAge = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now()) / 1000));
  return setCookie(await encode({ token: { sid: sessionToken }, secret: env().AUTH_SECRET, maxAge }), maxAge);
}

/** A route for an operation that gives the session a new token: the token goes into the cookie, the rest into the answer. */
export function renewing<I extends ZodType, O extends ZodType<Opened>>(operation: Operation<I, O>): Handler {
  const handler = route(operation);
  const call: (...args: Parameters<Handler>) => Promise<Response> = async (request, context) => {
    const answer = await handler(request, context);
    if (!answer.ok) return answer;
    const { sessionId, sessionToken, expiresAt, ...rest } = (await answer.json()) as Opened & Record<string, unknown>;
    const cookie = await sessionCookie({ sessionId, sessionToken, expiresAt });
    return Response.json(rest, { headers: { 'cache-control': 'private, no-store', 'set-cookie': cookie } });
  };
  return Object.assign(call, { operation: withoutToken(operation) });
}

/** The operation as its route shows it: what is put into the cookie is not in the answer. */
export function withoutToken(operation: Operation): Operation['operation'] {
  const { output } = operation.operation;
  return output instanceof z.ZodObject
    ? { ...operation.operation, output: output.omit({ sessionId: true, sessionToken: true, expiresAt: true }) }
    : operation.operation;
}

/** A route for signing out: takes the cookie back and has the browser forget what it kept of this site. */
export function closing(operation: Operation): Handler {
  const handler = route(operation);
  const call: (...args: Parameters<Handler>) => Promise<Response> = async (request, context) => {
    const answer = await handler(request, context);
    if (answer.status !== 200 && answer.status !== 401) return answer;
    answer.headers.append('set-cookie', setCookie('', 0));
    answer.headers.set('clear-site-data', '"cache", "storage"');
    return answer;
  };
  return Object.assign(call, { operation: operation.operation });
}

function setCookie(value: string, maxAge: number): string {
  const { path, secure } = cookieAttributes();
  return `${sessionCookieName()}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
