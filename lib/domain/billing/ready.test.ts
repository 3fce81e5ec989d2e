import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { compareWaiting, type ReadyOrder, type Waiting } from './ready';

const today = calendarDate('2026-06-16');
const waiting: Record<string, Waiting> = {
  barred: { valueCents: 50_375, readyOn: calendarDate('2025-05-20'), billBefore: calendarDate('2026-05-20') },
  ending: { valueCents: 60_000, readyOn: calendarDate('2025-07-30'), billBefore: calendarDate('2026-07-30') },
  large: { valueCents: 900_000, readyOn: calendarDate('2026-06-10'), billBefore: calendarDate('2027-06-01') },
  old: { valueCents: 300_000, readyOn: calendarDate('2026-02-01'), billBefore: calendarDate('2027-01-20') },
  private: { valueCents: 180_000, readyOn: calendarDate('2026-06-15'), billBefore: null },
};
const inOrder = (order: ReadyOrder) => Object.entries(waiting).sort(([, a], [, b]) => compareWaiting(a, b, today, order)).map(([name]) => name);

describe('what waits to be billed', () => {
  it.each<[ReadyOrder, string[]]>([
    ['harm', ['barred', 'ending', 'old', 'large', 'private']],
    ['age', ['barred', 'ending', 'old', 'large', 'private']],
    ['value', ['large', 'old', 'private', 'ending', 'barred']],
  ])('by %s', (order, names) => expect(inOrder(order)).toEqual(names));

  it('ends on its last day, and no earlier', () => {
    const soon = { valueCents: 1, readyOn: today, billBefore: calendarDate('2026-08-15') };
    const later = { ...soon, billBefore: calendarDate('2026-08-16') };
    const much = { valueCents: 9_000_000, readyOn: calendarDate('2026-01-01'), billBefore: null };
    expect(compareWaiting(soon, much, today, 'harm')).toBeLessThan(0);
    expect(compareWaiting(later, much, today, 'harm')).toBeGreaterThan(0);
  });
});
