import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../domain/calendar';
import { expectUnknownNextDoor } from '../../test/cases';
import { askedExam, bookedExam, manyWaiting, weeklyClinic } from '../../test/clinics';
import { statementsOf } from '../../test/query-count';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, type World } from '../../test/world';
import { exceptAvailability } from '../availability/except-availability';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { setListing } from '../listings/set-listing';
import { recordWaiver } from '../waivers/record-waiver';
import { findSlots } from './queries';

async function office(world: World, name: string): Promise<string> {
  const { id } = await inPractice(world.practiceId, (tx) => tx.location.create({ data: { practiceId: world.practiceId, name, city: name } }));
  return id;
}

/** A clinic with one time a week that is booked up to day 90 (May 3), a few weeks after it free. */
async function fullUntilDay90(world: World): Promise<void> {
  await weeklyClinic(world, { startMinute: 540, endMinute: 600 });
  for (const scheduledOn of ['2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25', '2026-04-01', '2026-04-08', '2026-04-15', '2026-04-22', '2026-04-29']) await bookedExam(world, scheduledOn, 540, { requestedOn: '2026-02-20' });
}

describe('slot.find', () => {
  it('draws the window as a line and offers times in its order, with what was checked', async () => {
    const world = await makeWorld();
    await weeklyClinic(world, { endMinute: 660 });
    const { evaluationId } = await askedExam(world, { interpreterLanguage: 'Tagalog' });
    const found = await findSlots(world.as('assistant'), { evaluationId });
    expect(found).toMatchObject({
      today: '2026-03-02',
      evaluation: { id: evaluationId, caseKind: 'QME', claimantName: 'Gustavo Reyes-Ortiz', panelNumber: '7731906', physicianName: 'Elena Marsh', locationName: 'Sacramento', scheduledOn: null },
      window: { applies: true, askedOn: '2026-02-02', day90On: '2026-05-03', day120On: '2026-06-02', todayDay: 28, openUntil: '2026-05-03', section: '8 CCR 31.3(e)', confidence: 'V', afterOurCancellation: null },
      code: { code: 'ML201', turnsOn: null },
      nothingInside: null,
    });
    expect(found.groups.map(({ key, fromOn, toOn, count }) => [key, fromOn, toOn, count])).toEqual([['inside', '2026-03-02', '2026-05-03', 18], ['waiver', '2026-05-04', '2026-06-02', 8], ['both_sides', '2026-06-03', '2026-08-01', 18]]);
    const [first] = found.groups[0]?.slots ?? [];
    expect(first).toMatchObject({ on: '2026-03-04', startMinute: 540, minutes: 60, physicianName: 'Elena Marsh', locationName: 'Sacramento', seatsLeft: 1, day: 30, needs: [], missing: [], code: 'ML201' });
    expect(Object.fromEntries((first?.checks ?? []).map(({ key, outcome }) => [key, outcome]))).toMatchObject({ active: 'ok', location: 'warn', unavailability: 'ok', conflict: 'warn', notice: 'to_do', interpreter: 'to_do' });
    expect(found.groups[1]?.slots[0]).toMatchObject({ on: '2026-05-06', day: 93, needs: ['past_90'], missing: ['past_90'] });
    expect(found.groups[2]?.slots[0]).toMatchObject({ needs: ['past_120'], missing: ['past_120'] });
  });

  it('offers what can then be booked', async () => {
    const world = await makeWorld();
    await weeklyClinic(world, { slotMinutes: 90, capacity: 2 });
    const { evaluationId } = await askedExam(world);
    const { groups } = await findSlots(world.as('owner'), { evaluationId });
    const slot = groups[0]?.slots[3];
    const { evaluation } = await rescheduleEvaluation(world.as('owner'), { evaluationId, version: 1, scheduledOn: slot?.on ?? '', startMinute: slot?.startMinute ?? 0 });
    expect(evaluation).toMatchObject({ scheduledOn: slot?.on, startMinute: slot?.startMinute, minutes: 90 });
    expect((await findSlots(world.as('owner'), { evaluationId })).groups[0]?.slots[3]).toMatchObject({ on: slot?.on, seatsLeft: 2 });
  });

  it('knows the waiver that was recorded', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const { evaluationId } = await askedExam(world);
    await recordWaiver(world.as('owner'), { evaluationId, kind: 'past_90', givenBy: 'defense', givenOn: '2026-03-01' });
    const found = await findSlots(world.as('owner'), { evaluationId });
    expect(found).toMatchObject({ window: { openUntil: '2026-06-02' }, waivers: [{ kind: 'past_90', givenBy: 'defense' }] });
    expect(found.groups[1]?.slots[0]).toMatchObject({ needs: ['past_90'], missing: [] });
  });

  it('asks for the parties’ agreement to another listed office, and refuses one that is not listed', async () => {
    const world = await makeWorld();
    const [oakland, fresno] = [await office(world, 'Oakland'), await office(world, 'Fresno')];
    const listed = { physicianId: world.physicianId, listedOn: '2025-01-01' };
    await setListing(world.as('owner'), { ...listed, locationId: world.locationId });
    await setListing(world.as('owner'), { ...listed, locationId: oakland });
    await setListing(world.as('owner'), { ...listed, locationId: fresno, listedOn: null });
    await weeklyClinic(world, { locationId: oakland });
    await weeklyClinic(world, { locationId: fresno, weekday: 4 });
    const { evaluationId } = await askedExam(world);
    const found = await findSlots(world.as('owner'), { evaluationId });
    expect(found.groups[0]?.slots[0]).toMatchObject({ locationName: 'Oakland', needs: ['other_office'], missing: ['other_office'] });
    expect(found.refused).toMatchObject([{ locationName: 'Fresno', says: expect.stringContaining('not listed'), section: '8 CCR 34(b)' }]);
    const there = await findSlots(world.as('owner'), { evaluationId, locationId: [fresno] });
    expect(there.groups[0]?.count).toBe(0);
    expect(there.nothingInside?.room).toMatchObject([{ locationName: 'Oakland', takes: 'other_office' }]);
  });

  it('when nothing is left inside 90 days: who could move, who has room, what it is worth, whether another day pays', async () => {
    const world = await makeWorld();
    await fullUntilDay90(world);
    await setListing(world.as('owner'), { physicianId: world.physicianId, locationId: world.locationId, listedOn: '2025-01-01', travelMinutes: 95, roomRentCents: 35_000 });
    const other = await inPractice(world.practiceId, (tx) => tx.physician.create({ data: { practiceId: world.practiceId, name: 'Chidi Okafor', specialtyCode: 'MOS' } }));
    await weeklyClinic(world, { physicianId: other.id, weekday: 5 });
    const { evaluationId } = await askedExam(world);
    const { nothingInside, groups } = await findSlots(world.as('owner'), { evaluationId });
    expect(groups[0]?.count).toBe(0);
    // Of those that were asked for on February 20 the window lasts to May 21: two later times are free in it.
    expect(nothingInside?.movable[0]).toMatchObject({ claimantName: 'Gustavo Reyes-Ortiz', notified: false, openUntil: '2026-05-21', to: [{ on: '2026-05-06' }, { on: '2026-05-13' }, { on: '2026-05-20' }] });
    expect(nothingInside?.movable.every(({ on }) => on >= '2026-03-10')).toBe(true);
    expect(nothingInside?.room).toMatchObject([{ physicianName: 'Chidi Okafor', takes: 'new_panel' }]);
    expect(nothingInside?.worth).toMatchObject({ feeCode: 'ML201-95', expectedCents: 201_500 });
    expect(nothingInside?.extraDays[0]).toMatchObject({ on: '2026-03-10', locationName: 'Sacramento', seats: 1, travelMinutes: 95, waitingCount: expect.any(Number), money: { worthCents: 201_500, roomRentCents: 35_000, netCents: 166_500, breakEvenCount: 1, pays: true, says: expect.stringContaining('$1,665.00') } });
  });

  it('leaves money out for whoever sees none, and has no window for a private case', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const { evaluationId } = await askedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId });
    const found = await findSlots(world.as('physician'), { evaluationId });
    expect(found).toMatchObject({ window: { applies: false }, code: null });
    expect(found.groups.map(({ key }) => key)).toEqual(['inside']);
    expect(found.groups[0]?.slots[0]).toMatchObject({ day: null, needs: [], code: null });
  });

  it('counts 60 days from our cancellation, and gives the code of a re-examination', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const { evaluationId, version } = await bookedExam(world, '2026-04-01', 600);
    const found = await findSlots(world.as('owner'), { evaluationId });
    expect(found.window.afterOurCancellation).toEqual({ cancelledOn: '2026-03-02', lastOn: '2026-05-01', section: '8 CCR 34(e)', confidence: 'S2' });
    expect(version).toBe(1);
  });

  it('finds nothing to find for a supplemental', async () => {
    const world = await makeWorld();
    const { caseId } = await askedExam(world);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL' });
    await expect(findSlots(world.as('owner'), { evaluationId: evaluation.id as never })).rejects.toMatchObject({ rule: 'evaluation.no_appointment' });
  });

  it('asks a fixed number of statements, whatever is booked', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await exceptAvailability(world.as('owner'), { kind: 'closed', physicianId: world.physicianId, on: '2026-03-04', until: '2026-05-03' });
    const { evaluationId } = await askedExam(world);
    const few = await statementsOf(() => findSlots(world.as('owner'), { evaluationId }));
    await manyWaiting(world, 800, (index) => (index % 2 === 0 ? null : { scheduledOn: addDays(calendarDate('2026-03-10'), index % 50), startMinute: 480 + 60 * (Math.floor(index / 50) % 9), seat: Math.floor(index / 450) }));
    const many = await statementsOf(() => findSlots(world.as('owner'), { evaluationId }));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(45);
  });

  it('is for the office; another practice’s evaluation does not exist', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await onlyFor(findSlots, world, { evaluationId }, ['owner', 'physician', 'assistant']);
    await expectUnknownNextDoor(findSlots, { evaluationId });
  });
});
