'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { useCancelEvaluation, useMarkExamined, useReopenEvaluation } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { formatDay } from '@/lib/format/dates';
import { ActForm } from './act-form';
import { DayField, NoteField, WholeField, wholeOf } from './act-fields';
import { stateOf } from './evaluation-words';

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

const earlier = (day: string | null, today: string): string => (day !== null && day < today ? day : today);

/** Testimony was given: its minutes with preparation and travel. */
export function DepositionForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useMarkExamined();
  const [examinedOn, setExaminedOn] = useState(earlier(evaluation.scheduledOn, today));
  const [billed, setBilled] = useState('');
  return (
    <ActForm title="Mark testified" subtitle={claimantName} submitLabel="Mark testified" done="Testimony is recorded." submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, examinedOn, billedMinutes: wholeOf(billed) })} onClose={onClose}>
      <DayField label="Testified on" name="examinedOn" value={examinedOn} onChange={setExaminedOn} today={today} />
      <WholeField label="Minutes to bill" name="billedMinutes" value={billed} onChange={setBilled} hint="Preparation, travel and testimony; two hours at least" />
    </ActForm>
  );
}

/** A request or a deposition is cancelled; an exam has a screen for it. */
export function CancelEvaluationForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useCancelEvaluation();
  const [cancelledOn, setCancelledOn] = useState(today);
  const [note, setNote] = useState('');
  return (
    <ActForm title="Cancel in time" subtitle={claimantName} submitLabel="Cancel the evaluation" done="The evaluation is cancelled; its clocks have stopped." submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, cancelledOn, note })} onClose={onClose}>
      <DayField label="Cancelled on" name="cancelledOn" value={cancelledOn} onChange={setCancelledOn} today={today} />
      <Field label="What follows" className="sm:col-span-1">
        {(field) => <output {...field} className="block py-1.5 text-muted">Nothing is billed. Its clocks stop.</output>}
      </Field>
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  );
}

/** What was marked by mistake is taken back: the appointment stands again and its clocks run on. */
export function ReopenForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useReopenEvaluation();
  const { label } = stateOf(evaluation, today);
  return (
    <ActForm title="Take back" subtitle={claimantName} submitLabel={`Take back “${label}”`} done="It is taken back; its clocks run on." submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version })} onClose={onClose}>
      <p className="text-soft sm:col-span-2">
        {evaluation.scheduledOn === null ? 'The request stands again.' : `The appointment of ${formatDay(evaluation.scheduledOn, today)} stands again.`} What was recorded about the outcome goes, with a letter that was only drafted about it. Measured time stays. This is possible as long as nothing was billed or sent.
      </p>
    </ActForm>
  );
}
