'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { StateIcon } from '@/components/ui/state-icon';
import { useAmendQuestion, useAnswerQuestion, useAskQuestion, useMoveQuestion, useRemoveQuestion } from '@/lib/features/report-questions/client';
import { askedByLabels, type AmendQuestion, type AnswerQuestion, type AskQuestion, type MoveQuestion, type RemoveQuestion } from '@/lib/features/report-questions/schema';
import type { ReportQuestion } from '@/lib/features/reports/schema';
import { QuestionForm, type QuestionDraft } from './question-form';
import { useReportInHand } from './report-in-hand';

/** What the parties asked, and where the report answers it: each is to be answered, or named as another's (8 CCR 35.5(c)(1), (d)). */
export function QuestionsPanel({ goTo }: { readonly goTo: (sectionId: string) => void }) {
  const { report } = useReportInHand();
  const ask = useAskQuestion();
  const notify = useNotice();
  const [adds, setAdds] = useState(false);
  const key = useRef('');
  const mayWrite = report.acts.includes('write');
  const open = report.questions.filter(({ sectionId, outOfScope }) => sectionId === null && outOfScope === '').length;
  const save = (draft: QuestionDraft) => {
    key.current ||= crypto.randomUUID();
    ask.mutate({ idempotencyKey: key.current, input: { reportId: report.id, ...draft } as AskQuestion }, { onSuccess: () => { key.current = ''; setAdds(false); notify({ message: 'Question added.' }); } });
  };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="flex min-h-10 items-center gap-2 border-b border-hairline px-4 py-1.5">
        <span className="text-xs text-muted">{report.questions.length === 0 ? 'No question is on record.' : open === 0 ? 'Every question has its answer.' : `${open} of ${report.questions.length} without an answer`}</span>
        <Cite className="ml-auto">8 CCR 35.5(c)(1)</Cite>
      </div>
      {report.questions.length === 0 && <p className="px-4 pt-4 text-muted">Questions that the parties asked in their letters stand here, so that none is left without an answer. Those of the referral come by themselves.</p>}
      <ol aria-label="Questions asked">
        {report.questions.map((question, index) => <Row key={question.id} question={question} index={index} goTo={goTo} mayWrite={mayWrite} />)}
      </ol>
      {mayWrite && <div className="p-3">{adds ? <QuestionForm error={ask.error?.message ?? null} pending={ask.isPending} onSave={save} onClose={() => setAdds(false)} /> : <Button size="sm" onClick={() => setAdds(true)}>Add a question</Button>}</div>}
    </div>
  );
}

function Row({ question, index, goTo, mayWrite }: { readonly question: ReportQuestion; readonly index: number; readonly goTo: (sectionId: string) => void; readonly mayWrite: boolean }) {
  const { report } = useReportInHand();
  const answer = useAnswerQuestion();
  const move = useMoveQuestion();
  const remove = useRemoveQuestion();
  const notify = useNotice();
  const amend = useAmendQuestion();
  const [scope, setScope] = useState<string | null>(null);
  const [edits, setEdits] = useState(false);
  const { id: questionId, version } = question;
  const refused = { onError: (error: Error) => notify({ message: error.message }) };
  const settle = (sectionId: string | null, outOfScope: string) => answer.mutate({ questionId, version, sectionId, outOfScope } as AnswerQuestion, { ...refused, onSuccess: () => setScope(null) });
  const take = () =>
    void remove.mutateAsync({ questionId, version, removed: true } as RemoveQuestion).then(
      () => notify({ message: 'Question removed.', undo: () => remove.mutate({ questionId, version: version + 1, removed: false } as RemoveQuestion) }),
      refused.onError,
    );
  const moved = (by: -1 | 1) => move.mutate({ questionId, beforeId: report.questions[by === -1 ? index - 1 : index + 2]?.id ?? null } as MoveQuestion, refused);
  const choices = [{ id: 'edit' as const, label: 'Edit' }, ...(index > 0 ? [{ id: 'up' as const, label: 'Move up' }] : []), ...(index < report.questions.length - 1 ? [{ id: 'down' as const, label: 'Move down' }] : []), { id: 'remove' as const, label: 'Remove' }];
  const isOpen = question.sectionId === null && question.outOfScope === '';
  if (edits) {
    const { text, source, packetId, pageNumber } = question;
    const save = (draft: QuestionDraft) => amend.mutate({ questionId, version, packetId, pageNumber, ...draft } as AmendQuestion, { onSuccess: () => setEdits(false) });
    return (
      <li className="border-b border-hairline px-4 py-3">
        <QuestionForm before={{ text, askedBy: question.askedBy as QuestionDraft['askedBy'], source }} action="Save question" error={amend.error?.message ?? null} pending={amend.isPending} onSave={save} onClose={() => { amend.reset(); setEdits(false); }} />
      </li>
    );
  }
  return (
    <li data-row className="border-b border-hairline px-4 py-3">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words"><span className="num text-muted">{index + 1}.</span> {question.text}</p>
        {mayWrite && <OverflowMenu label={`More for question ${index + 1}`} choices={choices} onChoose={(id) => (id === 'edit' ? setEdits(true) : id === 'remove' ? take() : moved(id === 'up' ? -1 : 1))} />}
      </div>
      <p className="text-xs text-muted">
        {[question.askedBy === '' ? '' : askedByLabels[question.askedBy as keyof typeof askedByLabels], question.source].filter(Boolean).join(', ')}
        {question.packetId && question.pageNumber && <> <Link className="text-link" target="_blank" href={`/packets/${question.packetId}/read?page=${question.pageNumber}`}>page {question.pageNumber}</Link></>}
      </p>
      <p className="pt-1">
        {isOpen ? <StateIcon tone="check">Not answered</StateIcon> : question.outOfScope ? <StateIcon tone="off">Outside the evaluator’s scope: {question.outOfScope}</StateIcon> : (
          <StateIcon tone="done">Answered in <button type="button" className="text-link" onClick={() => question.sectionId && goTo(question.sectionId)}>{report.sections.find(({ id }) => id === question.sectionId)?.title ?? 'a section that was removed'}</button></StateIcon>
        )}
      </p>
      {mayWrite && scope === null && (
        <div className="flex flex-wrap items-center gap-2 pt-2">
          <select aria-label={`Section that answers question ${index + 1}`} className="input h-7 w-52 py-0" value={question.sectionId ?? ''} onChange={(event) => settle(event.target.value || null, '')}>
            <option value="">Answered in …</option>
            {report.sections.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
          <Button size="sm" kind="ghost" onClick={() => setScope(question.outOfScope)}>Out of scope</Button>
          {question.outOfScope && <Button size="sm" kind="ghost" onClick={() => settle(null, '')}>Take back</Button>}
        </div>
      )}
      {scope !== null && (
        <form className="pt-2" onSubmit={(event) => { event.preventDefault(); if (scope.trim()) settle(null, scope.trim()); }}>
          <label className="label" htmlFor={`scope-${questionId}`}>Whose it is, and which specialty you recommend <Cite>8 CCR 35.5(d)</Cite></label>
          <input id={`scope-${questionId}`} autoFocus className="input mt-1" maxLength={500} value={scope} onChange={(event) => setScope(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && setScope(null)} />
          <div className="flex gap-2 pt-2">
            <Button size="sm" type="submit" pending={answer.isPending}>Save</Button>
            <Button size="sm" kind="ghost" onClick={() => setScope(null)}>Cancel</Button>
          </div>
        </form>
      )}
    </li>
  );
}
