'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { panelPages } from '@/lib/features/panels/client';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { usePanelActs } from './panel-acts';
import { panelQuery, readPanelFilters, writePanelFilters, type PanelFilters } from './panel-filters';
import { PanelTable } from './panel-table';
import { PanelToolbar } from './panel-toolbar';

const RecordPanelDialog = dynamic(() => import('./record-panel-dialog').then((module) => module.RecordPanelDialog), { ssr: false });

/** Every panel of the practice by where it stands. */
export function PanelsScreen() {
  const router = useRouter();
  const filters = readPanelFilters(useSearchParams());
  const { today } = useViewer();
  const mayRecord = useMay('panel.record');
  const [recording, setRecording] = useState(false);
  const { data: practice } = useQuery(practiceQuery());
  const pages = useInfiniteQuery(panelPages(panelQuery(filters)));
  const { may, begin, dialog } = usePanelActs(today);
  const first = pages.data?.pages[0];
  if (!first) return null;

  const ended = filters.show === 'ended';
  const groups = ended ? [{ state: 'ended' as const, panels: pages.data?.pages.flatMap((page) => page.groups.flatMap(({ panels }) => panels)) ?? [] }].filter(({ panels }) => panels.length > 0) : first.groups.filter(({ state }) => state !== 'ended');
  const count = groups.reduce((sum, { panels }) => sum + panels.length, 0);
  const isFiltered = filters.q !== '' || filters.physicianId !== null || filters.specialtyCode !== null;
  const change = (next: PanelFilters) => router.replace(`/panels${writePanelFilters(next)}`, { scroll: false });
  const plain: PanelFilters = { q: '', physicianId: null, specialtyCode: null, show: filters.show };
  const recordButton = mayRecord && (
    <Button kind="primary" aria-keyshortcuts="N" onPointerEnter={() => void import('./record-panel-dialog')} onClick={() => setRecording(true)}>
      Record a panel
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Panels"
        subtitle={ended ? 'Ended, the newest first' : [`${count} open`, ...groups.flatMap(({ state, panels }) => (state === 'to_strike' ? [`${panels.length} to strike`] : state === 'to_book' ? [`${panels.length} to book`] : []))].join(', ')}
        actions={
          <>
            <span className="max-sm:hidden">
              <PrintButton />
            </span>
            {recordButton}
          </>
        }
      />
      <PanelToolbar filters={filters} onChange={change} physicians={practice?.physicians.filter(({ active }) => active) ?? []} specialties={first.specialties} />
      {count > 0 ? (
        <PanelTable groups={groups} today={today} onAct={may ? begin : null} />
      ) : isFiltered ? (
        <EmptyState title="No panel fits this filter" actions={<ButtonLink href={`/panels${writePanelFilters(plain)}`}>Clear the filter</ButtonLink>}>
          Nothing here under {[filters.q && 'these words', filters.physicianId && 'this physician', filters.specialtyCode && 'this specialty'].filter(Boolean).join(', ')}.
        </EmptyState>
      ) : ended ? (
        <EmptyState title="No panel has ended yet">A panel comes here when it is replaced, when it leads elsewhere, or when the report is served.</EmptyState>
      ) : (
        <EmptyState
          title="No panel is open"
          actions={mayRecord && <Button onClick={() => setRecording(true)}>Record the first panel</Button>}
          steps={[
            ['Record', 'Number, specialty, issue date and the three evaluators, from the Medical Unit’s letter', '2 minutes'],
            ['Strikes', 'Each side strikes one: day 10 is the target, day 15 the outer limit by mail', 'LC 4062.2(c)'],
            ['Selection', 'Whoever is left is the evaluator; ours leads to the finder', '8 CCR 31.3'],
          ]}
        >
          When a QME panel names one of your physicians, record it on its case: strikes, selection and the clocks follow from it.
        </EmptyState>
      )}
      {pages.hasNextPage && (
        <div className="no-print px-(--pad) py-4">
          <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            Show 50 more
          </Button>
        </div>
      )}
      {dialog}
      {recording && <RecordPanelDialog of={null} today={today} onClose={() => setRecording(false)} />}
    </>
  );
}
