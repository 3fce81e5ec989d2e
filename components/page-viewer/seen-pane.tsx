'use client';

import { useQuery } from '@tanstack/react-query';
import { useViewer } from '@/components/layout/viewer';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { pagesOf, rangesInWords, type PageRange } from '@/lib/domain/records/page-ranges';
import type { Page } from '@/lib/features/documents/schema';
import { packetViews } from '@/lib/features/page-views/client';
import { formatDuration, formatInstant } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

interface Props {
  readonly packetId: string;
  readonly page: Page | undefined;
  readonly onPage: (page: number) => void;
}

/** Who saw how much of the packet, who saw this page and for how long, and which pages are unseen. */
export function SeenPane({ packetId, page, onPage }: Props) {
  const { data, error } = useQuery(packetViews(packetId));
  if (error) return <p role="alert" className="p-4 text-warning-ink">{error.message}</p>;
  if (!data) return <SkeletonRows count={5} />;
  return (
    <div className="min-h-0 overflow-y-auto px-4 py-3">
      <h2 className="font-semibold">Who has seen it</h2>
      <p className="text-xs text-muted">A page counts as seen after {data.seenSeconds} seconds before a person’s eyes.</p>
      {data.people.length === 0 ? (
        <p className="py-2 text-muted">Nobody yet.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {data.people.map((person) => (
            <li key={person.userId} className="flex items-baseline justify-between gap-3 py-1.5">
              <span className="truncate font-medium">{person.name}</span>
              <span className="text-xs whitespace-nowrap text-muted"><span className="num">{person.seenPages}</span> of <span className="num">{data.pageCount}</span>, {timeInWords(person.seconds)}</span>
            </li>
          ))}
        </ul>
      )}
      {page && <OfPage page={page} />}
      <Unseen title="You have not seen" ranges={data.unseenByMe} onPage={onPage} />
      {data.physicianUserId !== null && <Unseen title="The physician has not seen" ranges={data.unseenByPhysician} onPage={onPage} />}
    </div>
  );
}

const timeInWords = (seconds: number): string => (seconds < 60 ? counted(seconds, 'second') : formatDuration(Math.round(seconds / 60)));

function OfPage({ page }: { readonly page: Page }) {
  const { timeZone, today } = useViewer();
  return (
    <section className="pt-4">
      <h3 className="font-semibold">Page {page.number}</h3>
      {page.views.length === 0 ? (
        <p className="text-muted">Nobody had it before the eyes yet.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {page.views.map(({ name, seconds, lastAt }) => (
            <li key={`${name}${lastAt}`} className="flex items-baseline justify-between gap-3 py-1.5">
              <span className="truncate font-medium">{name}</span>
              <span className="num text-xs whitespace-nowrap text-muted">{timeInWords(seconds)}, {formatInstant(lastAt, timeZone, today)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const most = 60;

function Unseen({ title, ranges, onPage }: { readonly title: string; readonly ranges: readonly PageRange[]; readonly onPage: (page: number) => void }) {
  return (
    <section className="pt-4">
      <h3 className="font-semibold">{title} <span className="num font-normal text-muted">{pagesOf(ranges).length}</span></h3>
      {ranges.length === 0 ? (
        <p className="text-muted">Every page was seen.</p>
      ) : (
        <p className="flex flex-wrap gap-1 pt-1">
          {ranges.slice(0, most).map((range) => (
            <button key={range[0]} type="button" className="num inline-flex min-h-6 items-center rounded-sm border border-border px-1.5 text-xs hover:bg-default pointer-coarse:min-h-11 pointer-coarse:px-3" aria-label={`Open page ${range[0]}, unseen ${rangesInWords([range])}`} onClick={() => onPage(range[0])}>
              {rangesInWords([range])}
            </button>
          ))}
          {ranges.length > most && <span className="text-xs text-muted">and {ranges.length - most} more stretches</span>}
        </p>
      )}
    </section>
  );
}
