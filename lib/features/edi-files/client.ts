import { queryOptions, useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import { useMoneyChanged } from '../invoices/client';
import type { InvoiceList } from '../invoice-lists/schema';
import type { ClaimsWritten, EdiFile, EdiFileList, EdiFileTaken, MatchClaim, ReadEdiFile, WriteClaims } from './schema';

export function ediFiles(cursor?: string) {
  return queryOptions({ queryKey: ['invoices', 'electronic', cursor ?? ''], queryFn: ({ signal }) => api<EdiFileList>('GET', `/edi-files${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, { signal }) });
}

export function useWriteClaims() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: z.input<typeof WriteClaims> }) => api<z.output<typeof ClaimsWritten>>('POST', '/edi-files/claims', { body: input, idempotencyKey }), onSettled });
}

export function useReadEdiFile() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: (body: z.input<typeof ReadEdiFile>) => api<EdiFileTaken>('POST', '/edi-files', { body }), onSettled });
}

export function useMatchClaim() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: ({ ediClaimId, ...body }: z.input<typeof MatchClaim>) => api<EdiFile>('POST', `/edi-claims/${ediClaimId}/match`, { body }), onSettled });
}

export const ediFilePath = (ediFileId: string) => `/edi-files/${ediFileId}/content`;

/** Bills that an answer could be about: what is owed. */
export function matchableInvoices() {
  return queryOptions({ queryKey: ['invoices', 'matchable'], queryFn: ({ signal }) => api<InvoiceList>('GET', '/invoices?show=unpaid', { signal }) });
}
