import { expect, it } from 'vitest';
import { LEASE_MINUTES, pauseAfter } from './retry';

it('waits longer after each try, for about a day, then gives up', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => pauseAfter(attempts) ?? 0);
  expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  expect(pauses.reduce((sum, minutes) => sum + minutes, 0)).toBeGreaterThan(24 * 60);
  expect(pauseAfter(8)).toBeNull();
  expect(LEASE_MINUTES).toBeGreaterThan(1);
});
