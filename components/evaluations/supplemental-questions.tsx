'use client';

import { ChoiceRow } from '@/components/ui/choice-row';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { supplementalVerdict, type SupplementalBasis } from '@/lib/domain/evaluation/supplemental';

const questions = [
  ['newRecords', 'New records since the last report?'],
  ['newIssue', 'An issue that is new?'],
  ['askedBefore', 'Was it already asked for an earlier report?'],
] as const satisfies readonly (readonly [keyof SupplementalBasis, string])[];

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: '', label: 'Not known' },
] as const;

interface Props {
  readonly basis: SupplementalBasis;
  readonly onChange: (basis: SupplementalBasis) => void;
}

/** What a supplemental rests on, and whether it can be billed so. */
export function SupplementalQuestions({ basis, onChange }: Props) {
  const { payable, reason, section, confidence } = supplementalVerdict(basis);
  return (
    <>
      {questions.map(([about, legend]) => (
        <div key={about} className="sm:col-span-2">
          <ChoiceRow legend={legend} name={about} choices={answers} value={basis[about] === null ? '' : basis[about] ? 'yes' : 'no'} onChange={(answer) => onChange({ ...basis, [about]: answer === '' ? null : answer === 'yes' })} />
        </div>
      ))}
      <p role="status" className="sm:col-span-2">
        <StateIcon tone={payable === null ? 'not-begun' : payable ? 'done' : 'check'}>{payable ? `Can be billed: ${reason.toLowerCase()}` : reason}</StateIcon> <Cite verify={confidence === 'M'}>{section}</Cite>
      </p>
    </>
  );
}
