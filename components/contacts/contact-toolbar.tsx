'use client';

import { useEffect, useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import type { ContactFilters } from '@/lib/features/contacts/schema';
import { contactRoleChoices, contactRoleWords } from '@/lib/format/contact-words';

interface Props {
  readonly filters: ContactFilters;
  readonly onChange: (filters: { readonly [Key in keyof ContactFilters]: ContactFilters[Key] | undefined }) => void;
}

const small = 'input h-7! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!';

/** Search, role, kind and state of the list of contacts. All of it stands in the URL. */
export function ContactToolbar({ filters, onChange }: Props) {
  const [text, setText] = useState(filters.q ?? '');
  const later = useLaterValue(text);
  const current = filters.q ?? '';
  useEffect(() => {
    if (later.trim() !== current) onChange({ ...filters, q: later.trim() || undefined });
    // Only when typing rested: a filter that changed elsewhere must not write the old text back.
  }, [later]);
  useEffect(() => setText((before) => (before.trim() === current ? before : current)), [current]);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <input type="search" aria-label="Filter by name" aria-keyshortcuts="/" placeholder="Name" className={`${small} w-60! max-sm:w-full!`} value={text} onChange={(event) => setText(event.target.value)} />
      <select aria-label="Role" className={small} value={filters.role ?? ''} onChange={(event) => onChange({ ...filters, role: (event.target.value || undefined) as ContactFilters['role'] })}>
        <option value="">Any role</option>
        {contactRoleChoices.map((role) => (
          <option key={role} value={role}>
            {contactRoleWords(role)}
          </option>
        ))}
      </select>
      <select aria-label="Organizations or people" className={small} value={filters.kind ?? ''} onChange={(event) => onChange({ ...filters, kind: (event.target.value || undefined) as ContactFilters['kind'] })}>
        <option value="">Organizations and people</option>
        <option value="organisation">Organizations</option>
        <option value="person">People</option>
      </select>
      <select aria-label="In use or not" className={small} value={filters.state ?? 'active'} onChange={(event) => onChange({ ...filters, state: event.target.value === 'active' ? undefined : (event.target.value as ContactFilters['state']) })}>
        <option value="active">In use</option>
        <option value="inactive">Out of use</option>
        <option value="all">In use and not</option>
      </select>
    </div>
  );
}
