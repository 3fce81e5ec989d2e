'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Field } from '@/components/ui/field';
import { useExtendReport, useRescheduleEvaluation, useServeReport } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { ActForm } from './act-form';
import { DayField, minuteOf, timeOf } from './act-fields';

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

export function RescheduleForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useRescheduleEvaluation();
  const practice = useQuery(practiceQuery());
  const isFirst = evaluation.scheduledOn === null;
  const [scheduledOn, setScheduledOn] = useState(evaluation.scheduledOn ?? '');
  const [time, setTime] = useState(timeOf(evaluation.startMinute));
  const [locationId, setLocationId] = useState(evaluation.locationId ?? '');
  return (
    <ActForm
      title={isFirst ? 'Book the exam' : 'Move the exam'}
      subtitle={claimantName}
      submitLabel={isFirst ? 'Book it' : 'Move it'}
      done={isFirst ? 'The exam is booked; the notice clock runs.' : 'The exam is moved; its clocks moved with it.'}
      submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, scheduledOn, startMinute: minuteOf(time), locationId: locationId || null })}
      onClose={onClose}
    >
      <DayField label="Day" name="scheduledOn" value={scheduledOn} onChange={setScheduledOn} today={today} />
      <Field label="Time" name="startMinute" optional>
        {(field) => <input {...field} type="time" className="input" value={time} onChange={(event) => setTime(event.target.value)} />}
      </Field>
      <Field label="Location" name="locationId" className="sm:col-span-2">
        {(field) => (
          <select {...field} className="input" value={locationId} onChange={(event) => setLocationId(event.target.value)}>
            <option value="">Not yet known</option>
            {practice.data?.locations.filter(({ active, id }) => active || id === locationId).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActForm>
  );
}

const reasons = [
  { value: 'tests', label: 'Tests outstanding' },
  { value: 'good_cause', label: 'Good cause' },
] as const;

export function ExtendForm({ evaluation, claimantName, onClose }: Props) {
  const act = useExtendReport();
  const [reason, setReason] = useState<(typeof reasons)[number]['value']>('tests');
  return (
    <ActForm title="Extension granted" subtitle={claimantName} submitLabel="Record the extension" done="The report clock is extended." submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, reason })} onClose={onClose}>
      <div className="flex flex-col gap-2 sm:col-span-2">
        <ChoiceRow legend="Why, as on Form 112" name="reason" choices={reasons} value={reason} onChange={setReason} />
        <p className="text-xs text-muted">{reason === 'tests' ? 'Up to 30 more days while a test or a consultation is outstanding.' : 'Up to 15 more days for good cause.'} 8 CCR 38</p>
      </div>
    </ActForm>
  );
}

export function ServeForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useServeReport();
  const [servedOn, setServedOn] = useState(today);
  return (
    <ActForm title="Report served" subtitle={claimantName} submitLabel="Mark served" done="The report is served; its clocks are met and the bill is ready." submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: evaluation.version, servedOn })} onClose={onClose}>
      <DayField label="Served on" name="servedOn" value={servedOn} onChange={setServedOn} today={today} />
      <p className="text-muted sm:col-span-2">Serving stops the report clock. It stays in the case’s history and cannot be undone here.</p>
    </ActForm>
  );
}
