'use client';

import Link from 'next/link';

export const appealViews = ['due', 'flight', 'answered', 'no-answer', 'results'] as const;
export type AppealView = (typeof appealViews)[number];

/** The view as it stands in the URL; what is unknown counts as the first. */
export const readView = (value: string | null): AppealView => appealViews.find((one) => one === value) ?? 'due';

const labels = { due: 'Due', flight: 'In flight', answered: 'Answered', 'no-answer': 'No answer', results: 'Results' } as const satisfies Record<AppealView, string>;

/** Which part of the appeals is looked at. */
export function AppealsToolbar({ view, counts, children }: { readonly view: AppealView; readonly counts: Partial<Record<AppealView, number>>; readonly children?: React.ReactNode }) {
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Which appeals" className="flex max-w-full overflow-x-auto rounded-md bg-default">
        {appealViews.map((one) => (
          <Link
            key={one}
            href={one === 'due' ? '/appeals' : `/appeals?show=${one}`}
            aria-current={view === one ? 'page' : undefined}
            className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium max-sm:px-2 whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
          >
            {labels[one]} {counts[one] !== undefined && <span className="num">{counts[one]}</span>}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
