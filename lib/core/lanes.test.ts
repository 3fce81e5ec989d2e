import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inLane } from './lanes';

describe('lanes', () => {
  it('let two of a lane work at once, in the order they came, and other lanes at the same time', async () => {
    let inside = 0;
    let most = 0;
    const order: string[] = [];
    const work = (name: string) => async () => {
      inside += 1;
      most = Math.max(most, inside);
      order.push(name);
      await turn();
      inside -= 1;
      return name;
    };
    const names = ['1', '2', '3', '4', '5'];
    expect(await Promise.all(names.map((name) => inLane('a day', work(name))))).toEqual(names);
    expect(order).toEqual(names);
    expect(most).toBe(2);
    await Promise.all(['a', 'b', 'c'].map((lane) => inLane(lane, work(lane))));
    expect(most).toBe(3);
    await Promise.all(names.map((name) => inLane(null, work(name))));
    expect(most).toBe(5);
  });

  it('go on after one failed', async () => {
    const failing = Array.from({ length: 5 }, () => inLane('a day', () => Promise.reject(new Error('taken'))));
    expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await inLane('a day', () => Promise.resolve('free'))).toBe('free');
  });
});
