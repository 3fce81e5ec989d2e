import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { contextFor } from '../../core/session';
import { onlyFor } from '../../test/refusals';
import { signedIn } from '../../test/signed-in';
import { auditedOperations, makeWorld, testNow } from '../../test/world';
import { createApiToken } from '../api-tokens/create-api-token';
import { listPeople } from './queries';
import { removeMember } from './remove-member';

const caller = { requestId: 'test', ip: '', userAgent: '', idempotencyKey: null };

describe('removing a person', () => {
  it('puts them out at once: sessions and API tokens', async () => {
    const world = await makeWorld();
    const browsers = [await signedIn(world.users.assistant, world.practiceId), await signedIn(world.users.assistant, world.practiceId)];
    const { token } = await createApiToken(world.as('assistant'), { name: 'script', validDays: 30 });
    const byToken = () => contextFor({ ...caller, sessionToken: null, bearer: token }, testNow);
    expect((await byToken()).actor).toMatchObject({ role: 'assistant' });
    const found = (await listPeople(world.as('owner'), {})).members.find(({ userId }) => userId === world.users.assistant);
    await removeMember(world.as('owner'), { memberId: found?.id ?? '', version: 1 });
    for (const browser of browsers) expect((await browser.ctx()).actor.kind).toBe('anonymous');
    expect((await byToken()).actor.kind).toBe('anonymous');
    expect((await listPeople(world.as('owner'), {})).members.map(({ userId }) => userId)).not.toContain(world.users.assistant);
    expect(await auditedOperations(world.practiceId)).toEqual(['api_token.create', 'member.remove']);
  });

  it('is for owners, keeps the last owner, notices a stale removal', async () => {
    const world = await makeWorld();
    const { members } = await listPeople(world.as('owner'), {});
    const [owner, viewer] = ['owner', 'viewer'].map((role) => members.find((member) => member.role === role)?.id ?? '');
    await onlyFor(removeMember, world, { memberId: viewer, version: 1 }, ['owner']);
    await expect(removeMember(world.as('owner'), { memberId: owner ?? '', version: 1 })).rejects.toMatchObject({ rule: 'member.last_owner' });
    await expect(removeMember(world.as('owner'), { memberId: viewer ?? '', version: 2 })).rejects.toThrow(Conflict);
    expect((await listPeople(world.as('owner'), {})).members).toHaveLength(6);
  });

  it('does not know people next door, nor anybody twice', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const foreign = (await listPeople(other.as('owner'), {})).members.find(({ role }) => role === 'viewer');
    await expect(removeMember(world.as('owner'), { memberId: foreign?.id ?? '', version: 1 })).rejects.toThrow(NotFound);
    expect((await listPeople(other.as('owner'), {})).members).toHaveLength(6);
    await removeMember(other.as('owner'), { memberId: foreign?.id ?? '', version: 1 });
    await expect(removeMember(other.as('owner'), { memberId: foreign?.id ?? '', version: 2 })).rejects.toThrow(NotFound);
  });
});
