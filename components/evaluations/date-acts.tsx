'use client';

import { useState } from 'react';
import { useServeReport } from '@/lib/features/evaluations/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { ActForm } from './act-form';
import { DayField } from './act-fields';

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
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
