import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { evaluationCode, type EarlierExam } from './evaluation-code';

const day = calendarDate;
const exam = (examOn: string, over: Partial<EarlierExam> = {}): EarlierExam => ({ code: 'ML201', examOn: day(examOn), sameInjury: true, ...over });

describe('8 CCR 9793 and 9795: 18 calendar months from the last comprehensive exam', () => {
  test.each<[string, EarlierExam[], string, string, boolean]>([
    ['no history', [], '2026-03-02', 'ML201', false],
    ['well inside', [exam('2025-07-11')], '2026-05-22', 'ML202', false],
    ['four days before the last', [exam('2024-03-15')], '2025-09-11', 'ML202', false],
    ['three days before the last', [exam('2024-03-15')], '2025-09-12', 'ML202', true],
    ['the last day', [exam('2024-03-15')], '2025-09-15', 'ML202', true],
    ['the day after', [exam('2024-03-15')], '2025-09-16', 'ML201', true],
    ['four days after', [exam('2024-03-15')], '2025-09-19', 'ML201', false],
    ['from the 31st', [exam('2024-08-31')], '2026-02-28', 'ML202', true],
    ['from the 31st, past', [exam('2024-08-31')], '2026-03-01', 'ML201', true],
    ['another injury', [exam('2025-07-11', { sameInjury: false })], '2026-05-22', 'ML201', false],
    ['a follow-up does not move the anchor', [exam('2024-03-15'), exam('2025-06-01', { code: 'ML202' })], '2026-01-10', 'ML201', false],
    ['a later comprehensive does', [exam('2022-01-10'), exam('2025-06-01')], '2026-01-10', 'ML202', false],
    ['the same exam is no history', [exam('2026-03-02')], '2026-03-02', 'ML201', false],
  ])('%s', (_, history, on, code, warned) => {
    const answer = evaluationCode(history, day(on));
    expect([answer.code, answer.warning !== undefined]).toEqual([code, warned]);
  });
  test('says on which day it turns, and why', () => {
    expect(evaluationCode([exam('2024-03-15')], day('2025-01-15'))).toMatchObject({ anchorOn: '2024-03-15', lastFollowUpOn: '2025-09-15', turnsOn: '2025-09-16', reason: 'Within 18 months of the comprehensive exam of Fri, Mar 15, 2024, which end on Mon, Sep 15, 2025' });
  });
  test('an earlier exam in the future is refused', () => expect(() => evaluationCode([exam('2026-03-03')], day('2026-03-02'))).toThrow(expect.objectContaining({ rule: 'fee.history_in_future' })));
});
