import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dueDate, type DeadlineInput } from './due-date';

type Vector = { name: string; input: DeadlineInput; expect: { strictOn: string; dueOn: string } };

const file = new URL('../../../../shared/vectors/deadlines.json', import.meta.url);
if (!existsSync(file)) throw new Error('The deadline vectors are missing: put the shared folder beside the clone, so that ../shared/vectors/deadlines.json exists.');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Vector[] };

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
