import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, deviceNow } from '../../http/client';
import type { AmendVideo, LogVideo, RecordVideoTime, RemoveVideo, VideoList } from './schema';

export const videoKeys = { all: ['videos'] as const, of: (evaluationId: string) => ['videos', evaluationId] as const };

/** The sub rosa videos of an evaluation. */
export function videosOfEvaluation(evaluationId: string) {
  return queryOptions({ queryKey: videoKeys.of(evaluationId), queryFn: ({ signal }) => api<VideoList>('GET', `/evaluations/${evaluationId}/videos`, { signal }) });
}

function useVideoChange<Input>(send: (input: Input) => Promise<VideoList>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: (list) => keep(client, list), onError: () => void client.invalidateQueries({ queryKey: videoKeys.all }) });
}

function keep(client: QueryClient, list: VideoList): void {
  client.setQueryData(videoKeys.of(list.evaluationId), list);
  for (const key of ['page-ledger', 'cases', 'invoices', 'today']) void client.invalidateQueries({ queryKey: [key] });
}

export const useLogVideo = () =>
  useVideoChange(({ idempotencyKey, input: { evaluationId, ...body } }: { idempotencyKey: string; input: LogVideo }) => api<VideoList>('POST', `/evaluations/${evaluationId}/videos`, { body, idempotencyKey }));
export const useAmendVideo = () => useVideoChange(({ videoId, ...body }: AmendVideo) => api<VideoList>('PATCH', `/videos/${videoId}`, { body }));
export const useRemoveVideo = () => useVideoChange(({ videoId, ...body }: RemoveVideo) => api<VideoList>('POST', `/videos/${videoId}/removal`, { body }));
export const useRecordVideoTime = () =>
  useVideoChange(({ videoId, stretch }: Omit<RecordVideoTime, 'deviceNow'>) => api<VideoList>('POST', `/videos/${videoId}/time`, { body: { stretch, deviceNow: deviceNow() } }));
