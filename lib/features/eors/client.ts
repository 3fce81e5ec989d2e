import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, upload } from '../../http/client';
import type { DecideEor } from '../eor-decisions/schema';
import type { EorList, EorsToday, ListEors } from '../eor-lists/schema';
import type { CorrectEor, EorCorrected, PostEor, RecordEor, VoidEor } from '../eor-postings/schema';
import type { ScanTaken } from '../eor-scans/schema';
import type { Eor, EorChanged, EorInvoices, MatchEor, ReclassEor, ReviseEor } from './schema';

const keys = { all: ['eors'] as const, list: (filter: ListEors) => ['eors', 'list', filter] as const, one: (id: string) => ['eors', id] as const };

const search = (filter: Readonly<Record<string, string | null | undefined>>): string => {
  const params = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size > 0 ? `?${params.toString()}` : '';
};

/** The inbox page after page; read again every few seconds while a scan is being read. */
export function eorPages(filter: Omit<ListEors, 'cursor'>) {
  return infiniteQueryOptions({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam, signal }) => api<EorList>('GET', `/eors${search({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: EorList) => page.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ rows }) => rows.some(({ standing }) => standing === 'reading')) ? 2_500 : false),
  });
}

/** The EORs of one invoice or case. */
export function eorsOf(filter: { readonly invoiceId: string } | { readonly caseId: string }) {
  return queryOptions({ queryKey: ['eors', 'of', filter] as const, queryFn: ({ signal }) => api<EorList>('GET', `/eors${search(filter)}`, { signal }) });
}

export function eorOf(eorId: string) {
  return queryOptions({ queryKey: keys.one(eorId), queryFn: ({ signal }) => api<Eor>('GET', `/eors/${eorId}`, { signal }), refetchInterval: ({ state }) => (state.data?.standing === 'reading' ? 2_500 : false) });
}

export const eorsToday = queryOptions({ queryKey: ['eors', 'today'] as const, queryFn: ({ signal }) => api<EorsToday>('GET', '/eors/today', { signal }) });

/** Issued invoices by number, claim number, claimant or payer. */
export function eorInvoices(filter: { readonly text?: string; readonly invoiceId?: string }) {
  return queryOptions({ queryKey: ['eors', 'invoices', filter] as const, queryFn: ({ signal }) => api<EorInvoices>('GET', `/eors/invoices${search(filter)}`, { signal }) });
}

/** After an EOR changed, whatever shows money is read again; nobody waits for it. */
function useEorChanged() {
  const client = useQueryClient();
  return (answer?: { readonly eor?: Eor }) => {
    if (answer?.eor) client.setQueryData(keys.one(answer.eor.id), answer.eor);
    void Promise.all([['eors'], ['invoices'], ['cases'], ['clocks'], ['today'], ['appeals'], ['receipts'], ['write-offs']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

export interface Keyed<Input> {
  readonly input: Input;
  readonly idempotencyKey: string;
}

export function useRecordEor() {
  const changed = useEorChanged();
  return useMutation({ mutationFn: ({ input, idempotencyKey }: Keyed<RecordEor>) => api<EorChanged>('POST', '/eors', { body: input, idempotencyKey }), onSuccess: changed });
}

function useEorAct<Input extends { eorId: string }, Answer extends { readonly eor?: Eor } = EorChanged>(method: 'POST' | 'PATCH', act: string) {
  const changed = useEorChanged();
  return useMutation({ mutationFn: ({ input: { eorId, ...body }, idempotencyKey }: { readonly input: Input; readonly idempotencyKey?: string }) => api<Answer>(method, `/eors/${eorId}${act}`, { body, ...(idempotencyKey ? { idempotencyKey } : {}) }), onSuccess: changed });
}

export const useReviseEor = () => useEorAct<ReviseEor>('PATCH', '');
export const useMatchEor = () => useEorAct<z.input<typeof MatchEor>>('POST', '/match');
export const usePostEor = () => useEorAct<PostEor>('POST', '/post');
export const useDecideEor = () => useEorAct<DecideEor>('POST', '/decide');
export const useReclassEor = () => useEorAct<ReclassEor>('POST', '/class');
export const useCorrectEor = () => useEorAct<z.input<typeof CorrectEor>, z.output<typeof EorCorrected> & { readonly eor?: Eor }>('POST', '/correct');
export const useVoidEor = () => useEorAct<z.input<typeof VoidEor>>('POST', '/void');

/** Sends a scan's bytes; it is read in the background. */
export function useSendScan() {
  const changed = useEorChanged();
  return useMutation({ mutationFn: ({ file, onProgress }: { readonly file: File; readonly onProgress: (sentBytes: number) => void }) => upload<z.output<typeof ScanTaken>>(`/eors/scans/${encodeURIComponent(file.name)}`, file, onProgress), onSuccess: () => changed() });
}

/** Where the picture of a page of a scanned EOR is. */
export const eorPageHref = (eorId: string, page: number): string => `/api/v1/eors/${eorId}/pages/${page}`;
