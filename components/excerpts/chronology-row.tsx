'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { tagLabel } from '@/lib/domain/records/excerpt-life';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { formatFullDay } from '@/lib/format/dates';
import { excerptTones, pageHref, stateInWords, typeLabel } from './excerpt-words';
import { useExcerptActs } from './use-excerpt-acts';

const ExcerptEditor = dynamic(() => import('./excerpt-editor').then((module) => module.ExcerptEditor), { ssr: false });

interface Props {
  readonly excerpt: Excerpt;
  readonly ownTags: readonly string[];
  readonly providers: readonly string[];
  readonly isDuplicate: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (() => void) | null;
}

/** One line of a chronology, changed in its place. */
export function ChronologyRow({ excerpt, ownTags, providers, isDuplicate, isSelected, onSelect }: Props) {
  const mayConfirm = useMay('excerpt.confirm');
  const { confirm, reopen, remove, restore } = useExcerptActs();
  const [edits, setEdits] = useState(false);
  const says = `${excerpt.cite}: ${excerpt.text.slice(0, 40)}`;
  if (edits) {
    return (
      <li className="border-b border-hairline">
        <ExcerptEditor excerpt={excerpt} ownTags={ownTags} providers={providers} onDone={() => setEdits(false)} />
      </li>
    );
  }
  return (
    <li data-row data-selected={isSelected || undefined} className="grid gap-x-4 gap-y-1 border-b border-hairline py-2 [contain-intrinsic-size:auto_64px] [content-visibility:auto] hover:bg-surface-hover data-[selected]:bg-accent-soft sm:grid-cols-[112px_minmax(0,1fr)_148px] print:break-inside-avoid print:grid-cols-[90px_minmax(0,1fr)_110px] print:[content-visibility:visible]">
      <div className="flex items-start gap-2">
        {onSelect && <input type="checkbox" aria-label={`Select ${says}`} aria-keyshortcuts="X" className="no-print mt-0.5 size-3.5 accent-(--accent)" checked={isSelected} onChange={onSelect} />}
        {excerpt.happenedOn ? <time dateTime={excerpt.happenedOn} className="font-medium whitespace-nowrap">{formatFullDay(excerpt.happenedOn)}</time> : <span className="text-warning-ink">Undated</span>}
      </div>
      <div className="min-w-0">
        {(excerpt.type || excerpt.provider) && <p className="text-xs text-muted">{[typeLabel(excerpt.type), excerpt.provider].filter(Boolean).join(' · ')}</p>}
        <p className="break-words whitespace-pre-line">{excerpt.text}</p>
        {(excerpt.tags.length > 0 || isDuplicate) && (
          <p className="mt-1 flex flex-wrap items-center gap-1">
            {excerpt.tags.map((tag) => (
              <KindChip key={tag}>{tagLabel(tag)}</KindChip>
            ))}
            {isDuplicate && <span className="no-print text-xs text-warning-ink">Perhaps twice: same day, same words</span>}
          </p>
        )}
        {excerpt.reason && <p className="no-print text-xs text-warning-ink">Rejected: {excerpt.reason}</p>}
        {excerpt.privateNote && <p className="no-print text-xs text-muted">Private: {excerpt.privateNote}</p>}
        <div className="no-print -ml-2 flex flex-wrap">
          {excerpt.isRemoved ? (
            excerpt.mayRemove && (
              <Button size="sm" kind="ghost" aria-label={`Bring back ${says}`} onClick={() => restore(excerpt)}>
                Bring back
              </Button>
            )
          ) : (
            <>
              {mayConfirm && (
                <Button size="sm" kind="ghost" aria-keyshortcuts={excerpt.state === 'PROPOSED' ? 'A' : undefined} aria-label={`${excerpt.state === 'PROPOSED' ? 'Confirm' : 'Reopen'} ${says}`} onClick={() => (excerpt.state === 'PROPOSED' ? confirm(excerpt) : reopen(excerpt))}>
                  {excerpt.state === 'PROPOSED' ? 'Confirm' : 'Reopen'}
                </Button>
              )}
              <Button size="sm" kind="ghost" aria-keyshortcuts="E" aria-label={`Edit ${says}`} onPointerEnter={() => void import('./excerpt-editor')} onClick={() => setEdits(true)}>
                Edit
              </Button>
              {excerpt.mayRemove && (
                <Button size="sm" kind="ghost" aria-label={`Remove ${says}`} onClick={() => remove(excerpt)}>
                  Remove
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      <div className="flex flex-col gap-0.5 max-sm:flex-row max-sm:flex-wrap max-sm:gap-x-3 sm:items-end sm:text-right">
        <Link data-row-focus href={pageHref(excerpt)} className="text-link num" aria-label={`Open ${excerpt.cite}`}>
          {excerpt.cite}
        </Link>
        <StateIcon tone={excerptTones[excerpt.state]} className="text-xs">
          {stateInWords(excerpt)}
        </StateIcon>
      </div>
    </li>
  );
}
