import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendLocation } from './amend-location';
import { readPractice } from './queries';

const changes = { name: 'Midtown', city: 'Sacramento', active: true, version: 1 };

describe('changing a location', () => {
  it('keeps what was changed, for owners only', async () => {
    const world = await makeWorld();
    const input = { ...changes, locationId: world.locationId };
    await onlyFor(amendLocation, world, input, ['owner']);
    expect(await amendLocation(world.as('owner'), input)).toMatchObject({ name: 'Midtown', version: 2 });
    expect(await auditedOperations(world.practiceId)).toEqual(['location.amend']);
    await expect(amendLocation(world.as('owner'), input)).rejects.toThrow(Conflict);
  });

  it('does not know the one next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expect(amendLocation(world.as('owner'), { ...changes, locationId: other.locationId })).rejects.toThrow(NotFound);
    expect((await readPractice(other.as('owner'), {})).locations[0]).toMatchObject({ name: 'Sacramento', version: 1 });
  });
});
