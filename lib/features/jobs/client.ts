import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { JobBoard, ListJobs, RetryJob } from './schema';

export const jobKeys = { all: ['jobs'] as const };

/** The background jobs; asked for again every five seconds while the screen is open. */
export function jobBoard(filters: z.input<typeof ListJobs>) {
  return queryOptions({
    queryKey: [...jobKeys.all, filters] as const,
    queryFn: ({ signal }) => api<JobBoard>('GET', `/jobs${queryString({ ...filters })}`, { signal }),
    refetchInterval: 5_000,
  });
}

export const retryingJob = mutationOptions({
  mutationFn: ({ jobId, ...body }: z.input<typeof RetryJob>) => api<unknown>('POST', `/jobs/${jobId}/retry`, { body }),
});
