import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AmendTimeEntry, RecordTimeEntry, RemoveTimeEntry, StartTimeEntry, StopTimeEntry, Timer, TimeSheet } from './schema';

export const timeKeys = { all: ['time'] as const, of: (caseId: string) => ['time', 'of', caseId] as const, timer: ['time', 'timer'] as const };

/** The time of a case. */
export function timeOfCase(caseId: string) {
  return queryOptions({ queryKey: timeKeys.of(caseId), queryFn: ({ signal }) => api<TimeSheet>('GET', `/cases/${caseId}/time`, { signal }) });
}

/** One’s own timer; asked for again now and then, since it may be stopped on another device. */
export function ownTimer() {
  return queryOptions({ queryKey: timeKeys.timer, queryFn: ({ signal }) => api<Timer>('GET', '/timer', { signal }), staleTime: 60_000, refetchInterval: 120_000 });
}

function useTimeChange<Input>(send: (input: Input) => Promise<TimeSheet>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: (sheet) => keep(client, sheet), onError: () => void client.invalidateQueries({ queryKey: timeKeys.all }) });
}

function keep(client: QueryClient, sheet: TimeSheet): void {
  client.setQueryData(timeKeys.of(sheet.caseId), sheet);
  void client.invalidateQueries({ queryKey: timeKeys.all, predicate: ({ queryKey }) => queryKey[2] !== sheet.caseId });
  for (const key of ['cases', 'invoices', 'today']) void client.invalidateQueries({ queryKey: [key] });
}

type Keyed<Input> = { idempotencyKey: string; input: Input };
export const useStartTimer = () => useTimeChange(({ idempotencyKey, input: { caseId, ...body } }: Keyed<StartTimeEntry>) => api<TimeSheet>('POST', `/cases/${caseId}/timer`, { body, idempotencyKey }));
export const useStopTimer = () => useTimeChange(({ timeEntryId, ...body }: StopTimeEntry) => api<TimeSheet>('POST', `/time-entries/${timeEntryId}/stop`, { body }));
export const useRecordTimeEntry = () => useTimeChange(({ idempotencyKey, input: { caseId, ...body } }: Keyed<RecordTimeEntry>) => api<TimeSheet>('POST', `/cases/${caseId}/time`, { body, idempotencyKey }));
export const useAmendTimeEntry = () => useTimeChange(({ timeEntryId, ...body }: AmendTimeEntry) => api<TimeSheet>('PATCH', `/time-entries/${timeEntryId}`, { body }));
export const useRemoveTimeEntry = () => useTimeChange(({ timeEntryId, ...body }: RemoveTimeEntry) => api<TimeSheet>('POST', `/time-entries/${timeEntryId}/removal`, { body }));
