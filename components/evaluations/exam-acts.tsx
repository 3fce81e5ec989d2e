'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { ChoiceRow } from '@/components/ui/choice-row';
import { useCancelEvaluation, useMarkExamined, useMarkMissed, useReopenEvaluation } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { formatDay } from '@/lib/format/dates';
import { ActForm } from './act-form';
import { CheckField, DayField, NoteField, WholeField, wholeOf } from './act-fields';
import { stateOf } from './evaluation-words';

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

const earlier = (day: string | null, today: string): string => (day !== null && day < today ? day : today);

export function MarkExaminedForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useMarkExamined();
  const isDeposition = evaluation.kind === 'DEPOSITION';
  // Under the state schedule the report must state them; another client's agreement may not ask.
  const stated = evaluation.feeCode.startsWith('ML');
  const [examinedOn, setExaminedOn] = useState(earlier(evaluation.scheduledOn, today));
  const [faceToFace, setFaceToFace] = useState('');
  const [billed, setBilled] = useState('');
  const [interpreterUsed, setInterpreterUsed] = useState(evaluation.interpreterLanguage !== '');
  return (
    <ActForm
      title={isDeposition ? 'Mark testified' : 'Mark examined'}
      subtitle={claimantName}
      submitLabel={isDeposition ? 'Mark testified' : 'Mark examined'}
      done={isDeposition ? 'Testimony is recorded.' : 'Exam is recorded. The report clock runs from that day.'}
      submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, examinedOn, faceToFaceMinutes: isDeposition ? null : wholeOf(faceToFace), billedMinutes: wholeOf(billed), interpreterUsed })}
      onClose={onClose}
    >
      <DayField label={isDeposition ? 'Testified on' : 'Examined on'} name="examinedOn" value={examinedOn} onChange={setExaminedOn} today={today} />
      {isDeposition ? (
        <WholeField label="Minutes to bill" name="billedMinutes" value={billed} onChange={setBilled} hint="Preparation, travel and testimony; two hours at least" />
      ) : (
        <WholeField label="Minutes face to face" name="faceToFaceMinutes" value={faceToFace} onChange={setFaceToFace} optional={!stated} hint="Goes into the report. 8 CCR 49.2 to 49.9" />
      )}
      {evaluation.interpreterLanguage !== '' && <CheckField label={`${evaluation.interpreterLanguage} interpreter was there`} checked={interpreterUsed} onChange={setInterpreterUsed} hint="Adds modifier -93" />}
    </ActForm>
  );
}

const outcomes = [
  { value: 'no_show', label: 'No-show' },
  { value: 'late_cancel', label: 'Late cancel' },
  { value: 'not_seen', label: 'Not seen' },
] as const;

export function MarkMissedForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useMarkMissed();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]['value']>('no_show');
  const [cancelledOn, setCancelledOn] = useState('');
  const [note, setNote] = useState('');
  const [review, setReview] = useState(false);
  return (
    <ActForm
      title="The exam did not take place"
      subtitle={claimantName}
      submitLabel="Record it"
      done="The missed exam is recorded."
      submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, reason: outcome, cancelledOn: outcome === 'late_cancel' ? cancelledOn || null : null, note, recordReviewReport: review })}
      onClose={onClose}
    >
      <div className="sm:col-span-2">
        <ChoiceRow legend="What happened" name="outcome" choices={outcomes} value={outcome} onChange={setOutcome} />
      </div>
      {outcome === 'late_cancel' && <DayField label="Cancelled on" name="cancelledOn" value={cancelledOn} onChange={setCancelledOn} today={today} hint="Within six business days of the exam is late" />}
      <NoteField value={note} onChange={setNote} />
      <CheckField label="A report on the records was asked for" checked={review} onChange={setReview} hint="Starts its own report clock; pages count" />
    </ActForm>
  );
}

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
