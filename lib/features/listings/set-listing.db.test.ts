import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { listAvailability } from '../availability/queries';
import { setListing } from './set-listing';

const office = (world: World) => ({ physicianId: world.physicianId, locationId: world.locationId, listedOn: '2025-05-01', travelMinutes: 95, roomRentCents: 35_000 });

describe('listing.set', () => {
  it('sets an office and changes it; whoever sees no money sees no rent', async () => {
    const world = await makeWorld();
    expect(await setListing(world.as('assistant'), office(world))).toMatchObject({ listedOn: '2025-05-01', travelMinutes: 95, roomRentCents: 35_000, version: 1 });
    expect(await setListing(world.as('owner'), { ...office(world), version: 1, listedOn: null })).toMatchObject({ listedOn: null, version: 2 });
    expect((await listAvailability(world.as('reviewer'), {})).listings).toMatchObject([{ travelMinutes: 95, roomRentCents: null }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['listing.set', 'listing.set']);
  });

  it('refuses who was slower, with what is stored now', async () => {
    const world = await makeWorld();
    await setListing(world.as('owner'), office(world));
    const stale = await setListing(world.as('owner'), office(world)).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect((stale as Conflict).current).toMatchObject({ version: 1, roomRentCents: 35_000 });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    await expectForbidden(setListing, world, office(world), ['reviewer', 'biller', 'viewer']);
    const other = await makeWorld();
    await expect(setListing(world.as('owner'), { ...office(world), physicianId: other.physicianId })).rejects.toBeInstanceOf(NotFound);
    await expect(setListing(world.as('owner'), { ...office(world), locationId: other.locationId })).rejects.toBeInstanceOf(NotFound);
  });
});
