import { infiniteQueryOptions, keepPreviousData, mutationOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AddContact, AmendContact, Contact, ContactDetail, ContactFilters, ContactKind, ContactList, ContactRole, FoundContacts } from './schema';

export const contactKeys = {
  all: ['contacts'] as const,
  found: (q: string, role: ContactRole | null, kind: ContactKind | null) => ['contacts', 'found', q, role, kind] as const,
  list: (filters: ContactFilters) => ['contacts', 'list', filters] as const,
  detail: (contactId: string) => ['contacts', 'detail', contactId] as const,
};

/** Ten contacts whose name begins with or holds what was typed; with nothing typed, the first ten. Never merged or inactive ones. */
export function contactsFound(q: string, role: ContactRole | null = null, kind: ContactKind | null = null) {
  return queryOptions({
    queryKey: contactKeys.found(q, role, kind),
    queryFn: ({ signal }) => api<FoundContacts>('GET', `/contacts/found${queryString({ q, role, kind })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** The list of contacts page by page. To prefetch: `{ pages: [await listContacts(ctx, filters)], pageParams: [null] }`. */
export function contactPages(filters: ContactFilters) {
  return infiniteQueryOptions({
    queryKey: contactKeys.list(filters),
    queryFn: ({ signal, pageParam }) => api<ContactList>('GET', `/contacts${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function contactDetail(contactId: string) {
  return queryOptions({ queryKey: contactKeys.detail(contactId), queryFn: ({ signal }) => api<ContactDetail>('GET', `/contacts/${contactId}`, { signal }) });
}

/** Adds somebody on the way, from a type-ahead. */
export function useAddContact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AddContact) => api<Contact>('POST', '/contacts', { body, idempotencyKey: crypto.randomUUID() }),
    onSuccess: () => client.invalidateQueries({ queryKey: contactKeys.all }),
  });
}

/** Idempotent: the same key for the same submit, however often it is sent. */
export const addingContact = mutationOptions({ mutationFn: ({ idempotencyKey, ...body }: AddContact & { readonly idempotencyKey: string }) => api<Contact>('POST', '/contacts', { body, idempotencyKey }) });
export const amendingContact = mutationOptions({ mutationFn: ({ contactId, ...body }: AmendContact) => api<Contact>('PATCH', `/contacts/${contactId}`, { body }) });
