import type { Ctx } from '../../core/context';
import type { ExcerptState } from '../../domain/records/excerpt-life';

/** Private notes are the physician's and the reviewers' own working notes; the office at large does not see them. */
export function seesPrivateNotes({ actor }: Pick<Ctx, 'actor'>): boolean {
  return actor.kind === 'user' && (actor.role === 'owner' || actor.role === 'physician' || actor.role === 'reviewer');
}

/** One's own excerpt until it is confirmed; the physician and the owner any. */
export function mayRemove({ actor }: Pick<Ctx, 'actor'>, { createdById, state }: { readonly createdById: string | null; readonly state: ExcerptState }): boolean {
  if (actor.kind !== 'user') return false;
  return actor.role === 'owner' || actor.role === 'physician' || (createdById === actor.userId && state !== 'CONFIRMED');
}
