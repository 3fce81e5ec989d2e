'use client';

import { DayField } from '@/components/evaluations/act-fields';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Field } from '@/components/ui/field';
import type { CancellingSide } from '@/lib/domain/evaluation/missed';
import type { CancellationCount } from '@/lib/features/missed/schema';
import { CountBox } from './count-box';
import type { MissedDraft } from './missed-draft';

interface Props {
  readonly draft: MissedDraft;
  readonly onChange: (changed: Partial<MissedDraft>) => void;
  readonly count: CancellationCount | null;
  readonly isPrivate: boolean;
  readonly today: string;
}

const writing = [
  { value: 'yes', label: 'In writing' },
  { value: 'no', label: 'By word of mouth' },
  { value: 'unknown', label: 'Not known' },
] as const;

/** When it was cancelled, by whom, and in which way; with the count of business days by each calendar. */
export function CancellationFields({ draft, onChange, count, isPrivate, today }: Props) {
  const sides: readonly (readonly [CancellingSide, string])[] = isPrivate
    ? [['claimant', 'The claimant'], ['defense', 'The client'], ['evaluator', 'We']]
    : [['claimant', 'The claimant in person'], ['applicant', 'The applicant’s attorney'], ['defense', 'The administrator or the defense'], ['evaluator', 'We']];
  return (
    <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
      <DayField label="Cancelled on" name="cancelledOn" value={draft.cancelledOn} onChange={(cancelledOn) => onChange({ cancelledOn, counted: '' })} today={today} />
      <Field label="Who cancelled" name="cancelledBy">
        {(field) => (
          <select {...field} required className="input" value={draft.cancelledBy} onChange={(event) => onChange({ cancelledBy: event.target.value as CancellingSide | '', counted: '' })}>
            <option value="">Choose</option>
            {sides.map(([side, label]) => (
              <option key={side} value={side}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="sm:col-span-2">
        <ChoiceRow legend="Was it in writing?" name="inWriting" choices={writing} value={draft.inWriting} onChange={(inWriting) => onChange({ inWriting })} />
      </div>
      {count && <CountBox count={count} counted={draft.counted} byUs={draft.cancelledBy === 'evaluator'} onCounted={(counted) => onChange({ counted })} />}
    </div>
  );
}
