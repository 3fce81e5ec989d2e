import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Ctx, PracticeCtx, UserActor } from '../core/context';
import { callerOf, contextFor, sessionCookieName } from '../core/session';

/** Who looks at this page; read once a request however many components ask. */
export const pageContext = cache(async (): Promise<Ctx> => {
  const [jar, incoming] = await Promise.all([cookies(), headers()]);
  const caller = await callerOf(incoming, jar.get(sessionCookieName())?.value);
  return contextFor({ ...caller, bearer: null, idempotencyKey: null }, new Date());
});

/**
 * The context of a signed-in screen. Whoever is not there yet is sent to the step that is missing: sign-in, the
 * second factor, setting one up, or choosing a practice. Convenience only: each operation authorizes for itself.
 */
export async function signedInPage(): Promise<PracticeCtx & { readonly actor: UserActor & { role: NonNullable<UserActor['role']> } }> {
  const ctx = await pageContext();
  if (ctx.actor.kind !== 'user') redirect('/sign-in');
  if (ctx.actor.assurance === 'second_factor_due') redirect('/second-factor');
  if (ctx.actor.assurance === 'enrolment_due') redirect('/second-factor/set-up');
  if (ctx.practiceId === null || ctx.actor.role === null) redirect('/choose-practice');
  return ctx as PracticeCtx & { readonly actor: UserActor & { role: NonNullable<UserActor['role']> } };
}
