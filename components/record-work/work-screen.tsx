'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { workPages } from '@/lib/features/record-work/client';
import type { WorkList, WorkRow } from '@/lib/features/record-work/schema';
import { counted } from '@/lib/format/names';
import { useWorkActs } from './use-work-acts';
import { readWorkFilters, workHref, workQuery, type WorkFilters } from './work-filters';
import { WorkItem, type WorkAct } from './work-row';
import { WorkSide } from './work-side';
import { WorkToolbar } from './work-toolbar';

const AssignDialog = dynamic(() => import('./assign-dialog').then((module) => module.AssignDialog), { ssr: false });

/** The records to be reviewed, by the day of the exam. */
export function WorkScreen() {
  const router = useRouter();
  const { role, today } = useViewer();
  const filters = readWorkFilters(useSearchParams(), role);
  const pages = useInfiniteQuery(workPages(workQuery(filters)));
  const [assigning, setAssigning] = useState<WorkRow | null>(null);
  const acts = useWorkActs();
  const [mayAssign, mayFinish] = [useMay('record_work.assign'), useMay('record_work.finish')];
  const first = pages.data?.pages[0];
  if (!first) return null;
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];

  const actsOf = ({ assignment, state }: WorkRow): WorkAct[] => {
    if (assignment === null) return mayAssign && state !== 'quarantined' ? ['assign'] : [];
    const theirs = mayFinish && (role !== 'reviewer' || assignment.reviewerId === first.me);
    if (assignment.doneAt) return theirs ? ['reopen'] : [];
    return [...(theirs ? (['finish'] as const) : []), ...(mayAssign ? (['assign', 'withdraw'] as const) : [])];
  };
  const act = (row: WorkRow, chosen: WorkAct) => {
    if (chosen === 'assign') setAssigning(row);
    else if (row.assignment) acts[chosen](row.assignment);
  };
  return (
    <>
      <PageHeader
        title="Records"
        subtitle={subtitleOf(first)}
        actions={
          <ButtonLink kind="primary" href="/records/search">
            <Search aria-hidden /> Search records
          </ButtonLink>
        }
      />
      <WorkToolbar filters={filters} list={first} onChange={(next) => router.replace(workHref(next), { scroll: false })} />
      <Columns sideLabel="Pace and gaps" side={<WorkSide mine={filters.view === 'mine'} />}>
        {rows.length === 0 ? (
          <Nothing filters={filters} list={first} />
        ) : (
          <ol aria-label="Records to review" className="-mx-(--pad) -mt-3">
            {rows.map((row) => (
              <WorkItem key={row.packetId} row={row} today={today} acts={actsOf(row)} onAct={(chosen) => act(row, chosen)} />
            ))}
          </ol>
        )}
        {pages.hasNextPage && (
          <div className="no-print py-4">
            <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              Show 50 more
            </Button>
          </div>
        )}
      </Columns>
      {assigning && <AssignDialog row={assigning} reviewers={first.reviewers} onClose={() => setAssigning(null)} />}
    </>
  );
}

function subtitleOf({ counts }: WorkList): string {
  return [`${counted(counts.all, 'packet')} open`, counts.quarantined > 0 ? `${counts.quarantined} in quarantine` : '', counts.locked > 0 ? `${counts.locked} with a locked file` : ''].filter(Boolean).join(', ');
}

function Nothing({ filters, list }: { readonly filters: WorkFilters; readonly list: WorkList }) {
  if (filters.reviewerId ?? filters.physicianId) {
    return (
      <EmptyState title="No records fit this filter" actions={<ButtonLink href={workHref({ ...filters, reviewerId: null, physicianId: null })}>Clear the filter</ButtonLink>}>
        The filter by reviewer or physician leaves nothing here.
      </EmptyState>
    );
  }
  if (filters.view === 'mine') {
    return (
      <EmptyState title="Nothing is assigned to you" actions={list.counts.unassigned > 0 ? <ButtonLink href={workHref({ ...filters, view: 'unassigned' })}>See {counted(list.counts.unassigned, 'packet')} that nobody has</ButtonLink> : undefined}>
        Packets that are given to you come here, the next exam first.
      </EmptyState>
    );
  }
  const words = { unassigned: ['Every packet has a reviewer', 'Packets come here when their files are received and nobody has them yet.'], all: ['No records wait to be reviewed', 'Packets are added on the page of their case.'], done: ['Nothing is marked reviewed yet', 'Packets of open evaluations come here when somebody marks them reviewed.'] } as const;
  const [title, says] = words[filters.view];
  return <EmptyState title={title}>{says}</EmptyState>;
}
