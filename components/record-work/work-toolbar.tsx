'use client';

import Link from 'next/link';
import type { WorkList } from '@/lib/features/record-work/schema';
import { workHref, type WorkFilters, type WorkView } from './work-filters';

interface Props {
  readonly filters: WorkFilters;
  readonly list: WorkList;
  readonly onChange: (filters: WorkFilters) => void;
}

const small = 'input h-7! min-h-0! w-auto! max-w-52 py-0! text-xs! pointer-coarse:h-11!';

/** Which packets: mine, nobody’s, all or done; of which reviewer and physician. The answer stands in the URL. */
export function WorkToolbar({ filters, list, onChange }: Props) {
  const tabs: readonly (readonly [WorkView, string, number])[] = [
    ['mine', 'Mine', list.counts.mine],
    ['unassigned', 'Unassigned', list.counts.unassigned],
    ['all', 'All open', list.counts.all],
    ['done', 'Reviewed', list.counts.done],
  ];
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Which records" className="flex max-w-full overflow-x-auto rounded-md bg-default">
        {tabs.map(([view, label, count]) => (
          <Link
            key={view}
            href={workHref({ ...filters, view })}
            aria-current={filters.view === view ? 'page' : undefined}
            className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
          >
            {label} <span className="num">{count}</span>
          </Link>
        ))}
      </nav>
      {filters.view !== 'mine' && filters.view !== 'unassigned' && list.reviewers.length > 1 && (
        <select aria-label="Reviewer" aria-keyshortcuts="/" className={small} value={filters.reviewerId ?? ''} onChange={(event) => onChange({ ...filters, reviewerId: event.target.value || null })}>
          <option value="">Reviewer: all</option>
          {list.reviewers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {list.physicians.length > 1 && (
        <select aria-label="Physician" className={small} value={filters.physicianId ?? ''} onChange={(event) => onChange({ ...filters, physicianId: event.target.value || null })}>
          <option value="">Physician: all</option>
          {list.physicians.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
