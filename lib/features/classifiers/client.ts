import { mutationOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { ClassifierKept, RestoreClassifier } from './schema';

export const restoringClassifier = mutationOptions({
  mutationFn: (body: z.input<typeof RestoreClassifier>) => api<z.output<typeof ClassifierKept>>('POST', '/classifiers/restore', { body }),
});
