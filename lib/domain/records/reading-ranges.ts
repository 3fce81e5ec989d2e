/** Two children read at once: more than two ranges would only start more of them. */
const childrenAtOnce = 2;
/** Starting a child costs as much as reading two hundred pages. */
const leastPages = 1_000;

export interface ReadingRange {
  readonly first: number;
  readonly last: number;
}

/** Pages of a file, sorted, in the ranges of which a child reads one from end to end. */
export function readingRanges(pages: readonly number[]): ReadingRange[] {
  const span = (pages.at(-1) ?? 0) - (pages[0] ?? 0) + 1;
  return rangesWithin(pages, Math.max(leastPages, Math.ceil(span / childrenAtOnce)));
}

/** Pages, sorted, in ranges that each lie within `size` numbers from their first. */
export function rangesWithin(pages: readonly number[], size: number): ReadingRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range && page < range.first + size) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges;
}
