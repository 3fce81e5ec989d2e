'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { requestAskerLabels } from '@/lib/domain/report/supplemental-request';
import { useReopenRequest, useTakeUpRequest } from '@/lib/features/supplemental-requests/client';
import type { SupplementalRequest } from '@/lib/features/supplemental-requests/schema';
import { formatDay } from '@/lib/format/dates';

const MoreTimeDialog = dynamic(() => import('./more-time-dialog').then((module) => module.MoreTimeDialog), { ssr: false });
const DeclineDialog = dynamic(() => import('./decline-dialog').then((module) => module.DeclineDialog), { ssr: false });

interface Props {
  readonly request: SupplementalRequest;
  readonly caseId: string;
  readonly today: string;
  readonly isClosed: boolean;
  readonly onEdit: () => void;
}

/** One request: who asked what and when, by when it is owed, whether it can be billed, and what is to be done. */
export function RequestRow({ request, caseId, today, isClosed, onEdit }: Props) {
  const may = useMay('supplemental_request.take_up') && !isClosed;
  const notify = useNotice();
  const takeUp = useTakeUpRequest(caseId);
  const reopen = useReopenRequest(caseId);
  const [asking, setAsking] = useState<'more_time' | 'decline' | null>(null);
  const { id: requestId, version, state, clock, verdict, evaluation } = request;
  const act = async (done: string, send: Promise<unknown>) => {
    await send;
    notify({ message: done });
  };
  return (
    <li className="border-b border-border py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <h2 className="font-semibold">{request.kind === 'supplemental' ? 'Supplemental report' : 'Factual correction'}</h2>
        <span className="text-muted">
          {requestAskerLabels[request.askedBy]}, {formatDay(request.askedOn, today)}
          {request.receivedOn !== request.askedOn && `, came ${formatDay(request.receivedOn, today)}`}
        </span>
        <span className="ml-auto">
          <Standing request={request} today={today} />
        </span>
      </div>
      <p className="max-w-[70ch] py-1.5 whitespace-pre-line">{request.questions}</p>
      <ul className="flex flex-col gap-0.5 text-xs">
        <li>
          <StateIcon tone={verdict.payable === null ? 'not-begun' : verdict.payable ? 'done' : 'check'}>{verdict.payable ? `Can be billed: ${verdict.reason.toLowerCase()}` : verdict.reason}</StateIcon> <Cite verify={verdict.confidence === 'M'}>{verdict.section}</Cite>
        </li>
        {request.similar.map(({ text, on }) => (
          <li key={`${on} ${text}`} className="text-warning-ink">
            Much the same was asked {formatDay(on, today)}: “{text.length > 140 ? `${text.slice(0, 140)}…` : text}”
          </li>
        ))}
        {request.notes.map(({ code, says, section, confidence }) => (
          <li key={code} className="text-warning-ink">
            {says} <Cite verify={confidence === 'M'}>{section}</Cite>
          </li>
        ))}
        {request.agreedOn && (
          <li className="text-muted">
            {request.agreedDays} more days agreed {formatDay(request.agreedOn, today)}
          </li>
        )}
        {state === 'declined' && <li className="text-muted">Declined: {request.reason}</li>}
      </ul>
      {may && (
        <div className="no-print flex flex-wrap gap-2 pt-2">
          {state === 'open' && (
            <>
              <Button kind="primary" size="sm" pending={takeUp.isPending} onClick={() => void act('The supplemental began; its clock runs.', takeUp.mutateAsync({ requestId, version }))}>
                Take it up
              </Button>
              <Button size="sm" onClick={onEdit}>
                Correct
              </Button>
              <Button size="sm" onClick={() => setAsking('decline')}>
                Decline
              </Button>
            </>
          )}
          {state !== 'declined' && request.kind === 'supplemental' && clock && !evaluation?.reportServedOn && (
            <Button size="sm" onClick={() => setAsking('more_time')}>
              More time agreed
            </Button>
          )}
          {state === 'declined' && (
            <Button size="sm" pending={reopen.isPending} onClick={() => void act('The request is open again.', reopen.mutateAsync({ requestId, version }))}>
              Open again
            </Button>
          )}
          {evaluation && (
            <Link className="self-center text-xs text-link" href={`/cases/${caseId}`}>
              To the supplemental on the case
            </Link>
          )}
        </div>
      )}
      {asking === 'more_time' && <MoreTimeDialog request={request} caseId={caseId} today={today} onClose={() => setAsking(null)} />}
      {asking === 'decline' && <DeclineDialog request={request} caseId={caseId} onClose={() => setAsking(null)} />}
    </li>
  );
}

function Standing({ request, today }: { readonly request: SupplementalRequest; readonly today: string }) {
  const { state, clock, evaluation } = request;
  if (state === 'declined') return <StateIcon tone="off">Declined</StateIcon>;
  if (evaluation?.reportServedOn) return <StateIcon tone="done">Answered {formatDay(evaluation.reportServedOn, today)}</StateIcon>;
  if (!clock) return <StateIcon tone="check">No clock runs</StateIcon>;
  return (
    <span>
      <Day date={clock.strictOn} today={today} sense="due" /> <Cite>{clock.section}</Cite>
    </span>
  );
}
