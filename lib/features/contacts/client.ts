import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { AddContact, Contact, ContactRole, FoundContacts } from './schema';

export const contactKeys = {
  all: ['contacts'] as const,
  found: (q: string, role: ContactRole | null) => ['contacts', 'found', q, role] as const,
};

/** Ten contacts whose name begins with or comes close to what was typed; with nothing typed, the first ten. */
export function contactsFound(q: string, role: ContactRole | null = null) {
  return queryOptions({
    queryKey: contactKeys.found(q, role),
    queryFn: ({ signal }) => api<FoundContacts>('GET', `/contacts${queryString({ q, role })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

export function useAddContact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof AddContact>) => api<Contact>('POST', '/contacts', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: contactKeys.all }),
  });
}
