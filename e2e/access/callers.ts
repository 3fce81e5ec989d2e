import { can, mayBefore, permissions, roleNames, type OperationName, type RoleName } from '../../lib/auth/permissions';
import { newTotpSecret } from '../../lib/auth/totp';
import { seal } from '../../lib/core/secrets';
import { database } from '../../lib/db/client';
import { inPractice, type World } from '../../lib/test/world';
import { openSession } from '../support/people';

export type CallerName = 'anonymous' | RoleName | 'owner next door' | 'removed member' | 'second factor due';

export const callerNames: readonly CallerName[] = ['anonymous', ...roleNames, 'owner next door', 'removed member', 'second factor due'];

/** Who this caller is; the owner of the practice where it does not matter. */
export async function userOf(caller: CallerName, world: World, nextDoor: World): Promise<string> {
  if (caller === 'anonymous') return world.users.owner;
  if (caller === 'owner next door') return nextDoor.users.owner;
  if (caller !== 'removed member' && caller !== 'second factor due') return world.users[caller];
  const user = await database().user.create({
    data: { email: `${crypto.randomUUID()}@example.test`, name: caller, passwordHash: '!', ...(caller === 'second factor due' ? { totpSecretSealed: seal(newTotpSecret()), totpConfirmedAt: new Date() } : {}) },
  });
  const removedAt = caller === 'removed member' ? new Date() : null;
  await inPractice(world.practiceId, (tx) => tx.membership.create({ data: { practiceId: world.practiceId, userId: user.id, role: 'owner', removedAt } }));
  return user.id;
}

/** The cookie header of a fresh session of this caller; empty for nobody. */
export async function cookieOf(caller: CallerName, userId: string, { world, nextDoor }: { world: World; nextDoor: World }): Promise<string> {
  if (caller === 'anonymous') return '';
  const { practiceId } = caller === 'owner next door' ? nextDoor : world;
  const { cookieName, cookieValue } = await openSession(userId, practiceId, { secondFactorShown: caller !== 'second factor due' });
  return `${cookieName}=${cookieValue}`;
}

export type Verdict = 'allowed' | 'unauthenticated' | 'forbidden';

/** What the permission table says about a caller; nothing that it does not allow is allowed. */
export function verdict(caller: CallerName, operation: OperationName): Verdict {
  const { roles } = permissions[operation];
  if (roles === 'anyone') return 'allowed';
  if (caller === 'anonymous') return 'unauthenticated';
  if (caller === 'second factor due') return mayBefore('second_factor_due', operation) ? 'allowed' : 'unauthenticated';
  if (roles === 'signed_in') return 'allowed';
  if (caller === 'removed member') return 'forbidden';
  return can(caller === 'owner next door' ? 'owner' : caller, operation) ? 'allowed' : 'forbidden';
}
