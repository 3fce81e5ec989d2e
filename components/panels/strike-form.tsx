'use client';

import { useState } from 'react';
import { DayField } from '@/components/evaluations/act-fields';
import { ActForm } from '@/components/evaluations/act-form';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Cite } from '@/components/ui/cite';
import { useStrikePanelist } from '@/lib/features/panels/client';
import type { PanelRow, PanelSide } from '@/lib/features/panels/schema';
import { formatDay } from '@/lib/format/dates';
import { MemberSelect } from './member-select';
import { memberName, sideWords } from './panel-words';

interface Props {
  readonly panel: PanelRow;
  readonly memberId?: string | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

const sides = ['applicant', 'defense'] as const satisfies readonly PanelSide[];

/** Whom a side struck, and on which day: one strike a side. */
export function StrikeForm({ panel, memberId, today, onClose }: Props) {
  const strike = useStrikePanelist();
  const unused = sides.filter((side) => !panel.members.some(({ struckBy }) => struckBy === side));
  const there = panel.members.filter(({ struckBy }) => struckBy === null);
  const [side, setSide] = useState<PanelSide>(unused[0] ?? 'applicant');
  const [struckId, setStruckId] = useState(memberId ?? '');
  const [struckOn, setStruckOn] = useState(today);
  const days = panel.strike?.sides.find((one) => one.side === side);
  const left = unused.length === 1 && struckId ? there.find(({ id }) => id !== struckId) : undefined;
  return (
    <ActForm
      title="Record a strike"
      subtitle={`Panel ${panel.number}`}
      submitLabel="Record strike"
      done={left ? `The strike is recorded. ${memberName(left)} is left, and so selected.` : 'The strike is recorded.'}
      submit={async () => {
        const answer = await strike.mutateAsync({ panelId: panel.id as never, version: panel.version, side, memberId: struckId as never, struckOn });
        return { ...answer, undo: () => void strike.mutate({ panelId: panel.id as never, version: answer.panel.version, side, memberId: null }) };
      }}
      onClose={onClose}
    >
      <div className="sm:col-span-2">
        <ChoiceRow legend="Which side" name="side" choices={unused.map((value) => ({ value, label: sideWords[value] }))} value={side} onChange={setSide} />
      </div>
      <MemberSelect label="Struck" members={there} value={struckId} onChange={setStruckId} hint={left ? `Then ${memberName(left)} is left, and is the evaluator. LC 4062.2(c)` : undefined} />
      <DayField label="Struck on" name="struckOn" value={struckOn} onChange={setStruckOn} today={today} />
      {days && (
        <p className="text-xs text-soft sm:pt-5">
          Day 10 is {formatDay(days.targetOn, today)}, the outer day {formatDay(days.outerOn, today)}. {days.says}. <Cite verify={days.confidence !== 'V'}>{days.section}</Cite>
        </p>
      )}
    </ActForm>
  );
}
