'use client';

import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { tagLabel } from '@/lib/domain/records/excerpt-life';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { formatFullDay } from '@/lib/format/dates';
import { ExcerptEditor } from './excerpt-editor';
import { excerptTones, stateInWords } from './excerpt-words';
import { useExcerptActs } from './use-excerpt-acts';

/** One excerpt of the page that is open, changed in its place. */
export function PageExcerpt({ excerpt, ownTags }: { readonly excerpt: Excerpt; readonly ownTags: readonly string[] }) {
  const mayConfirm = useMay('excerpt.confirm');
  const { confirm, reopen, remove } = useExcerptActs();
  const [edits, setEdits] = useState(false);
  if (edits) return <ExcerptEditor excerpt={excerpt} ownTags={ownTags} onDone={() => setEdits(false)} />;
  const says = excerpt.text.slice(0, 40);
  return (
    <div className="flex flex-col gap-1 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs">
        <span className="font-semibold">{excerpt.happenedOn ? formatFullDay(excerpt.happenedOn) : 'Undated'}</span>
        <StateIcon tone={excerptTones[excerpt.state]}>{stateInWords(excerpt)}</StateIcon>
        {excerpt.lines && <span className="num ml-auto text-muted">{excerpt.lines}</span>}
      </p>
      <p className="break-words whitespace-pre-line text-soft">{excerpt.text}</p>
      {excerpt.reason && <p className="text-xs text-warning-ink">Rejected: {excerpt.reason}</p>}
      {excerpt.privateNote && <p className="no-print text-xs text-muted">Private: {excerpt.privateNote}</p>}
      {excerpt.tags.length > 0 && (
        <p className="flex flex-wrap gap-1">
          {excerpt.tags.map((tag) => (
            <KindChip key={tag}>{tagLabel(tag)}</KindChip>
          ))}
        </p>
      )}
      <div className="no-print -ml-2 flex flex-wrap gap-1">
        {mayConfirm && excerpt.state === 'PROPOSED' && (
          <Button size="sm" kind="ghost" aria-label={`Confirm: ${says}`} onClick={() => confirm(excerpt)}>
            Confirm
          </Button>
        )}
        {mayConfirm && excerpt.state !== 'PROPOSED' && (
          <Button size="sm" kind="ghost" aria-label={`Reopen: ${says}`} onClick={() => reopen(excerpt)}>
            Reopen
          </Button>
        )}
        <Button size="sm" kind="ghost" aria-label={`Edit: ${says}`} onClick={() => setEdits(true)}>
          Edit
        </Button>
        {excerpt.mayRemove && (
          <Button size="sm" kind="ghost" aria-label={`Remove: ${says}`} onClick={() => remove(excerpt)}>
            Remove
          </Button>
        )}
      </div>
    </div>
  );
}
