import { hasMark, isDuplicate, type PageMark } from '@/lib/domain/records/page-marks';
import { countOf, pagesOf } from '@/lib/domain/records/page-ranges';
import type { DocumentOfPages, PageList } from '@/lib/features/documents/schema';

/** The list of pages, to be asked by a page's number. */
export interface Pages {
  readonly numbers: readonly number[];
  readonly has: (page: number) => boolean;
  /** Its place in the order, from 0. */
  readonly placeOf: (page: number) => number;
  readonly marksOf: (page: number) => number;
  readonly repeats: (page: number) => number | null;
  readonly turned: (page: number) => number;
  /** The version of its small picture; null where there is none. */
  readonly thumb: (page: number) => string | null;
  readonly documentOf: (page: number) => DocumentOfPages | null;
}

export function pagesByNumber(list: PageList): Pages {
  const numbers = pagesOf(list.pages);
  const places = new Map(numbers.map((page, at) => [page, at]));
  const [repeats, turned] = [new Map(list.repeats), new Map(list.turned)];
  const documents = new Map(list.documents.flatMap((document) => pagesOf(document.pages).map((page) => [page, document] as const)));
  const placeOf = (page: number) => places.get(page) ?? -1;
  return {
    numbers,
    placeOf,
    has: (page) => places.has(page),
    marksOf: (page) => list.marks[placeOf(page)] ?? 0,
    repeats: (page) => repeats.get(page) ?? null,
    turned: (page) => turned.get(page) ?? 0,
    thumb: (page) => {
      const tag = list.thumbs.slice(placeOf(page) * 6, placeOf(page) * 6 + 6);
      return tag === '000000' || tag === '' ? null : tag;
    },
    documentOf: (page) => documents.get(page) ?? null,
  };
}

/** How much of a document somebody has seen: pages, and of a hundred, rounded down so that 100 means all of it. */
export function seenOf({ pages: ranges }: Pick<DocumentOfPages, 'pages'>, pages: Pages, by: 'seenByMe' | 'seenByPhysician'): { readonly seen: number; readonly count: number; readonly percent: number } {
  const count = countOf(ranges);
  const seen = pagesOf(ranges).filter((page) => hasMark(pages.marksOf(page), by)).length;
  return { seen, count, percent: count === 0 ? 0 : Math.floor((100 * seen) / count) };
}

/** Figures of a packet as its pages stand. */
export function totalsOf(list: PageList) {
  const count = (mark: PageMark) => list.marks.filter((marks) => hasMark(marks, mark)).length;
  const placed = list.documents.reduce((sum, { pages }) => sum + countOf(pages), 0);
  const [counted, blank] = [list.marks.length, count('blank')];
  const open = list.marks.filter((marks) => hasMark(marks, 'unread')).length;
  return { counted, blank, duplicate: list.marks.filter(isDuplicate).length, unplaced: Math.max(0, counted - blank - placed), unread: open, failed: count('failed'), seenByMe: count('seenByMe'), seenByPhysician: count('seenByPhysician') };
}

/** The next page that the one who looks has not seen, after this one and then from the first; blank pages come last. */
export function nextUnseen(pages: Pages, from: number): number | null {
  const at = pages.placeOf(from);
  const round = [...pages.numbers.slice(at + 1), ...pages.numbers.slice(0, Math.max(0, at))];
  const unseen = round.filter((page) => !hasMark(pages.marksOf(page), 'seenByMe'));
  return unseen.find((page) => !hasMark(pages.marksOf(page), 'blank')) ?? unseen[0] ?? null;
}
