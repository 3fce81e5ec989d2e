'use client';

import { useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { useRemoveComment, useResolveComment } from '@/lib/features/report-comments/client';
import type { RemoveComment, ReportComment } from '@/lib/features/report-comments/schema';
import { formatInstant } from '@/lib/format/dates';
import { CommentEdit } from './comment-edit';
import { CommentForm } from './comment-form';

interface Props {
  readonly comment: ReportComment;
  readonly answers: readonly ReportComment[];
  readonly title: string;
  readonly reportId: string;
  readonly mayComment: boolean;
  /** Goes to the words; null where it is about the whole report. */
  readonly onJump: (() => void) | null;
}

/** A remark with its answers: jump to its words, answer, resolve, take back. */
export function CommentThread({ comment, answers, title, reportId, mayComment, onJump }: Props) {
  const { timeZone, today } = useViewer();
  const notify = useNotice();
  const resolve = useResolveComment();
  const remove = useRemoveComment();
  const [replies, setReplies] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const isOpen = comment.resolvedAt === null;
  const says = `${comment.byName}: ${comment.text.slice(0, 40)}`;
  const settle = (resolved: boolean) =>
    resolve.mutate({ commentId: comment.id, version: comment.version, resolved } as never, {
      onSuccess: ({ comments }) => {
        const now = comments.find(({ id }) => id === comment.id);
        if (resolved && now) notify({ message: 'Resolved.', undo: () => resolve.mutate({ commentId: now.id, version: now.version, resolved: false } as never) });
      },
      onError: (error) => notify({ message: error.message }),
    });
  const takeBack = (one: ReportComment) =>
    void remove.mutateAsync({ commentId: one.id, version: one.version, removed: true } as RemoveComment).then(
      () => notify({ message: 'Comment removed.', undo: () => remove.mutate({ commentId: one.id, version: one.version + 1, removed: false } as RemoveComment) }),
      (error: Error) => notify({ message: error.message }),
    );
  return (
    <li data-row className={`border-b border-hairline px-4 py-3 ${isOpen ? '' : 'text-muted'}`}>
      <p className="pb-1 text-xs text-muted">{title}</p>
      {comment.quoted && <blockquote className="report-remarked mb-1 line-clamp-2 text-soft">{comment.quoted}</blockquote>}
      {[comment, ...answers].map((one, index) => (
        <div key={one.id} className={index > 0 ? 'mt-2 border-l border-border pl-3' : ''}>
          {editedId === one.id ? <CommentEdit comment={one} onDone={() => setEditedId(null)} /> : <p className="whitespace-pre-line break-words">{one.text}</p>}
          <p className="flex items-baseline gap-2 text-xs text-muted">
            {one.byName}, {formatInstant(one.at, timeZone, today)}
            {one.isMine && isOpen && editedId !== one.id && <button type="button" className="quiet-link" aria-label={`Edit the comment: ${one.text.slice(0, 40)}`} onClick={() => setEditedId(one.id)}>Edit</button>}
            {one.isMine && isOpen && <button type="button" className="quiet-link" aria-label={`Remove the comment: ${one.text.slice(0, 40)}`} onClick={() => takeBack(one)}>Remove</button>}
          </p>
        </div>
      ))}
      {!isOpen && <p className="pt-1 text-xs">Resolved by {comment.resolvedByName}</p>}
      <div className="-ml-2 flex flex-wrap pt-1">
        {onJump && <Button size="sm" kind="ghost" data-row-focus aria-label={`Go to the words of ${says}`} onClick={onJump}>Go there</Button>}
        {mayComment && isOpen && <Button size="sm" kind="ghost" aria-expanded={replies} aria-label={`Answer ${says}`} onClick={() => setReplies(!replies)}>Answer</Button>}
        {mayComment && <Button size="sm" kind="ghost" aria-label={`${isOpen ? 'Resolve' : 'Open again'} ${says}`} onClick={() => settle(isOpen)}>{isOpen ? 'Resolve' : 'Open again'}</Button>}
      </div>
      {replies && <CommentForm reportId={reportId} sectionId={comment.sectionId} quoted="" answersId={comment.id} about={title} focusAt={1} onDone={() => setReplies(false)} onLeave={() => setReplies(false)} />}
    </li>
  );
}
