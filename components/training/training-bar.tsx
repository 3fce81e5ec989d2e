'use client';

import { GraduationCap } from 'lucide-react';
import { useRef } from 'react';
import { useSaving } from '@/components/forms/use-saving';
import { useViewer } from '@/components/layout/viewer';
import { switchingPractice } from '@/lib/features/session/client';
import { resettingTraining } from '@/lib/features/training/client';
import type { TrainingOpened } from '@/lib/features/training/schema';

const action = 'min-h-6 shrink-0 font-semibold underline underline-offset-2 pointer-coarse:min-h-11';

/** On every screen of a training practice: what it is, the way back, and a fresh case. Each loads everything anew, so that nothing of one stays in the other. */
export function TrainingBar() {
  const { home } = useViewer();
  const key = useRef('');
  const back = useSaving<string, unknown>(switchingPractice, { stays: false, onSaved: () => window.location.assign('/today') });
  const anew = useSaving<string, TrainingOpened>(resettingTraining, { stays: false, onSaved: ({ caseId }) => window.location.assign(`/cases/${caseId}`) });
  if (home === null) return null;
  const trouble = back.title ?? anew.title;
  return (
    <aside aria-label="Practice mode" className="no-print flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 bg-accent-soft px-(--pad) py-1.5 text-accent-soft-foreground">
      <p className="flex min-w-0 items-start gap-2">
        <GraduationCap aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <strong className="font-semibold">Practice mode.</strong> Nothing here counts or leaves.
        </span>
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <span className="flex flex-wrap gap-x-4 sm:ml-auto">
        <button
          type="button"
          className={action}
          aria-busy={anew.pending || undefined}
          disabled={anew.pending || back.pending}
          onClick={() => {
            key.current ||= crypto.randomUUID();
            anew.save(key.current);
          }}
        >
          {anew.pending ? 'Beginning anew' : 'Begin anew'}
        </button>
        <button type="button" className={action} aria-busy={back.pending || undefined} disabled={anew.pending || back.pending} onClick={() => back.save(home.id)}>
          Back to {home.name}
        </button>
      </span>
    </aside>
  );
}
