import { describe, expect, it } from 'vitest';
import { NotFound, Unauthenticated } from '../../core/errors';
import { signedIn } from '../../test/signed-in';
import { auditedOperations, makeWorld, stranger } from '../../test/world';
import { listSessions } from './queries';
import { revokeSession } from './revoke-session';

describe('revoking a session', () => {
  it('ends another session of the same person, which then is no longer listed', async () => {
    const world = await makeWorld();
    const here = await signedIn(world.users.owner, world.practiceId);
    const there = await signedIn(world.users.owner, world.practiceId);
    const { sessions } = await listSessions(await here.ctx(), {});
    expect(sessions.map(({ id, isThisOne }) => [id, isThisOne]).sort()).toEqual([[here.sessionId, true], [there.sessionId, false]].sort());
    await revokeSession(await here.ctx(), { sessionId: there.sessionId });
    expect((await there.ctx()).actor.kind).toBe('anonymous');
    expect((await listSessions(await here.ctx(), {})).sessions).toHaveLength(1);
    expect(await auditedOperations(world.practiceId)).toEqual(['session.revoke']);
  });

  it('does not touch anybody else’s, and does not say whether it exists', async () => {
    const world = await makeWorld();
    const mine = await signedIn(world.users.viewer, world.practiceId);
    const theirs = await signedIn(world.users.owner, world.practiceId);
    await expect(revokeSession(await mine.ctx(), { sessionId: theirs.sessionId })).rejects.toThrow(NotFound);
    expect((await theirs.ctx()).actor.kind).toBe('user');
    await expect(revokeSession(stranger(), { sessionId: theirs.sessionId })).rejects.toThrow(Unauthenticated);
    await expect(listSessions(stranger(), {})).rejects.toThrow(Unauthenticated);
  });
});
