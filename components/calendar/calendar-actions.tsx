'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { KeyCap } from '@/components/ui/key-cap';
import type { CalendarView } from './calendar-address';

const views: readonly (readonly [CalendarView, string, string])[] = [
  ['day', 'Day', 'D'],
  ['week', 'Week', 'W'],
  ['month', 'Month', 'M'],
  ['list', 'List', 'L'],
];
const spans = { day: 'day', week: 'week', month: 'month', list: 'four weeks' } as const satisfies Record<CalendarView, string>;

interface Props {
  readonly view: CalendarView;
  readonly viewHref: (view: CalendarView) => string;
  readonly onStep: (step: 1 | -1) => void;
  readonly onToday: () => void;
}

/** Back, today, on; and in which form. On a phone there are day and list; a week or month is shown as a list. */
export function CalendarActions({ view, viewHref, onStep, onToday }: Props) {
  return (
    <>
      <Button kind="ghost" iconOnly aria-label={`Previous ${spans[view]}`} onClick={() => onStep(-1)}>
        <ChevronLeft aria-hidden />
      </Button>
      <Button aria-keyshortcuts="T" onClick={onToday}>
        Today <KeyCap keys="T" className="max-lg:hidden" />
      </Button>
      <Button kind="ghost" iconOnly aria-label={`Next ${spans[view]}`} onClick={() => onStep(1)}>
        <ChevronRight aria-hidden />
      </Button>
      <nav aria-label="View" className="flex rounded-md bg-default max-sm:ml-auto">
        {views.map(([one, label, key]) => (
          <Link
            key={one}
            href={viewHref(one)}
            scroll={false}
            aria-keyshortcuts={key}
            aria-current={view === one ? 'page' : undefined}
            className={`flex h-(--control) items-center rounded-md px-2.5 font-medium aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] ${one === 'week' || one === 'month' ? 'max-sm:hidden' : ''} ${one === 'list' && view !== 'day' ? 'max-sm:bg-surface max-sm:text-accent-soft-foreground max-sm:shadow-[inset_0_0_0_1px_var(--accent)]' : ''}`}
          >
            {label}
          </Link>
        ))}
      </nav>
    </>
  );
}
