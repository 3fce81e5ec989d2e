import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { cents } from '../money';
import { lateCancellation } from './late-cancellation';
import { latePenalty } from './late-penalty';

const day = calendarDate;

describe('8 CCR 34(d) and 9795, ML200: six business days', () => {
  test.each([
    ['2026-08-14', '2026-08-05', false, 7, 'seven before'],
    ['2026-08-14', '2026-08-06', false, 6, 'the sixth day is in time'],
    ['2026-08-14', '2026-08-07', true, 5, 'five before'],
    ['2026-08-14', '2026-08-08', true, 4, 'a Saturday'],
    ['2026-08-14', '2026-08-14', true, 0, 'the day itself'],
    ['2026-03-02', '2026-02-20', false, 6, 'over Presidents’ Day week'],
  ])('exam %s, cancelled %s: late %s, %s days (%s)', (appointmentOn, cancelledOn, late, count) => {
    const answer = lateCancellation(day(appointmentOn), day(cancelledOn));
    expect([answer.late, answer.businessDaysBefore.dwc]).toEqual([late, count]);
  });
  test('both counts are shown where the calendars differ', () => {
    const answer = lateCancellation(day('2026-06-24'), day('2026-06-16'));
    expect(answer).toMatchObject({ late: false, disputed: true, onTheBoundary: true, businessDaysBefore: { gov: 5, dwc: 6, judicial: 5 }, cutoffOn: { gov: '2026-06-15', dwc: '2026-06-16', judicial: '2026-06-15' } });
    expect(answer.disputedDays.map((disputed) => disputed.name)).toEqual(['Juneteenth']);
    expect(answer.steps.at(-1)?.text).toBe('State holidays: 5. Division: 6. Courts: 5.');
  });
  test('where they agree there is one count', () => {
    const answer = lateCancellation(day('2026-08-14'), day('2026-08-10'));
    expect([answer.disputed, answer.steps.length]).toEqual([false, 4]);
  });
  test('a cancellation after the appointment is refused', () => {
    expect(() => lateCancellation(day('2026-08-14'), day('2026-08-15'))).toThrow(expect.objectContaining({ rule: 'appointment.cancelled_after' }));
  });
});

describe('LC 4622(a)(1): 10% and 7% a year from receipt', () => {
  test.each([
    ['2026-03-02', '2026-05-01', 0, 0, 'on day 60'],
    ['2026-03-02', '2026-05-02', 20_150, 2_357, 'on day 61: interest from receipt'],
    ['2026-03-02', '2027-03-02', 20_150, 14_105, 'a year after receipt: 7%'],
    ['2025-11-05', '2026-01-05', 0, 0, 'day 60 is a Sunday'],
  ])('received %s, paid %s: %s and %s cents (%s)', (receivedOn, paidOn, penaltyCents, interestCents) => {
    expect(latePenalty(cents(201_500), day(receivedOn), day(paidOn))).toMatchObject({ penaltyCents, interestCents, totalCents: penaltyCents + interestCents, late: penaltyCents > 0 });
  });
  test('nothing unpaid costs nothing', () => expect(latePenalty(cents(0), day('2026-03-02'), day('2027-03-02')).totalCents).toBe(0));
  test('impossible facts are refused', () => {
    expect(() => latePenalty(cents(-1), day('2026-03-02'), day('2026-03-03'))).toThrow(expect.objectContaining({ rule: 'bill.unpaid_negative' }));
    expect(() => latePenalty(cents(1), day('2026-03-02'), day('2026-03-01'))).toThrow(expect.objectContaining({ rule: 'bill.paid_before_received' }));
  });
});
