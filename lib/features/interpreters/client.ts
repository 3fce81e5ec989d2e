import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { ArrangeInterpreter, ConfirmInterpreter, InterpreterChanged } from './schema';

export function useArrangeInterpreter() {
  const settled = useInterpreterChanged();
  return useMutation({
    mutationFn: ({ evaluationId, ...body }: z.input<typeof ArrangeInterpreter>) => api<InterpreterChanged>('POST', `/evaluations/${evaluationId}/interpreter`, { body }),
    onSettled: settled,
  });
}

export function useConfirmInterpreter() {
  const settled = useInterpreterChanged();
  return useMutation({
    mutationFn: ({ evaluationId, ...body }: z.input<typeof ConfirmInterpreter>) => api<InterpreterChanged>('POST', `/evaluations/${evaluationId}/interpreter/confirm`, { body }),
    onSettled: settled,
  });
}

function useInterpreterChanged() {
  const client = useQueryClient();
  return () => Promise.all(['cases', 'calendar', 'slots', 'today', 'call-list'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
