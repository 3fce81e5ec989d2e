'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { useRecordVideoTime, useRemoveVideo, videosOfEvaluation } from '@/lib/features/videos/client';
import type { Video, VideoStretch } from '@/lib/features/videos/schema';
import { formatDuration } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { deviceNow, RequestFailed } from '@/lib/http/client';
import { VideoRow } from './video-row';

const VideoForm = dynamic(() => import('./video-form').then((module) => module.VideoForm), { ssr: false });
const TimeForm = dynamic(() => import('./time-form').then((module) => module.TimeForm), { ssr: false });

type Open = { readonly form: 'video'; readonly video: Video | null } | { readonly form: 'time'; readonly video: Video } | null;

/** Sub rosa videos of an evaluation: what came, the time spent on each, and the quarter hours that follow. */
export function VideoSection({ evaluationId }: { readonly evaluationId: string }) {
  const { timeZone, today } = useViewer();
  const notify = useNotice();
  const { data: list } = useQuery({ ...videosOfEvaluation(evaluationId), refetchInterval: (query) => (query.state.data?.videos.some(({ stretches }) => stretches.some(({ endedAt, removed }) => endedAt === null && !removed)) ? 30_000 : false) });
  const may = useMay('video.log') && list?.locked === false;
  const [open, setOpen] = useState<Open>(null);
  const [record, remove] = [useRecordVideoTime(), useRemoveVideo()];
  const refused = (error: unknown) => notify({ message: error instanceof RequestFailed ? error.message : 'That did not work. Try again.' });
  const setRemoved = (video: Video, removed: boolean) =>
    remove.mutate({ videoId: video.id as never, version: video.version, removed }, {
      onError: refused,
      onSuccess: (now) => {
        const changed = now.videos.find(({ id }) => id === video.id);
        notify({ message: removed ? 'Video removed.' : 'The video is back.', ...(removed && changed ? { undo: () => remove.mutate({ videoId: video.id as never, version: changed.version, removed: false }, { onError: refused }) } : {}) });
      },
    });
  const start = (video: Video) => record.mutate({ videoId: video.id as never, stretch: { id: crypto.randomUUID(), startedAt: deviceNow(), endedAt: null } }, { onError: refused });
  const change = (video: Video, stretch: VideoStretch, removed: boolean) => {
    const startedAt = Date.parse(stretch.startedAt);
    // How long it ran by the server's clock is known; the device only says that it ends now.
    const ran = Math.max(0, deviceNow() - startedAt);
    record.mutate({ videoId: video.id as never, stretch: { id: stretch.id, startedAt, endedAt: removed && stretch.endedAt ? Date.parse(stretch.endedAt) : startedAt + ran, removed } }, { onError: refused });
  };
  if (!list) return null;
  return (
    <Section
      title="Sub rosa videos"
      count={list.videos.filter(({ removed }) => !removed).length}
      note={list.spentMinutes > 0 ? `${formatDuration(list.spentMinutes)} spent${list.units === null ? '' : `, ${counted(list.units, 'unit')} of ML205${list.amountCents === null ? '' : `, ${formatDollars(list.amountCents)}`}`}` : undefined}
      ruled
      className="mt-6"
      aside={
        may && (
          <Button size="sm" className="no-print" onClick={() => setOpen({ form: 'video', video: null })}>
            <Plus aria-hidden /> Log a video
          </Button>
        )
      }
    >
      {list.videos.length === 0 ? (
        <p className="py-3 text-muted">
          No video was sent. Time spent on one is billed by the quarter hour beside the evaluation. <Cite verify>8 CCR 9795, ML205</Cite>
        </p>
      ) : (
        <ul aria-label="Sub rosa videos">
          {list.videos.map((video) => (
            <VideoRow
              key={video.id}
              video={video}
              may={may}
              pending={record.isPending}
              onStart={() => start(video)}
              onStop={(stretch) => change(video, stretch, false)}
              onDrop={(stretch) => change(video, stretch, true)}
              onByHand={() => setOpen({ form: 'time', video })}
              onAmend={() => setOpen({ form: 'video', video })}
              onRemove={() => setRemoved(video, !video.removed)}
            />
          ))}
        </ul>
      )}
      {open?.form === 'video' && <VideoForm evaluationId={evaluationId} video={open.video} onClose={() => setOpen(null)} />}
      {open?.form === 'time' && <TimeForm video={open.video} timeZone={timeZone} today={today} onClose={() => setOpen(null)} />}
    </Section>
  );
}
