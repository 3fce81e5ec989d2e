'use client';

import { CloudOff, Pause, Play } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StateIcon } from '@/components/ui/state-icon';
import { wholeMinutes } from '@/lib/domain/evaluation/exam-time';
import { counted } from '@/lib/format/names';
import { stopwatch, timeAt } from './exam-words';
import type { ExamTime } from './use-exam-time';

interface Props {
  readonly time: ExamTime;
  readonly timeZone: string;
  /** False once the exam is over, or for whoever may only look. */
  readonly mayMeasure: boolean;
  readonly onEnd: () => void;
}

/** The time with the claimant in figures that can be read across a room, the minimum beside it, and the two buttons. */
export function ExamClock({ time, timeZone, mayMeasure, onEnd }: Props) {
  const { covered, isRunning, segments, exam } = time;
  const running = segments.find(({ removed, endedAt }) => !removed && endedAt === null);
  const state = running ? `Running since ${timeAt(running.startedAt, timeZone)}` : covered > 0 ? 'Paused' : 'Not started';
  return (
    <section aria-label="Face-to-face time" className="flex flex-col gap-4">
      <div>
        <p className="text-muted">Face to face</p>
        <p role="timer" aria-label={`${counted(wholeMinutes(covered), 'minute')} face to face`} className="num text-[4.5rem] leading-[1.05] font-semibold tracking-[-0.03em] sm:text-[5.5rem]">
          {stopwatch(covered)}
        </p>
        <p className="mt-1">
          <StateIcon tone={running ? 'underway' : covered > 0 ? 'not-begun' : 'off'}>{state}</StateIcon>
        </p>
      </div>
      <Minimum time={time} />
      {mayMeasure && (
        <div className="flex gap-2 max-sm:flex-col">
          {isRunning ? (
            <Button kind="primary" size="lg" className="h-14! text-lg! max-sm:w-full sm:min-w-44" aria-keyshortcuts="P" onClick={time.pause}>
              <Pause aria-hidden /> Pause
            </Button>
          ) : (
            <Button kind="primary" size="lg" className="h-14! text-lg! max-sm:w-full sm:min-w-44" aria-keyshortcuts="P" onClick={time.start}>
              <Play aria-hidden /> {covered > 0 ? 'Go on' : 'Start'}
            </Button>
          )}
          <Button size="lg" className="h-14! text-lg! max-sm:w-full sm:min-w-44" onClick={onEnd}>
            End the exam
          </Button>
        </div>
      )}
      <div role="status">
        {(time.isOffline || time.waitingCount > 0) && (
          <p className="flex items-start gap-2 rounded-md bg-warning-soft px-3 py-2 text-warning-soft-foreground">
            <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              {time.isOffline ? <strong className="font-semibold">Offline, kept on this device.</strong> : 'Being sent.'} {time.isOffline && 'The time goes on and is sent by itself when the connection is back.'}
              {time.waitingCount > 0 && ` ${counted(time.waitingCount, 'stretch').replace('stretchs', 'stretches')} to send.`}
            </span>
          </p>
        )}
        {time.refusal && <p className="rounded-md bg-danger-soft px-3 py-2 text-danger-soft-foreground">{time.refusal}</p>}
        {exam.segments.length > 0 && running && covered > 4 * 3_600_000 && <p className="mt-2 text-warning-ink">It has run for over four hours. Was it forgotten? Correct the stretch below.</p>}
      </div>
    </section>
  );
}

/** The specialty's minimum and how far it is; nothing is set outside QME and AME cases. */
function Minimum({ time: { exam, covered } }: { readonly time: ExamTime }) {
  const { minimum } = exam;
  if (!minimum) return <p className="text-muted">No minimum is set for this kind of case.</p>;
  const minutes = wholeMinutes(covered);
  const left = minimum.minutes - minutes;
  return (
    <div>
      <ProgressBar doneBps={Math.floor((covered * 10_000) / (minimum.minutes * 60_000))} label={`${minutes} of ${minimum.minutes} minutes`} />
      <p className="mt-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <span>
          <strong className="num font-semibold">{minimum.minutes} minutes</strong> at least, {minimum.label.toLowerCase()} <Cite verify={minimum.confidence === 'M'}>{minimum.section}</Cite>
        </span>
        {left > 0 ? <span className="text-muted">{counted(left, 'minute')} to go</span> : <StateIcon tone="done">Minimum reached</StateIcon>}
      </p>
    </div>
  );
}
