import { mutationOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { ApiTokenCreated, CreateApiToken } from './schema';

export const creatingApiToken = mutationOptions({ mutationFn: (body: z.input<typeof CreateApiToken>) => api<ApiTokenCreated>('POST', '/api-tokens', { body }) });
export const revokingApiToken = mutationOptions({ mutationFn: (tokenId: string) => api<unknown>('DELETE', `/api-tokens/${tokenId}`) });
