import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { ContactsImported, ImportContacts, ImportPreview, PreviewImport } from './schema';

/** A look at a file before anything is written. */
export function usePreviewImport() {
  return useMutation({ mutationFn: (body: PreviewImport) => api<ImportPreview>('POST', '/contacts/import/preview', { body }) });
}

/** Idempotent: the same key for the same submit, however often it is sent. */
export function useImportContacts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ idempotencyKey, ...body }: ImportContacts & { readonly idempotencyKey: string }) => api<ContactsImported>('POST', '/contacts/import', { body, idempotencyKey }),
    onSettled: () => client.invalidateQueries({ queryKey: ['contacts'] }),
  });
}
