import { mutationOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AddInterest, EndInterest, Interest } from './schema';

export const addingInterest = mutationOptions({ mutationFn: ({ idempotencyKey, ...body }: AddInterest & { readonly idempotencyKey: string }) => api<Interest>('POST', '/interests', { body, idempotencyKey }) });
export const endingInterest = mutationOptions({ mutationFn: ({ interestId, ...body }: EndInterest) => api<Interest>('POST', `/interests/${interestId}/end`, { body }) });
