import { mutationOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AddContractRate, AmendContractRate, ContractRate } from './schema';

export const addingContractRate = mutationOptions({ mutationFn: (body: AddContractRate) => api<ContractRate>('POST', '/contract-rates', { body }) });
export const amendingContractRate = mutationOptions({ mutationFn: ({ contractRateId, ...body }: AmendContractRate) => api<ContractRate>('PATCH', `/contract-rates/${contractRateId}`, { body }) });
