'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { useMay } from '@/components/layout/viewer';
import { EditPanel } from '@/components/settings/edit-panel';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { reportSpecialtyLabels } from '@/lib/domain/report/kinds';
import { rankPhrases } from '@/lib/domain/report/phrase-rank';
import { sectionTitles } from '@/lib/domain/report/sections';
import { housePhraseList, useRemoveHousePhrase, useRestoreHousePhrase } from '@/lib/features/house-phrases/client';
import type { HousePhrase } from '@/lib/features/house-phrases/schema';
import { PhraseForm } from './phrase-form';

const anywhere = { sectionKey: null, specialty: '' } as const;

/** The office's phrases: found, added, changed, taken out of use and brought back. */
export function PhrasesScreen() {
  const mayAdd = useMay('house_phrase.add');
  const [removed, setRemoved] = useState(false);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<HousePhrase | 'new' | null>(null);
  const { data } = useQuery(housePhraseList(removed));
  const shown = useMemo(() => (typed.trim() === '' ? (data?.phrases ?? []) : rankPhrases(data?.phrases ?? [], typed, anywhere)), [data, typed]);
  if (!data) return null;
  return (
    <>
      {open && (
        <EditPanel title={open === 'new' ? 'New phrase' : `Phrase “${open.name}”`}>
          <PhraseForm key={open === 'new' ? 'new' : `${open.id} ${open.version}`} phrase={open === 'new' ? null : open} onDone={() => setOpen(null)} />
        </EditPanel>
      )}
      <div className="flex flex-wrap items-center gap-2 pb-3">
        <input type="search" aria-label="Find a phrase" className="input w-64! max-sm:w-full!" placeholder="Short name or words" value={typed} onChange={(event) => setTyped(event.target.value)} />
        {(data.removedCount > 0 || removed) && (
          <Button size="sm" kind="ghost" aria-pressed={removed} onClick={() => setRemoved(!removed)}>
            {removed ? 'Those in use' : `Removed, ${data.removedCount}`}
          </Button>
        )}
        {mayAdd && !removed && open !== 'new' && (
          <Button kind="primary" className="ml-auto max-sm:w-full" onClick={() => setOpen('new')}>
            Add a phrase
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={typed.trim() ? `No phrase fits “${typed.trim()}”` : removed ? 'No phrase was removed' : 'No phrases yet'}>{!typed.trim() && !removed && 'Words that are written in report after report, like a normal exam, can be kept here and put in with “/” and their short name.'}</EmptyState>
      ) : (
        <ul aria-label={removed ? 'Removed phrases' : 'Phrases'}>
          {shown.map((phrase) => (
            <Row key={phrase.id} phrase={phrase} onEdit={() => setOpen(phrase)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ phrase, onEdit }: { readonly phrase: HousePhrase; readonly onEdit: () => void }) {
  const mayRevise = useMay('house_phrase.revise');
  const notify = useNotice();
  const remove = useRemoveHousePhrase();
  const restore = useRestoreHousePhrase();
  const { id: housePhraseId, name, text, version, sectionKeys, specialty, removedAt } = phrase;
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const takeOut = () => void remove.mutateAsync({ housePhraseId, version }).then((now) => notify({ message: `“${name}” is removed. Reports keep its words.`, undo: () => void restore.mutateAsync({ housePhraseId, version: now.version }).catch(tell) }), tell);
  const bringBack = () => void restore.mutateAsync({ housePhraseId, version }).then(() => notify({ message: `“${name}” is back.` }), tell);
  const where = [specialty ? reportSpecialtyLabels[specialty] : 'All specialties', sectionKeys.length === 0 ? 'every section' : sectionKeys.map((key) => sectionTitles[key].toLowerCase()).join(', ')].join(' · ');
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-hairline py-2">
      <span className="w-40 shrink-0 pt-1 font-medium break-words max-sm:w-full">{name}</span>
      <span className="min-w-0 flex-1 pt-1">
        <span className="line-clamp-2 whitespace-pre-line">{text}</span>
        <span className="block text-xs text-muted">{where}</span>
      </span>
      {mayRevise && (
        <span className="flex gap-1">
          {removedAt ? (
            <Button size="sm" pending={restore.isPending} aria-label={`Bring ${name} back`} onClick={bringBack}>
              Bring back
            </Button>
          ) : (
            <>
              <Button size="sm" kind="ghost" aria-label={`Change ${name}`} onClick={onEdit}>
                Change
              </Button>
              <Button size="sm" kind="ghost" aria-label={`Remove ${name}`} pending={remove.isPending} onClick={takeOut}>
                Remove
              </Button>
            </>
          )}
        </span>
      )}
    </li>
  );
}
