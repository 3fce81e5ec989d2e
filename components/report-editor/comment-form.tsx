'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAddComment } from '@/lib/features/report-comments/client';
import type { AddComment } from '@/lib/features/report-comments/schema';
import { RequestFailed } from '@/lib/http/client';

interface Props {
  readonly reportId: string;
  readonly sectionId: string | null;
  readonly quoted: string;
  readonly answersId: string | null;
  readonly about: string;
  /** Each time that it grows the field takes the focus; 0 leaves it where it is. */
  readonly focusAt: number;
  /** Takes the remark off the section; null where it is on none. */
  readonly onWhole?: (() => void) | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** A remark as it is written: Ctrl Enter saves, Esc goes back to the text. */
export function CommentForm({ reportId, sectionId, quoted, answersId, about, focusAt, onWhole = null, onDone, onLeave }: Props) {
  const add = useAddComment();
  const [text, setText] = useState('');
  const key = useRef('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (focusAt > 0) field.current?.focus();
  }, [focusAt]);
  const save = () => {
    if (text.trim() === '' || add.isPending) return;
    key.current ||= crypto.randomUUID();
    add.mutate(
      { idempotencyKey: key.current, input: { reportId, sectionId, answersId, quoted, text } as AddComment },
      { onSuccess: () => { key.current = ''; setText(''); onDone(); } },
    );
  };
  return (
    <div>
      <label className="label" htmlFor={id}>{answersId ? 'Answer' : 'Comment'}</label>
      {!answersId && (
        <p className="flex items-baseline gap-2 pt-0.5 text-xs text-muted">
          <span className="min-w-0 flex-1">On {about}{quoted && <>: <q className="report-remarked line-clamp-2">{quoted}</q></>}</span>
          {onWhole && <button type="button" className="text-link" onClick={onWhole}>Whole report</button>}
        </p>
      )}
      <textarea
        id={id} ref={field} rows={2} className="input mt-1" maxLength={4_000} value={text} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(); }
          if (event.key === 'Escape') onLeave();
        }}
      />
      {add.error && <p role="alert" className="pt-1 text-xs text-danger-ink">{add.error instanceof RequestFailed ? add.error.message : 'Not saved.'} What you typed is kept.</p>}
      <div className="mt-2 flex items-center gap-2">
        <Button size="sm" pending={add.isPending} disabled={text.trim() === ''} title={text.trim() === '' ? 'Write something first' : 'Ctrl Enter'} onClick={save}>{answersId ? 'Answer' : 'Add comment'}</Button>
      </div>
    </div>
  );
}
