'use client';

import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { DayField, NoteField } from '@/components/evaluations/act-fields';
import { ChoiceRow } from '@/components/ui/choice-row';
import { useDecideExtension } from '@/lib/features/extensions/client';
import type { Extension } from '@/lib/features/extensions/schema';
import { formatDay } from '@/lib/format/dates';

const outcomes = [
  { value: 'approved', label: 'Approved' },
  { value: 'denied', label: 'Denied (113)' },
  { value: 'late', label: 'Late (116)' },
] as const;

interface Props {
  readonly extension: Extension;
  readonly evaluationId: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** What the Medical Director decided, and when. */
export function DecideDialog({ extension, evaluationId, today, onClose }: Props) {
  const decide = useDecideExtension(evaluationId);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]['value']>('approved');
  const [decidedOn, setDecidedOn] = useState(today);
  const [note, setNote] = useState('');
  const says = {
    approved: `The report is due on ${formatDay(extension.newDueOn, today)}.`,
    denied: 'The first day stands. A later report is owed by nobody unless both sides accept it in writing. 8 CCR 38(b)',
    late: 'The request came too late. A late report is owed by nobody unless both sides accept it in writing. 8 CCR 38(b)',
  }[outcome];
  const submit = async () => {
    await decide.mutateAsync({ extensionId: extension.id, version: extension.version, outcome, decidedOn, decisionNote: note.replaceAll('\n', ' ') });
    return { notices: [] };
  };
  return (
    <ActForm title="What was decided" subtitle="Request for more time" submitLabel="Record the decision" done="The decision is recorded." submit={submit} onClose={onClose}>
      <div className="flex flex-col gap-1 sm:col-span-2">
        <ChoiceRow legend="Outcome" name="outcome" choices={outcomes} value={outcome} onChange={setOutcome} />
        <p className="text-xs text-muted">{says}</p>
      </div>
      <DayField label="Decided on" name="decidedOn" value={decidedOn} onChange={setDecidedOn} today={today} />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  );
}
