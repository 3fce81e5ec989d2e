import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import { useCaseChanged } from '../evaluations/client';
import type { AcceptLate, DecideExtension, DraftExtension, ExtensionBoard, RecordLateNotice, WithdrawExtension } from './schema';

const keyOf = (evaluationId: string) => ['extensions', evaluationId] as const;

/** Everything on more time for the report of an evaluation. */
export function extensionsOf(evaluationId: string) {
  return queryOptions({ queryKey: keyOf(evaluationId), queryFn: ({ signal }) => api<ExtensionBoard>('GET', `/evaluations/${evaluationId}/extensions`, { signal }) });
}

/** A change answers with the whole board, which is shown at once; what shows the clocks is read again. */
function useBoardChange<Input>(evaluationId: string, send: (input: Input) => Promise<ExtensionBoard>) {
  const client = useQueryClient();
  const settled = useCaseChanged();
  return useMutation({
    mutationFn: send,
    onSuccess: (board) => client.setQueryData(keyOf(evaluationId), board),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: keyOf(evaluationId) }), settled()]),
  });
}

type Sent<Schema extends z.ZodType> = Omit<z.input<Schema>, 'evaluationId'>;

export const useDraftExtension = (evaluationId: string) =>
  useBoardChange(evaluationId, ({ idempotencyKey, ...body }: Sent<typeof DraftExtension> & { idempotencyKey: string }) => api<ExtensionBoard>('POST', `/evaluations/${evaluationId}/extensions`, { body, idempotencyKey }));
export const useRecordLateNotice = (evaluationId: string) =>
  useBoardChange(evaluationId, ({ idempotencyKey, ...body }: Sent<typeof RecordLateNotice> & { idempotencyKey: string }) => api<ExtensionBoard>('POST', `/evaluations/${evaluationId}/late-notices`, { body, idempotencyKey }));
export const useDecideExtension = (evaluationId: string) => useBoardChange(evaluationId, ({ extensionId, ...body }: z.input<typeof DecideExtension>) => api<ExtensionBoard>('POST', `/extensions/${extensionId}/decide`, { body }));
export const useAcceptLate = (evaluationId: string) => useBoardChange(evaluationId, ({ extensionId, ...body }: z.input<typeof AcceptLate>) => api<ExtensionBoard>('POST', `/extensions/${extensionId}/accept`, { body }));
export const useWithdrawExtension = (evaluationId: string) => useBoardChange(evaluationId, ({ extensionId, ...body }: z.input<typeof WithdrawExtension>) => api<ExtensionBoard>('POST', `/extensions/${extensionId}/withdraw`, { body }));
