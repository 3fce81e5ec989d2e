import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { lateCancellation, scheduleNotice } from '../deadlines/late-cancellation';
import { noticeRuleOf } from './notice';

const agreed = { lateCancelCents: 50_000, lateCancelDays: 2 };
const monday = calendarDate('2026-06-15');

describe('whose rule says that a cancellation is late', () => {
  it('is the schedule for QME and AME, whatever was agreed (8 CCR 9795, ML200)', () => {
    expect(noticeRuleOf('QME', agreed)).toBe(scheduleNotice);
    expect(noticeRuleOf('AME', null)).toBe(scheduleNotice);
  });

  it('is the agreement elsewhere, and nobody where no fee was agreed for it', () => {
    expect(noticeRuleOf('IME', agreed)).toEqual({ businessDays: 2, section: 'Fee agreement', confidence: 'V' });
    expect(noticeRuleOf('IME', { ...agreed, lateCancelCents: null })).toBeNull();
    expect(noticeRuleOf('EXPERT_WITNESS', null)).toBeNull();
  });

  // Monday, June 15: two business days before is Thursday, June 11.
  it.each<[number, string, boolean]>([[2, '2026-06-11', false], [2, '2026-06-12', true], [1, '2026-06-12', false], [1, '2026-06-15', true], [6, '2026-06-05', false], [6, '2026-06-08', true], [30, '2026-06-05', true]])(
    'within %i business days, cancelled %s: late is %s',
    (lateCancelDays, cancelledOn, late) => {
      const rule = noticeRuleOf('IME', { ...agreed, lateCancelDays });
      expect(rule && lateCancellation(monday, calendarDate(cancelledOn), rule)).toMatchObject({ late, section: 'Fee agreement' });
    },
  );
});
