import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AddContractRate, AmendContractRate, ContractRate, ContractRateList } from './schema';

export const contractRateKeys = { all: ['contract-rates'] as const };

/** What payers agreed to by contract. */
export function contractRates() {
  return queryOptions({ queryKey: contractRateKeys.all, queryFn: ({ signal }) => api<ContractRateList>('GET', '/contract-rates', { signal }) });
}

export const addingContractRate = mutationOptions({ mutationFn: (body: AddContractRate) => api<ContractRate>('POST', '/contract-rates', { body }) });
export const amendingContractRate = mutationOptions({ mutationFn: ({ contractRateId, ...body }: AmendContractRate) => api<ContractRate>('PATCH', `/contract-rates/${contractRateId}`, { body }) });
