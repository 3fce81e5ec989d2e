import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { missingRecords } from '../../test/gaps';
import { auditedOperations, makeWorld } from '../../test/world';
import { receiveGap } from './receive-gap';

describe('gap.receive', () => {
  it('settles it under the name of whoever did', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    const input = { gapId: gap.id as never, version: 1 };
    expect(await receiveGap(world.as('reviewer'), input)).toMatchObject({ state: 'received', decidedByName: 'Test reviewer', version: 2 });
    expect(await auditedOperations(world.practiceId)).toContain('gap.receive');
    await expect(receiveGap(world.as('reviewer'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'gap.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { gap } = await missingRecords(world);
    const input = { gapId: gap.id as never, version: 1 };
    await expectForbidden(receiveGap, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(receiveGap, input);
    await expectStale(receiveGap, world, input);
  });
});
