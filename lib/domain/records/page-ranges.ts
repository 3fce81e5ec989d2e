/** From and to, both counted. */
export type PageRange = readonly [first: number, last: number];

/** [1, 2, 3, 7] → [[1, 3], [7, 7]]. Takes the numbers in any order, each once. */
export function rangesOf(pages: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges;
}

/** [[1, 3], [7, 7]] → [1, 2, 3, 7]. */
export function pagesOf(ranges: readonly PageRange[]): number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at));
}

/** [[1, 3], [7, 7]] → 3 + 1 = 4. */
export function countOf(ranges: readonly PageRange[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** [[1, 3], [7, 7]] → '1–3, 7'. */
export function rangesInWords(ranges: readonly PageRange[]): string {
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
