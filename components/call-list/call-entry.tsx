'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import type { CallOutcome } from '@/lib/domain/communication/said';
import type { CallRow } from '@/lib/features/call-lists/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatMinute } from '@/lib/format/dates';
import { doctor, lastName } from '@/lib/format/names';
import { CallReadiness } from './call-readiness';
import { callChoices, dial, numbersOf } from './call-words';
import { LastCall } from './last-call';

interface Props {
  readonly row: CallRow;
  readonly timeZone: string;
  readonly today: string;
  readonly showsPhysician: boolean;
  /** Null for whoever may only look. */
  readonly onCall: ((outcome: CallOutcome) => void) | null;
  readonly onNote: () => void;
}

/** One appointment of the call list: whom to call, what is still open, how the last call went, and one press for the next. */
export function CallEntry({ row, timeZone, today, showsPhysician, onCall, onNote }: Props) {
  const isOver = row.state !== 'SCHEDULED';
  return (
    <tr data-row className="align-top [&>*]:py-2.5! max-lg:not-print:grid max-lg:not-print:gap-2 max-lg:not-print:border-b max-lg:not-print:border-hairline max-lg:not-print:py-3 max-lg:not-print:[&>*]:h-auto! max-lg:not-print:[&>*]:border-0! max-lg:not-print:[&>*]:p-0!">
      <td className="num w-20 pr-3 font-medium whitespace-nowrap">
        {row.startMinute === null ? 'No time' : formatMinute(row.startMinute)}
        {showsPhysician && <span className="block text-xs font-normal text-muted">{doctor(row.physicianName)}</span>}
      </td>
      <th scope="row" className="min-w-52">
        <span className="flex flex-wrap items-center gap-x-2">
          <Link href={`/evaluations/${row.evaluationId}/brief`} data-row-focus className="row-link text-base">
            {row.claimantName}
          </Link>
          <KindChip>{kindWords(row.caseKind)}</KindChip>
          {row.mode === 'remote' && <KindChip>Remote</KindChip>}
          {row.evaluationKind === 'DEPOSITION' && <KindChip>Deposition</KindChip>}
        </span>
        <ul className="mt-1 flex flex-col gap-1 font-normal">
          {numbersOf(row).map((number) => (
            <li key={number.role}>
              {number.phone ? (
                <a href={dial(number.phone)} className="num text-link">
                  {number.phone}
                </a>
              ) : (
                <Link href={`/cases/${row.caseId}`} className="text-warning-ink">
                  No number
                </Link>
              )}{' '}
              <span className="text-soft">{number.role === 'claimant' ? 'Claimant' : number.name}</span>
              {number.note && <span className="block text-xs text-muted">{number.note}</span>}
            </li>
          ))}
        </ul>
      </th>
      <td className="min-w-52">
        <CallReadiness row={row} today={today} />
      </td>
      <td className="min-w-40">
        <LastCall row={row} timeZone={timeZone} today={today} />
        <p aria-hidden className="hidden pt-2 text-xs whitespace-nowrap text-muted print:block">☐ Confirmed ☐ Message ☐ No answer ☐ Other date</p>
      </td>
      <td className="no-print">
        {onCall && !isOver && (
          <div className="flex flex-wrap justify-end gap-1 max-lg:justify-start">
            {callChoices.map(({ outcome, label, key }) => (
              <Button key={outcome} size="sm" aria-keyshortcuts={key} aria-label={`${label}: ${row.claimantName}`} title={`${label} (${key})`} onClick={() => onCall(outcome)}>
                {label}
              </Button>
            ))}
            <Button size="sm" kind="ghost" aria-label={`Record a call with who and note: ${lastName(row.claimantName)}`} onClick={onNote} onPointerEnter={() => void import('@/components/communications/communication-form')}>
              With a note
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
