'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { askedByLabels, askedBys } from '@/lib/features/report-questions/schema';

export interface QuestionDraft {
  readonly text: string;
  readonly askedBy: (typeof askedBys)[number];
  readonly source: string;
}

const blank: QuestionDraft = { text: '', askedBy: '', source: '' };

/** A question as it is put down or corrected: what, by whom, where. */
export function QuestionForm({ before = blank, action = 'Add question', error, pending, onSave, onClose }: { readonly before?: QuestionDraft; readonly action?: string; readonly error: string | null; readonly pending: boolean; readonly onSave: (draft: QuestionDraft) => void; readonly onClose: () => void }) {
  const [draft, setDraft] = useState(before);
  const [lacks, setLacks] = useState(false);
  const id = useId();
  const save = () => {
    setLacks(draft.text.trim() === '');
    if (draft.text.trim() !== '') onSave(draft);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); if (event.key === 'Escape') onClose(); }}>
      <label className="label" htmlFor={`${id}-text`}>Question</label>
      <textarea id={`${id}-text`} autoFocus rows={3} maxLength={2_000} className="input mt-1" aria-invalid={lacks || undefined} aria-describedby={`${id}-lacks`} value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} />
      <p id={`${id}-lacks`} className="text-xs text-danger-ink">{lacks ? 'Write the question' : ''}</p>
      <div className="grid grid-cols-2 gap-2 pt-2">
        <div>
          <label className="label" htmlFor={`${id}-by`}>Asked by</label>
          <select id={`${id}-by`} className="input mt-1" value={draft.askedBy} onChange={(event) => setDraft({ ...draft, askedBy: event.target.value as QuestionDraft['askedBy'] })}>
            {askedBys.map((by) => <option key={by} value={by}>{askedByLabels[by]}</option>)}
          </select>
        </div>
        <div>
          <label className="label" htmlFor={`${id}-source`}>Where <span className="font-normal text-muted">optional</span></label>
          <input id={`${id}-source`} className="input mt-1" maxLength={160} value={draft.source} onChange={(event) => setDraft({ ...draft, source: event.target.value })} />
        </div>
      </div>
      {error && <p role="alert" className="pt-2 text-xs text-danger-ink">{error} What you typed is kept.</p>}
      <div className="flex gap-2 pt-3">
        <Button size="sm" type="submit" pending={pending}>{action}</Button>
        <Button size="sm" kind="ghost" onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
