'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { useAcceptLate, useWithdrawExtension } from '@/lib/features/extensions/client';
import type { Extension } from '@/lib/features/extensions/schema';
import { formatDay } from '@/lib/format/dates';
import { groundWords, stateWords } from './extension-words';

const DecideDialog = dynamic(() => import('./decide-dialog').then((module) => module.DecideDialog), { ssr: false });

/** One request or notice, with what is to be done about it next. */
export function ExtensionRow({ extension, evaluationId, today }: { readonly extension: Extension; readonly evaluationId: string; readonly today: string }) {
  const may = useMay('extension.decide');
  const notify = useNotice();
  const [deciding, setDeciding] = useState(false);
  const withdraw = useWithdrawExtension(evaluationId);
  const { id, state, version, letter } = extension;
  const { label, tone } = stateWords[state];
  const giveUp = async () => {
    await withdraw.mutateAsync({ extensionId: id, version });
    notify({ message: 'The request is given up with its draft.' });
  };
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-border py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <StateIcon tone={tone}>{label}</StateIcon>
        <p className="pt-0.5">
          {groundWords[extension.ground]}
          {extension.ground !== 'late_notice' && (
            <>
              , until <Day date={extension.newDueOn} today={today} />
            </>
          )}
        </p>
        <p className="text-xs text-muted">
          {[
            extension.requestedOn ? `Asked ${formatDay(extension.requestedOn, today)}` : '',
            extension.decidedOn ? `decided ${formatDay(extension.decidedOn, today)}` : '',
            extension.decisionNote,
          ].filter(Boolean).join(', ')}
          {letter && (
            <>
              {extension.requestedOn ? ', ' : ''}
              <Link className="text-link" href={`/letters/${letter.id}`}>
                letter {letter.number}
              </Link>
            </>
          )}
        </p>
        {(state === 'denied' || state === 'late') && <Acceptances extension={extension} evaluationId={evaluationId} today={today} />}
      </div>
      {may && state === 'drafted' && (
        <div className="no-print flex gap-2">
          <Button pending={withdraw.isPending} onClick={() => void giveUp()}>
            Give up
          </Button>
          {letter && (
            <ButtonLink kind="primary" href={`/letters/${letter.id}`}>
              Check and send
            </ButtonLink>
          )}
        </div>
      )}
      {may && state === 'asked' && (
        <Button kind="primary" className="no-print" onClick={() => setDeciding(true)}>
          Record the decision
        </Button>
      )}
      {deciding && <DecideDialog extension={extension} evaluationId={evaluationId} today={today} onClose={() => setDeciding(false)} />}
    </li>
  );
}

const sides = [
  { side: 'applicant', label: 'Applicant’s side', key: 'acceptedByApplicantOn' },
  { side: 'defense', label: 'Defense side', key: 'acceptedByDefenseOn' },
] as const;

/** Which side accepted the late report in writing; a day that was a slip is taken back. */
function Acceptances({ extension, evaluationId, today }: { readonly extension: Extension; readonly evaluationId: string; readonly today: string }) {
  const may = useMay('extension.accept_late');
  const notify = useNotice();
  const accept = useAcceptLate(evaluationId);
  const record = async (side: 'applicant' | 'defense', on: string | null) => {
    const board = await accept.mutateAsync({ extensionId: extension.id, version: extension.version, side, on });
    const now = board.extensions.find(({ id }) => id === extension.id);
    if (on !== null && now) notify({ message: 'Accepted.', undo: () => void accept.mutateAsync({ extensionId: extension.id, version: now.version, side, on: null }) });
  };
  return (
    <ul className="pt-2" aria-label="Who accepts the late report">
      {sides.map(({ side, label, key }) => {
        const on = extension[key];
        return (
          <li key={side} className="flex flex-wrap items-center gap-2 py-1">
            <StateIcon tone={on ? 'done' : 'not-begun'}>
              {label}: {on ? `accepted in writing ${formatDay(on, today)}` : 'has not accepted in writing'}
            </StateIcon>
            {may && (
              <Button size="sm" pending={accept.isPending} onClick={() => void record(side, on ? null : today)}>
                {on ? 'Take back' : 'Accepted today'}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
