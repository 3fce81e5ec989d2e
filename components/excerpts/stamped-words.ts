import type { StampedPackets } from '@/lib/features/papers/schema';
import { formatCount } from '@/lib/format/money';

/** The links of a packet with page stamps: 'PDF', or 'Volume 1 of 3, pages 1–1,200' for each; a volume that cannot be made has none. */
export function stampedWords(stamped: StampedPackets['packets'][number] | null | undefined): { readonly volume: number; readonly label: string }[] {
  const all = stamped?.volumes ?? [];
  const links = all.map(({ firstPage, lastPage, tooLarge }, at) => ({ volume: at + 1, tooLarge, label: all.length === 1 ? 'PDF' : `Volume ${at + 1} of ${all.length}, ${firstPage === lastPage ? `page ${formatCount(firstPage)}` : `pages ${formatCount(firstPage)}–${formatCount(lastPage)}`}` }));
  return links.filter(({ tooLarge }) => !tooLarge).map(({ volume, label }) => ({ volume, label }));
}
