import { describe, expect, it } from 'vitest';
import { Forbidden, Unauthenticated } from '../../core/errors';
import { signedIn } from '../../test/signed-in';
import { auditedOperations, makeWorld, stranger } from '../../test/world';
import { closeSession } from './close-session';

describe('closing a session', () => {
  it('makes the cookie worthless at once, and only this one', async () => {
    const world = await makeWorld();
    const here = await signedIn(world.users.viewer, world.practiceId);
    const there = await signedIn(world.users.viewer, world.practiceId);
    await closeSession(await here.ctx(), {});
    for (let replay = 0; replay < 20; replay += 1) expect((await here.ctx()).actor.kind).toBe('anonymous');
    expect((await there.ctx()).actor.kind).toBe('user');
    expect(await auditedOperations(world.practiceId)).toEqual(['session.close']);
  });

  it('is open to somebody whose second factor is still due', async () => {
    const world = await makeWorld();
    const ctx = await (await signedIn(world.users.viewer, world.practiceId)).ctx();
    if (ctx.actor.kind !== 'user') throw new Error('not signed in');
    await expect(closeSession({ ...ctx, actor: { ...ctx.actor, assurance: 'second_factor_due' } }, {})).resolves.toEqual({ done: true });
  });

  it('needs a session', async () => {
    const world = await makeWorld();
    await expect(closeSession(stranger(), {})).rejects.toThrow(Unauthenticated);
    await expect(closeSession(world.as('owner'), {})).rejects.toThrow(Forbidden);
  });
});
