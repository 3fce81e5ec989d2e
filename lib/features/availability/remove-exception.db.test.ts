import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { bookedExam } from '../../test/clinics';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { exceptAvailability } from './except-availability';
import { listAvailability } from './queries';
import { removeException } from './remove-exception';

async function extraDay(world: World): Promise<string> {
  const { exceptions } = await exceptAvailability(world.as('owner'), { kind: 'extra', physicianId: world.physicianId, locationId: world.locationId, on: '2026-03-12', startMinute: 540, endMinute: 720, slotMinutes: 60 });
  return exceptions[0]?.id ?? '';
}

describe('availability.remove_exception', () => {
  it('takes an extra clinic back and names who was booked in it', async () => {
    const world = await makeWorld();
    const exceptionId = await extraDay(world);
    const { evaluationId } = await bookedExam(world, '2026-03-12', 600);
    const { leftOutside } = await removeException(world.as('assistant'), { exceptionId, version: 1 });
    expect(leftOutside.map((one) => one.evaluationId)).toEqual([evaluationId]);
    expect((await listAvailability(world.as('owner'), {})).exceptions).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toContain('availability.remove_exception');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const exceptionId = await extraDay(world);
    await expectForbidden(removeException, world, { exceptionId, version: 1 }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeException, { exceptionId, version: 1 });
    await expectStale(removeException, world, { exceptionId, version: 1 });
  });
});
