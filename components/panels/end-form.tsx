'use client';

import { useState } from 'react';
import { CheckField, DayField } from '@/components/evaluations/act-fields';
import { ActForm } from '@/components/evaluations/act-form';
import { useMay } from '@/components/layout/viewer';
import { Field } from '@/components/ui/field';
import { useEndPanel, useReopenPanel } from '@/lib/features/panels/client';
import type { PanelRow } from '@/lib/features/panels/schema';
import { caseNumber } from '@/lib/format/names';

/** Why the panel leads nowhere for us. Closing the case with it is a choice, never a consequence. */
export function EndForm({ panel, today, onClose }: { readonly panel: PanelRow; readonly today: string; readonly onClose: () => void }) {
  const end = useEndPanel();
  const reopen = useReopenPanel();
  const mayClose = useMay('case.close');
  const other = panel.members.find(({ selected, physicianId }) => selected && !physicianId);
  const struck = panel.members.find(({ struckBy, physicianId }) => struckBy !== null && physicianId);
  const [reason, setReason] = useState(other ? 'Another evaluator was selected' : struck ? 'Our evaluator was struck' : '');
  const [endedOn, setEndedOn] = useState(today);
  const [closes, setCloses] = useState(false);
  const booked = panel.exam !== null && panel.exam.state !== 'REQUESTED';
  return (
    <ActForm
      title="End the panel"
      subtitle={`Panel ${panel.number}`}
      submitLabel={closes ? 'End panel, close case' : 'End panel'}
      done={closes ? `Panel ${panel.number} has ended and ${caseNumber(panel.caseNumber)} is closed.` : `Panel ${panel.number} has ended.`}
      submit={async () => {
        const answer = await end.mutateAsync({ panelId: panel.id as never, version: panel.version, endedOn, reason, closeCase: closes });
        return { ...answer, undo: closes ? undefined : () => void reopen.mutate({ panelId: panel.id as never, version: answer.panel.version }) };
      }}
      onClose={onClose}
    >
      <Field label="Reason" name="reason" className="sm:col-span-2">
        {(field) => <input {...field} required maxLength={500} autoComplete="off" className="input" value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <DayField label="Ended on" name="endedOn" value={endedOn} onChange={setEndedOn} today={today} />
      {mayClose &&
        (booked ? (
          <p className="text-xs text-muted sm:pt-5">The case stays open: an exam on it is booked or held.</p>
        ) : (
          <CheckField label={`Close case ${caseNumber(panel.caseNumber)} with it`} checked={closes} onChange={setCloses} hint="An exam that was only asked for is cancelled with the same reason" />
        ))}
    </ActForm>
  );
}
