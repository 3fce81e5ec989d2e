'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAmendComment } from '@/lib/features/report-comments/client';
import type { AmendComment, ReportComment } from '@/lib/features/report-comments/schema';

/** One's own remark, written again in its place: Ctrl Enter saves, Esc leaves it as it was. */
export function CommentEdit({ comment, onDone }: { readonly comment: ReportComment; readonly onDone: () => void }) {
  const amend = useAmendComment();
  const [text, setText] = useState(comment.text);
  const id = useId();
  const save = () => {
    if (text.trim() === '' || amend.isPending) return;
    amend.mutate({ commentId: comment.id, version: comment.version, text } as AmendComment, { onSuccess: onDone });
  };
  return (
    <div className="pb-1">
      <label className="label" htmlFor={id}>Comment</label>
      <textarea
        id={id} rows={2} autoFocus className="input mt-1" maxLength={4_000} value={text} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(); }
          if (event.key === 'Escape') onDone();
        }}
      />
      {amend.error && <p role="alert" className="pt-1 text-xs text-danger-ink">{amend.error.message} What you typed is kept.</p>}
      <div className="mt-2 flex gap-2">
        <Button size="sm" pending={amend.isPending} disabled={text.trim() === ''} title={text.trim() === '' ? 'Write something first' : 'Ctrl Enter'} onClick={save}>Save comment</Button>
        <Button size="sm" kind="ghost" onClick={onDone}>Cancel</Button>
      </div>
    </div>
  );
}
