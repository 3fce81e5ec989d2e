'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { KeyHints } from '@/components/ui/key-cap';
import { useLaterValue } from '@/components/ui/later-value';
import { writePanelFilters, type PanelFilters } from './panel-filters';

interface Props {
  readonly filters: PanelFilters;
  readonly onChange: (filters: PanelFilters) => void;
  readonly physicians: readonly { readonly id: string; readonly name: string }[];
  readonly specialties: readonly { readonly code: string; readonly name: string }[];
}

const small = 'input h-7! min-h-0! w-auto! max-w-56 py-0! text-xs! pointer-coarse:h-11!';
const tabs = [
  ['open', 'Open'],
  ['ended', 'Ended'],
] as const;

/** Open or ended panels, by words, physician and specialty. The answer stands in the URL. */
export function PanelToolbar({ filters, onChange, physicians, specialties }: Props) {
  const [text, setText] = useState(filters.q);
  const later = useLaterValue(text);
  useEffect(() => {
    if (later.trim() !== filters.q) onChange({ ...filters, q: later.trim() });
    // Only when typing rested: a filter that changed elsewhere must not write the old text back.
  }, [later]);
  useEffect(() => setText((before) => (before.trim() === filters.q ? before : filters.q)), [filters.q]);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Which panels" className="flex rounded-md bg-default">
        {tabs.map(([show, label]) => (
          <Link
            key={show}
            href={`/panels${writePanelFilters({ ...filters, show })}`}
            aria-current={filters.show === show ? 'page' : undefined}
            className="flex h-7 items-center rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
          >
            {label}
          </Link>
        ))}
      </nav>
      <input type="search" aria-label="Filter by claimant, claim or panel number" aria-keyshortcuts="/" placeholder="Claimant, claim, panel" className={`${small} w-52! max-sm:w-full!`} value={text} onChange={(event) => setText(event.target.value)} />
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
      {(specialties.length > 1 || filters.specialtyCode !== null) && (
        <select aria-label="Specialty" className={small} value={filters.specialtyCode ?? ''} onChange={(event) => onChange({ ...filters, specialtyCode: event.target.value || null })}>
          <option value="">Specialty: all</option>
          {specialties.map(({ code, name }) => (
            <option key={code} value={code}>
              {name} ({code})
            </option>
          ))}
        </select>
      )}
      <div className="ml-auto hidden xl:block">
        <KeyHints hints={[['J', 'next'], ['E', 'next act'], ['N', 'record']]} />
      </div>
    </div>
  );
}
