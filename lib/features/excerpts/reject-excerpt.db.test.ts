import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, makeWorld } from '../../test/world';
import { readExcerptPage } from './queries';
import { rejectExcerpt } from './reject-excerpt';

describe('excerpt.reject', () => {
  it('turns it down with the reason, which the reviewer sees', async () => {
    const world = await makeWorld();
    const { id, packetId } = await written(world, await readCase(world));
    const input = { excerptId: id as never, version: 1, reason: 'Another patient’s page' };
    expect(await rejectExcerpt(world.as('physician'), input)).toMatchObject({ state: 'REJECTED', reason: 'Another patient’s page', decidedByName: 'Test physician' });
    expect((await readExcerptPage(world.as('reviewer'), { packetId: packetId as never, pageNumber: 1 })).excerpts).toMatchObject([{ id, reason: 'Another patient’s page' }]);
    expect(await stepsOf(world, id)).toEqual(['proposed', 'rejected']);
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.reject');
    await expect(rejectExcerpt(world.as('physician'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'excerpt.transition' });
    await expect(rejectExcerpt(world.as('physician'), { ...input, reason: ' ' })).rejects.toMatchObject({ issues: [{ path: ['reason'] }] });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = { excerptId: (await written(world, await readCase(world))).id as never, version: 1, reason: 'No' };
    await expectForbidden(rejectExcerpt, world, input, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(rejectExcerpt, input);
    await expectStale(rejectExcerpt, world, input);
    await expect(rejectExcerpt(world.as('owner'), input)).rejects.toMatchObject({ rule: 'excerpt.not_a_physician' });
  });
});
