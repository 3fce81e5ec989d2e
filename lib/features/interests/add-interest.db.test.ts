import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { addInterest } from './add-interest';
import { listInterests } from './queries';

describe('interest.add', () => {
  it('declares a tie, once for a double click', async () => {
    const world = await makeWorld();
    const input = { physicianId: world.physicianId, name: 'Delta Cold Storage', kind: 'financial' as const, note: '200 shares' };
    const ctx = world.as('physician', { idempotencyKey: 'one' });
    await Promise.all([addInterest(ctx, input), addInterest(ctx, input)]);
    expect((await listInterests(world.as('assistant'), {})).interests).toMatchObject([{ physicianName: 'Elena Marsh', name: 'Delta Cold Storage', kind: 'financial', note: '200 shares', endedOn: null }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['interest.add']);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const input = { physicianId: world.physicianId, name: 'Delta', kind: 'other' as const, note: '' };
    await expectForbidden(addInterest, world, input, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectForbidden(listInterests, world, {}, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(addInterest, input);
  });
});
