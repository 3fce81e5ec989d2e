import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '../calendar';
import { panelClockFacts, standingOf, type CaseExam, type PanelRecord, type PanelRecordMember } from './standing';

const day = calendarDate;
const physician = { id: 'p1', specialtyCode: 'MOS', qmeSpecialties: [], absences: [] };
const ours: PanelRecordMember = { id: 'a', struckBy: null, ours: true, named: true, physician };
const other = (id: string, struckBy: PanelRecordMember['struckBy'] = null): PanelRecordMember => ({ id, struckBy, ours: false, named: true, physician: null });
const exam: CaseExam = { id: 'e1', physicianId: 'p1', locationId: null, state: 'REQUESTED', requestedOn: day('2026-03-05'), bookedOn: null, scheduledOn: null, notifiedOn: null, examinedOn: null, reportServedOn: null, extension: 'none', waivers: [] };
const issued: PanelRecord = {
  state: 'ISSUED', represented: true, caseClosed: false, specialtyCode: 'MOS', issuedOn: day('2026-03-02'), servedOn: null, servedBy: 'mail_ca', requestedBy: 'defense',
  selectedMemberId: null, selectedOn: null, members: [ours, other('b'), other('c')], exams: [exam],
};
const selected: PanelRecord = { ...issued, state: 'SELECTED', selectedMemberId: 'a', selectedOn: day('2026-03-16') };
const scheduled: CaseExam = { ...exam, state: 'SCHEDULED', bookedOn: day('2026-03-17'), scheduledOn: day('2026-05-04'), notifiedOn: day('2026-03-18') };
const at = (panel: PanelRecord, today: string) => standingOf(panel, day(today));

describe('what follows from a panel', () => {
  test('on the day after its issue', () => {
    expect(at(issued, '2026-03-03')).toMatchObject({ boardState: 'to_strike', until: '2026-03-17', agesOn: '2028-03-02', threats: [], exam: { id: 'e1' }, strike: { targetOn: '2026-03-12' } });
  });
  test('unrepresented nobody strikes; the worker has ten days (8 CCR 31.3(a))', () => expect(at({ ...issued, represented: false }, '2026-03-03')).toMatchObject({ boardState: 'to_select', strike: null, until: '2026-03-12' }));

  it.each([
    ['the exam of the one who was selected', { ...selected, exams: [scheduled] }, 'booked', 'e1'],
    ['not that of another physician', { ...selected, exams: [{ ...scheduled, physicianId: 'p2' }] }, 'to_book', undefined],
    ['not one from before the panel', { ...selected, exams: [{ ...scheduled, scheduledOn: day('2026-03-01') }] }, 'to_book', undefined],
    ['not one that was missed', { ...selected, exams: [{ ...scheduled, state: 'NO_SHOW' }] }, 'to_book', undefined],
    ['a follow-up that is asked for after the first report', { ...selected, exams: [{ ...scheduled, state: 'REPORT_SERVED', examinedOn: day('2026-05-04'), reportServedOn: day('2026-05-20') }, { ...exam, id: 'e2' }] }, 'to_book', 'e2'],
    ['none where somebody else was selected', { ...selected, selectedMemberId: 'b', exams: [scheduled] }, 'elsewhere', undefined],
  ] satisfies [string, PanelRecord, string, string | undefined][])('%s', (_label, panel, state, id) => {
    const standing = at(panel, '2026-06-01');
    expect([standing.boardState, standing.exam?.id]).toEqual([state, id]);
  });

  it.each([
    ['the window closes', selected, '2026-06-04', [2]],
    ['wrong specialty', { ...selected, specialtyCode: 'MPD' }, '2026-03-20', [1]],
    ['two of ours', { ...selected, members: [ours, { ...ours, id: 'b', physician: { ...physician, id: 'p2' } }, other('c')] }, '2026-03-20', [4]],
    ['nobody of ours is known to be on it', { ...issued, members: [other('a'), other('b'), { ...other('c'), named: false }] }, '2026-06-04', []],
    ['ours is struck: nothing threatens us', { ...issued, members: [{ ...ours, struckBy: 'defense' }, other('b'), other('c')] }, '2026-06-04', []],
    ['a replacement is asked for already', { ...selected, state: 'REPLACEMENT_ASKED' }, '2026-06-04', []],
    ['the case is closed', { ...selected, caseClosed: true }, '2026-06-04', []],
  ] satisfies [string, PanelRecord, string, number[]][])('threats: %s', (_label, panel, today, grounds) => expect(at(panel, today).threats.map(({ ground }) => ground)).toEqual(grounds));
});

test('clocks: a missed appointment was booked, an old exam is none of the panel’s', () => {
  const flags = (panel: PanelRecord) => {
    const { booked, examined, mayBeOurs } = panelClockFacts(panel);
    return [booked, examined, mayBeOurs];
  };
  expect(flags({ ...selected, exams: [{ ...scheduled, state: 'NO_SHOW' }] })).toEqual([true, false, true]);
  expect(flags({ ...selected, exams: [{ ...scheduled, state: 'CANCELLED' }] })).toEqual([false, false, true]);
  expect(flags({ ...selected, exams: [{ ...scheduled, state: 'REPORT_SERVED', examinedOn: day('2025-05-04') }] })).toEqual([false, false, true]);
  expect(flags({ ...selected, exams: [{ ...scheduled, state: 'EXAMINED', examinedOn: day('2026-05-04') }] })).toEqual([true, true, true]);
  expect(flags({ ...selected, selectedMemberId: 'b' })).toEqual([false, false, false]);
});
