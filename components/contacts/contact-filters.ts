import type { ContactFilters } from '@/lib/features/contacts/schema';
import { contactRoleChoices } from '@/lib/format/contact-words';

const kinds = ['organisation', 'person'] as const;
const states = ['active', 'inactive', 'all'] as const;

/** The filter of the list of contacts as it stands in the URL; what is unknown counts as not set. */
export function readContactFilters(params: { get(name: string): string | null }): ContactFilters {
  const q = params.get('q')?.trim().slice(0, 120);
  const role = contactRoleChoices.find((one) => one === params.get('role'));
  const kind = kinds.find((one) => one === params.get('kind'));
  const state = states.find((one) => one === params.get('state') && one !== 'active');
  return { ...(q ? { q } : {}), ...(role ? { role } : {}), ...(kind ? { kind } : {}), ...(state ? { state } : {}) };
}

/** The query string of a filter; empty for the plain list. */
export function writeContactFilters(filters: { readonly [Key in keyof ContactFilters]: ContactFilters[Key] | undefined }): string {
  const params = new URLSearchParams(Object.entries(filters).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  const text = params.toString();
  return text ? `?${text}` : '';
}
