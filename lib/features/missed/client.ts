import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { MissedPreview, MissedQuestion } from './schema';

/** What would follow, asked anew with each change of the form. */
export function missedPreview(evaluationId: string, question: MissedQuestion) {
  return queryOptions({
    queryKey: ['missed', evaluationId, question] as const,
    queryFn: ({ signal }) => api<MissedPreview>('GET', `/evaluations/${evaluationId}/missed-preview${queryString({ ...question })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
