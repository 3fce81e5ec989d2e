import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { readNet } from '../net-income/queries';
import { addCost } from './add-cost';
import { endCost } from './end-cost';
import { listCosts } from './queries';

const terms = { name: 'Rent', kind: 'monthly', amountCents: 200_000, startsOn: '2026-01-01' } as const;

describe('ending a cost', () => {
  it('counts no more after its last day, and with none in no period at all', async () => {
    const world = await makeWorld();
    const { id: costId } = await addCost(world.as('owner'), terms);
    const costs = async () => (await readNet(world.as('viewer'), {})).costCents;
    expect(await costs()).toBe(3 * 200_000);
    await onlyFor(endCost, world, { costId, version: 1, endsOn: '2026-01-31' }, ['owner', 'biller']);
    expect(await endCost(world.as('biller'), { costId, version: 1, endsOn: '2026-01-31' })).toMatchObject({ endsOn: '2026-01-31', active: true, version: 2 });
    expect(await costs()).toBe(200_000);
    const stale = await endCost(world.as('owner'), { costId, version: 1, endsOn: null }).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect(await endCost(world.as('owner'), { costId, version: 2, endsOn: null })).toMatchObject({ active: false });
    expect(await costs()).toBe(0);
    expect(await auditedOperations(world.practiceId)).toEqual(['cost.add', 'cost.end', 'cost.end']);
  });

  it('refuses a last day before the first, and does not know the one next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id: costId } = await addCost(other.as('owner'), terms);
    await expect(endCost(other.as('owner'), { costId, version: 1, endsOn: '2025-12-31' })).rejects.toMatchObject({ rule: 'cost.ends_before_it_starts' });
    await expect(endCost(world.as('owner'), { costId, version: 1, endsOn: null })).rejects.toThrow(NotFound);
    expect((await listCosts(other.as('owner'), {})).costs).toMatchObject([{ active: true, endsOn: null, version: 1 }]);
  });
});
