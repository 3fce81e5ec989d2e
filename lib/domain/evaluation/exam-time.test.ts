import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredMilliseconds, mergeSegment, onOurClock, wholeMinutes, type TimeSegment } from './exam-time';

const segment = (id: string, startedAt: number, endedAt: number | null, removed = false): TimeSegment => ({ id, startedAt, endedAt, removed });

/** The same by looking at each unit of time on its own. */
function countedOneByOne(segments: readonly TimeSegment[], now: number): number {
  let covered = 0;
  for (let at = 0; at < now; at += 1) if (segments.some(({ startedAt, endedAt, removed }) => !removed && startedAt <= at && at < (endedAt ?? now))) covered += 1;
  return covered;
}

const now = 200;
const segments = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), startedAt: fc.integer({ min: 0, max: now }), length: fc.option(fc.integer({ min: 0, max: 80 })), removed: fc.boolean() }).map(({ length, ...rest }) => ({ ...rest, endedAt: length === null ? null : Math.min(now, rest.startedAt + length) })),
  { maxLength: 12 },
);

describe('face-to-face time', () => {
  it.each<[string, TimeSegment[], number]>([
    ['nothing yet', [], 0],
    ['one stretch', [segment('a', 10, 40)], 30],
    ['a pause in between', [segment('a', 10, 40), segment('b', 60, 70)], 40],
    ['two devices at once', [segment('a', 10, 40), segment('b', 20, 50)], 40],
    ['one inside the other', [segment('a', 10, 100), segment('b', 20, 30)], 90],
    ['one that runs', [segment('a', 150, null)], 50],
    ['a removed one', [segment('a', 10, 40, true), segment('b', 60, 70)], 10],
    ['one that a fast clock began after now', [segment('a', 260, null)], 0],
  ])('%s', (_label, given, covered) => {
    expect(coveredMilliseconds(given, now)).toBe(covered);
  });

  it('is the length of the union, for any stretches in any order and with any repeats', () => {
    fc.assert(
      fc.property(segments.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray([...given, ...given], { minLength: given.length * 2, maxLength: given.length * 2 }))), ([given, shuffled]) => {
        const covered = coveredMilliseconds(given, now);
        expect(covered).toBe(countedOneByOne(given, now));
        expect(coveredMilliseconds(shuffled, now)).toBe(covered);
      }),
    );
  });

  it('states whole minutes only', () => {
    expect([0, 59_999, 60_000, 1_199_999, 1_200_000].map(wholeMinutes)).toEqual([0, 0, 1, 19, 20]);
  });
});

describe('what several devices say of one stretch', () => {
  it('comes to the same whichever is heard first, and however often', () => {
    const told = fc.record({ endedAt: fc.option(fc.integer({ min: 10, max: 190 })), removed: fc.boolean() }).map((rest) => ({ id: 'a', startedAt: 10, ...rest }));
    const merged = (list: readonly TimeSegment[]) => list.reduce(mergeSegment, segment('a', 10, null));
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 6 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }))), ([list, shuffled]) => {
        expect(merged(shuffled)).toEqual(merged(list));
      }),
    );
  });
  it('never grows by the later end, and stays removed', () => {
    expect(mergeSegment(segment('a', 10, 40), segment('a', 10, 60))).toMatchObject({ endedAt: 40 });
    expect(mergeSegment(segment('a', 10, 40), segment('a', 10, null))).toMatchObject({ endedAt: 40 });
    expect(mergeSegment(segment('a', 10, 40, true), segment('a', 10, 40))).toMatchObject({ removed: true });
  });
});

describe('a device whose clock is off', () => {
  it('is set right by what it takes for now, and keeps the length', () => {
    // Its clock is 30 ahead.
    expect(onOurClock(segment('a', 130, 150), 180, 150, null)).toMatchObject({ startedAt: 100, endedAt: 120 });
  });
  it('keeps the beginning that we know, so that two sendings do not move it', () => {
    expect(onOurClock(segment('a', 130, 150), 181, 150, segment('a', 100, null))).toMatchObject({ startedAt: 100, endedAt: 120 });
  });
  it('says nothing about what is still to come', () => {
    expect(onOurClock(segment('a', 100, 400), 400, 150, segment('a', 100, null))).toMatchObject({ startedAt: 100, endedAt: 150 });
    expect(onOurClock(segment('a', 210, null), 200, 150, null)).toMatchObject({ startedAt: 150, endedAt: null });
  });
});
