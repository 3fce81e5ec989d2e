import { findRepeats } from './duplicates';
import type { PageReading } from './page-reading';

/** A page of another packet. */
export interface ElsewherePage extends PageReading {
  readonly id: string;
  readonly kind: 'case' | 'reviewed';
}

/**
 * Which pages of a packet repeat pages of other packets, exactly or nearly, by number. What this physician reviewed
 * before is named before what another packet of the case holds. Pages in `leftOut` repeat nothing.
 */
export function findElsewhere(pages: readonly PageReading[], others: readonly ElsewherePage[], leftOut: ReadonlySet<number>): ReadonlyMap<number, { readonly id: string; readonly kind: 'case' | 'reviewed' }> {
  const found = new Map<number, { id: string; kind: 'case' | 'reviewed' }>();
  if (others.length === 0) return found;
  const ordered = [...others].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'reviewed' ? -1 : 1));
  const before = ordered.map((page, at) => ({ ...page, number: at + 1 }));
  const own = pages.filter(({ number }) => !leftOut.has(number)).map((page, at) => ({ page: { ...page, number: before.length + at + 1 }, number: page.number }));
  const numbers = new Map(own.map(({ page, number }) => [page.number, number]));
  const { exactDupOf, nearDupOf } = findRepeats([...before, ...own.map(({ page }) => page)], new Set());
  const rootOf = (number: number): number => {
    let at = number;
    for (let next = exactDupOf.get(at) ?? nearDupOf.get(at); next !== undefined && next < at; next = exactDupOf.get(at) ?? nearDupOf.get(at)) at = next;
    return at;
  };
  for (const [number, page] of numbers) {
    const other = before[rootOf(number) - 1];
    if (other) found.set(page, { id: other.id, kind: other.kind });
  }
  return found;
}
