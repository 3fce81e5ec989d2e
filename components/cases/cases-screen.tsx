'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { useOffice } from '@/components/layout/office';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyCap, KeyHints } from '@/components/ui/key-cap';
import { casePages } from '@/lib/features/cases/client';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { isNarrowed, readCaseFilters, writeCaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import { CaseToolbar } from './case-toolbar';

const firstSteps = [
  ['Log the case', 'A fee estimate and the notice clock, Form 110, start at once.', '1 min'],
  ['Mark the exam done', 'The 30-day report clock starts from that day.', '10 sec'],
  ['Issue the invoice', 'Drafted from the case with a reason for every line.', '2 min'],
  ['Post the payment', 'The month’s income and the goal follow.', '10 sec'],
] as const;

/** The cases of the practice: searched, filtered and ordered by what stands in the URL. */
export function CasesScreen() {
  const router = useRouter();
  const office = useOffice();
  const { today } = useViewer();
  const mayLog = useMay('case.log');
  const filters = readCaseFilters(useSearchParams());
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const pages = useInfiniteQuery(casePages(filters));
  const practice = useQuery(practiceQuery());
  const first = pages.data?.pages[0];
  if (!first) return null;

  const rows = pages.data?.pages.flatMap((page) => page.cases) ?? [];
  const chosen = rows.filter((row) => selected.has(row.id));
  const chosenCents = chosen.reduce((sum, row) => sum + (row.money?.expectedCents ?? 0), 0);
  const total = first.total.more ? `more than ${first.total.count.toLocaleString('en-US')}` : first.total.count.toLocaleString('en-US');
  const narrowed = isNarrowed(filters);
  const isEmpty = rows.length === 0 && !narrowed;
  const toggle = (id: string) => setSelected((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id)));

  return (
    <>
      <PageHeader
        title="Cases"
        subtitle={isEmpty ? 'None yet' : `${total} ${narrowed ? 'fit' : filters.state === 'closed' ? 'closed' : 'open'}`}
        actions={
          mayLog && !isEmpty ? (
            <Button kind="primary" onClick={() => office.open('log-case')} onPointerEnter={() => office.warm('log-case')}>
              <Plus aria-hidden /> Log a case
            </Button>
          ) : undefined
        }
      />
      {isEmpty ? (
        <EmptyState
          title="Log your first case in a minute"
          steps={firstSteps}
          actions={
            mayLog && (
              <Button kind="primary" onClick={() => office.open('log-case')}>
                <Plus aria-hidden /> Log a case <KeyCap keys="C" className="[&_kbd]:border-transparent [&_kbd]:bg-transparent [&_kbd]:text-inherit" />
              </Button>
            )
          }
        >
          Kind, claimant, payer, place and date are enough. You see the expected fee and the dates it sets running while you type; the rest can follow.
        </EmptyState>
      ) : (
        <>
          <CaseToolbar filters={filters} onChange={(next) => router.replace(`/cases${writeCaseFilters(next)}`, { scroll: false })} practice={practice.data} />
          {chosen.length > 0 && (
            <p role="status" className="no-print flex items-center gap-3 border-b border-border bg-accent-soft px-(--pad) py-1.5 text-accent-soft-foreground">
              <strong className="font-semibold">{counted(chosen.length, 'case')} selected</strong>
              {chosen.some((row) => row.money) && <span className="num">{formatDollars(chosenCents)} expected</span>}
              <Button kind="ghost" size="sm" className="ml-auto" onClick={() => window.print()}>
                Print the list
              </Button>
              <Button kind="ghost" size="sm" onClick={() => setSelected(new Set())}>
                Clear
              </Button>
            </p>
          )}
          {rows.length === 0 ? (
            <EmptyState title="No case fits these filters" actions={<ButtonLink href="/cases">Clear the filters</ButtonLink>}>
              {filters.q ? `Nothing is found for “${filters.q}”${Object.keys(filters).length > 1 ? ' with these filters' : filters.state ? '' : ' among open cases'}.` : 'Remove one of the filters above, or clear them all.'}
            </EmptyState>
          ) : (
            <CaseTable rows={rows} today={today} selected={selected} onSelect={toggle} />
          )}
          <div className="flex items-center gap-4 px-(--pad) py-4">
            {pages.hasNextPage && (
              <Button className="no-print" pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Show 50 more
              </Button>
            )}
            <KeyHints hints={[[['J', 'K'], 'move'], ['Enter', 'open'], ['X', 'select'], ['/', 'filter']]} />
          </div>
        </>
      )}
    </>
  );
}
