import { describe, expect, test } from 'vitest';
import { vectors } from '../../test/vectors';
import { dueDate, type DeadlineInput } from './due-date';

const cases = vectors<DeadlineInput, { strictOn: string; dueOn: string }>('deadlines');

describe('the shared deadline cases', () => {
  test('are all here', () => expect(cases.length).toBeGreaterThanOrEqual(58));
  test.each(cases)('$name', ({ input, expect: expected }) => {
    const { strictOn, dueOn } = dueDate(input);
    expect({ strictOn, dueOn }).toEqual(expected);
  });
  test.each(cases)('$name, by each of the calendars', ({ input, expect: expected }) => {
    expect(dueDate(input).dueOnByCalendar).toEqual({ gov: expected.dueOn, dwc: expected.dueOn, judicial: expected.dueOn });
  });
});
