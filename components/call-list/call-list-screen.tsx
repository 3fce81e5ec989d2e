'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { SchedulingOnly } from '@/components/communications/scheduling-only';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { PrintButton } from '@/components/ui/print-button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { callList } from '@/lib/features/call-lists/client';
import type { CallList, CallRow } from '@/lib/features/call-lists/schema';
import { distance, formatDay, formatDuration, formatLongDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { CallEntry } from './call-entry';
import { callChoices, spokenTo } from './call-words';
import { useRecordCall } from './use-record-call';

const CommunicationForm = dynamic(() => import('@/components/communications/communication-form').then((module) => module.CommunicationForm), { ssr: false });

/** Whom to call about a day's appointments: numbers, what is still open, and each call recorded with one press. */
export function CallListScreen() {
  const on = useSearchParams().get('on');
  const { data: list } = useQuery(callList(on));
  const { timeZone, today } = useViewer();
  const mayCall = useMay('communication.record');
  const call = useRecordCall();
  const [noting, setNoting] = useState<CallRow | null>(null);
  if (!list) return null;
  const { rows, reachedCount } = list;
  const showsPhysician = new Set(rows.map(({ physicianName }) => physicianName)).size > 1;
  const schedulingOnly = rows.some(({ caseKind }) => caseKind === 'QME' || caseKind === 'AME');
  return (
    <>
      <PageHeader
        title={`Calls for ${formatLongDay(list.on)}`}
        subtitle={[distance(list.on, today), rows.length > 0 ? counted(rows.length, 'appointment') : '', ...travelOf(rows)].filter(Boolean).join(' · ')}
        actions={
          <>
            <DayLink on={list.previousOn} today={today} label="Day before with appointments" back />
            <DayLink on={list.nextOn} today={today} label="Next day with appointments" />
            <PrintButton label="Print the call list" />
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody to call"
          actions={
            <>
              {list.nextOn && <ButtonLink href={`/call-list?on=${list.nextOn}`}>Calls for {formatDay(list.nextOn, today)}</ButtonLink>}
              <ButtonLink href="/calendar">Calendar</ButtonLink>
            </>
          }
        >
          No appointment on {formatDay(list.on, today)}. Once somebody is booked for that day, numbers, interpreter, notice and records stand here.
        </EmptyState>
      ) : (
        <div className="px-(--pad) py-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
            <div className="w-48">
              <ProgressBar doneBps={Math.round((reachedCount * 10_000) / rows.length)} label={`${reachedCount} of ${rows.length} reached`} />
            </div>
            <p>
              <strong className="num font-semibold">
                {reachedCount} of {rows.length}
              </strong>{' '}
              reached
            </p>
            {schedulingOnly && <SchedulingOnly className="lg:ml-auto" />}
          </div>
          <table className="data-table max-lg:not-print:block" aria-label={`Calls for ${formatLongDay(list.on)}`}>
            <thead className="max-lg:not-print:sr-only">
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Whom to call</th>
                <th scope="col">Ready for the exam</th>
                <th scope="col">Last call</th>
                <th scope="col" className="no-print">
                  <span className="sr-only">Record a call</span>
                </th>
              </tr>
            </thead>
            <tbody className="max-lg:not-print:block">
              {rows.map((row) => (
                <CallEntry key={row.evaluationId} row={row} timeZone={timeZone} today={today} showsPhysician={showsPhysician} onCall={mayCall ? (outcome) => call(row, outcome) : null} onNote={() => setNoting(row)} />
              ))}
            </tbody>
          </table>
          {mayCall && (
            <div className="pt-3">
              <KeyHints hints={[[['J', 'K'], 'move'], ...callChoices.map(({ key, label }) => [key, label.toLowerCase()] as const), ['Enter', 'open the brief']]} />
            </div>
          )}
        </div>
      )}
      {noting && (
        <CommunicationForm
          caseId={noting.caseId}
          evaluationId={noting.evaluationId}
          claimantName={noting.claimantName}
          partyRoles={noting.represented ? ['applicant_attorney'] : []}
          schedulingOnly={noting.caseKind === 'QME' || noting.caseKind === 'AME'}
          timeZone={timeZone}
          begin={spokenTo(noting)}
          onClose={() => setNoting(null)}
        />
      )}
    </>
  );
}

function DayLink({ on, today, label, back = false }: { readonly on: string | null; readonly today: string; readonly label: string; readonly back?: boolean }) {
  const words = back ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />;
  if (on === null) {
    return (
      <Button kind="ghost" iconOnly disabled aria-label={`${label}: there is none`} title={`${label}: there is none`}>
        {words}
      </Button>
    );
  }
  return (
    <ButtonLink kind="ghost" href={`/call-list?on=${on}`} aria-label={`${label}, ${formatDay(on, today)}`}>
      {back && words}
      {formatDay(on, today)}
      {!back && words}
    </ButtonLink>
  );
}

/** 'Sacramento, 1 h 35 min drive', for each place of the day. */
function travelOf(rows: CallList['rows']): string[] {
  const places = new Map(rows.map(({ locationName, travelMinutes }) => [locationName ?? '', travelMinutes]));
  return [...places].filter(([name]) => name !== '').map(([name, minutes]) => (minutes > 0 ? `${name}, ${formatDuration(minutes)} drive` : name));
}
