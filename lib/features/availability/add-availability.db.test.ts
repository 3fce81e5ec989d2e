import { describe, expect, it } from 'vitest';
import { expectForbidden } from '../../test/cases';
import { weeklyClinic } from '../../test/clinics';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { NotFound } from '../../core/errors';
import { addAvailability } from './add-availability';
import { exceptAvailability } from './except-availability';
import { listAvailability } from './queries';

const wednesdays = (world: World) => ({ physicianId: world.physicianId, locationId: world.locationId, weekday: 3, startMinute: 540, endMinute: 720, slotMinutes: 90, startsOn: '2026-01-01' });

describe('availability.add', () => {
  it('adds a weekly clinic, named with its next day and its seats', async () => {
    const world = await makeWorld();
    const { weekly, leftOutside } = await addAvailability(world.as('assistant'), { ...wednesdays(world), capacity: 2, kinds: ['QME', 'QME', 'AME'], everyWeeks: 2 });
    expect(weekly).toMatchObject({ nextOn: '2026-03-04', seatsPerDay: 4, kinds: ['QME', 'AME'], version: 1 });
    expect(leftOutside).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toEqual(['availability.add']);
  });

  it('is listed with what is closed and what is extra; a reviewer sees no rent', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await exceptAvailability(world.as('owner'), { kind: 'closed', physicianId: world.physicianId, on: '2026-03-04', reason: 'Conference' });
    const listed = await listAvailability(world.as('reviewer'), {});
    expect(listed).toMatchObject({ today: '2026-03-02', weekly: [{ nextOn: '2026-03-11' }], exceptions: [{ on: '2026-03-04', kind: 'closed', reason: 'Conference', locationId: null }] });
    expect((await listAvailability(world.as('reviewer'), { physicianId: ['0198c5a0-0000-7000-8000-000000000000'] })).weekly).toEqual([]);
  });

  it('adds one for a double click under one key', async () => {
    const world = await makeWorld();
    const ctx = world.as('owner', { idempotencyKey: 'one-clinic' });
    await Promise.all([addAvailability(ctx, wednesdays(world)), addAvailability(ctx, wednesdays(world))]);
    expect((await listAvailability(world.as('owner'), {})).weekly).toHaveLength(1);
  });

  it.each([
    ['ends before it starts', { endMinute: 540 }, 'availability.hours'],
    ['one appointment longer than the clinic', { slotMinutes: 200 }, 'availability.slot_too_long'],
    ['a last day before the first', { endsOn: '2025-12-31' }, 'availability.ends_before_start'],
  ])('refuses: %s', async (_, changed, rule) => {
    const world = await makeWorld();
    await expect(addAvailability(world.as('owner'), { ...wednesdays(world), ...changed })).rejects.toMatchObject({ rule });
  });

  it('refuses a physician at two clinics at once, and says from when', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await expect(addAvailability(world.as('owner'), { ...wednesdays(world), startMinute: 960, endMinute: 1080 })).rejects.toMatchObject({ rule: 'availability.clash', message: expect.stringContaining('9:00 AM to 5:00 PM, first on Wed, Jan 7, 2026') });
    await expect(addAvailability(world.as('owner'), { ...wednesdays(world), weekday: 4 })).resolves.toBeDefined();
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    await expectForbidden(addAvailability, world, wednesdays(world), ['reviewer', 'biller', 'viewer']);
    const other = await makeWorld();
    await expect(addAvailability(world.as('owner'), { ...wednesdays(world), physicianId: other.physicianId })).rejects.toBeInstanceOf(NotFound);
    await expect(addAvailability(world.as('owner'), { ...wednesdays(world), locationId: other.locationId })).rejects.toBeInstanceOf(NotFound);
    expect((await listAvailability(world.as('owner'), {})).weekly).toEqual([]);
  });
});
