'use client';

import { useQuery } from '@tanstack/react-query';
import { Timer as TimerIcon } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useMay } from '@/components/layout/viewer';
import { useNotice } from '@/components/ui/notice';
import { activityLabels } from '@/lib/domain/time/activities';
import { ownTimer, useStopTimer } from '@/lib/features/time-entries/client';
import { deviceNow, RequestFailed } from '@/lib/http/client';
import type { Timer } from '@/lib/features/time-entries/schema';

/** On every screen while one’s timer runs: on what, how long, and the button that ends it. It survives a reload, since the server keeps it. */
export function TimerBar() {
  const may = useMay('time_entry.read_timer');
  const { data } = useQuery({ ...ownTimer(), enabled: may });
  if (!data?.running) return null;
  return <Running key={data.running.timeEntryId} timer={data} running={data.running} />;
}

function Running({ timer, running }: { readonly timer: Timer; readonly running: NonNullable<Timer['running']> }) {
  const notify = useNotice();
  const stop = useStopTimer();
  // What the server's clock was ahead when it answered; the device's own may be wrong.
  const [ahead] = useState(() => Date.parse(timer.now) - deviceNow());
  const [now, setNow] = useState(() => Date.parse(timer.now));
  useEffect(() => {
    const beat = setInterval(() => setNow(deviceNow() + ahead), 10_000);
    return () => clearInterval(beat);
  }, [ahead]);
  const minutes = Math.max(0, Math.floor((now - Date.parse(running.startedAt)) / 60_000));
  const press = () =>
    stop.mutate(
      { timeEntryId: running.timeEntryId as never, version: running.version },
      {
        onSuccess: () => notify({ message: 'The time is kept.' }),
        onError: (error) => {
          if (error instanceof RequestFailed && error.code === 'offline') reportLostConnection();
          notify({ message: error.message });
        },
      },
    );
  return (
    <aside aria-label="Timer" className="no-print flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 border-b border-border bg-accent-soft px-(--pad) py-1 text-accent-soft-foreground">
      <p className="flex min-w-0 items-center gap-2">
        <TimerIcon aria-hidden className="size-4 shrink-0" />
        <span role="timer" className="num font-semibold">
          {Math.floor(minutes / 60)}:{String(minutes % 60).padStart(2, '0')}
        </span>
        <span className="truncate">
          {activityLabels[running.activity]},{' '}
          <Link href={`/cases/${running.caseId}/time`} className="underline underline-offset-2">
            {running.claimantName}
          </Link>
        </span>
      </p>
      <button type="button" className="min-h-6 font-semibold underline underline-offset-2 sm:ml-auto pointer-coarse:min-h-11" aria-busy={stop.isPending || undefined} onClick={press}>
        Stop the timer
      </button>
    </aside>
  );
}
