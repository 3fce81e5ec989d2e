'use client';

import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { StateIcon } from '@/components/ui/state-icon';
import type { Video, VideoStretch } from '@/lib/features/videos/schema';
import { formatDuration, formatInstant, formatShortDay } from '@/lib/format/dates';

interface Props {
  readonly video: Video;
  readonly may: boolean;
  readonly pending: boolean;
  readonly onStart: () => void;
  readonly onStop: (stretch: VideoStretch) => void;
  readonly onDrop: (stretch: VideoStretch) => void;
  readonly onByHand: () => void;
  readonly onAmend: () => void;
  readonly onRemove: () => void;
}

/** A video with its timer, its stretches of time and what its sender declared. */
export function VideoRow({ video, may, pending, onStart, onStop, onDrop, onByHand, onAmend, onRemove }: Props) {
  const { timeZone, today } = useViewer();
  const running = video.stretches.find(({ endedAt, removed }) => endedAt === null && !removed);
  const kept = video.stretches.filter(({ removed }) => !removed);
  const choices = video.removed ? [{ id: 'remove' as const, label: 'Bring back' }] : [{ id: 'hand' as const, label: 'Add time by hand' }, { id: 'amend' as const, label: 'Correct' }, { id: 'remove' as const, label: 'Remove' }];
  return (
    <li className={`border-b border-hairline py-2 ${video.removed ? 'opacity-60' : ''}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-medium">{video.title}</p>
          <p className="text-xs text-muted">{[video.senderName, video.recordedOn ? `recorded ${formatShortDay(video.recordedOn, today)}` : '', video.declaredMinutes === null ? '' : `${formatDuration(video.declaredMinutes)} declared`, video.note].filter(Boolean).join(' · ')}</p>
        </div>
        {video.removed ? <StateIcon tone="off">Removed</StateIcon> : video.declarationSignedOn ? <StateIcon tone="done">Declared {formatShortDay(video.declarationSignedOn, today)}</StateIcon> : <StateIcon tone="check">No declaration of its length</StateIcon>}
        <span className="num">{formatDuration(video.spentMinutes)}</span>
        {may && (
          <span className="no-print flex gap-2">
            {!video.removed &&
              (running ? (
                <Button size="sm" kind="primary" pending={pending} onClick={() => onStop(running)} aria-label={`Stop the time on ${video.title}`}>
                  Stop
                </Button>
              ) : (
                <Button size="sm" pending={pending} onClick={onStart} aria-label={`Start the time on ${video.title}`}>
                  Start
                </Button>
              ))}
            <OverflowMenu label={`More for ${video.title}`} choices={choices} onChoose={(id) => (id === 'hand' ? onByHand() : id === 'amend' ? onAmend() : onRemove())} />
          </span>
        )}
      </div>
      {kept.length > 0 && (
        <ul className="mt-1 text-xs text-soft">
          {kept.map((stretch) => (
            <li key={stretch.id} className="flex flex-wrap items-center gap-x-2">
              <span className="num">
                {formatInstant(stretch.startedAt, timeZone, today)} {stretch.endedAt ? `to ${formatInstant(stretch.endedAt, timeZone, today)}` : 'and running'}
              </span>
              <span className="text-muted">
                {stretch.userName}
                {stretch.reason && `, by hand: ${stretch.reason}`}
              </span>
              {may && stretch.endedAt && (
                <button type="button" className="no-print min-h-6 text-link pointer-coarse:min-h-11" aria-label={`Remove this time on ${video.title}`} onClick={() => onDrop(stretch)}>
                  Remove
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
