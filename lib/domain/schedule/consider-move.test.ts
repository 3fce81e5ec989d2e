import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import type { RuleBroken } from '../rule-broken';
import { considerMove, demandAllowed, noticesOf } from './consider-move';
import type { ClinicHours } from './hours';
import type { MoveFacts } from './move-facts';
import type { Booking } from './slots';

const on = calendarDate;
const today = on('2026-03-02');
const clinic = (changed: Partial<ClinicHours> = {}): ClinicHours => ({ on: on('2026-04-01'), physicianId: 'marsh', locationId: 'sacramento', startMinute: 540, endMinute: 1020, slotMinutes: 60, capacity: 1, kinds: [], source: 'weekly', availabilityId: 'a', exceptionId: null, ...changed });
const booking = (changed: Partial<Booking> = {}): Booking => ({ evaluationId: 'other', physicianId: 'marsh', locationId: 'sacramento', on: on('2026-04-01'), startMinute: 540, minutes: 60, seat: 0, ...changed });
const place = { on: on('2026-04-01'), startMinute: 540, minutes: 60, physicianId: 'marsh', locationId: 'sacramento' };

/** A panel exam asked for on February 2; day 90 is May 3, day 120 is June 2. */
const facts = (changed: Partial<MoveFacts> = {}): MoveFacts => ({
  caseKind: 'QME', kind: 'COMPREHENSIVE', state: 'REQUESTED', caseClosed: false, today, calendar: 'dwc', requestedOn: on('2026-02-02'), consents: [], from: null, to: place, askedBy: 'evaluator', goodCause: '',
  cancelledByUsOn: null, isFirstExam: true, panelLocationId: 'sacramento', hours: [clinic()], closed: false, bookings: [], claimantTimes: [], absences: [], eligibility: null, travelMinutes: 0, notifiedOn: null,
  interpreter: { language: '', arranged: false, confirmed: false }, history: [], ...changed,
});
const keysOf = (of: MoveFacts) => considerMove(of).consequences.map(({ key, severity }) => `${severity} ${key}`);
const refusal = (of: MoveFacts): string | null => {
  try {
    demandAllowed(considerMove(of));
    return null;
  } catch (error) {
    return (error as RuleBroken).rule;
  }
};
const both = (kind: 'past_120' | 'past_60' | 'other_office') => [{ kind, givenBy: 'applicant' as const }, { kind, givenBy: 'defense' as const }];
const to = (day: string, changed: Partial<MoveFacts['to']> = {}) => ({ to: { ...place, on: on(day), ...changed }, hours: [clinic({ on: on(day) })] });

describe('the window of 8 CCR 31.3(e)', () => {
  it.each([
    ['day 90 is free', '2026-05-03', [], null],
    ['day 91 needs the requesting party’s waiver', '2026-05-04', [], 'appointment.waiver_required'],
    ['day 91 with the waiver of one side', '2026-05-04', [{ kind: 'past_90', givenBy: 'applicant' }], null],
    ['day 120 with the waiver', '2026-06-02', [{ kind: 'past_90', givenBy: 'defense' }], null],
    ['day 121 with that waiver only', '2026-06-03', [{ kind: 'past_90', givenBy: 'applicant' }], 'appointment.both_sides_required'],
    ['day 121 with one side’s agreement', '2026-06-03', [{ kind: 'past_120', givenBy: 'applicant' }], 'appointment.both_sides_required'],
    ['day 121 with both sides’ agreement', '2026-06-03', both('past_120'), null],
    ['day 91 with both sides’ agreement to more', '2026-05-04', both('past_120'), null],
  ] as const)('%s', (_, day, consents, rule) => {
    expect(refusal(facts({ ...to(day), consents }))).toBe(rule);
  });

  it('binds follow-ups of panel cases too (31.3(f)), but no agreed and no private case', () => {
    expect(refusal(facts({ ...to('2026-06-03'), kind: 'FOLLOW_UP' }))).toBe('appointment.both_sides_required');
    for (const caseKind of ['AME', 'IME'] as const) expect(refusal(facts({ ...to('2026-06-03'), caseKind }))).toBeNull();
  });

  it('asks nothing of a day that is past', () => {
    const past = facts({ ...to('2026-03-01'), requestedOn: on('2025-01-01') });
    expect(considerMove(past)).toMatchObject({ needs: [], missing: [], seat: 0 });
    expect(keysOf(past)).toEqual(['warn past']);
  });

  it('says the day of the window', () => {
    expect(considerMove(facts())).toMatchObject({ day: 58, needs: [], missing: [] });
    expect(considerMove(facts(to('2026-05-04')))).toMatchObject({ day: 91, needs: ['past_90'], missing: ['past_90'] });
  });
});

describe('a booked exam that is moved, 8 CCR 34(d) and (e)', () => {
  const booked = (from: string, changed: Partial<MoveFacts> = {}) => facts({ state: 'SCHEDULED', from: { ...place, on: on(from) }, ...changed });

  it.each([
    ['we, six business days before', '2026-03-10', 'evaluator', '', null],
    ['we, five business days before', '2026-03-09', 'evaluator', '', 'appointment.good_cause_required'],
    ['we, five business days before, for good cause', '2026-03-09', 'evaluator', 'Surgery', null],
    ['a party, five business days before', '2026-03-09', 'applicant', '', 'appointment.late_cancellation'],
    ['a party, five business days before, for good cause', '2026-03-09', 'claimant', 'Hospital', null],
    ['we, from a day that is past', '2026-02-20', 'evaluator', '', null],
  ] as const)('%s', (_, from, askedBy, goodCause, rule) => {
    expect(refusal(booked(from, { askedBy, goodCause }))).toBe(rule);
  });

  it('needs no cause for another hour of the same day', () => {
    expect(refusal(facts({ state: 'SCHEDULED', ...to('2026-03-03'), from: { ...place, on: on('2026-03-03'), startMinute: 600 } }))).toBeNull();
  });

  it.each([
    ['60 days from today', '2026-05-01', 'evaluator', [], null],
    ['61 days from today', '2026-05-02', 'evaluator', [], 'appointment.past_60_required'],
    ['61 days, both sides agreed', '2026-05-02', 'evaluator', both('past_60'), null],
    ['61 days, a party asked', '2026-05-02', 'defense', [], null],
  ] as const)('%s', (_, day, askedBy, consents, rule) => {
    expect(refusal(booked('2026-04-01', { ...to(day), askedBy, consents }))).toBe(rule);
  });

  it('counts the 60 days of a new date from the day on which we cancelled the one before', () => {
    expect(refusal(facts({ ...to('2026-04-20'), cancelledByUsOn: on('2026-02-18') }))).toBe('appointment.past_60_required');
    expect(refusal(facts({ ...to('2026-04-19'), cancelledByUsOn: on('2026-02-18') }))).toBeNull();
  });

  it('says that the notice must go anew and what becomes of interpreter, records and code', () => {
    const moved = booked('2026-03-30', {
      notifiedOn: on('2026-02-27'),
      interpreter: { language: 'Spanish', arranged: true, confirmed: true },
      history: [{ code: 'ML201', examOn: on('2024-09-30'), sameInjury: true }],
    });
    expect(keysOf(moved)).toEqual(['warn notice_again', 'warn interpreter', 'warn code_turns', 'info window', 'info records_exchange']);
    const { consequences } = considerMove(moved);
    expect(consequences.find(({ key }) => key === 'notice_again')).toMatchObject({ on: '2026-03-09', section: '8 CCR 34(a)' });
    expect(consequences.find(({ key }) => key === 'code_turns')).toMatchObject({ title: 'ML202 becomes ML201', on: '2026-03-31' });
    expect(noticesOf({ consequences })[0]).toContain('Form 110 must go anew by Mon, Mar 9, 2026');
  });

  it('warns when the records can no longer be exchanged 20 days before', () => {
    expect(keysOf(booked('2026-03-30', to('2026-03-20')))).toContain('warn records_exchange_short');
  });

  it('keeps the evaluator of a panel case, not of the others', () => {
    const other = { from: { ...place, physicianId: 'okafor' }, state: 'SCHEDULED' as const };
    expect(refusal(facts(other))).toBe('appointment.other_physician');
    expect(refusal(facts({ ...other, caseKind: 'IME' }))).toBeNull();
  });
});

describe('the time itself', () => {
  it.each([
    ['a free time', {}, 0, null],
    ['a time that is taken', { bookings: [booking()] }, null, 'appointment.taken'],
    ['half an hour into another', { bookings: [booking({ startMinute: 510 })] }, null, 'appointment.taken'],
    ['right after another', { bookings: [booking({ startMinute: 480 })] }, 0, null],
    ['the second of two places', { hours: [clinic({ capacity: 2 })], bookings: [booking()] }, 1, null],
    ['the place that became free', { hours: [clinic({ capacity: 2 })], bookings: [booking({ seat: 1 })] }, 0, null],
    ['all places taken', { hours: [clinic({ capacity: 2 })], bookings: [booking(), booking({ seat: 1 })] }, null, 'appointment.taken'],
    ['the physician at another place', { hours: [clinic({ capacity: 2 })], bookings: [booking({ locationId: 'fresno' })] }, null, 'appointment.taken'],
    ['another physician', { bookings: [booking({ physicianId: 'okafor' })] }, 0, null],
    ['outside the clinic, alone', { hours: [] }, 0, null],
    ['outside the clinic, not alone', { hours: [], bookings: [booking()] }, null, 'appointment.taken'],
  ] as const)('%s', (_, changed, seat, rule) => {
    expect(considerMove(facts(changed)).seat).toBe(seat);
    expect(refusal(facts(changed))).toBe(rule);
  });

  it('logs what has happened on a further seat, however many there were', () => {
    const then = { to: { ...place, on: on('2026-02-20') }, hours: [] };
    expect(considerMove(facts({ ...then, bookings: [booking({ on: on('2026-02-20') }), booking({ on: on('2026-02-20'), seat: 1 })] })).seat).toBe(2);
  });

  it.each([
    ['outside hours', { hours: [] }, 'warn outside_hours'],
    ['a closed day', { hours: [], closed: true }, 'warn closed_day'],
    ['a clinic for other kinds', { hours: [clinic({ kinds: ['IME'] })] }, 'warn kind_not_seen'],
    ['a holiday', { ...to('2026-03-31') }, 'warn holiday'],
    ['the claimant elsewhere', { claimantTimes: [{ startMinute: 570, minutes: 30 }] }, 'warn overlap_claimant'],
    ['no time to drive', { travelMinutes: 90, bookings: [booking({ locationId: 'fresno', startMinute: 660 })] }, 'warn travel'],
    ['a closed case', { caseClosed: true }, 'block closed_case'],
    ['an exam that is over', { state: 'EXAMINED' }, 'block not_movable'],
  ] as const)('names %s', (_, changed, key) => {
    expect(keysOf(facts(changed as Partial<MoveFacts>))).toContain(key);
  });

  it('stops new panel exams in an absence, not those that stand there, and nobody else (8 CCR 33)', () => {
    const absences = [{ startsOn: on('2026-03-25'), endsOn: on('2026-04-20') }];
    expect(refusal(facts({ absences }))).toBe('appointment.unavailable');
    expect(refusal(facts({ absences, state: 'SCHEDULED', from: { ...place, startMinute: 660 } }))).toBeNull();
    expect(refusal(facts({ absences, caseKind: 'AME' }))).toBeNull();
    expect(refusal(facts({ absences, kind: 'DEPOSITION' }))).toBeNull();
  });
});

describe('the office of the first exam, 8 CCR 34(b)', () => {
  it('asks for both parties’ agreement to another one, and says so without standing in the way', () => {
    const elsewhere = facts({ panelLocationId: 'fresno' });
    expect(considerMove(elsewhere)).toMatchObject({ needs: ['other_office'], missing: ['other_office'] });
    expect(refusal(elsewhere)).toBeNull();
    expect(considerMove({ ...elsewhere, consents: both('other_office') }).missing).toEqual([]);
    expect(considerMove({ ...elsewhere, isFirstExam: false }).needs).toEqual([]);
  });

  it('refuses whoever may not hold it', () => {
    const eligibility = { outcome: 'block' as const, checks: [{ key: 'location' as const, outcome: 'block' as const, says: 'This office is not listed', section: '8 CCR 34(b)', confidence: 'V' as const }] };
    expect(refusal(facts({ eligibility }))).toBe('appointment.not_eligible');
  });
});
