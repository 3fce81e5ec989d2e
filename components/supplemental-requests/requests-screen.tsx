'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { requestsOf } from '@/lib/features/supplemental-requests/client';
import type { SupplementalRequest } from '@/lib/features/supplemental-requests/schema';
import { formatDay } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { RequestRow } from './request-row';

const RequestDialog = dynamic(() => import('./request-dialog').then((module) => module.RequestDialog), { ssr: false });

/** What the parties asked after a report: supplementals and factual corrections, with their days. */
export function RequestsScreen({ caseId }: { readonly caseId: string }) {
  const { data: board } = useQuery(requestsOf(caseId));
  const mayLog = useMay('supplemental_request.log');
  const [editing, setEditing] = useState<SupplementalRequest | 'new' | null>(null);
  if (!board) return null;
  const { case: matter, today } = board;
  const log = mayLog && !matter.isClosed && (
    <Button kind="primary" onClick={() => setEditing('new')}>
      Log a request
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Requests after the report"
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: `${matter.claimantName}, ${caseNumber(matter.number)}`, href: `/cases/${caseId}` }, { label: 'Requests' }]}
        subtitle={board.lastServedOn ? `Last report served ${formatDay(board.lastServedOn, today)}` : 'No report served yet'}
        actions={
          <>
            <PrintButton />
            {board.requests.length > 0 && log}
          </>
        }
      />
      <div className="px-(--pad) py-3">
        {board.requests.length === 0 ? (
          <EmptyState title="Nobody asked anything yet" actions={log || undefined}>
            A supplemental report is owed 60 days after it was asked for in writing. Log each request when it comes: whether it brings new records, and whether it was asked before.
          </EmptyState>
        ) : (
          <ul className="max-w-[860px]">
            {board.requests.map((request) => (
              <RequestRow key={request.id} request={request} caseId={caseId} today={today} isClosed={matter.isClosed} onEdit={() => setEditing(request)} />
            ))}
          </ul>
        )}
      </div>
      {editing !== null && <RequestDialog board={board} request={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}
