import { describe, expect, it } from 'vitest';
import { boundViews, longestBatchSeconds } from './seen';

const total = (views: readonly { seconds: number }[]) => views.reduce((sum, { seconds }) => sum + seconds, 0);

describe('a batch of page views', () => {
  it('is kept as it is while it claims no more than the time that passed', () => {
    expect(boundViews([{ page: 3, seconds: 4 }, { page: 4, seconds: 6 }], 10)).toEqual([{ page: 3, seconds: 4 }, { page: 4, seconds: 6 }]);
  });

  it('names a page once, and drops what is nothing or less', () => {
    expect(boundViews([{ page: 3, seconds: 2 }, { page: 4, seconds: 0 }, { page: 3, seconds: 1 }, { page: 5, seconds: -9 }], 60)).toEqual([{ page: 3, seconds: 3 }]);
  });

  it.each([
    [[5, 5], 4],
    [[10, 1, 1], 6],
    [[1, 1, 1, 1, 1], 2],
    [[86_400], 15],
    [[3, 3], 0],
    [[3, 3], -20],
  ])('that claims %j in %d seconds is shortened to that', (claimed, passed) => {
    const kept = boundViews(claimed.map((seconds, at) => ({ page: at + 1, seconds })), passed);
    expect(total(kept)).toBe(Math.max(0, passed));
    expect(kept.every(({ seconds }, at) => Number.isInteger(seconds) && seconds > 0 && seconds <= (claimed[kept[at]!.page - 1] ?? 0))).toBe(true);
  });

  it('is never longer than the longest one, after a night away', () => {
    expect(total(boundViews([{ page: 1, seconds: 50_000 }], 60_000))).toBe(longestBatchSeconds);
  });
});
