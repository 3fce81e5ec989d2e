import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import { useCaseChanged } from '../evaluations/client';
import type { DraftService, ServiceBoard } from './schema';

const keyOf = (reportId: string) => ['report-services', reportId] as const;

/** To whom a report must go, with what, and where its letter stands. */
export function serviceOfReport(reportId: string) {
  return queryOptions({ queryKey: keyOf(reportId), queryFn: ({ signal }) => api<ServiceBoard>('GET', `/reports/${reportId}/service`, { signal }) });
}

export function useDraftService(reportId: string) {
  const client = useQueryClient();
  const settled = useCaseChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, ...body }: Omit<z.input<typeof DraftService>, 'reportId'> & { idempotencyKey: string }) => api<ServiceBoard>('POST', `/reports/${reportId}/service`, { body, idempotencyKey }),
    onSuccess: (board) => client.setQueryData(keyOf(reportId), board),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: keyOf(reportId) }), client.invalidateQueries({ queryKey: ['reports'] }), settled()]),
  });
}
