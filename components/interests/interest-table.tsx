'use client';

import { RowAction } from '@/components/forms/row-action';
import { useMay, useViewer } from '@/components/layout/viewer';
import { StateIcon } from '@/components/ui/state-icon';
import { interestLabels } from '@/lib/domain/referral/conflict';
import { endingInterest } from '@/lib/features/interests/client';
import type { Interest } from '@/lib/features/interests/schema';
import { formatFullDay } from '@/lib/format/dates';

/** With whom physicians have ties, those that hold first; a tie ends today with one press, and stays in the list. */
export function InterestTable({ interests }: { readonly interests: readonly Interest[] }) {
  const { today } = useViewer();
  const mayEnd = useMay('interest.end');
  if (interests.length === 0) return <p className="py-3 text-muted">None declared. Employers, relatives, investments, former patients: whoever is named here is found when a referral names them.</p>;
  return (
    <div className="relative overflow-x-auto">
      <table className="data-table" aria-label="Declared ties">
        <thead>
          <tr>
            {['With whom', 'Physician', 'Kind', 'Note', 'State'].map((head) => (
              <th key={head} scope="col" className={head === 'Note' || head === 'Kind' ? 'max-sm:hidden' : ''}>
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Act</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {interests.map((interest) => (
            <tr key={interest.id}>
              <th scope="row">{interest.name}</th>
              <td className="whitespace-nowrap">{interest.physicianName}</td>
              <td className="whitespace-nowrap max-sm:hidden">{interestLabels[interest.kind]}</td>
              <td className="text-soft max-sm:hidden">{interest.note}</td>
              <td className="whitespace-nowrap">{interest.endedOn === null ? <StateIcon tone="underway">Holds</StateIcon> : <StateIcon tone="off">Ended {formatFullDay(interest.endedOn)}</StateIcon>}</td>
              <td className="end">{interest.endedOn === null && mayEnd && <RowAction change={endingInterest} input={{ interestId: interest.id, endedOn: today }} label="End today" says={`End the tie with ${interest.name} today`} done={`The tie with ${interest.name} ended today.`} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
