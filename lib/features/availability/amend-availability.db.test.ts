import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { bookedExam, weeklyClinic } from '../../test/clinics';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { amendAvailability } from './amend-availability';

const amended = (world: World, availabilityId: string) => ({ availabilityId, version: 1, physicianId: world.physicianId, locationId: world.locationId, weekday: 3, startMinute: 540, endMinute: 720, slotMinutes: 60, startsOn: '2026-01-01' });

describe('availability.amend', () => {
  it('changes the hours and names the appointments that they leave outside', async () => {
    const world = await makeWorld();
    const { id } = await weeklyClinic(world);
    const { evaluationId } = await bookedExam(world, '2026-03-11', 900);
    await bookedExam(world, '2026-03-11', 600);
    const { weekly, leftOutside, notices } = await amendAvailability(world.as('assistant'), amended(world, id));
    expect(weekly).toMatchObject({ endMinute: 720, version: 2 });
    expect(leftOutside.map((one) => one.evaluationId)).toEqual([evaluationId]);
    expect(notices).toEqual([expect.stringContaining('stay booked')]);
    expect(await auditedOperations(world.practiceId)).toContain('availability.amend');
  });

  it('is in nobody’s way but another clinic’s, and stays its physician’s', async () => {
    const world = await makeWorld();
    const { id } = await weeklyClinic(world);
    await weeklyClinic(world, { weekday: 4 });
    await expect(amendAvailability(world.as('owner'), { ...amended(world, id), weekday: 4 })).rejects.toMatchObject({ rule: 'availability.clash' });
    const other = await makeWorld();
    await expect(amendAvailability(world.as('owner'), { ...amended(world, id), physicianId: other.physicianId })).rejects.toMatchObject({ rule: 'availability.physician' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await weeklyClinic(world);
    await expectForbidden(amendAvailability, world, amended(world, id), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendAvailability, amended(world, id));
    await expectStale(amendAvailability, world, amended(world, id));
  });
});
