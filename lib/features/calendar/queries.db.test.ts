import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../domain/calendar';
import { bookedExam, manyWaiting, weeklyClinic } from '../../test/clinics';
import { statementsOf } from '../../test/query-count';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld } from '../../test/world';
import { exceptAvailability } from '../availability/except-availability';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { arrangeInterpreter } from '../interpreters/arrange-interpreter';
import { setListing } from '../listings/set-listing';
import { recordUnavailability } from '../unavailability/record-unavailability';
import { readCalendar } from './queries';

const march = { from: '2026-03-02', to: '2026-03-31' };

describe('calendar.read', () => {
  it('shows each day with its appointments, open times, drives and what the clinic is worth', async () => {
    const world = await makeWorld();
    await weeklyClinic(world, { endMinute: 780 });
    await setListing(world.as('owner'), { physicianId: world.physicianId, locationId: world.locationId, listedOn: '2025-01-01', travelMinutes: 95, roomRentCents: 35_000 });
    const { evaluationId, caseId } = await bookedExam(world, '2026-03-18', 600, { interpreterLanguage: 'Spanish', pagesExpected: 300 });
    const gone = await bookedExam(world, '2026-03-18', 660);
    await cancelEvaluation(world.as('owner'), { evaluationId: gone.evaluationId, version: gone.version, cancelledOn: '2026-03-02' });
    const calendar = await readCalendar(world.as('assistant'), march);
    expect(calendar).toMatchObject({ today: '2026-03-02', timeZone: 'America/Los_Angeles', physicians: [{ name: 'Elena Marsh' }], locations: [{ name: 'Sacramento' }] });
    expect(calendar.days).toHaveLength(30);
    const day = calendar.days.find(({ on }) => on === '2026-03-18');
    expect(day).toMatchObject({
      holiday: null,
      appointments: [{ evaluationId, caseId, claimantName: 'Gustavo Reyes-Ortiz', kind: 'QME', evaluationKind: 'COMPREHENSIVE', state: 'SCHEDULED', startMinute: 600, minutes: 60, interpreterLanguage: 'Spanish', interpreter: 'to_arrange', pages: 0, mode: 'in_person', notified: false, outsideClinic: false }],
      travel: [{ startMinute: 445, endMinute: 540, direction: 'there' }, { startMinute: 780, endMinute: 875, direction: 'back' }],
      clinics: [{ bookedCount: 1, openSeats: 3, money: { openCents: 604_500, roomRentCents: 35_000, breakEvenCount: 1 } }],
    });
    expect(day?.open.map(({ startMinute, seatsLeft }) => [startMinute, seatsLeft])).toEqual([[540, 1], [660, 1], [720, 1]]);
    expect(calendar.days.find(({ on }) => on === '2026-03-31')?.holiday).toEqual({ name: 'Cesar Chavez Day', closed: true });
    expect(calendar.totals).toMatchObject({ examCount: 1, openSeats: 15, clinicCount: 4, toNotifyCount: 1, toConfirmCount: 1, money: { worth: { basis: 'schedule', perExamCents: 201_500 } } });
    await arrangeInterpreter(world.as('owner'), { evaluationId, language: 'Spanish' });
    const later = await readCalendar(world.as('owner'), { from: '2026-03-18', to: '2026-03-18' });
    expect(later.days[0]?.appointments[0]?.interpreter).toBe('arranged');
  });

  it('shows closed days and absences, and no panel time in an absence', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await exceptAvailability(world.as('owner'), { kind: 'closed', physicianId: world.physicianId, on: '2026-03-18', reason: 'Conference' });
    await recordUnavailability(world.as('owner'), { physicianId: world.physicianId, startsOn: '2026-03-25', endsOn: '2026-04-10' });
    const { days } = await readCalendar(world.as('owner'), march);
    expect(days.find(({ on }) => on === '2026-03-18')).toMatchObject({ open: [], clinics: [], closed: [{ reason: 'Conference', locationId: null, version: 1 }] });
    const away = days.find(({ on }) => on === '2026-03-25');
    expect(away?.unavailable).toMatchObject([{ startsOn: '2026-03-25', endsOn: '2026-04-10' }]);
    expect(away?.open[0]?.kinds).toEqual(['AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME']);
  });

  it('filters by physician and place, and shows no money to the reviewer', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await bookedExam(world, '2026-03-18', 600);
    await bookedExam(world, '2026-03-18', 720, { locationId: null });
    const here = await readCalendar(world.as('reviewer'), { ...march, locationId: [world.locationId] });
    expect(here.totals).toMatchObject({ examCount: 1, money: null });
    expect(here.days.flatMap(({ clinics }) => clinics).every(({ money }) => money === null)).toBe(true);
    expect(JSON.stringify(here)).not.toMatch(/Cents/);
    const nobody = await readCalendar(world.as('owner'), { ...march, physicianId: ['0198c5a0-0000-7000-8000-000000000000'] });
    expect(nobody.totals).toMatchObject({ examCount: 0, openSeats: 0 });
  });

  it('refuses a range that is turned round or too long', async () => {
    const world = await makeWorld();
    await expect(readCalendar(world.as('owner'), { from: '2026-03-31', to: '2026-03-02' })).rejects.toThrow('The last day lies before the first');
    await expect(readCalendar(world.as('owner'), { from: '2026-03-01', to: '2026-06-09' })).rejects.toThrow('At most 100 days');
  });

  it('asks the same few statements for a month with 1,000 appointments as for an empty one', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const month = { from: '2026-04-01', to: '2026-04-30' };
    const empty = await statementsOf(() => readCalendar(world.as('owner'), month));
    await manyWaiting(world, 1_000, (index) => ({ scheduledOn: addDays(calendarDate('2026-04-01'), index % 30), startMinute: 480 + 60 * (Math.floor(index / 30) % 9), seat: Math.floor(index / 270) }));
    let count = 0;
    const full = await statementsOf(async () => {
      count = (await readCalendar(world.as('owner'), month)).totals.examCount;
    });
    expect(count).toBe(1_000);
    expect(full.length).toBe(empty.length);
    expect(full.length).toBeLessThanOrEqual(10);
  });

  it('is for whoever works with cases, and shows nothing of the practice next door', async () => {
    const world = await makeWorld();
    await bookedExam(world, '2026-03-18', 600);
    await onlyFor(readCalendar, world, march, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    const other = await makeWorld();
    expect((await readCalendar(other.as('owner'), march)).totals.examCount).toBe(0);
    expect((await readCalendar(other.as('owner'), { ...march, physicianId: [world.physicianId] })).totals.examCount).toBe(0);
  });

  it('takes the average of the year’s exams once there are enough', async () => {
    const world = await makeWorld();
    const ids = await manyWaiting(world, 5);
    await inPractice(world.practiceId, (tx) => tx.evaluation.updateMany({ where: { practiceId: world.practiceId, id: { in: ids } }, data: { state: 'EXAMINED', examinedOn: new Date('2026-02-20'), expectedFeeCents: 310_000 } }));
    expect((await readCalendar(world.as('owner'), march)).totals.money?.worth).toMatchObject({ perExamCents: 310_000, basis: 'history', examCount: 5 });
  });
});
