import { describe, expect, it } from 'vitest';
import { PageWatch } from './page-views';

const s = (seconds: number) => seconds * 1_000;
const keys = () => {
  let at = 0;
  return () => `key-${(at += 1)}`;
};

describe('what is counted of looking at pages', () => {
  it('whole seconds by page, the rest later', () => {
    const watch = new PageWatch(0);
    watch.show(1, 0);
    watch.show(2, s(2.6));
    expect(watch.take(s(4), keys())).toEqual({ key: 'key-1', views: [{ page: 1, seconds: 2 }, { page: 2, seconds: 1 }] });
    expect(watch.kept('key-1', [{ page: 1, seconds: 2 }, { page: 2, seconds: 1 }]), 'seen').toEqual([1]);
    watch.show(1, s(4));
    expect(watch.take(s(4.5), () => 'key-2')).toEqual({ key: 'key-2', views: [{ page: 1, seconds: 1 }] });
  });

  it('nothing while the tab is hidden, and no more than a minute after the last sign of life', () => {
    const watch = new PageWatch(0);
    watch.show(7, 0);
    watch.visible(false, s(3));
    watch.visible(true, s(500));
    expect(watch.take(s(501), () => 'a')?.views).toEqual([{ page: 7, seconds: 4 }]);
    watch.kept('a', []);
    watch.active(s(510));
    expect(watch.take(s(5_000), () => 'b')?.views).toEqual([{ page: 7, seconds: 69 }]);
    watch.kept('b', []);
    watch.active(s(6_000));
    expect(watch.take(s(6_002), () => 'c')?.views, 'the time away is not made up').toEqual([{ page: 7, seconds: 2 }]);
  });

  it('the same batch under the same key until it is kept', () => {
    const watch = new PageWatch(0);
    const key = keys();
    watch.show(1, 0);
    const first = watch.take(s(2), key);
    watch.show(2, s(2));
    expect(watch.take(s(9), key)).toBe(first);
    expect(watch.kept('other', [{ page: 1, seconds: 2 }])).toEqual([]);
    watch.kept('key-1', [{ page: 1, seconds: 2 }]);
    expect(watch.take(s(9), key)).toEqual({ key: 'key-2', views: [{ page: 2, seconds: 7 }] });
  });

  it('nothing without a page, and nothing for less than a second', () => {
    const watch = new PageWatch(0);
    expect(watch.take(s(30), () => 'x')).toBeNull();
    watch.show(1, s(30));
    watch.show(null, s(30.9));
    expect(watch.take(s(60), () => 'x')).toBeNull();
  });
});
