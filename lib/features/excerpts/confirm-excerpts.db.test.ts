import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendExcerpt } from './amend-excerpt';
import { confirmExcerpts } from './confirm-excerpts';

describe('excerpt.confirm_many', () => {
  it('confirms what stands as it was seen, and leaves a stale version, a decided one and a removed one as they are', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const [first, second, changed, own] = [await written(world, packet), await written(world, packet), await written(world, packet), await written(world, packet, 'physician')];
    await amendExcerpt(world.as('reviewer'), { excerptId: changed.id as never, version: 1, text: 'Changed meanwhile' });
    const answer = await confirmExcerpts(world.as('physician'), { caseId: packet.caseId as never, excerpts: [first, second, changed, own].map(({ id }) => ({ id: id as never, version: 1 })) });
    expect(answer.confirmed.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect([...answer.skipped].sort()).toEqual([changed.id, own.id].sort());
    expect(await stepsOf(world, first.id)).toEqual(['proposed', 'confirmed']);
    expect(await stepsOf(world, changed.id)).toEqual(['proposed', 'edited']);
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.confirm_many');
  });

  it('forbidden role, practice next door, another case, an owner who is no physician', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const { id } = await written(world, packet);
    const input = { caseId: packet.caseId as never, excerpts: [{ id: id as never, version: 1 }] };
    await expectForbidden(confirmExcerpts, world, input, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(confirmExcerpts, input);
    const { caseId } = await readCase(world);
    await expect(confirmExcerpts(world.as('physician'), { ...input, caseId: caseId as never })).rejects.toThrow(NotFound);
    await expect(confirmExcerpts(world.as('owner'), input)).rejects.toMatchObject({ rule: 'excerpt.not_a_physician' });
  });
});
