import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { missingRecords } from '../../test/gaps';
import { auditedOperations, makeWorld } from '../../test/world';
import { dismissGap } from './dismiss-gap';

describe('gap.dismiss', () => {
  it('settles it under the name of whoever did', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    const input = { gapId: gap.id as never, version: 1, reason: 'Destroyed by the clinic' };
    expect(await dismissGap(world.as('reviewer'), input)).toMatchObject({ state: 'dismissed', decidedByName: 'Test reviewer', version: 2, reason: 'Destroyed by the clinic' });
    expect(await auditedOperations(world.practiceId)).toContain('gap.dismiss');
    await expect(dismissGap(world.as('reviewer'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'gap.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    const input = { gapId: gap.id as never, version: 1, reason: 'Destroyed' };
    await expectForbidden(dismissGap, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(dismissGap, input);
    await expectStale(dismissGap, world, input);
  });
});
