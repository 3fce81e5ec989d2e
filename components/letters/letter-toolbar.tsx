'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { KeyHints } from '@/components/ui/key-cap';
import { useLaterValue } from '@/components/ui/later-value';
import { letterKinds, type LetterKind } from '@/lib/domain/letter/kinds';
import type { LetterList, LetterShow } from '@/lib/features/letters/schema';
import { letterAddress, type LetterView } from './letter-filters';
import { kindOfLetter } from './letter-words';

interface Props {
  readonly view: LetterView;
  readonly onChange: (view: LetterView) => void;
  readonly counts: LetterList['counts'];
}

const small = 'input h-7! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!';
const tabs: readonly (readonly [show: LetterShow, label: string])[] = [['drafts', 'To finish'], ['to_print', 'To print and send'], ['to_prove', 'Proof to keep'], ['sent', 'Sent'], ['failed', 'E-mail failed'], ['void', 'Void'], ['all', 'All']];

/** Which letters, of which kind, with which words. All of it stands in the URL. */
export function LetterToolbar({ view, onChange, counts }: Props) {
  const [text, setText] = useState(view.q);
  const later = useLaterValue(text);
  useEffect(() => {
    if (later.trim() !== view.q) onChange({ ...view, q: later.trim() });
    // Only when typing rested: a filter that changed elsewhere must not write the old text back.
  }, [later]);
  useEffect(() => setText((before) => (before.trim() === view.q ? before : view.q)), [view.q]);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Which letters" className="flex max-w-full overflow-x-auto rounded-md bg-default max-sm:hidden">
        {tabs.map(([show, label]) => {
          const count = show === 'all' ? null : counts[show];
          return (
            <Link
              key={show}
              href={letterAddress({ ...view, show })}
              scroll={false}
              aria-current={view.show === show ? 'page' : undefined}
              className={`flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11 ${show === 'void' || show === 'all' ? 'text-soft' : ''}`}
            >
              {label} {count !== null && count > 0 && <span className={`num ${show === 'failed' ? 'text-danger-ink' : ''}`}>{count}</span>}
            </Link>
          );
        })}
      </nav>
      <select aria-label="Which letters" className={`${small} w-full! sm:hidden`} value={view.show} onChange={(event) => onChange({ ...view, show: event.target.value as LetterShow })}>
        {tabs.map(([show, label]) => (
          <option key={show} value={show}>
            {label}
            {show !== 'all' && counts[show] > 0 ? ` (${counts[show]})` : ''}
          </option>
        ))}
      </select>
      <input type="search" aria-label="Filter by claimant, case or words" aria-keyshortcuts="/" placeholder="Claimant, case, words" className={`${small} w-52! max-sm:w-full!`} value={text} onChange={(event) => setText(event.target.value)} />
      <select aria-label="Kind of letter" className={`${small} max-w-56`} value={view.kind ?? ''} onChange={(event) => onChange({ ...view, kind: (event.target.value as LetterKind) || null })}>
        <option value="">Kind: all</option>
        {letterKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindOfLetter(kind)}
          </option>
        ))}
      </select>
      <div className="ml-auto hidden 2xl:block">
        <KeyHints hints={[['J', 'next'], ['K', 'before'], ['Enter', 'open']]} />
      </div>
    </div>
  );
}
