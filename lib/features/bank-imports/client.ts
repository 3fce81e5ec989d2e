import { useMutation } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { BankFileTakenIn, BankLineChanged, BankPreview, IgnoreBankLine, MatchBankLine, PreviewBankFile, TakeInBankFile, UnmatchBankLine } from './schema';

export const usePreviewBankFile = () => useMutation({ mutationFn: (body: PreviewBankFile) => api<BankPreview>('POST', '/bank-imports/preview', { body }) });

/** Idempotent: the same key for the same file, however often it is sent. */
export const useTakeInBankFile = () => useMutation({ mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: TakeInBankFile }) => api<BankFileTakenIn>('POST', '/bank-imports', { body: input, idempotencyKey }) });

function useLineAct<Input extends { bankLineId: string }>(act: 'match' | 'unmatch' | 'ignore') {
  return useMutation({ mutationFn: ({ bankLineId, ...body }: Input) => api<BankLineChanged>('POST', `/bank-lines/${bankLineId}/${act}`, { body }) });
}

export const useMatchBankLine = () => useLineAct<MatchBankLine>('match');
export const useUnmatchBankLine = () => useLineAct<UnmatchBankLine>('unmatch');
export const useIgnoreBankLine = () => useLineAct<IgnoreBankLine>('ignore');
