import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { bookedExam, weeklyClinic } from '../../test/clinics';
import { auditedOperations, makeWorld } from '../../test/world';
import { listAvailability } from './queries';
import { removeAvailability } from './remove-availability';

describe('availability.remove', () => {
  it('ends the clinic yesterday; what is booked stays and is named', async () => {
    const world = await makeWorld();
    const { id } = await weeklyClinic(world);
    const { evaluationId } = await bookedExam(world, '2026-03-11', 600);
    const { weekly, leftOutside } = await removeAvailability(world.as('assistant'), { availabilityId: id, version: 1 });
    expect(weekly).toMatchObject({ endsOn: '2026-03-01', nextOn: null, version: 2 });
    expect(leftOutside).toMatchObject([{ evaluationId, on: '2026-03-11', startMinute: 600 }]);
    expect(await auditedOperations(world.practiceId)).toContain('availability.remove');
  });

  it('ends it on a later day, or takes away what has not begun', async () => {
    const world = await makeWorld();
    const begun = await weeklyClinic(world);
    expect((await removeAvailability(world.as('owner'), { availabilityId: begun.id, version: 1, lastOn: '2026-04-01' })).weekly).toMatchObject({ endsOn: '2026-04-01', nextOn: '2026-03-04' });
    const ahead = await weeklyClinic(world, { startsOn: '2026-05-01' });
    expect((await removeAvailability(world.as('owner'), { availabilityId: ahead.id, version: 1 })).weekly).toBeNull();
    expect((await listAvailability(world.as('owner'), {})).weekly).toHaveLength(1);
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id: availabilityId } = await weeklyClinic(world);
    await expectForbidden(removeAvailability, world, { availabilityId, version: 1 }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeAvailability, { availabilityId, version: 1 });
    await expectStale(removeAvailability, world, { availabilityId, version: 1 });
  });
});
