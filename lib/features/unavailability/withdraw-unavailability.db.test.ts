import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { bookedExam } from '../../test/clinics';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { recordUnavailability } from './record-unavailability';
import { withdrawUnavailability } from './withdraw-unavailability';

async function absent(world: World) {
  const { unavailability } = await recordUnavailability(world.as('owner'), { physicianId: world.physicianId, startsOn: '2026-04-06', endsOn: '2026-04-24', filedOn: '2026-03-02' });
  return { unavailabilityId: unavailability.id, version: 1 };
}

describe('unavailability.withdraw', () => {
  it('opens its days for panel exams again', async () => {
    const world = await makeWorld();
    const { unavailability, notices } = await withdrawUnavailability(world.as('assistant'), await absent(world));
    expect(unavailability).toMatchObject({ withdrawnOn: '2026-03-02', version: 2 });
    expect(notices).toEqual([expect.stringContaining('tell the Medical Director')]);
    await expect(bookedExam(world, '2026-04-08', 600)).resolves.toBeDefined();
    expect(await auditedOperations(world.practiceId)).toContain('unavailability.withdraw');
  });

  it('happens once, and not in the future', async () => {
    const world = await makeWorld();
    const input = await absent(world);
    await expect(withdrawUnavailability(world.as('owner'), { ...input, withdrawnOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'unavailability.filed_in_future' });
    await withdrawUnavailability(world.as('owner'), input);
    await expect(withdrawUnavailability(world.as('owner'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'unavailability.withdrawn' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = await absent(world);
    await expectForbidden(withdrawUnavailability, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(withdrawUnavailability, input);
    await expectStale(withdrawUnavailability, world, input);
  });
});
