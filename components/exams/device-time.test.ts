import { describe, expect, it } from 'vitest';
import { afterSending, allSegments, readKept, stillToKeep, withSegment, type KeptSegment } from './device-time';

const kept = (id: string, startedAt: number, endedAt: number | null, over: Partial<KeptSegment> = {}): KeptSegment => ({ id, startedAt, endedAt, removed: false, sent: false, ...over });

describe('time that a device keeps', () => {
  it('reads what it wrote, and nothing else', () => {
    expect(readKept(JSON.stringify([kept('a', 1, null), { id: 'b' }, null, 7]))).toEqual([kept('a', 1, null)]);
    expect(readKept('not json')).toEqual([]);
    expect(readKept('{"a":1}')).toEqual([]);
  });
  it('adds a stretch, or takes what is new about it', () => {
    expect(withSegment([kept('a', 1, null)], kept('a', 1, 5))).toEqual([kept('a', 1, 5)]);
    expect(withSegment([kept('a', 1, 5)], kept('b', 6, null))).toHaveLength(2);
  });
  it('sends again what changed while it was on its way', () => {
    const sent = [kept('a', 1, null), kept('b', 2, 3)];
    expect(afterSending([kept('a', 1, 9), kept('b', 2, 3)], sent).map(({ sent: done }) => done)).toEqual([false, true]);
  });
  it('is kept until the server knows it, and while it runs', () => {
    const known = [{ id: 'a', startedAt: 1, endedAt: 5, removed: false }, { id: 'b', startedAt: 6, endedAt: null, removed: false }, { id: 'c', startedAt: 7, endedAt: 9, removed: false }];
    const all = [kept('a', 1, 5, { sent: true }), kept('b', 6, null, { sent: true }), kept('c', 7, null, { sent: true }), kept('d', 8, null), kept('e', 9, 10, { sent: true })];
    expect(stillToKeep(all, known).map(({ id }) => id)).toEqual(['b', 'd', 'e']);
  });
  it('is one with what the server knows, on the server’s clock', () => {
    const known = [{ id: 'a', startedAt: 100, endedAt: null, removed: false }, { id: 'c', startedAt: 50, endedAt: 60, removed: false }];
    // The device is 30 behind; it ended the one that the server still sees running, and began another.
    expect(allSegments(known, [kept('a', 70, 90), kept('b', 95, null)], 30)).toEqual([
      { id: 'c', startedAt: 50, endedAt: 60, removed: false },
      { id: 'a', startedAt: 100, endedAt: 120, removed: false },
      { id: 'b', startedAt: 125, endedAt: null, removed: false },
    ]);
  });
});
