import { expect } from 'vitest';
import { roleNames, type RoleName } from '../auth/permissions';
import { Forbidden, Unauthenticated } from '../core/errors';
import type { Operation } from '../core/operation';
import { stranger, type World } from './world';

/** Sees to it that the operation is refused to every role but the named ones, and to whoever is not signed in. */
export async function onlyFor(operation: Operation, world: World, input: unknown, roles: readonly RoleName[]): Promise<void> {
  for (const role of roleNames.filter((name) => !roles.includes(name))) {
    await expect(operation(world.as(role), input), role).rejects.toThrow(Forbidden);
  }
  await expect(operation(stranger(), input)).rejects.toThrow(Unauthenticated);
}
