'use client';

import { useQueryClient } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { formatMinute } from '@/lib/format/dates';

const firstWaitSeconds = 5;
const longestWaitSeconds = 60;

/** Tells every screen that a request got no answer; the bar then asks by itself until one comes. */
export function reportLostConnection(): void {
  window.dispatchEvent(new Event('panelist:connection-lost'));
}

interface Lost {
  readonly at: string;
  readonly wait: number;
  readonly left: number;
}

/** A bar while the server does not answer. Work goes on; what is typed stays. */
export function ConnectionBar() {
  const [lost, setLost] = useState<Lost | null>(null);
  const client = useQueryClient();

  const ask = useCallback(async () => {
    const answered = await fetch('/api/health', { cache: 'no-store' }).then((response) => response.ok, () => false);
    setLost((before) => {
      if (answered || !before) return null;
      const wait = Math.min(longestWaitSeconds, before.wait * 2);
      return { ...before, wait, left: wait };
    });
    if (answered) await client.invalidateQueries();
  }, [client]);

  useEffect(() => {
    const begin = () => {
      const now = new Date();
      setLost((before) => before ?? { at: formatMinute(now.getHours() * 60 + now.getMinutes()), wait: firstWaitSeconds, left: firstWaitSeconds });
    };
    const events = ['offline', 'panelist:connection-lost'];
    for (const name of events) window.addEventListener(name, begin);
    const online = () => void ask();
    window.addEventListener('online', online);
    return () => {
      for (const name of events) window.removeEventListener(name, begin);
      window.removeEventListener('online', online);
    };
  }, [ask]);

  const waiting = lost !== null;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setLost((before) => (before ? { ...before, left: Math.max(0, before.left - 1) } : null)), 1_000);
    return () => clearInterval(timer);
  }, [waiting]);

  const due = lost?.left === 0;
  useEffect(() => {
    if (due) void ask();
  }, [due, ask]);

  return (
    <div role="status" className="no-print">
      {lost && (
        <div className="flex min-h-9 items-center gap-2 bg-warning-soft px-(--pad) py-1.5 text-warning-soft-foreground">
          <CloudOff aria-hidden className="size-3.5 shrink-0" />
          <p>
            <strong className="font-semibold">The server did not answer at {lost.at}.</strong> What you typed is kept on this page. <span aria-hidden>Trying again in {lost.left} s.</span>
          </p>
          <button type="button" className="ml-auto shrink-0 font-semibold" onClick={() => void ask()}>
            Try now
          </button>
        </div>
      )}
    </div>
  );
}
