'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import { timeOfCase } from '@/lib/features/time-entries/client';
import { kindWords } from '@/lib/format/case-words';
import { formatDuration } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { TimeSide } from './time-side';
import { TimeTable } from './time-table';
import type { TimeDialogKind } from './time-words';

const load = () => import('./time-dialogs');
const TimeDialog = dynamic(() => load().then((module) => module.TimeDialog), { ssr: false });

/** The time kept on a case: by the timer or by hand, what is billed of it, and what it comes to. */
export function TimeScreen({ caseId }: { readonly caseId: string }) {
  const { data: sheet } = useQuery(timeOfCase(caseId));
  const [dialog, setDialog] = useState<TimeDialogKind | null>(null);
  const mayKeep = useMay('time_entry.record');
  if (!sheet) return null;
  const keeps = mayKeep && !sheet.closed;
  const running = sheet.entries.some((entry) => entry.running && entry.mine);
  const actions = keeps && (
    <>
      <Button onClick={() => setDialog({ kind: 'record' })} onPointerEnter={() => void load()}>
        Enter time
      </Button>
      <Button kind="primary" onClick={() => setDialog({ kind: 'start' })} onPointerEnter={() => void load()}>
        {running ? 'Start another' : 'Start timer'}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title="Time"
        subtitle={sheet.totals.minutes > 0 ? `${formatDuration(sheet.totals.minutes)} in all` : undefined}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: caseNumber(sheet.caseNumber), href: `/cases/${caseId}` }, { label: 'Time' }]}
        marks={
          <>
            <span className="text-soft">{sheet.claimantName}</span>
            <KindChip>{kindWords(sheet.caseKind)}</KindChip>
          </>
        }
        actions={actions}
      />
      <Columns sideLabel="What it comes to" side={<TimeSide sheet={sheet} />}>
        {sheet.entries.length === 0 ? (
          <EmptyState title="No time kept yet" actions={keeps ? <Button onClick={() => setDialog({ kind: 'record' })}>Enter time</Button> : null}>
            Start the timer when you begin to read or write. It runs on while you work elsewhere, and stands in the head of every screen.
          </EmptyState>
        ) : (
          <div className="-mx-(--pad) -my-3">
            <TimeTable sheet={sheet} onOpen={setDialog} />
          </div>
        )}
      </Columns>
      {dialog && <TimeDialog sheet={sheet} dialog={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}
