import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { ContactDuplicates, ContactsMerged, ContactsToldApart, MergeContacts, TellContactsApart } from './schema';

/** Those of one contact, or of the whole practice. They lie under the contacts' key, so that a change of those asks anew. */
export function contactDuplicates(contactId: string | null = null) {
  return queryOptions({ queryKey: ['contacts', 'duplicates', contactId], queryFn: ({ signal }) => api<ContactDuplicates>('GET', `/contacts/duplicates${queryString({ contactId })}`, { signal }) });
}

export function useTellContactsApart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contactId, ...body }: TellContactsApart) => api<ContactsToldApart>('POST', `/contacts/${contactId}/apart`, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['contacts', 'duplicates'] }),
  });
}

export function useMergeContacts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contactId, ...body }: MergeContacts) => api<ContactsMerged>('POST', `/contacts/${contactId}/merge`, { body }),
    onSettled: () => Promise.all([['contacts'], ['cases'], ['agreements']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
