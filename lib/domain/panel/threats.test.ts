import { describe, expect, it, test } from 'vitest';
import { calendarDate, type CalendarDate } from '../calendar';
import { replacementCautions, type RequestFacts } from './replacement';
import { replacementGround, replacementGrounds } from './replacement-grounds';
import { threatsOf, windowEnd, type PanelExam, type ThreatFacts } from './threats';

const day = calendarDate;
const asked: PanelExam = { requestedOn: day('2026-01-05'), bookedOn: null, scheduledOn: null, notifiedOn: null, examinedOn: null, reportServedOn: null, extension: 'none', waivers: [] };
const booked: PanelExam = { ...asked, bookedOn: day('2026-01-12'), scheduledOn: day('2026-03-16'), notifiedOn: day('2026-01-14') };
const examined: PanelExam = { ...booked, examinedOn: day('2026-03-16') };
const facts = (today: string, exam: PanelExam | null, over: Partial<ThreatFacts> = {}): ThreatFacts => ({ today: day(today), issuedOn: day('2025-12-29'), ourCount: 1, wrongSpecialty: false, exam, examined: Boolean(exam?.examinedOn), absences: [], ...over });
const absence = (startsOn: string, endsOn: string, filedOn: CalendarDate | null = day('2026-01-02')) => ({ startsOn: day(startsOn), endsOn: day(endsOn), filedOn });

/** January 5 and 90 days is April 5, 120 days May 5. Booked Monday, January 12: the notice is due Tuesday, January 20 (Monday the 19th is a holiday). */
const CASES: [string, ThreatFacts, [number, string][]][] = [
  ['nothing', facts('2026-02-01', booked), []],
  ['(2) no date, day 75 of 90', facts('2026-03-21', asked), []],
  ['(2) no date, day 76 of 90', facts('2026-03-22', asked), [[2, 'soon']]],
  ['(2) the 90th day itself', facts('2026-04-05', asked), [[2, 'soon']]],
  ['(2) day 91', facts('2026-04-06', asked), [[2, 'now']]],
  ['(2) day 91 with the 90 waived', facts('2026-04-06', { ...asked, waivers: [{ kind: 'past_90', givenBy: 'defense' }] }), []],
  ['(2) booked on day 91', facts('2026-02-01', { ...booked, scheduledOn: day('2026-04-06') }), [[2, 'now']]],
  ['(2) booked past 120 with one side’s agreement', facts('2026-02-01', { ...booked, scheduledOn: day('2026-06-01'), waivers: [{ kind: 'past_120', givenBy: 'defense' }] }), [[2, 'now']]],
  ['(2) booked past 120 with both sides’ agreement', facts('2026-02-01', { ...booked, scheduledOn: day('2026-06-01'), waivers: [{ kind: 'past_120', givenBy: 'defense' }, { kind: 'past_120', givenBy: 'applicant' }] }), []],
  ['(5) unavailable now, no date yet', facts('2026-02-01', asked, { absences: [absence('2026-01-20', '2026-02-20')] }), [[5, 'now']]],
  ['(5) unavailable on the day of the exam', facts('2026-02-01', booked, { absences: [absence('2026-03-10', '2026-03-30')] }), [[5, 'now']]],
  ['(5) unavailable, but the exam lies outside', facts('2026-02-01', booked, { absences: [absence('2026-01-20', '2026-02-20')] }), []],
  ['(5) absence not filed', facts('2026-02-01', asked, { absences: [absence('2026-01-20', '2026-02-20', null)] }), []],
  ['(5) unavailable in ten days', facts('2026-02-01', asked, { absences: [absence('2026-02-11', '2026-03-20')] }), [[5, 'soon']]],
  ['(11) Form 110 due in two days', facts('2026-01-18', { ...booked, notifiedOn: null }), [[11, 'soon']]],
  ['(11) Form 110 not sent', facts('2026-01-21', { ...booked, notifiedOn: null }), [[11, 'now']]],
  ['(11) Form 110 sent late', facts('2026-02-01', { ...booked, notifiedOn: day('2026-01-21') }), [[11, 'now']]],
  ['(11) 15 days after the report nobody can ask any more', facts('2026-05-01', { ...examined, notifiedOn: day('2026-01-21'), reportServedOn: day('2026-04-15') }), []],
  ['(12) report due in five days', facts('2026-04-10', examined), [[12, 'soon']]],
  ['(12) report late by a day', facts('2026-04-16', examined), [[12, 'now']]],
  ['(12) not late with an extension for tests', facts('2026-04-16', { ...examined, extension: 'tests' }), []],
  ['(12) served late', facts('2026-05-20', { ...examined, reportServedOn: day('2026-05-01') }), [[12, 'now']]],
  ['(16) 60 days before 24 months', facts('2027-10-30', null), [[16, 'soon']]],
  ['(16) 24 months to the day', facts('2027-12-29', null), [[16, 'soon']]],
  ['(16) more than 24 months', facts('2027-12-30', null), [[16, 'now']]],
  ['(16) examined in time', facts('2027-12-30', { ...examined, reportServedOn: day('2026-04-01') }), []],
  ['(1) wrong specialty and (4) two of one practice', facts('2026-02-01', booked, { ourCount: 2, wrongSpecialty: true }), [[1, 'now'], [4, 'now']]],
];

test.each(CASES)('8 CCR 31.5(a)%s', (_label, given, expected) => expect(threatsOf(given).map(({ ground, level }) => [ground, level])).toEqual(expected));

test('the window counts from the request, not from the panel (31.3(e))', () => expect([windowEnd(asked), windowEnd({ ...asked, waivers: [{ kind: 'past_90', givenBy: 'applicant' }] })]).toEqual(['2026-04-05', '2026-05-05']));

describe('the sixteen grounds', () => {
  test('are sixteen, in order, seven of them read', () => {
    expect(replacementGrounds.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
    expect(replacementGrounds.filter(({ confidence }) => confidence === 'V')).toHaveLength(7);
    expect(replacementGrounds.every(({ title, evidence, section, number }) => title.length > 10 && evidence.length > 5 && section === `8 CCR 31.5(a)(${number})`)).toBe(true);
    expect([replacementGround(11)?.limit?.rule, replacementGround(17)]).toEqual(['panel.violation_request', null]);
  });

  const request = (over: Partial<RequestFacts>): RequestFacts => ({ state: 'SELECTED', issuedOn: day('2025-12-29'), selected: true, ground: 2, requestedOn: day('2026-02-01'), today: day('2026-06-01'), exam: asked, ...over });
  it.each([
    ['(2) without a date', request({}), null],
    ['(2) with a date inside the window', request({ exam: booked }), 'inside the window'],
    ['(3) after the exam', request({ ground: 3, exam: examined }), 'first exam'],
    ['(11) more than 15 days after the report', request({ ground: 11, exam: { ...examined, reportServedOn: day('2026-04-01') }, requestedOn: day('2026-04-17') }), '15 days'],
    ['(11) on the 15th day', request({ ground: 11, exam: { ...examined, reportServedOn: day('2026-04-01') }, requestedOn: day('2026-04-16') }), null],
    ['(12) after the report', request({ ground: 12, exam: { ...examined, reportServedOn: day('2026-04-20') }, requestedOn: day('2026-04-21') }), 'objection'],
    ['(16) before 24 months', request({ ground: 16 }), 'only on Wed, Dec 29, 2027'],
    ['(16) after an exam', request({ ground: 16, exam: examined }), 'exam has taken place'],
  ])('%s', (_label, given, caution) => {
    const said = replacementCautions(given);
    if (caution === null) expect(said).toEqual([]);
    else expect(said).toEqual([expect.stringContaining(caution)]);
  });
  it.each([
    ['a ground that is none', request({ ground: 17 }), 'panel.no_such_ground'],
    ['a day that is ahead', request({ requestedOn: day('2026-06-02') }), 'panel.in_future'],
    ['a day before the panel', request({ requestedOn: day('2025-12-28') }), 'panel.before_issue'],
    ['a second request', request({ state: 'REPLACEMENT_ASKED' }), 'panel.transition'],
    ['a panel that has ended', request({ state: 'ENDED' }), 'panel.transition'],
  ])('refuses %s', (_label, given, rule) => expect(() => replacementCautions(given)).toThrow(expect.objectContaining({ rule })));
});
