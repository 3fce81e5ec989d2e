import { describe, expect, it } from 'vitest';
import type { Calendar, CalendarAppointment, CalendarDay, ClinicDay } from '@/lib/features/calendar/schema';
import { boardOf, nearestOpen, shownDays } from './board';
import { breakEvens } from './break-even';

const [marsh, okafor, oakland, fresno] = ['marsh', 'okafor', 'oakland', 'fresno'];
const empty = (on: string): CalendarDay => ({ on, holiday: null, appointments: [], open: [], travel: [], clinics: [], closed: [], unavailable: [] });
const clinic = (on: string, physicianId: string, locationId: string, startMinute: number, money: ClinicDay['money'] = null, bookedCount = 0): ClinicDay => ({
  on, physicianId, locationId, bookedCount, openSeats: 0, money, hours: [{ startMinute, endMinute: startMinute + 180, slotMinutes: 60, capacity: 1, source: 'weekly', availabilityId: null, exceptionId: null }],
});
const exam = (on: string, physicianId: string, locationId: string | null, startMinute: number | null, minutes = 60): CalendarAppointment => ({
  evaluationId: `${on} ${String(startMinute)}`, caseId: 'c', caseNumber: 1, claimantName: 'Delia Navarro', kind: 'QME', evaluationKind: 'COMPREHENSIVE', state: 'SCHEDULED', on, startMinute, minutes, seat: 0, physicianId, locationId, mode: 'in_person', interpreterLanguage: '', interpreter: 'none', pages: 0, notified: true, outsideClinic: false, version: 1,
});
const calendar = (days: CalendarDay[]): Calendar => ({
  from: days[0]?.on ?? '', to: days.at(-1)?.on ?? '', today: '2026-06-16', timeZone: 'America/Los_Angeles', days,
  physicians: [{ id: marsh, name: 'Elena Marsh', credentials: 'MD', active: true }, { id: okafor, name: 'Samuel Okafor', credentials: 'PsyD', active: true }],
  locations: [{ id: oakland, name: 'Oakland', city: '', active: true }, { id: fresno, name: 'Fresno', city: '', active: true }],
  totals: { examCount: 0, openSeats: 0, clinicCount: 0, toNotifyCount: 0, toConfirmCount: 0, money: null },
});
const board = (days: CalendarDay[], chosen: Parameters<typeof boardOf>[2] = null) => boardOf(calendar(days), days, chosen);

describe('days as columns', () => {
  it('has a column for each place and physician of the day, in the order of people and hours, and one for an empty day', () => {
    const monday = { ...empty('2026-07-13'), clinics: [clinic('2026-07-13', okafor, oakland, 540), clinic('2026-07-13', marsh, fresno, 780), clinic('2026-07-13', marsh, oakland, 540)] };
    const { days } = board([monday, empty('2026-07-14')]);
    expect(days[0]?.columns.map(({ physicianId, locationId }) => [physicianId, locationId])).toEqual([[marsh, oakland], [marsh, fresno], [okafor, oakland]]);
    expect(days[1]?.columns).toMatchObject([{ physicianId: null, closed: '' }]);
  });
  it('keeps days equally wide up to two columns, and columns equally wide beyond', () => {
    const two = { ...empty('2026-07-13'), clinics: [clinic('2026-07-13', marsh, oakland, 540), clinic('2026-07-13', okafor, oakland, 540)] };
    const three = { ...empty('2026-07-14'), clinics: [...two.clinics, clinic('2026-07-14', marsh, fresno, 780)] };
    expect(board([two, empty('2026-07-15')]).columns.map(({ share }) => share)).toEqual([0.5, 0.5, 1]);
    expect(board([two, three]).days.map(({ share }) => share)).toEqual([2, 3]);
    const twoAtOnce = { ...empty('2026-07-16'), clinics: two.clinics.map((one, index) => (index === 0 ? { ...one, hours: one.hours.map((hour) => ({ ...hour, capacity: 2 })) } : one)) };
    expect(board([twoAtOnce]).columns.map(({ share }) => share)).toEqual([2, 1]);
  });
  it('makes room for an exam outside every clinic, for the chosen time and for a closed day', () => {
    const day = { ...empty('2026-07-13'), appointments: [exam('2026-07-13', marsh, null, 600)], closed: [{ exceptionId: 'e', physicianId: okafor, locationId: null, reason: 'Conference', version: 1 }] };
    const { columns, entries } = board([day], { slot: { on: '2026-07-13', startMinute: 540, physicianId: marsh, locationId: fresno }, minutes: 90, claimantName: 'Silvia Montoya' });
    expect(columns.map(({ physicianId, locationId, closed }) => [physicianId, locationId, closed])).toEqual([[marsh, null, ''], [marsh, fresno, ''], [okafor, null, 'Closed: Conference']]);
    expect(entries.map(({ kind, startMinute, endMinute }) => [kind, startMinute, endMinute])).toEqual([['appointment', 600, 660], ['chosen', 540, 630]]);
  });
  it('shows the chosen time in the place of its open one', () => {
    const slot = { on: '2026-07-13', startMinute: 540, physicianId: marsh, locationId: oakland };
    const day = { ...empty('2026-07-13'), clinics: [clinic('2026-07-13', marsh, oakland, 540)], open: [{ ...slot, minutes: 60, seatsLeft: 1, kinds: [] }] };
    expect(board([day], { slot, minutes: 60, claimantName: 'Silvia Montoya' }).entries.map(({ kind }) => kind)).toEqual(['chosen']);
  });
  it('spans whole hours, from eight to five at least, and keeps whoever has no time apart', () => {
    const day = { ...empty('2026-07-13'), appointments: [exam('2026-07-13', marsh, oakland, 1050, 45), exam('2026-07-13', marsh, oakland, null)], travel: [{ on: '2026-07-13', physicianId: marsh, locationId: oakland, startMinute: 425, endMinute: 540, direction: 'there' as const }] };
    const { fromMinute, toMinute, days, entries } = board([day]);
    expect([fromMinute, toMinute]).toEqual([420, 1140]);
    expect([days[0]?.untimed.length, entries.length]).toEqual([1, 1]);
    expect(board([empty('2026-07-13')])).toMatchObject({ fromMinute: 480, toMinute: 1020 });
  });
  it('takes the open time near which something is dropped', () => {
    const slot = { on: '2026-07-13', minutes: 60, physicianId: marsh, locationId: oakland, seatsLeft: 1, kinds: [] };
    const day = { ...empty('2026-07-13'), clinics: [clinic('2026-07-13', marsh, oakland, 540)], open: [{ ...slot, startMinute: 600 }, { ...slot, startMinute: 660 }] };
    const found = board([day]);
    const column = found.columns[0]?.id ?? '';
    expect([585, 615, 630, 645, 700].map((minute) => nearestOpen(found, column, minute))).toEqual([600, 600, 630, 660, 700]);
    expect(nearestOpen(found, 'another', 600)).toBe(600);
  });
  it('leaves out a weekend on which nothing happens', () => {
    const days = ['2026-07-17', '2026-07-18', '2026-07-19'].map(empty);
    const busy = [...days.slice(0, 1), { ...empty('2026-07-18'), appointments: [exam('2026-07-18', marsh, oakland, 540)] }, ...days.slice(2)];
    expect(shownDays(calendar(days), false).map(({ on }) => on)).toEqual(['2026-07-17']);
    expect(shownDays(calendar(busy), false).map(({ on }) => on)).toEqual(['2026-07-17', '2026-07-18']);
    expect(shownDays(calendar(days), true)).toHaveLength(3);
  });
});

describe('what pays a place', () => {
  const rent = { bookedCents: 0, openCents: 0, filledCents: 0, roomRentCents: 65_000, breakEvenCount: 2 };
  it('names the fewest and the most exams of the days ahead, and the day that has the fewest', () => {
    const days = [
      { ...empty('2026-06-15'), clinics: [clinic('2026-06-15', marsh, fresno, 540, rent, 0)] },
      { ...empty('2026-07-13'), clinics: [clinic('2026-07-13', marsh, fresno, 540, rent, 3)] },
      { ...empty('2026-07-14'), clinics: [clinic('2026-07-14', marsh, fresno, 540, rent, 1), clinic('2026-07-14', marsh, oakland, 900, { ...rent, roomRentCents: 0, breakEvenCount: 0 }, 0)] },
    ];
    expect(breakEvens(calendar(days))).toEqual([{ locationId: fresno, breakEvenCount: 2, least: 1, most: 3, leastOn: '2026-07-14', roomRentCents: 65_000 }]);
  });
});
