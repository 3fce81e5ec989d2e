'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { stopwatch, timeAt } from './exam-words';
import type { ExamTime, SeenSegment } from './use-exam-time';

const SegmentForm = dynamic(() => import('./segment-form').then((module) => module.SegmentForm), { ssr: false });

interface Props {
  readonly time: ExamTime;
  readonly timeZone: string;
  readonly today: string;
  readonly mayChange: boolean;
}

/** Each stretch with its beginning and end; a wrong one is taken away or corrected by hand, with why. */
export function SegmentList({ time, timeZone, today, mayChange }: Props) {
  const notify = useNotice();
  const [editing, setEditing] = useState<SeenSegment | 'new' | null>(null);
  const shown = time.segments.filter(({ removed }) => !removed);
  const now = time.segments.reduce((latest, { startedAt }) => Math.max(latest, startedAt), 0);
  return (
    <Section
      title="Stretches"
      count={shown.length}
      ruled
      className="mt-8"
      aside={
        mayChange && (
          <button type="button" className="quiet-link" onClick={() => setEditing('new')} onPointerEnter={() => void import('./segment-form')}>
            Add by hand
          </button>
        )
      }
    >
      {shown.length === 0 && <p className="py-3 text-muted">Only time spent with the claimant counts: history, exam, discussion. Records, waiting and staff time do not. 8 CCR 49(b)</p>}
      <ol>
        {shown.map((segment) => (
          <li key={segment.id} className="flex min-h-11 flex-wrap items-center gap-x-4 border-b border-hairline py-1.5">
            <span className="num font-medium">
              {timeAt(segment.startedAt, timeZone)} to {segment.endedAt === null ? 'now' : timeAt(segment.endedAt, timeZone)}
            </span>
            <span className="num text-muted">{segment.endedAt === null ? 'running' : stopwatch(segment.endedAt - segment.startedAt)}</span>
            {segment.reason && <span className="min-w-0 truncate text-xs text-muted">By hand: {segment.reason}</span>}
            {mayChange && (
              <span className="ml-auto flex gap-1">
                <Button kind="ghost" size="sm" aria-label={`Correct the stretch from ${timeAt(segment.startedAt, timeZone)}`} onClick={() => setEditing(segment)} onPointerEnter={() => void import('./segment-form')}>
                  Correct
                </Button>
                <Button
                  kind="ghost"
                  size="sm"
                  aria-label={`Remove the stretch from ${timeAt(segment.startedAt, timeZone)}`}
                  onClick={() => {
                    time.remove(segment);
                    notify({ message: 'The stretch is removed.', undo: () => time.restore({ ...segment, endedAt: segment.endedAt ?? now }) });
                  }}
                >
                  Remove
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {editing && <SegmentForm time={time} segment={editing === 'new' ? null : editing} timeZone={timeZone} today={today} onClose={() => setEditing(null)} />}
    </Section>
  );
}
