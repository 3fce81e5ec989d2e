import { describe, expect, it } from 'vitest';
import { activityLabels, activityOf } from './activities';
import { LONGEST_STRETCH_MINUTES, measuredMinutes, minutesKept } from './entry';

const minute = 60_000;

describe('the minutes of a timer', () => {
  it.each<[number, number]>([[0, 1], [59_999, 1], [60_000, 1], [119_999, 1], [120_000, 2], [-5, 1], [47 * minute, 47]])('%i ms are %i', (ms, minutes) => expect(measuredMinutes(1_000_000, 1_000_000 + ms)).toBe(minutes));

  it('are those that were measured, or fewer that a person says', () => {
    expect(minutesKept(0, 90 * minute, null)).toBe(90);
    expect(minutesKept(0, 90 * minute, 75)).toBe(75);
    expect(minutesKept(0, 90 * minute, 0)).toBe(0);
    expect(() => minutesKept(0, 90 * minute, 91)).toThrow(/more than the timer measured/);
  });

  it('are asked for where the timer was left running', () => {
    expect(minutesKept(0, LONGEST_STRETCH_MINUTES * minute, null)).toBe(720);
    expect(() => minutesKept(0, (LONGEST_STRETCH_MINUTES + 1) * minute, null)).toThrow(/left running/);
    expect(minutesKept(0, 40 * 60 * minute, 50)).toBe(50);
  });
});

it('knows its activities by their words', () => {
  expect(activityOf('travel')).toBe('travel');
  expect(activityOf('golf')).toBe('other');
  expect(activityLabels.deposition).toBe('Testimony');
});
