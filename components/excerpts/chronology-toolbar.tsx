'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { tagLabel } from '@/lib/domain/records/excerpt-life';
import type { Chronology } from '@/lib/features/chronologies/schema';
import { chronologyAddress, type ChronologyState, type ChronologyView } from './chronology-filters';
import { typeLabel } from './excerpt-words';

interface Props {
  readonly caseId: string;
  readonly view: ChronologyView;
  readonly found: Chronology;
  readonly onChange: (view: ChronologyView) => void;
}

const small = 'input h-7! min-h-0! w-auto! max-w-44 py-0! text-xs! pointer-coarse:h-11! max-sm:w-full! max-sm:max-w-none';

/** Which lines: by state, tag, type, provider, packet and words. All of it stands in the URL. */
export function ChronologyToolbar({ caseId, view, found, onChange }: Props) {
  const [text, setText] = useState(view.q);
  const later = useLaterValue(text);
  useEffect(() => {
    if (later.trim() !== view.q) onChange({ ...view, q: later.trim() });
    // Only when typing rested: a filter that changed elsewhere must not write the old text back.
  }, [later]);
  const { counts, removedCount } = found;
  const tabs: readonly (readonly [ChronologyState | null, string, number])[] = [
    [null, 'All', counts.PROPOSED + counts.CONFIRMED + counts.REJECTED],
    ['PROPOSED', 'To confirm', counts.PROPOSED],
    ['CONFIRMED', 'Confirmed', counts.CONFIRMED],
    ['REJECTED', 'Rejected', counts.REJECTED],
    ...(removedCount > 0 ? [['removed', 'Removed', removedCount] as const] : []),
  ];
  const choices = [
    ['tag', 'Tag', found.tags, tagLabel],
    ['type', 'Type', found.types, typeLabel],
    ['provider', 'Provider', found.providers, (value: string) => value],
  ] as const;
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Which excerpts" className="flex max-w-full overflow-x-auto rounded-md bg-default">
        {tabs.map(([state, label, count]) => (
          <Link
            key={label}
            href={chronologyAddress(caseId, { ...view, state })}
            scroll={false}
            aria-current={view.state === state ? 'page' : undefined}
            className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
          >
            {label} <span className="num">{count}</span>
          </Link>
        ))}
      </nav>
      <input type="search" aria-label="Filter by words" aria-keyshortcuts="/" placeholder="Words" className={`${small} sm:w-40!`} value={text} onChange={(event) => setText(event.target.value)} />
      {choices.map(([name, label, values, words]) =>
        values.length === 0 && !view[name] ? null : (
          <select key={name} aria-label={label} className={small} value={view[name]} onChange={(event) => onChange({ ...view, [name]: event.target.value })}>
            <option value="">{label}: all</option>
            {values.map(({ value, count }) => (
              <option key={value} value={value}>
                {words(value)} ({count})
              </option>
            ))}
          </select>
        ),
      )}
      {found.packets.length > 1 && (
        <select aria-label="Packet" className={small} value={view.packetId ?? ''} onChange={(event) => onChange({ ...view, packetId: event.target.value || null })}>
          <option value="">Packet: all</option>
          {found.packets.map(({ id, letter, senderName }) => (
            <option key={id} value={id}>
              {letter}, {senderName}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
