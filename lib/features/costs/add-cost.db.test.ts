import { describe, expect, it } from 'vitest';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { addCost } from './add-cost';
import { listCosts } from './queries';

const input = { name: 'Assistants', kind: 'monthly', amountCents: 410_000, startsOn: '2026-01-01' } as const;

describe('writing down a cost', () => {
  it('is listed in the practice, and not next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const added = await addCost(world.as('biller'), { ...input, locationId: world.locationId });
    expect(added).toMatchObject({ ...input, shareBps: null, locationName: 'Sacramento', physicianName: null, endsOn: null, active: true, version: 1 });
    expect((await listCosts(world.as('viewer'), {})).costs.map(({ id }) => id)).toEqual([added.id]);
    expect((await listCosts(other.as('owner'), {})).costs).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toEqual(['cost.add']);
  });

  it('keeps a share without an amount, and has one effect for one press', async () => {
    const world = await makeWorld();
    const ctx = world.as('owner', { idempotencyKey: 'once' });
    const share = { name: 'Management', kind: 'share', shareBps: 4_000, amountCents: 5, startsOn: '2026-01-01' } as const;
    const [first, again] = [await addCost(ctx, share), await addCost(ctx, share)];
    expect([first.shareBps, first.amountCents, again.id]).toEqual([4_000, null, first.id]);
  });

  it.each([
    ['a share without its percent', { kind: 'share', amountCents: null }, 'Give the percent'],
    ['an amount that is missing', { amountCents: null }, 'Give the amount'],
    ['a last day before the first', { endsOn: '2025-12-31' }, 'The last day lies before the first'],
    ['more than all', { kind: 'share', shareBps: 10_001 }, 'At most 100%'],
  ] as const)('refuses %s', async (_label, changed, message) => {
    const world = await makeWorld();
    await expect(addCost(world.as('owner'), { ...input, ...changed })).rejects.toThrow(message);
  });

  it('is for owners and billers, and takes nobody and no place from next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await onlyFor(addCost, world, input, ['owner', 'biller']);
    await expect(addCost(world.as('owner'), { ...input, physicianId: other.physicianId })).rejects.toMatchObject({ rule: 'cost.physician' });
    await expect(addCost(world.as('owner'), { ...input, locationId: other.locationId })).rejects.toMatchObject({ rule: 'cost.location' });
    expect((await listCosts(world.as('owner'), {})).costs).toEqual([]);
  });
});
