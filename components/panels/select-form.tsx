'use client';

import { useState } from 'react';
import { DayField } from '@/components/evaluations/act-fields';
import { ActForm } from '@/components/evaluations/act-form';
import { ChoiceRow } from '@/components/ui/choice-row';
import { useSelectPanelist } from '@/lib/features/panels/client';
import type { PanelRow } from '@/lib/features/panels/schema';
import { formatDay } from '@/lib/format/dates';
import { MemberSelect } from './member-select';
import { sideWords, unrepresentedWords } from './panel-words';

type By = 'both' | 'applicant' | 'defense';

interface Props {
  readonly panel: PanelRow;
  readonly memberId?: string | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

/** Who was selected and by whom. When it is somebody else the case stays as it is: the panel can then be ended. */
export function SelectForm({ panel, memberId, today, onClose }: Props) {
  const select = useSelectPanelist();
  const there = panel.members.filter(({ struckBy }) => struckBy === null);
  const words = panel.represented ? sideWords : unrepresentedWords;
  const [chosenId, setChosenId] = useState(memberId ?? there.find(({ physicianId }) => physicianId)?.id ?? '');
  const [by, setBy] = useState<By>(panel.represented ? 'both' : 'applicant');
  const [selectedOn, setSelectedOn] = useState(today);
  const chosen = there.find(({ id }) => id === chosenId);
  const choices = [...(panel.represented ? [{ value: 'both' as const, label: 'Both sides' }] : []), { value: 'applicant' as const, label: words.applicant }, { value: 'defense' as const, label: words.defense }];
  const until = formatDay(panel.until, today);
  const hint = {
    both: 'They agreed, or it was told to us as settled.',
    applicant: panel.represented ? `Alone only after the defense let its days pass, on ${until}, or has struck. LC 4062.2(c)` : 'The worker chooses one of the three within ten days. 8 CCR 31.3(a)',
    defense: panel.represented ? `Alone only after the applicant let its days pass, on ${until}, or has struck. LC 4062.2(c)` : `Only after ${until}. 8 CCR 31.3(c)`,
  }[by];
  return (
    <ActForm
      title="Record the selection"
      subtitle={`Panel ${panel.number}`}
      submitLabel="Record selection"
      done={chosen?.physicianId ? 'Ours is selected. Find a date next.' : 'The selection is recorded. The case stays open until you close it.'}
      submit={async () => {
        const answer = await select.mutateAsync({ panelId: panel.id as never, version: panel.version, memberId: chosenId as never, by, selectedOn });
        return { ...answer, undo: () => void select.mutate({ panelId: panel.id as never, version: answer.panel.version, memberId: null }) };
      }}
      onClose={onClose}
    >
      <MemberSelect label="Selected" members={there} value={chosenId} onChange={setChosenId} />
      <div className="sm:col-span-2">
        <ChoiceRow legend="By whom" name="by" choices={choices} value={by} onChange={setBy} />
        <p className="pt-1 text-xs text-muted">{hint}</p>
      </div>
      <DayField label="Selected on" name="selectedOn" value={selectedOn} onChange={setSelectedOn} today={today} />
    </ActForm>
  );
}
