'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { reportComments } from '@/lib/features/report-comments/client';
import type { ReportComment } from '@/lib/features/report-comments/schema';
import { CommentForm } from './comment-form';
import { CommentThread } from './comment-thread';
import { useDesk } from './desk';
import { useReportInHand } from './report-in-hand';

const askEvery = 20_000;

/** Remarks between physician and assistant, beside the words they are about. They are never printed. */
export function CommentsPanel({ goTo }: { readonly goTo: (sectionId: string) => void }) {
  const { report } = useReportInHand();
  const desk = useDesk();
  const { data } = useQuery({ ...reportComments(report.id), refetchInterval: askEvery });
  const [showsResolved, setShowsResolved] = useState(false);
  const [subject, setSubject] = useState<Subject>({ sectionId: null, quoted: '' });
  const [asks, setAsks] = useState(0);
  const mayComment = report.acts.includes('comment');

  // What is selected when a remark is asked for is what it is about.
  useEffect(() => {
    const take = () => {
      if (desk.panelWanted !== 'comments') return;
      desk.panelWanted = null;
      setSubject({ sectionId: desk.active?.sectionId ?? null, quoted: desk.active?.quote().slice(0, 400) ?? '' });
      setAsks((before) => before + 1);
    };
    take();
    return desk.panels.subscribe(take);
  }, [desk]);

  if (!data) return <div className="px-4"><SkeletonRows count={5} tall label="Loading the comments" /></div>;
  const threads = data.comments.filter(({ answersId }) => answersId === null);
  const answersTo = (comment: ReportComment) => data.comments.filter(({ answersId }) => answersId === comment.id);
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const shown = showsResolved ? threads : open;
  const titleOf = (sectionId: string | null) => report.sections.find(({ id }) => id === sectionId)?.title ?? 'The report';
  const jump = (comment: ReportComment) => {
    if (!comment.sectionId) return;
    goTo(comment.sectionId);
    desk.goTo(comment.sectionId, comment.quoted);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {mayComment && (
        <div className="shrink-0 border-b border-border p-3">
          <CommentForm
            reportId={report.id} sectionId={subject.sectionId} quoted={subject.quoted} answersId={null} focusAt={asks}
            about={subject.sectionId ? titleOf(subject.sectionId) : 'The report as a whole'} onWhole={subject.sectionId ? () => setSubject({ sectionId: null, quoted: '' }) : null}
            onDone={() => { setSubject({ sectionId: null, quoted: '' }); desk.active?.focus(); }} onLeave={() => desk.active?.focus()}
          />
        </div>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto">
        {shown.length === 0 && <p className="p-4 text-muted">{threads.length === 0 ? 'Nobody remarked anything yet. Select words in the text and press Ctrl Alt M.' : 'Every comment is resolved.'}</p>}
        <ul aria-label="Comments">
          {shown.map((comment) => (
            <CommentThread key={comment.id} comment={comment} answers={answersTo(comment)} title={titleOf(comment.sectionId)} reportId={report.id} mayComment={mayComment} onJump={comment.sectionId ? () => jump(comment) : null} />
          ))}
        </ul>
      </div>
      {threads.length > open.length && (
        <div className="shrink-0 border-t border-border p-2">
          <Button size="sm" kind="ghost" aria-pressed={showsResolved} onClick={() => setShowsResolved(!showsResolved)}>{showsResolved ? 'Hide resolved' : `Show ${threads.length - open.length} resolved`}</Button>
        </div>
      )}
    </div>
  );
}

interface Subject {
  readonly sectionId: string | null;
  readonly quoted: string;
}
