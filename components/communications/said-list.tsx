'use client';

import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { useTakeBackCommunication } from '@/lib/features/communications/client';
import type { Communication } from '@/lib/features/communications/schema';
import { formatInstantFully } from '@/lib/format/dates';
import { outcomeOf, wayOf } from './said-words';

/** What was said, the newest first: outcome, way and person, words, who recorded it. */
export function SaidList({ said }: { readonly said: readonly Communication[] }) {
  const { timeZone, today } = useViewer();
  const takeBack = useTakeBackCommunication();
  const notify = useNotice();
  return (
    <ul>
      {said.map((one) => (
        <li key={one.id} className="grid gap-x-4 border-b border-hairline py-1.5 sm:grid-cols-[150px_1fr_auto]">
          <time dateTime={one.at} className="text-muted">
            {formatInstantFully(one.at, timeZone, today)}
          </time>
          <div className="min-w-0">
            <p>
              <StateIcon tone={outcomeOf(one).tone}>{outcomeOf(one).label}</StateIcon> <span className="text-soft">{wayOf(one)}</span>
            </p>
            {one.said && <p className="whitespace-pre-line text-soft">{one.said}</p>}
            {one.recordedByName && <p className="text-xs text-muted">Recorded by {one.recordedByName}</p>}
          </div>
          {one.mayTakeBack && (
            <Button kind="ghost" size="sm" className="no-print self-start" aria-label={`Take back: ${outcomeOf(one).label}`} onClick={() => takeBack.mutate({ communicationId: one.id }, { onSuccess: () => notify({ message: 'It is taken back.' }), onError: (error) => notify({ message: error.message }) })}>
              Take back
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
