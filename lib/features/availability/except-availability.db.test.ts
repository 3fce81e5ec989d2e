import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { bookedExam, weeklyClinic } from '../../test/clinics';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { exceptAvailability } from './except-availability';

const closed = (world: World) => ({ kind: 'closed' as const, physicianId: world.physicianId, on: '2026-03-11' });
const extra = (world: World) => ({ kind: 'extra' as const, physicianId: world.physicianId, locationId: world.locationId, on: '2026-03-12', startMinute: 540, endMinute: 720, slotMinutes: 60 });

describe('availability.except', () => {
  it('closes a day and names who was booked on it', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const { evaluationId } = await bookedExam(world, '2026-03-11', 600);
    const { exceptions, leftOutside } = await exceptAvailability(world.as('assistant'), { ...closed(world), reason: 'Conference' });
    expect(exceptions).toMatchObject([{ on: '2026-03-11', kind: 'closed', locationId: null, reason: 'Conference' }]);
    expect(leftOutside.map((one) => one.evaluationId)).toEqual([evaluationId]);
    expect(await auditedOperations(world.practiceId)).toContain('availability.except');
  });

  it('closes several days, each once', async () => {
    const world = await makeWorld();
    await exceptAvailability(world.as('owner'), closed(world));
    const { exceptions } = await exceptAvailability(world.as('owner'), { ...closed(world), on: '2026-03-10', until: '2026-03-12' });
    expect(exceptions.map(({ on }) => on)).toEqual(['2026-03-10', '2026-03-12']);
    await expect(exceptAvailability(world.as('owner'), closed(world))).rejects.toMatchObject({ rule: 'availability.closed_already' });
  });

  it('adds an extra clinic', async () => {
    const world = await makeWorld();
    const { exceptions } = await exceptAvailability(world.as('owner'), extra(world));
    expect(exceptions).toMatchObject([{ on: '2026-03-12', kind: 'extra', startMinute: 540, endMinute: 720, locationId: world.locationId }]);
  });

  it('refuses a last day before the first, too many days, hours that end before they start, and two clinics at once', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await expect(exceptAvailability(world.as('owner'), { ...closed(world), until: '2026-03-01' })).rejects.toMatchObject({ rule: 'availability.ends_before_start' });
    await expect(exceptAvailability(world.as('owner'), { ...closed(world), until: '2026-09-01' })).rejects.toMatchObject({ rule: 'availability.too_many_days' });
    await expect(exceptAvailability(world.as('owner'), { ...extra(world), endMinute: 500 })).rejects.toMatchObject({ rule: 'availability.hours' });
    await expect(exceptAvailability(world.as('owner'), { ...extra(world), on: '2026-03-11' })).rejects.toMatchObject({ rule: 'availability.clash' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    await expectForbidden(exceptAvailability, world, closed(world), ['reviewer', 'biller', 'viewer']);
    const other = await makeWorld();
    await expect(exceptAvailability(world.as('owner'), { ...closed(world), physicianId: other.physicianId })).rejects.toBeInstanceOf(NotFound);
    await expect(exceptAvailability(world.as('owner'), { ...extra(world), locationId: other.locationId })).rejects.toBeInstanceOf(NotFound);
  });
});
