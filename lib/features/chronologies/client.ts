import { queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { Chronology, Coverage, Disclosure, ListExcerpts } from './schema';

/** A case's chronology as it is filtered. */
export function chronologyOf(filter: ListExcerpts) {
  const { caseId, ...values } = filter;
  return queryOptions({ queryKey: ['chronology', caseId, 'list', values] as const, queryFn: ({ signal }) => api<Chronology>('GET', `/cases/${caseId}/chronology${queryString(values)}`, { signal }), placeholderData: (before) => before });
}

/** What nobody wrote about, and what the physician has not seen. */
export function coverageOf(caseId: string) {
  return queryOptions({ queryKey: ['chronology', caseId, 'coverage'] as const, queryFn: ({ signal }) => api<Coverage>('GET', `/cases/${caseId}/chronology/coverage`, { signal }) });
}

/** Who did what to the excerpts. */
export function disclosureOf(caseId: string) {
  return queryOptions({ queryKey: ['chronology', caseId, 'disclosure'] as const, queryFn: ({ signal }) => api<Disclosure>('GET', `/excerpts/disclosure${queryString({ caseId })}`, { signal }) });
}
