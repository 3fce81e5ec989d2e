'use client';

import { Search, SlidersHorizontal } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { documentTypes, type DocumentType } from '@/lib/domain/records/document-types';
import { narrowing, type RecordFilters } from './search-filters';

interface Props {
  readonly filters: RecordFilters;
  readonly physicians: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (filters: RecordFilters) => void;
}

const small = 'input h-8! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!';

/** The words and what narrows them; the answer stands in the URL. Enter searches. */
export function SearchFields({ filters, physicians, onChange }: Props) {
  const [isOpen, setOpen] = useState(narrowing(filters) > 0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    onChange({ ...filters, q: text('q'), provider: isOpen ? text('provider') : filters.provider });
  };
  return (
    <form role="search" aria-label="Search records" className="no-print flex flex-col gap-2 border-b border-border px-(--pad) py-2" onSubmit={submit}>
      <div className="flex flex-wrap gap-2">
        <label className="relative min-w-0 flex-1 basis-60">
          <span className="sr-only">Words to find</span>
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" />
          <input key={filters.q} name="q" type="search" aria-keyshortcuts="/" autoFocus={filters.q === ''} autoComplete="off" maxLength={400} defaultValue={filters.q} placeholder="meniscus tear, “range of motion”, arthro*, -lumbar" className="input w-full pl-9!" />
        </label>
        <Button type="submit" kind="primary">
          Search
        </Button>
        <Button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <SlidersHorizontal aria-hidden /> Filters{narrowing(filters) > 0 ? ` (${narrowing(filters)})` : ''}
        </Button>
      </div>
      {isOpen && (
        <div className="flex flex-wrap items-center gap-2">
          <select aria-label="Type of document" className={`${small} max-w-52`} value={filters.types[0] ?? ''} onChange={(event) => onChange({ ...filters, types: event.target.value ? [event.target.value as DocumentType] : [] })}>
            <option value="">Type: all</option>
            {Object.entries(documentTypes).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <label className="flex items-center gap-1.5 text-xs text-muted">
            Service from
            <input type="date" className={small} value={filters.from ?? ''} max={filters.to ?? undefined} onChange={(event) => onChange({ ...filters, from: event.target.value || null })} />
          </label>
          <label className="flex items-center gap-1.5 text-xs text-muted">
            to
            <input type="date" className={small} value={filters.to ?? ''} min={filters.from ?? undefined} onChange={(event) => onChange({ ...filters, to: event.target.value || null })} />
          </label>
          <input key={filters.provider} name="provider" aria-label="Provider or facility" placeholder="Provider or facility" className={`${small} max-w-52`} maxLength={120} defaultValue={filters.provider} onBlur={(event) => event.target.value.trim() !== filters.provider && onChange({ ...filters, provider: event.target.value.trim() })} />
          {physicians.length > 1 && (
            <select aria-label="Physician" className={small} value={filters.physicianId ?? ''} onChange={(event) => onChange({ ...filters, physicianId: event.target.value || null })}>
              <option value="">Physician: all</option>
              {physicians.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
          {narrowing(filters) > 0 && (
            <Button size="sm" kind="ghost" onClick={() => onChange({ ...filters, types: [], from: null, to: null, provider: '', physicianId: null })}>
              Clear filters
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
