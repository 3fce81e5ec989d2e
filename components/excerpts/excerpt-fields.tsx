'use client';

import { useId, useState, type Ref } from 'react';
import { Button } from '@/components/ui/button';
import { Below } from '@/components/ui/field';
import type { ExcerptDraft } from './excerpt-draft';
import { typeChoices } from './excerpt-words';
import { TagPicker } from './tag-picker';

interface Props {
  readonly draft: ExcerptDraft;
  readonly onChange: (draft: ExcerptDraft) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly ownTags: readonly string[];
  /** Whether private notes are seen by whoever writes. */
  readonly hasNote: boolean;
  readonly providers?: readonly string[];
  readonly textRef?: Ref<HTMLTextAreaElement>;
}

/** The fields of an excerpt: when, what, who, the words, tags, the note that is never printed. */
export function ExcerptFields({ draft, onChange, errorOf, ownTags, hasNote, providers = [], textRef }: Props) {
  const id = useId();
  const [showsNote, setShowsNote] = useState(draft.privateNote !== '');
  const isTranscript = draft.type === 'deposition_transcript' || draft.lines !== '';
  const set = (changed: Partial<ExcerptDraft>) => onChange({ ...draft, ...changed });
  const field = (name: keyof ExcerptDraft) => ({ id: `${id}-${name}`, ...(errorOf(name) ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-${name}-below` } : {}) });
  const wrong = (name: keyof ExcerptDraft) => errorOf(name) && <Below id={`${id}-${name}-below`} error={errorOf(name)} />;
  const types = draft.type === '' || typeChoices.some(([key]) => key === draft.type) ? typeChoices : [...typeChoices, [draft.type, draft.type] as const];
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <div className="flex min-w-0 flex-col gap-1">
          <label htmlFor={`${id}-happenedOn`} className="label">Date of service</label>
          <input {...field('happenedOn')} type="date" className="input" value={draft.happenedOn} onChange={(event) => set({ happenedOn: event.target.value })} />
          {wrong('happenedOn')}
        </div>
        <div className="flex min-w-0 flex-col gap-1">
          <label htmlFor={`${id}-type`} className="label">Type</label>
          <select {...field('type')} className="input" value={draft.type} onChange={(event) => set({ type: event.target.value })}>
            <option value="">Not said</option>
            {types.map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
          {wrong('type')}
        </div>
      </div>
      <div className={`grid gap-3 ${isTranscript ? 'grid-cols-[minmax(0,1fr)_112px]' : ''}`}>
        <div className="flex min-w-0 flex-col gap-1">
          <label htmlFor={`${id}-provider`} className="label">{isTranscript ? 'Witness or provider' : 'Provider'}</label>
          <input {...field('provider')} type="text" list={`${id}-providers`} autoComplete="off" maxLength={160} className="input" value={draft.provider} onChange={(event) => set({ provider: event.target.value })} />
          <datalist id={`${id}-providers`}>
            {providers.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {wrong('provider')}
        </div>
        {isTranscript && (
          <div className="flex min-w-0 flex-col gap-1">
            <label htmlFor={`${id}-lines`} className="label">Page:line</label>
            <input {...field('lines')} type="text" autoComplete="off" placeholder="12:3-14:18" className="input num" value={draft.lines} onChange={(event) => set({ lines: event.target.value })} />
            {wrong('lines')}
          </div>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <label htmlFor={`${id}-text`} className="label">Excerpt</label>
        <textarea {...field('text')} ref={textRef} rows={5} maxLength={4_000} className="input resize-y" value={draft.text} onChange={(event) => set({ text: event.target.value })} />
        {wrong('text')}
      </div>
      <TagPicker tags={draft.tags} ownTags={ownTags} onChange={(tags) => set({ tags })} />
      {wrong('tags')}
      {hasNote &&
        (showsNote ? (
          <div className="flex min-w-0 flex-col gap-1">
            <label htmlFor={`${id}-privateNote`} className="label">
              Private note <span className="font-normal text-muted">never printed</span>
            </label>
            <textarea {...field('privateNote')} rows={2} maxLength={2_000} className="input resize-y" value={draft.privateNote} onChange={(event) => set({ privateNote: event.target.value })} />
            {wrong('privateNote')}
          </div>
        ) : (
          <Button size="sm" kind="ghost" className="-ml-2 self-start text-soft" onClick={() => setShowsNote(true)}>
            Add a private note
          </Button>
        ))}
    </div>
  );
}
