'use client';

import { useState } from 'react';
import { ChoiceRow } from '@/components/ui/choice-row';
import { useExtendReport, useServeReport } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { ActForm } from './act-form';
import { DayField } from './act-fields';

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
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
