import { mutationOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { TrainingOpened } from './schema';

export const openingTraining = mutationOptions({ mutationFn: () => api<TrainingOpened>('POST', '/training', { body: {} }) });
export const resettingTraining = mutationOptions({ mutationFn: (idempotencyKey: string) => api<TrainingOpened>('POST', '/training/reset', { body: {}, idempotencyKey }) });
