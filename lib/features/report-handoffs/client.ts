import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, download, upload } from '../../http/client';
import { reportsChanged } from '../reports/client';
import type { ImportPreview, ReportImported } from '../report-imports/schema';
import type { AskHandoff, handoffFiles, HandoffList, ReportHandoff, TakeBackHandoff } from './schema';

export function reportHandoffs(reportId: string) {
  return queryOptions({ queryKey: ['reports', 'handoffs', reportId], queryFn: ({ signal }) => api<HandoffList>('GET', `/reports/${reportId}/handoffs`, { signal }) });
}

/** What came back, held against the sections as they stand now. */
export function handoffPreview(handoffId: string, version: number) {
  return queryOptions({ queryKey: ['reports', 'handoff-preview', handoffId, version], queryFn: ({ signal }) => api<ImportPreview>('GET', `/report-handoffs/${handoffId}/preview`, { signal }), staleTime: 0 });
}

/** Not waited for: a dialog says what was done and closes before the list of hand-offs is another. */
function useHandoffsChanged() {
  const client = useQueryClient();
  return () => void reportsChanged(client);
}

/** Hands a report off and saves the Word file that goes. */
export function useSendHandoff() {
  const onSettled = useHandoffsChanged();
  return useMutation({
    mutationFn: async ({ reportId, ...body }: AskHandoff) => {
      const handoff = await api<ReportHandoff>('POST', `/reports/${reportId}/handoffs`, { body });
      await download(`/report-handoffs/${handoff.id}/files/sent`);
      return handoff;
    },
    onSettled,
  });
}

export function useReturnHandoff() {
  const onSettled = useHandoffsChanged();
  return useMutation({ mutationFn: ({ handoffId, file }: { readonly handoffId: string; readonly file: File }) => upload<ReportHandoff>(`/report-handoffs/${handoffId}/returned`, file, () => undefined), onSettled });
}

export function useTakeBackHandoff() {
  const onSettled = useHandoffsChanged();
  return useMutation({ mutationFn: ({ handoffId, ...body }: TakeBackHandoff) => api<ReportImported & { handoff: ReportHandoff }>('POST', `/report-handoffs/${handoffId}/take-back`, { body }), onSettled });
}

export function useCancelHandoff() {
  const onSettled = useHandoffsChanged();
  return useMutation({ mutationFn: ({ handoffId, version }: { readonly handoffId: string; readonly version: number }) => api<ReportHandoff>('POST', `/report-handoffs/${handoffId}/cancel`, { body: { version } }), onSettled });
}

export function useDownloadHandoff() {
  return useMutation({ mutationFn: ({ handoffId, which }: { readonly handoffId: string; readonly which: (typeof handoffFiles)[number] }) => download(`/report-handoffs/${handoffId}/files/${which}`) });
}
