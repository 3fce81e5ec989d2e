'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { useSetRemote } from '@/lib/features/evaluations/client';
import { remoteIssueLabels, type Evaluation, type remoteIssues } from '@/lib/features/evaluations/schema';
import { ActForm } from './act-form';
import { CheckField, DayField } from './act-fields';

type Issue = (typeof remoteIssues)[number];

interface Props {
  readonly evaluation: Pick<Evaluation, 'id' | 'version' | 'mode' | 'remoteConditions'>;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** A remote exam with the four conditions of 8 CCR 46.3, or in person again. */
export function RemoteForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useSetRemote();
  const kept = evaluation.remoteConditions;
  const isRemote = evaluation.mode === 'remote';
  const [issue, setIssue] = useState<Issue | ''>(kept?.issue ?? '');
  const [workerAgreedOn, setWorker] = useState(kept?.workerAgreedOn ?? '');
  const [carrierAgreedOn, setCarrier] = useState(kept?.carrierAgreedOn ?? '');
  const [evaluatorAgreedOn, setEvaluator] = useState(kept?.evaluatorAgreedOn ?? '');
  const [consistentWithGuides, setGuides] = useState(kept?.consistentWithGuides ?? false);
  const [attestedOn, setAttested] = useState(kept?.attestedOn ?? '');
  const [back, setBack] = useState(false);
  const days = [
    ['Worker agreed in writing, on', 'workerAgreedOn', workerAgreedOn, setWorker],
    ['Carrier or employer agreed, on', 'carrierAgreedOn', carrierAgreedOn, setCarrier],
    ['Evaluator agreed, on', 'evaluatorAgreedOn', evaluatorAgreedOn, setEvaluator],
  ] as const;
  return (
    <ActForm
      title={isRemote ? 'Remote exam' : 'Make the exam remote'}
      subtitle={claimantName}
      submitLabel={back ? 'In person again' : isRemote ? 'Save the conditions' : 'Make it remote'}
      done={back ? 'The exam takes place in person.' : 'The exam is remote; its conditions are recorded.'}
      submit={() =>
        act.mutateAsync(
          back
            ? { evaluationId: evaluation.id, version: evaluation.version, mode: 'in_person' }
            : {
                evaluationId: evaluation.id,
                version: evaluation.version,
                mode: 'remote',
                conditions: { issue: issue || null, workerAgreedOn: workerAgreedOn || null, carrierAgreedOn: carrierAgreedOn || null, evaluatorAgreedOn: evaluatorAgreedOn || null, consistentWithGuides, attestedOn: attestedOn || null },
              },
        )
      }
      onClose={onClose}
      width={600}
    >
      {isRemote && <CheckField label="In person again" checked={back} onChange={setBack} />}
      {!back && (
        <>
          <p className="text-soft sm:col-span-2">Allowed where no hands-on examination is needed and all four conditions of 8 CCR 46.3(a) are met.</p>
          <Field label="1. What is in dispute" name="conditions.issue" className="sm:col-span-2">
            {(field) => (
              <select {...field} className="input" value={issue} onChange={(event) => setIssue(event.target.value as Issue | '')}>
                <option value="">None of these</option>
                {Object.entries(remoteIssueLabels).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <fieldset className="grid gap-x-4 gap-y-3 sm:col-span-2 sm:grid-cols-3">
            <legend className="label float-left sm:col-span-3">2. Written agreement of all three</legend>
            {days.map(([label, name, value, change]) => (
              <DayField key={name} label={label} name={`conditions.${name}`} value={value} onChange={change} today={today} optional />
            ))}
          </fieldset>
          <CheckField label="3. Consistent with good and ethical practice and the AMA Guides, 5th edition" checked={consistentWithGuides} onChange={setGuides} hint="As the evaluator determines" />
          <DayField label="4. Evaluator attested in writing that no in-person exam is needed, on" name="conditions.attestedOn" value={attestedOn} onChange={setAttested} today={today} optional />
        </>
      )}
    </ActForm>
  );
}
