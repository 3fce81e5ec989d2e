import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { OwnPractices, Practice } from './schema';

export const practiceKeys = {
  all: ['practice'] as const,
  own: ['practice', 'own'] as const,
};

/** The practice with its physicians and locations, for the fields that choose among them. */
export function practice() {
  return queryOptions({ queryKey: practiceKeys.all, queryFn: ({ signal }) => api<Practice>('GET', '/practice', { signal }), staleTime: 60_000 });
}

/** The practices that the person belongs to. */
export function ownPractices() {
  return queryOptions({ queryKey: practiceKeys.own, queryFn: ({ signal }) => api<OwnPractices>('GET', '/practices', { signal }), staleTime: 60_000 });
}
