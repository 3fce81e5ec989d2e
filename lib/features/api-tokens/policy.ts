import type { Actor, UserId } from '../../core/context';
import { Forbidden } from '../../core/errors';

/** Whose tokens these are. @throws Forbidden for jobs, and for an API token: one token may not make or end another. */
export function personInBrowser(actor: Actor): UserId {
  if (actor.kind !== 'user' || actor.tokenId !== null) throw new Forbidden('API tokens are made and ended by a person, signed in in a browser.');
  return actor.userId;
}
