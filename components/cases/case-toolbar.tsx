'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import type { CaseFilters, CaseKind, CaseStage } from '@/lib/features/cases/schema';
import type { Practice } from '@/lib/features/practices/schema';
import { kindWords } from '@/lib/format/case-words';
import { SavedViewMenu } from './saved-view-menu';
import { stageChoices } from './stage-words';

interface Props {
  readonly filters: CaseFilters;
  readonly onChange: (filters: CaseFilters) => void;
  readonly practice: Practice | undefined;
}

const kinds: readonly CaseKind[] = ['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'];
const small = 'input h-7! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!';
const nameOf = (list: readonly { id: string; name: string }[] | undefined, id: string): string => list?.find((one) => one.id === id)?.name ?? 'chosen';

/** Search, filters and order of the case list. All of it stands in the URL. */
export function CaseToolbar({ filters, onChange, practice }: Props) {
  const [text, setText] = useState(filters.q ?? '');
  const later = useLaterValue(text);
  const current = filters.q ?? '';
  useEffect(() => {
    if (later.trim() !== current) onChange(without({ ...filters, q: later.trim() }));
    // Only when typing rested: a filter that changed elsewhere must not write the old text back.
  }, [later]);
  useEffect(() => setText((before) => (before.trim() === current ? before : current)), [current]);
  const set = <Key extends keyof CaseFilters>(key: Key, value: CaseFilters[Key] | '' | undefined) => onChange(without({ ...filters, [key]: value || undefined }));
  const toggle = <Item extends string>(list: readonly Item[] | undefined, item: Item): Item[] | undefined => {
    const next = list?.includes(item) ? list.filter((one) => one !== item) : [...(list ?? []), item];
    return next.length > 0 ? next : undefined;
  };

  return (
    <div className="no-print border-b border-border px-(--pad) py-2">
      <div className="flex flex-wrap items-center gap-2">
        <input type="search" aria-label="Filter by claimant, claim, panel or payer" aria-keyshortcuts="/" placeholder="Claimant, claim, panel, payer" className={`${small} w-60! max-sm:w-full!`} value={text} onChange={(event) => setText(event.target.value)} />
        <select aria-label="Add a kind" className={small} value="" onChange={(event) => onChange(without({ ...filters, kind: toggle(filters.kind, event.target.value as CaseKind) }))}>
          <option value="">Kind</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {filters.kind?.includes(kind) ? '✓ ' : ''}
              {kindWords(kind)}
            </option>
          ))}
        </select>
        <select aria-label="Add a stage" className={small} value="" onChange={(event) => onChange(without({ ...filters, stage: toggle(filters.stage, event.target.value as CaseStage) }))}>
          <option value="">Stage</option>
          {stageChoices.map(({ stage, label }) => (
            <option key={stage} value={stage}>
              {filters.stage?.includes(stage) ? '✓ ' : ''}
              {label}
            </option>
          ))}
        </select>
        {(practice?.physicians.length ?? 0) > 1 && <Among label="Physician" list={practice?.physicians ?? []} value={filters.physicianId} onChange={(id) => set('physicianId', id)} />}
        {(practice?.locations.length ?? 0) > 1 && <Among label="Location" list={practice?.locations ?? []} value={filters.locationId} onChange={(id) => set('locationId', id)} />}
        <select aria-label="Open or closed" className={small} value={filters.state ?? 'open'} onChange={(event) => set('state', event.target.value === 'open' ? '' : (event.target.value as 'closed' | 'all'))}>
          <option value="open">Open</option>
          <option value="closed">Closed</option>
          <option value="all">Open and closed</option>
        </select>
        <select aria-label="Order" className={small} value={filters.sort ?? 'newest'} onChange={(event) => set('sort', event.target.value === 'newest' ? '' : (event.target.value as 'exam' | 'fee' | 'number'))}>
          <option value="newest">Newest first</option>
          <option value="exam">By exam date</option>
          <option value="fee">By expected fee</option>
          <option value="number">By number</option>
        </select>
        <div className="ml-auto">
          <SavedViewMenu filters={filters} />
        </div>
      </div>
      <Chosen filters={filters} onChange={onChange} practice={practice} />
    </div>
  );
}

function Among({ label, list, value, onChange }: { readonly label: string; readonly list: readonly { id: string; name: string }[]; readonly value: string | undefined; readonly onChange: (id: string) => void }) {
  return (
    <select aria-label={label} className={small} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
      <option value="">{label}: all</option>
      {list.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Chosen({ filters, onChange, practice }: Props) {
  const chips: { readonly label: string; readonly drop: CaseFilters }[] = [
    ...(filters.kind ?? []).map((kind) => ({ label: kindWords(kind), drop: { ...filters, kind: filters.kind?.filter((one) => one !== kind) } as CaseFilters })),
    ...(filters.stage ?? []).map((stage) => ({ label: stageChoices.find((one) => one.stage === stage)?.label ?? stage, drop: { ...filters, stage: filters.stage?.filter((one) => one !== stage) } as CaseFilters })),
    ...(filters.physicianId ? [{ label: `Physician: ${nameOf(practice?.physicians, filters.physicianId)}`, drop: { ...filters, physicianId: undefined } as unknown as CaseFilters }] : []),
    ...(filters.locationId ? [{ label: `Location: ${nameOf(practice?.locations, filters.locationId)}`, drop: { ...filters, locationId: undefined } as unknown as CaseFilters }] : []),
    ...(filters.payerId ? [{ label: 'One payer', drop: { ...filters, payerId: undefined } as unknown as CaseFilters }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters" className="mt-2 flex flex-wrap gap-1.5">
      {chips.map(({ label, drop }) => (
        <li key={label}>
          <button type="button" aria-label={`Remove filter ${label}`} className="inline-flex h-6 items-center gap-1 rounded-sm border border-border px-1.5 text-xs font-medium text-soft hover:bg-default" onClick={() => onChange(without(drop))}>
            {label} <X aria-hidden className="size-3" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The filter without what is empty, so that one filter has one URL. */
function without(filters: { readonly [Key in keyof CaseFilters]: CaseFilters[Key] | undefined }): CaseFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as CaseFilters;
}
