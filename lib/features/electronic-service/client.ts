import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AgreeElectronicService, ElectronicService, ElectronicServiceList, EndElectronicService } from './schema';

const electronicServiceKeys = { of: (caseId: string) => ['electronic-service', caseId] as const };

/** Which parties of a case agreed in writing to be served by e-mail. */
export function electronicServiceOf(caseId: string) {
  return queryOptions({ queryKey: electronicServiceKeys.of(caseId), queryFn: ({ signal }) => api<ElectronicServiceList>('GET', `/cases/${caseId}/electronic-service`, { signal }) });
}

export function useAgreeElectronicService() {
  const settled = useServiceChanged();
  return useMutation({ mutationFn: ({ caseId, ...body }: AgreeElectronicService) => api<ElectronicService>('POST', `/cases/${caseId}/electronic-service`, { body }), onSettled: settled });
}

export function useEndElectronicService() {
  const settled = useServiceChanged();
  return useMutation({ mutationFn: ({ agreementId, ...body }: EndElectronicService) => api<ElectronicService>('POST', `/electronic-service/${agreementId}/end`, { body }), onSettled: settled });
}

function useServiceChanged() {
  const client = useQueryClient();
  return () => Promise.all([['electronic-service'], ['letters']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
