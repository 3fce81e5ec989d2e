import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { amendUnavailability } from './amend-unavailability';
import { recordUnavailability } from './record-unavailability';
import { withdrawUnavailability } from './withdraw-unavailability';

async function absent(world: World) {
  const { unavailability } = await recordUnavailability(world.as('owner'), { physicianId: world.physicianId, startsOn: '2026-04-06', endsOn: '2026-04-24' });
  return { unavailabilityId: unavailability.id, version: 1, startsOn: '2026-04-06', endsOn: '2026-04-24' };
}

describe('unavailability.amend', () => {
  it('records when the form went; other days are to be told of anew', async () => {
    const world = await makeWorld();
    const input = await absent(world);
    const filed = await amendUnavailability(world.as('assistant'), { ...input, filedOn: '2026-03-02' });
    expect(filed).toMatchObject({ unavailability: { filedOn: '2026-03-02', version: 2 }, letterId: null, notices: [] });
    const longer = await amendUnavailability(world.as('owner'), { ...input, version: 2, endsOn: '2026-05-01' });
    expect(longer).toMatchObject({ unavailability: { dayCount: 26, filedOn: null }, letterId: expect.any(String) });
    expect(await auditedOperations(world.practiceId)).toEqual(['unavailability.record', 'unavailability.amend', 'unavailability.amend']);
  });

  it('keeps to the rules, its own days left out, and leaves a withdrawn one alone', async () => {
    const world = await makeWorld();
    const input = await absent(world);
    await expect(amendUnavailability(world.as('owner'), { ...input, endsOn: '2026-04-10' })).rejects.toMatchObject({ rule: 'unavailability.too_short' });
    await expect(amendUnavailability(world.as('owner'), { ...input, endsOn: '2026-07-04' })).resolves.toMatchObject({ unavailability: { dayCount: 90 } });
    await withdrawUnavailability(world.as('owner'), { unavailabilityId: input.unavailabilityId, version: 2 });
    await expect(amendUnavailability(world.as('owner'), { ...input, version: 3 })).rejects.toMatchObject({ rule: 'unavailability.withdrawn' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = await absent(world);
    await expectForbidden(amendUnavailability, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendUnavailability, input);
    await expectStale(amendUnavailability, world, input);
  });
});
