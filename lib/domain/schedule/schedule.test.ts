import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { clinicDays, holidayOf } from './clinic-days';
import { extraDays } from './extra-days';
import { feedEvent, type Appointed } from './feed-event';
import { firstClash, hoursOn, type WeeklyClinic } from './hours';
import { movableAppointments } from './movable';
import { nearbyInWords, nearestSlots } from './nearby';
import { remoteConditions } from './remote';
import { searchSlots } from './search';
import { drivesOf } from './travel';
import { openUntil, windowFrom } from './window';
import { windowGroups } from './window-groups';
import { breakEven, examWorth, extraDayWorth } from './worth';

const on = calendarDate;
const weekly = (changed: Partial<WeeklyClinic> = {}): WeeklyClinic => ({ id: 'a', physicianId: 'marsh', locationId: 'sacramento', weekday: 3, startMinute: 540, endMinute: 720, slotMinutes: 60, capacity: 1, kinds: [], everyWeeks: 1, startsOn: on('2026-01-01'), endsOn: null, ...changed });
const slot = (day: string, startMinute: number, changed = {}) => ({ physicianId: 'marsh', locationId: 'sacramento', on: on(day), startMinute, minutes: 60, seatsLeft: 1, kinds: [], ...changed });

describe('weekly clinics', () => {
  it.each([
    ['every week', { everyWeeks: 1 }, '2026-01-14', true],
    ['every second week, off', { everyWeeks: 2 }, '2026-01-14', false],
    ['every second week, on', { everyWeeks: 2 }, '2026-01-21', true],
    ['every second week over the year’s end', { everyWeeks: 2, startsOn: on('2026-12-23') }, '2027-01-06', true],
    ['another weekday', {}, '2026-01-15', false],
    ['before it starts', { startsOn: on('2026-01-15') }, '2026-01-14', false],
    ['its last day', { endsOn: on('2026-01-14') }, '2026-01-14', true],
    ['after its last day', { endsOn: on('2026-01-13') }, '2026-01-14', false],
    ['the Wednesday after clocks went forward', {}, '2026-03-11', true],
  ] as const)('%s', (_, changed, day, holds) => {
    expect(hoursOn(on(day), [weekly(changed)], []).length === 1).toBe(holds);
  });

  it('clash only where they fall on the same day at the same time', () => {
    const other = weekly({ id: 'b', locationId: 'fresno' });
    expect(firstClash(weekly(), other)).toBe('2026-01-07');
    expect(firstClash(weekly({ everyWeeks: 2 }), { ...other, everyWeeks: 2, startsOn: on('2026-01-08') })).toBeNull();
    expect(firstClash(weekly({ everyWeeks: 2 }), { ...other, everyWeeks: 3, startsOn: on('2026-01-08') })).toBe('2026-02-04');
    expect(firstClash(weekly(), { ...other, startMinute: 720, endMinute: 780 })).toBeNull();
    expect(firstClash(weekly(), { ...other, physicianId: 'okafor' })).toBeNull();
    expect(firstClash(weekly({ endsOn: on('2026-02-01') }), { ...other, startsOn: on('2026-02-02') })).toBeNull();
  });
});

describe('the finder', () => {
  it('draws the window as 8 CCR 31.3(e) counts it, and leaves out what is past', () => {
    expect(windowFrom(on('2026-04-24'))).toEqual({ askedOn: '2026-04-24', day90On: '2026-07-23', day120On: '2026-08-22' });
    expect(windowGroups(on('2026-04-24'), on('2026-06-16'), true).map(({ key, fromOn, toOn }) => [key, fromOn, toOn])).toEqual([['inside', '2026-06-16', '2026-07-23'], ['waiver', '2026-07-24', '2026-08-22'], ['both_sides', '2026-08-23', '2026-10-21']]);
    expect(windowGroups(on('2026-01-01'), on('2026-06-16'), true).map(({ key }) => key)).toEqual(['inside', 'both_sides']);
    expect(openUntil(on('2026-04-24'), [])).toBe('2026-07-23');
    expect(openUntil(on('2026-04-24'), [{ kind: 'past_90', givenBy: 'defense' }])).toBe('2026-08-22');
    expect(openUntil(on('2026-04-24'), [{ kind: 'past_120', givenBy: 'defense' }, { kind: 'past_120', givenBy: 'applicant' }])).toBeNull();
  });

  it('offers what was asked for and says why the rest cannot be held', () => {
    const found = searchSlots({
      weekly: [weekly(), weekly({ id: 'b', locationId: 'fresno', weekday: 4 })],
      exceptions: [],
      bookings: [{ evaluationId: 'x', physicianId: 'marsh', locationId: 'sacramento', on: on('2026-01-07'), startMinute: 540, minutes: 60, seat: 0 }],
      isAway: () => false,
      notBefore: { on: on('2026-01-05'), minute: 600 },
      groups: windowGroups(on('2026-01-01'), on('2026-01-05'), true),
      caseKind: 'QME',
      isAsked: () => true,
      eligibilityAt: ({ locationId }) => ({ outcome: locationId === 'fresno' ? 'block' : 'pass', checks: locationId === 'fresno' ? [{ key: 'location', outcome: 'block', says: 'Not listed', section: '8 CCR 34(b)', confidence: 'V' }] : [] }),
    });
    expect(found.groups[0]?.slots.slice(0, 3).map(({ on: day, startMinute }) => [day, startMinute])).toEqual([['2026-01-07', 600], ['2026-01-07', 660], ['2026-01-14', 540]]);
    expect(found.refused).toMatchObject([{ locationId: 'fresno', says: 'Not listed' }]);
  });

  it('finds who could make room: six business days ahead, with a later time in their own window', () => {
    const candidate = (evaluationId: string, day: string, requestedOn: string, notified = false) => ({ evaluationId, physicianId: 'marsh', locationId: 'sacramento', on: on(day), startMinute: 540, minutes: 60, seat: 0, caseKind: 'QME' as const, kind: 'COMPREHENSIVE' as const, requestedOn: on(requestedOn), consents: [], notified });
    const movable = movableAppointments({
      candidates: [candidate('told', '2026-03-18', '2026-02-20', true), candidate('soon', '2026-03-05', '2026-02-20'), candidate('full', '2026-03-18', '2026-01-01'), candidate('free', '2026-03-18', '2026-02-20')],
      free: [slot('2026-03-25', 540), slot('2026-04-08', 540), slot('2026-05-27', 540)],
      until: on('2026-04-01'), today: on('2026-03-02'), calendar: 'dwc',
    });
    expect(movable.map(({ appointment, to, day, openUntil: last }) => [appointment.evaluationId, to.map((one) => one.on), day, last])).toEqual([
      ['free', ['2026-04-08'], 26, '2026-05-21'],
      ['told', ['2026-04-08'], 26, '2026-05-21'],
    ]);
  });

  it('finds days for a further clinic: open, unplanned, far enough away', () => {
    const days = extraDays({ physicianId: 'marsh', locationIds: ['sacramento', 'fresno'], today: on('2026-03-20'), until: on('2026-04-05'), calendar: 'dwc', weekly: [weekly()], exceptions: [{ id: 'c', physicianId: 'marsh', locationId: 'fresno', on: on('2026-03-30'), kind: 'closed', startMinute: null, endMinute: null, slotMinutes: 60, capacity: 1 }], bookings: [], isAway: (day) => day === '2026-04-02' });
    // March 31 is Cesar Chavez Day, April 1 has its clinic, April 2 is an absence.
    expect(days.map(({ on: day, locationId, seats }) => [day, locationId, seats])).toEqual([['2026-03-30', 'sacramento', 3], ['2026-04-03', 'sacramento', 3], ['2026-04-03', 'fresno', 3]]);
  });

  it('names free times nearby in words', () => {
    const wish = { on: on('2026-07-15'), startMinute: 600, locationId: 'sacramento' };
    const near = nearestSlots([slot('2026-07-16', 540), slot('2026-07-15', 900), slot('2026-07-15', 660), slot('2026-07-15', 600, { locationId: 'fresno' })], wish);
    expect(near.map(({ on: day, startMinute }) => [day, startMinute])).toEqual([['2026-07-15', 660], ['2026-07-15', 900], ['2026-07-16', 540], ['2026-07-15', 600]]);
    expect(nearbyInWords(near.slice(0, 3), wish)).toBe('Free nearby: 11:00 AM, 3:00 PM that day; Thu, Jul 16, 2026, 9:00 AM.');
    expect(nearbyInWords([], wish)).toBe('Nothing is free within two weeks of it.');
  });
});

describe('what a day is worth', () => {
  it.each([
    [0, 201_500, 0],
    [35_000, 201_500, 1],
    [201_500, 201_500, 1],
    [201_501, 201_500, 2],
  ])('a room of %i cents breaks even', (rent, perExam, count) => {
    expect(breakEven(rent, perExam)).toBe(count);
  });

  it('an extra day pays when those who wait bring more than the room, no more than there are seats', () => {
    expect(extraDayWorth({ waitingCents: [200_000, 150_000, 150_000], seats: 2, roomRentCents: 40_000, perExamCents: 200_000 })).toEqual({ worthCents: 350_000, netCents: 310_000, breakEvenCount: 1, pays: true });
    expect(extraDayWorth({ waitingCents: [30_000], seats: 4, roomRentCents: 40_000, perExamCents: 200_000 })).toMatchObject({ netCents: -10_000, pays: false });
  });

  it('takes the practice’s own average once five exams were held, else the schedule', () => {
    expect(examWorth({ averageCents: 310_000, examCount: 5 }, on('2026-03-02'))).toMatchObject({ perExamCents: 310_000, basis: 'history' });
    expect(examWorth({ averageCents: 310_000, examCount: 4 }, on('2026-03-02'))).toMatchObject({ perExamCents: 201_500, basis: 'schedule' });
  });

  it('sums a column of the calendar', () => {
    const [hours] = hoursOn(on('2026-01-07'), [weekly()], []);
    const day = clinicDays({ on: on('2026-01-07'), hours: hours ? [hours] : [], appointments: [{ physicianId: 'marsh', locationId: 'sacramento', startMinute: 540, minutes: 60, expectedCents: 250_000 }, { physicianId: 'marsh', locationId: null, startMinute: 900, minutes: 60, expectedCents: 1 }], open: [slot('2026-01-07', 600), slot('2026-01-07', 660)], rentOf: () => 40_000, perExamCents: 200_000 });
    expect(day).toMatchObject([{ locationId: 'sacramento', bookedCount: 1, openSeats: 2, money: { bookedCents: 250_000, openCents: 400_000, filledCents: 650_000, roomRentCents: 40_000, breakEvenCount: 1 } }]);
  });
});

describe('drives', () => {
  const stay = (locationId: string, startMinute: number, endMinute: number) => ({ physicianId: 'marsh', locationId, on: on('2026-01-07'), startMinute, endMinute });
  it('go there before and back after, draw a place together, and stay inside the day', () => {
    expect(drivesOf([stay('fresno', 540, 600), stay('fresno', 660, 720)], () => 95).map(({ direction, startMinute, endMinute }) => [direction, startMinute, endMinute])).toEqual([['there', 445, 540], ['back', 720, 815]]);
    expect(drivesOf([stay('fresno', 30, 1430)], () => 95).map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([[0, 30], [1430, 1440]]);
    expect(drivesOf([stay('fresno', 540, 600), stay('oakland', 720, 780)], (_, place) => (place === 'fresno' ? 60 : 30)).map(({ direction, locationId, startMinute }) => [direction, locationId, startMinute])).toEqual([['there', 'fresno', 480], ['there', 'oakland', 690], ['back', 'oakland', 780]]);
    expect(drivesOf([stay('fresno', 540, 600)], () => 0)).toEqual([]);
  });
});

describe('a remote exam, 8 CCR 46.3', () => {
  const all = { issue: 'work_restrictions' as const, workerAgreedOn: on('2026-02-01'), carrierAgreedOn: on('2026-02-02'), evaluatorAgreedOn: on('2026-02-03'), consistentWithGuides: true, attestedOn: on('2026-02-04') };
  it('stands with all four conditions', () => {
    expect(remoteConditions(all, on('2026-03-02'))).toEqual(all);
  });
  it.each(Object.keys(all))('is refused without %s', (missing) => {
    expect(() => remoteConditions({ ...all, [missing]: missing === 'consistentWithGuides' ? false : null }, on('2026-03-02'))).toThrow(expect.objectContaining({ rule: 'remote.conditions_missing', details: { missing: [expect.any(String)] } }));
  });
  it('is refused with an agreement that is still ahead', () => {
    expect(() => remoteConditions({ ...all, attestedOn: on('2026-03-03') }, on('2026-03-02'))).toThrow(expect.objectContaining({ rule: 'remote.in_future' }));
  });
});

describe('what a calendar program is told', () => {
  const appointed: Appointed = { id: 'e1', version: 4, caseNumber: 1187, caseKind: 'QME', kind: 'FOLLOW_UP', state: 'SCHEDULED', mode: 'in_person', on: on('2026-11-01'), startMinute: 30, minutes: 120, place: { name: 'Sacramento', address: '1 Capitol Mall, Sacramento, CA 95814' } };
  it('what, which kind, where, by the number of the case; as long as it takes over a change of the clocks', () => {
    expect(feedEvent(appointed, 'America/Los_Angeles')).toEqual({ uid: 'e1@panelist', sequence: 4, summary: 'Exam, QME, Sacramento', description: 'Case C-1187', location: 'Sacramento, 1 Capitol Mall, Sacramento, CA 95814', cancelled: false, on: '2026-11-01', startsAt: '2026-11-01T07:30:00.000Z', endsAt: '2026-11-01T09:30:00.000Z' });
  });
  it('a remote one has no place, a cancelled one says so, one without a time has its day', () => {
    expect(feedEvent({ ...appointed, mode: 'remote', state: 'CANCELLED', startMinute: null }, 'UTC')).toMatchObject({ summary: 'Exam, QME, Remote', location: '', cancelled: true, startsAt: null, endsAt: null });
  });
});

describe('holidays', () => {
  it('are named by whichever calendar keeps them; closed by the practice’s own', () => {
    expect(holidayOf(on('2026-03-31'), 'dwc')).toEqual({ name: 'Cesar Chavez Day', closed: true });
    expect(holidayOf(on('2026-06-19'), 'dwc')).toEqual({ name: 'Juneteenth', closed: false });
    expect(holidayOf(on('2026-03-30'), 'dwc')).toBeNull();
  });
});
