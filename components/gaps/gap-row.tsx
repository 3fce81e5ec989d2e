'use client';

import Link from 'next/link';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import { gapKinds } from '@/lib/domain/records/gaps';
import { gapStateLabels, type Gap } from '@/lib/features/gaps/schema';
import { gapTones, whenMissing } from './gap-words';

export type GapAct = 'assign' | 'receive' | 'dismiss' | 'reopen';

interface Props {
  readonly gap: Gap;
  readonly isSelected: boolean;
  readonly onSelect: (() => void) | null;
  readonly onAct: (act: GapAct) => void;
}

/** One thing that is missing: what, since when, where it shows, who sees to it. */
export function GapRow({ gap, isSelected, onSelect, onAct }: Props) {
  const { today } = useViewer();
  const mayChange = useMay('gap.receive');
  const isOpen = gap.state === 'open' || gap.state === 'asked';
  const looksReceived = isOpen && gap.cites.some(({ answers }) => answers);
  const when = whenMissing(gap);
  return (
    <li data-row data-selected={isSelected || undefined} className="grid gap-x-4 gap-y-1 border-b border-hairline py-2.5 data-[selected]:bg-accent-soft md:grid-cols-[minmax(0,1fr)_176px] print:break-inside-avoid">
      <div className="flex min-w-0 gap-2">
        {onSelect && <input type="checkbox" aria-label={`Select ${gap.title}`} aria-keyshortcuts="X" data-row-focus className="no-print mt-0.5 size-3.5 shrink-0 accent-(--accent)" checked={isSelected} onChange={onSelect} />}
        <div className="min-w-0">
          <p className="font-medium break-words">{gap.title}</p>
          <p className="text-xs text-muted">{[gapKinds[gap.kind], when].filter(Boolean).join(' · ')}</p>
          <ul>
            {gap.cites.map(({ packetId, pageNumber, words, cite, answers }, at) => (
              <li key={`${packetId}${pageNumber}${at}`} className={`text-xs break-words ${answers ? 'text-success-ink' : 'text-soft'}`}>
                <Link href={`/packets/${packetId}/read?page=${pageNumber}`} className="text-link num">
                  {cite}
                </Link>{' '}
                {answers ? `may be it: ${words}` : words && `“${words}”`}
              </li>
            ))}
          </ul>
          {gap.state === 'dismissed' && <p className="text-xs text-muted">Dismissed by {gap.decidedByName}: {gap.reason}</p>}
          {mayChange && (
            <div className="no-print -ml-2 flex flex-wrap">
              {isOpen ? (
                <>
                  <Button size="sm" kind={looksReceived ? 'outline' : 'ghost'} aria-keyshortcuts="R" aria-label={`Received: ${gap.title}`} className={looksReceived ? 'ml-2' : ''} onClick={() => onAct('receive')}>
                    {looksReceived ? 'Looks received: settle it' : 'Received'}
                  </Button>
                  <Button size="sm" kind="ghost" aria-keyshortcuts="T" aria-label={`Assign: ${gap.title}`} onClick={() => onAct('assign')}>
                    Assign
                  </Button>
                  <Button size="sm" kind="ghost" aria-keyshortcuts="D" aria-label={`Dismiss: ${gap.title}`} onClick={() => onAct('dismiss')}>
                    Dismiss
                  </Button>
                </>
              ) : (
                <Button size="sm" kind="ghost" aria-label={`Reopen: ${gap.title}`} onClick={() => onAct('reopen')}>
                  Reopen
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      <div className="flex flex-col gap-0.5 text-xs max-md:flex-row max-md:flex-wrap max-md:gap-x-3 md:items-end md:text-right">
        <StateIcon tone={gapTones[gap.state]}>{gapStateLabels[gap.state]}</StateIcon>
        {gap.letterId && (
          <Link href={`/letters/${gap.letterId}`} className="text-link">
            {gap.letterState === 'DRAFT' ? 'Letter, draft' : 'Letter'}
          </Link>
        )}
        {isOpen && gap.assignedToName && <span>{gap.assignedToName}</span>}
        {isOpen && gap.dueOn && <Day date={gap.dueOn} today={today} sense="due" />}
      </div>
    </li>
  );
}
