'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { saidNow, toSaid, type SaidDraft } from '@/components/communications/said-draft';
import { SaidFields } from '@/components/communications/said-fields';
import { SaidList } from '@/components/communications/said-list';
import { SchedulingOnly } from '@/components/communications/scheduling-only';
import { CheckField, WholeField } from '@/components/evaluations/act-fields';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Columns } from '@/components/layout/columns';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useLaterValue } from '@/components/ui/later-value';
import { isWritten } from '@/lib/domain/communication/said';
import { communicationsOf } from '@/lib/features/communications/client';
import { useCancelEvaluation, useMarkMissed } from '@/lib/features/evaluations/client';
import type { EvaluationChanged } from '@/lib/features/evaluations/schema';
import type { Exam } from '@/lib/features/exams/schema';
import { missedPreview } from '@/lib/features/missed/client';
import { RequestFailed } from '@/lib/http/client';
import { formatDay } from '@/lib/format/dates';
import { CancellationFields } from './cancellation-fields';
import { emptyDraft, factsOf, minutesLate, questionOf, type Happening, type MissedDraft } from './missed-draft';
import { submitWords } from './missed-words';
import { WhatFollows } from './what-follows';
import { WhatHappened } from './what-happened';

const shownSaid = 5;

interface Props {
  readonly exam: Exam;
  readonly begin: Happening;
  readonly partyRoles: readonly string[];
  readonly onSaved: (answer: EvaluationChanged) => void;
}

/** What happened, who said what, and beside it what follows; one button named for its result. */
export function MissedForm({ exam, begin, partyRoles, onSaved }: Props) {
  const { today, timeZone } = useViewer();
  const mark = useMarkMissed();
  const cancel = useCancelEvaluation();
  const onlyCancelled = exam.scheduledOn !== null && exam.scheduledOn > today ? `Possible from ${formatDay(exam.scheduledOn, today)} on` : null;
  const [draft, setDraft] = useState<MissedDraft>(() => emptyDraft(onlyCancelled ? 'cancelled' : begin, today));
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const question = useLaterValue(questionOf(draft), 150);
  const { data: preview } = useQuery(missedPreview(exam.evaluationId, question));
  const said = useQuery(communicationsOf(exam.caseId));
  const earlier = (said.data?.communications ?? []).filter(({ evaluationId }) => evaluationId === exam.evaluationId).slice(0, shownSaid);
  const isPrivate = exam.caseKind !== 'QME' && exam.caseKind !== 'AME';
  const set = (changed: Partial<MissedDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const say = (said: SaidDraft | null) => set({ said, ...(said && draft.what === 'cancelled' ? { inWriting: isWritten(said.channel) ? ('yes' as const) : ('no' as const) } : {}) });
  const isPending = mark.isPending || cancel.isPending;

  const send = async () => {
    if (isPending || !preview) return;
    setRefusal(null);
    const subject = { evaluationId: exam.evaluationId, version: preview.version };
    const common = { ...factsOf(draft), said: draft.said && toSaid(draft.said, timeZone) };
    try {
      const answer =
        preview.act === 'cancel'
          ? await cancel.mutateAsync({ ...subject, ...common, cancelledOn: draft.cancelledOn })
          : await mark.mutateAsync({ ...subject, ...common, reason: draft.what === 'cancelled' ? 'late_cancel' : draft.what, lateMinutes: minutesLate(draft), cancelledOn: draft.what === 'cancelled' ? draft.cancelledOn || null : null, recordReviewReport: draft.review });
      onSaved(answer);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.code === 'offline') reportLostConnection();
      setRefusal(error);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (event.currentTarget.reportValidity()) void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      className="flex flex-1 flex-col"
    >
      <Columns sideLabel="What follows" side={preview && <WhatFollows preview={preview} letter={draft.letter} today={today} />}>
        <div className="flex max-w-[680px] flex-col gap-5">
          {refusal && <ErrorSummary title={refusal.errors.length > 0 ? 'Not saved. These fields need you.' : `Not saved. ${refusal.message}`} errors={refusal.errors} />}
          <WhatHappened value={draft.what} onlyCancelled={onlyCancelled} onChange={(what) => set({ what, counted: '', said: draft.said && { ...draft.said, subject: what === 'cancelled' ? 'cancellation' : 'other' } })} />
          {draft.what === 'too_late' && (
            <div className="grid gap-4 sm:grid-cols-2">
              <WholeField label="Minutes late" name="lateMinutes" value={draft.lateMinutes} onChange={(lateMinutes) => set({ lateMinutes })} hint={isPrivate ? 'Goes into the letter' : 'More than 30. 8 CCR 9795, ML200'} />
            </div>
          )}
          {draft.what === 'cancelled' && <CancellationFields draft={draft} onChange={set} count={preview?.count ?? null} isPrivate={isPrivate} today={today} />}
          <Section
            title="Who said what"
            ruled
            aside={
              <button type="button" className="quiet-link" aria-expanded={draft.said !== null} onClick={() => say(draft.said ? null : saidNow(timeZone, { direction: 'in', subject: draft.what === 'cancelled' ? 'cancellation' : 'late', said: '' }))}>
                {draft.said ? 'Do not record it' : 'Record what was said'}
              </button>
            }
          >
            {draft.said ? (
              <div className="grid gap-x-4 gap-y-3.5 pt-3 sm:grid-cols-2">
                {!isPrivate && <SchedulingOnly className="sm:col-span-2" />}
                <SaidFields draft={draft.said} onChange={say} partyRoles={partyRoles} hasSubject={draft.what !== 'cancelled'} />
              </div>
            ) : (
              <p className="py-2 text-muted">Who called, when, and was it in writing? It is kept with the case and shows what was known when.</p>
            )}
            <SaidList said={earlier} />
          </Section>
          <Field label={draft.what === 'cancelled' && draft.cancelledBy === 'evaluator' ? 'Good cause, as it goes into the notice' : 'Good cause that was given'} name="goodCause" optional={!(draft.what === 'cancelled' && draft.cancelledBy === 'evaluator')} hint="For example illness, an accident, a hearing">
            {(field) => <textarea {...field} rows={2} maxLength={1000} className="input" value={draft.goodCause} onChange={(event) => set({ goodCause: event.target.value })} />}
          </Field>
          <Field label="Note" name="note" optional hint={draft.what === 'not_seen' ? 'Say what happened: it goes into the letter' : 'For the office'}>
            {(field) => <textarea {...field} rows={2} maxLength={2000} className="input" value={draft.note} onChange={(event) => set({ note: event.target.value })} />}
          </Field>
          <div className="flex flex-col gap-1">
            {preview?.act !== 'cancel' && <CheckField label="A report on the records is made all the same" checked={draft.review} onChange={(review) => set({ review })} hint="Due 30 days after the missed day; pages over 200 are billed with it" />}
            <CheckField label={`Draft the letter${preview ? `: ${preview.letter.label.toLowerCase()}` : ''}`} checked={draft.letter} onChange={(letter) => set({ letter })} hint="To all parties at once; nothing is sent before you say so" />
          </div>
        </div>
      </Columns>
      <div className="no-print sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-border bg-surface px-(--pad) py-3 max-sm:bottom-14">
        <ButtonLink href={`/cases/${exam.caseId}`} className="sm:ml-auto">
          Cancel
        </ButtonLink>
        <Button type="submit" kind="primary" pending={isPending} className="max-sm:flex-1">
          {submitWords(draft, preview)}
        </Button>
      </div>
    </form>
  );
}
