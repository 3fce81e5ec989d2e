import { mutationOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AddCost, AmendCost, Cost, EndCost } from './schema';

export const addingCost = { mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: AddCost }) => api<Cost>('POST', '/costs', { body: input, idempotencyKey }) };
export const amendingCost = { mutationFn: ({ costId, ...body }: AmendCost) => api<Cost>('PATCH', `/costs/${costId}`, { body }) };
export const endingCost = mutationOptions({ mutationFn: ({ costId, ...body }: EndCost) => api<Cost>('POST', `/costs/${costId}/end`, { body }) });
