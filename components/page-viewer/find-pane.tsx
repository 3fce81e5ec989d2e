'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { foundInPacket } from '@/lib/features/documents/client';
import { counted } from '@/lib/format/names';

interface Props {
  readonly packetId: string;
  readonly page: number;
  readonly find: string;
  readonly onFind: (find: string) => void;
  readonly onPage: (page: number) => void;
}

/** Words looked for in the text of the packet: the pages that have them, each with what stands around. */
export function FindPane({ packetId, page, find, onFind, onPage }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const later = useLaterValue(find);
  const { data, isFetching, error } = useQuery(foundInPacket(packetId, later));
  const isAsked = later.trim().length >= 2;
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <search className="flex min-h-0 flex-1 flex-col">
      <div className="shrink-0 border-b border-hairline px-4 py-2">
        <label className="label" htmlFor="find-in-packet">Find in this packet</label>
        <input
          id="find-in-packet" ref={field} type="search" autoComplete="off" className="input mt-1" value={find}
          onChange={(event) => onFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
            if (event.key !== 'Enter' || !data || data.hits.length === 0) return;
            event.preventDefault();
            const hits = event.shiftKey ? [...data.hits].reverse() : data.hits;
            onPage((hits.find((hit) => (event.shiftKey ? hit.page < page : hit.page > page)) ?? hits[0])?.page ?? page);
          }}
        />
        <p role="status" className="pt-1 text-xs text-muted">
          {error ? error.message : !isAsked ? 'Two letters or more. Enter goes to the next page that has them.' : data ? `${counted(data.pageCount, 'page')}${data.hasMore ? '; the first 500 are shown' : ''}` : isFetching ? 'Looking …' : ''}
        </p>
      </div>
      {isAsked && !data && isFetching && <SkeletonRows count={4} />}
      {isAsked && data?.hits.length === 0 && <p className="p-4 text-muted">No page has “{data.q}”. Scans can be misread: try fewer letters, or one word.</p>}
      <ul aria-label="Pages that have it" className="min-h-0 flex-1 overflow-y-auto">
        {(isAsked ? (data?.hits ?? []) : []).map((hit) => (
          <li key={hit.page} className="border-b border-hairline">
            <button type="button" aria-current={hit.page === page ? 'page' : undefined} className="w-full px-4 py-2 text-left hover:bg-surface-hover aria-[current]:bg-accent-soft" onClick={() => onPage(hit.page)}>
              <span className="flex justify-between text-xs text-muted"><span>Page <span className="num">{hit.page}</span></span>{hit.count > 1 && <span>{hit.count} times</span>}</span>
              <span className="block text-xs">{hit.before}<mark className="bg-mark text-inherit">{hit.hit}</mark>{hit.after}</span>
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
