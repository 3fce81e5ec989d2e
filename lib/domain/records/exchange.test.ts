import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { exchangeOf } from './exchange';

const day = calendarDate;

describe('the exchange of records, LC 4062.3(b) and 8 CCR 35(c)', () => {
  it.each([
    ['given on the twentieth day', '2026-03-01', '2026-03-21', null, false, false],
    ['given a day too early', '2026-03-01', '2026-03-20', null, true, false],
    ['served on the last day before the exam', '2026-03-01', '2026-03-25', '2026-03-01', false, false],
    ['served a day later than that', '2026-03-02', '2026-03-25', '2026-03-01', false, true],
  ])('%s', (_label, servedOn, receivedOn, exchangeOn, tooEarly, tooLate) => {
    expect(exchangeOf({ servedOn: day(servedOn), receivedOn: day(receivedOn), exchangeOn: exchangeOn === null ? null : day(exchangeOn) })).toMatchObject({ tooEarly, tooLate });
  });

  it('says nothing where nobody knows when it was served', () => {
    expect(exchangeOf({ servedOn: null, receivedOn: day('2026-03-01'), exchangeOn: null })).toMatchObject({ earliestOn: null, tooEarly: false, tooLate: false });
  });
});
