import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, makeWorld } from '../../test/world';
import { rejectExcerpt } from './reject-excerpt';
import { reopenExcerpt } from './reopen-excerpt';

describe('excerpt.reopen', () => {
  it('takes a decision back: proposed again, decided by nobody', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world));
    await expect(reopenExcerpt(world.as('physician'), { excerptId: id as never, version: 1 })).rejects.toMatchObject({ rule: 'excerpt.transition' });
    await rejectExcerpt(world.as('physician'), { excerptId: id as never, version: 1, reason: 'A slip' });
    expect(await reopenExcerpt(world.as('physician'), { excerptId: id as never, version: 2 })).toMatchObject({ state: 'PROPOSED', reason: '', decidedByName: '', decidedAt: null });
    expect(await stepsOf(world, id)).toEqual(['proposed', 'rejected', 'reopened']);
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.reopen');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = { excerptId: (await written(world, await readCase(world), 'physician')).id as never, version: 1 };
    await expectForbidden(reopenExcerpt, world, input, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reopenExcerpt, input);
    await expectStale(reopenExcerpt, world, input);
    await expect(reopenExcerpt(world.as('owner'), input)).rejects.toMatchObject({ rule: 'excerpt.not_a_physician' });
  });
});
