import { mutationOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, RequestFailed } from '../../http/client';
import type { ConfirmSecondFactor, OpenSession } from './schema';

/** Signs in through next-auth: its forgery token first, then the credentials. */
async function signIn(given: z.input<typeof OpenSession>): Promise<void> {
  const csrf = await ask('/api/auth/csrf');
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await ask('/api/auth/callback/credentials', { ...given, csrfToken, json: 'true', callbackUrl: '/' });
  const { url } = (await answer.json()) as { url?: string };
  const reason = url ? new URL(url, window.location.origin).searchParams.get('error') : 'unavailable';
  if (reason === null && answer.ok) return;
  if (reason === 'wrong') throw new RequestFailed(401, 'sign_in.wrong', 'The e-mail address or the password is not right.');
  const [code, seconds] = (reason ?? '').split(':');
  if (code === 'too_many_attempts') {
    const minutes = Math.ceil(Number(seconds) / 60);
    throw new RequestFailed(429, code, `Too many tries. Wait ${minutes} minute${minutes === 1 ? '' : 's'}, then try again.`);
  }
  throw new RequestFailed(503, 'unavailable', 'Signing in does not work right now. Try again in a moment.');
}

async function ask(path: string, form?: Record<string, string>): Promise<Response> {
  try {
    return await fetch(path, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
  } catch {
    throw new RequestFailed(0, 'offline', 'The server did not answer. Try again.');
  }
}

export const signingIn = mutationOptions({ mutationFn: signIn });
export const confirmingSecondFactor = mutationOptions({
  mutationFn: (body: z.input<typeof ConfirmSecondFactor>) => api<{ recoveryCodesLeft: number }>('POST', '/session/second-factor', { body }),
});
export const switchingPractice = mutationOptions({ mutationFn: (practiceId: string) => api<unknown>('POST', '/session/practice', { body: { practiceId } }) });
export const revokingSession = mutationOptions({ mutationFn: (sessionId: string) => api<unknown>('DELETE', `/sessions/${sessionId}`) });
