import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { addCost } from './add-cost';
import { amendCost } from './amend-cost';
import { listCosts } from './queries';

const terms = { name: 'Room', kind: 'exam_day', amountCents: 45_000, startsOn: '2026-01-01' } as const;

describe('correcting a cost', () => {
  it('keeps what was changed, and tells a stale change what is stored', async () => {
    const world = await makeWorld();
    const { id: costId } = await addCost(world.as('owner'), terms);
    const input = { ...terms, costId, amountCents: 50_000, endsOn: '2026-06-30', version: 1 };
    await onlyFor(amendCost, world, input, ['owner', 'biller']);
    expect(await amendCost(world.as('biller'), input)).toMatchObject({ amountCents: 50_000, endsOn: '2026-06-30', version: 2 });
    const stale = await amendCost(world.as('owner'), { ...input, amountCents: 1 }).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect((stale as Conflict).current).toMatchObject({ amountCents: 50_000, version: 2 });
    expect(await auditedOperations(world.practiceId)).toEqual(['cost.add', 'cost.amend']);
  });

  it('does not know the one next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id: costId } = await addCost(other.as('owner'), terms);
    await expect(amendCost(world.as('owner'), { ...terms, costId, amountCents: 1, version: 1 })).rejects.toThrow(NotFound);
    await expect(amendCost(other.as('owner'), { ...terms, costId, version: 1, physicianId: world.physicianId })).rejects.toMatchObject({ rule: 'cost.physician' });
    expect((await listCosts(other.as('owner'), {})).costs).toMatchObject([{ amountCents: 45_000, version: 1 }]);
  });
});
