import { PageThumb } from '@/components/page-viewer/page-thumb';
import type { Pages } from './pages-by-number';

interface Props {
  readonly packetId: string;
  readonly pages: Pages;
  readonly numbers: readonly number[];
  readonly active: number | null;
  readonly selected: ReadonlySet<number>;
  readonly onActive: (page: number) => void;
  readonly onSelect: ((page: number) => void) | null;
}

const most = 60;

/** Pages as small pictures. One is active, for the keys; several can be chosen, to be moved together. */
export function PageStrip({ packetId, pages, numbers, active, selected, onActive, onSelect }: Props) {
  const at = Math.max(0, numbers.indexOf(active ?? -1));
  const from = Math.max(0, Math.min(at - most / 2, numbers.length - most));
  const shown = numbers.slice(from, from + most);
  return (
    <>
      {from > 0 && <p className="px-2 text-xs text-muted">{from} pages before these</p>}
      <ul aria-label="Pages of this document" className="grid grid-cols-3 gap-1 max-sm:grid-cols-4">
        {shown.map((page) => (
          <li key={page} className={`relative rounded-md ${selected.has(page) ? 'bg-accent-soft' : ''}`}>
            <PageThumb packetId={packetId} page={page} marks={pages.marksOf(page)} thumb={pages.thumb(page)} turned={pages.turned(page)} isCurrent={page === active} onOpen={() => onActive(page)} label="Choose" />
            {onSelect && <input type="checkbox" aria-label={`Select page ${page}`} className="absolute top-2 left-2 size-6 accent-(--accent)" checked={selected.has(page)} onChange={() => onSelect(page)} />}
          </li>
        ))}
      </ul>
      {from + most < numbers.length && <p className="px-2 text-xs text-muted">{numbers.length - from - most} pages after these</p>}
    </>
  );
}
