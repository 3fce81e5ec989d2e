'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import type { CaseKind } from '@/lib/features/cases/schema';
import type { ReferralFilters, ReferralList } from '@/lib/features/referrals/schema';
import { kindWords } from '@/lib/format/case-words';
import { writeReferralFilters } from './referral-filters';

interface Props {
  readonly filters: ReferralFilters;
  readonly counts: ReferralList['counts'];
  readonly onChange: (filters: ReferralFilters) => void;
}

const kinds: readonly CaseKind[] = ['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'];

/** Which stage of the inbox, which kind, and a search. All of it stands in the URL. */
export function ReferralToolbar({ filters, counts, onChange }: Props) {
  const [text, setText] = useState(filters.q ?? '');
  const later = useLaterValue(text);
  const current = filters.q ?? '';
  const search = (q: string) => onChange({ ...(filters.stage ? { stage: filters.stage } : {}), ...(filters.kind ? { kind: filters.kind } : {}), ...(q ? { q } : {}) });
  useEffect(() => {
    if (later.trim() !== current) search(later.trim());
    // Only when typing rested: a filter that changed elsewhere must not write the old text back.
  }, [later]);
  useEffect(() => setText((before) => (before.trim() === current ? before : current)), [current]);

  const tabs: readonly (readonly [NonNullable<ReferralFilters['stage']>, string, number])[] = [
    ['open', 'To decide', counts.RECEIVED + counts.INFO_REQUESTED],
    ['RECEIVED', 'Received', counts.RECEIVED],
    ['INFO_REQUESTED', 'Info requested', counts.INFO_REQUESTED],
    ['ACCEPTED', 'Accepted', counts.ACCEPTED],
    ['DECLINED', 'Declined', counts.DECLINED],
  ];
  const stage = filters.stage ?? 'open';
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <input
        type="search"
        aria-label="Search referrals"
        aria-keyshortcuts="/"
        autoComplete="off"
        maxLength={120}
        placeholder="Name, claim, panel, who asks"
        className="input h-7! min-h-0! w-60! py-0! text-xs! max-sm:w-full! pointer-coarse:h-11!"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <nav aria-label="Stage" className="flex overflow-x-auto rounded-md bg-default">
        {tabs.map(([value, label, count]) => (
          <Link
            key={value}
            href={`/referrals${writeReferralFilters({ ...filters, stage: value })}`}
            aria-current={stage === value ? 'page' : undefined}
            className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
          >
            {label} <span className="num">{count}</span>
          </Link>
        ))}
      </nav>
      <select
        aria-label="Kind"
        className="input h-7! min-h-0! w-auto! py-0! text-xs! pointer-coarse:h-11!"
        value={filters.kind?.[0] ?? ''}
        onChange={(event) => onChange({ ...(filters.stage ? { stage: filters.stage } : {}), ...(filters.q ? { q: filters.q } : {}), ...(event.target.value ? { kind: [event.target.value as CaseKind] } : {}) })}
      >
        <option value="">Kind: all</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords(kind)}
          </option>
        ))}
      </select>
    </div>
  );
}
