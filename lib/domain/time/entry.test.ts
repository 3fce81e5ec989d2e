import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityLabels, activityOf } from './activities';
import { LONGEST_STRETCH_MINUTES, measuredMinutes, minutesKept, sharedOut } from './entry';

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

describe('a sum shared out by minutes', () => {
  it.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [33, 34, 33]],
    [60_000, [30, 90], [15_000, 45_000]],
    [60_000, [0, 90], [0, 60_000]],
    [0, [10], [0]],
    [500, [], []],
  ])('%i over %j', (amount, minutes, shares) => expect(sharedOut(amount, minutes)).toEqual(shares));

  it('adds up to the cent, and nobody gets less than nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.array(fc.integer({ min: 0, max: 1_440 }), { minLength: 1, maxLength: 60 }), (amount, minutes) => {
        fc.pre(minutes.some((one) => one > 0));
        const shares = sharedOut(amount, minutes);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        expect(shares.every((share) => share >= 0)).toBe(true);
      }),
    );
  });
});

it('knows its activities by their words', () => {
  expect(activityOf('travel')).toBe('travel');
  expect(activityOf('golf')).toBe('other');
  expect(activityLabels.deposition).toBe('Testimony');
});
