'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { clockPages } from '@/lib/features/clocks/client';
import { counted } from '@/lib/format/names';
import { formatDollars } from '@/lib/format/money';
import { clockQuery, readClockFilters, writeClockFilters, type ClockFilters } from './clock-filters';
import { joinGroups } from './clock-groups';
import { ClockTable } from './clock-table';
import { ClockToolbar } from './clock-toolbar';
import { ClocksPrintReasons } from './clocks-print-reasons';
import { useMeetWithUndo } from './meet-with-undo';

/** Every clock of the practice by urgency. */
export function ClocksScreen() {
  const router = useRouter();
  const filters = readClockFilters(useSearchParams());
  const { today } = useViewer();
  const mayMeet = useMay('clock.meet');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { meet, reopen } = useMeetWithUndo();
  const pages = useInfiniteQuery(clockPages(clockQuery(filters)));
  const first = pages.data?.pages[0];
  if (!first) return null;

  const groups = joinGroups(pages.data?.pages ?? []);
  const clocks = groups.flatMap((group) => group.clocks);
  const physicians = [...new Map(clocks.map((clock) => [clock.physicianId, clock.physicianName]))].map(([id, name]) => ({ id, name }));
  const openCount = filters.view === 'owed_to_us' ? first.owedToUsCount : first.weOweCount;
  const chosen = clocks.filter((clock) => selected.has(clock.id) && clock.state === 'OPEN');
  const isFiltered = filters.rule !== null || filters.physicianId !== null;
  const change = (next: ClockFilters) => router.replace(`/clocks${writeClockFilters(next)}`, { scroll: false });
  const risk = first.feeAtRiskCents !== null && filters.view === 'we_owe' ? `, ${formatDollars(first.feeAtRiskCents)} at risk` : '';

  return (
    <>
      <PageHeader
        title="Clocks"
        subtitle={filters.view === 'met' ? 'Met and stopped, the newest first' : `${openCount} open${risk}`}
        actions={
          <>
            <Button kind="ghost" iconOnly aria-label="Print with reasons" onClick={() => window.print()}>
              <Printer aria-hidden />
            </Button>
            {mayMeet && chosen.length > 0 && (
              <Button
                kind="primary"
                onClick={() => {
                  meet(chosen);
                  setSelected(new Set());
                }}
              >
                Mark {counted(chosen.length, 'clock')} met
              </Button>
            )}
          </>
        }
      />
      <ClockToolbar filters={filters} onChange={change} weOweCount={first.weOweCount} owedToUsCount={first.owedToUsCount} rules={first.rules} physicians={physicians} />
      {clocks.length === 0 ? (
        isFiltered ? (
          <EmptyState title="No clock fits this filter" actions={<ButtonLink href={`/clocks${writeClockFilters({ ...filters, rule: null, physicianId: null })}`}>Clear the filter</ButtonLink>}>
            The filter by {filters.rule ? 'rule' : 'physician'} leaves nothing here.
          </EmptyState>
        ) : (
          <EmptyState title={filters.view === 'met' ? 'No clock has ended yet' : filters.view === 'owed_to_us' ? 'Nothing is owed to you' : 'Nothing is due'}>
            {filters.view === 'met' ? 'When a report is served or a notice is sent, its clock comes here with the day.' : 'Clocks start by themselves: when a case is booked, an exam is marked done, or an invoice is issued.'}
          </EmptyState>
        )
      ) : (
        <ClockTable
          groups={groups}
          today={today}
          selected={selected}
          onSelect={mayMeet && filters.view !== 'met' ? (id) => setSelected((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id))) : null}
          onMeet={mayMeet ? (clock) => meet([clock]) : null}
          onReopen={mayMeet ? reopen : null}
        />
      )}
      {pages.hasNextPage && (
        <div className="no-print px-(--pad) py-4">
          <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            Show 50 more
          </Button>
        </div>
      )}
      <ClocksPrintReasons clocks={clocks} today={today} />
    </>
  );
}
