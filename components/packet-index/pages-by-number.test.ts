import { describe, expect, it } from 'vitest';
import { marksOf } from '@/lib/domain/records/page-marks';
import type { PageList } from '@/lib/features/documents/schema';
import { nextUnseen, pagesByNumber, seenOf, totalsOf } from './pages-by-number';

const document = { id: 'd', type: 'lab_report', title: '', serviceOn: null, provider: '', facility: '', state: 'proposed', pages: [[1, 2]], confidence: 90, version: 1 } as const;
const list = {
  pages: [[1, 3], [6, 7]],
  marks: [marksOf({ seenByMe: true }), 0, marksOf({ blank: true }), marksOf({ exactDuplicate: true }), marksOf({ seenByMe: true, unread: true })],
  thumbs: 'aaaaaa000000bbbbbb000000cccccc', repeats: [[6, 2]], turned: [[7, 90]], documents: [document],
} as unknown as PageList;

describe('the pages of a packet', () => {
  it('are asked by number, also where numbers are missing', () => {
    const pages = pagesByNumber(list);
    expect([pages.numbers, pages.placeOf(6), pages.has(4), pages.thumb(3), pages.thumb(2), pages.repeats(6), pages.turned(7), pages.documentOf(2)?.id, pages.documentOf(6)]).toEqual([[1, 2, 3, 6, 7], 3, false, 'bbbbbb', null, 2, 90, 'd', null]);
  });

  it('are counted', () => {
    expect(totalsOf(list)).toEqual({ counted: 5, blank: 1, duplicate: 1, unplaced: 2, unread: 1, failed: 0, seenByMe: 2, seenByPhysician: 0 });
  });

  it('say how much of a document somebody has seen; 100% only for all of it', () => {
    const pages = pagesByNumber({ ...list, marks: [marksOf({ seenByMe: true }), marksOf({ seenByMe: true, seenByPhysician: true }), 0, 0, 0] });
    expect(seenOf(document as never, pages, 'seenByMe')).toEqual({ seen: 2, count: 2, percent: 100 });
    expect(seenOf({ pages: [[1, 3]] }, pages, 'seenByMe').percent).toBe(66);
    expect(seenOf(document as never, pages, 'seenByPhysician')).toEqual({ seen: 1, count: 2, percent: 50 });
    expect(seenOf({ pages: [] }, pages, 'seenByMe').percent).toBe(0);
  });

  it.each([[1, 2], [2, 6], [7, 2], [6, 2]])('next unseen after %d is %d', (from, next) => {
    expect(nextUnseen(pagesByNumber(list), from)).toBe(next);
  });
});
