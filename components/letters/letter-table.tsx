'use client';

import Link from 'next/link';
import { useViewer } from '@/components/layout/viewer';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import type { LetterRow } from '@/lib/features/letters/schema';
import { kindWords } from '@/lib/format/case-words';
import { wallClock } from '@/lib/format/dates';
import { caseNumber, listed } from '@/lib/format/names';
import { kindOfLetter, letterNumber, letterState, recipientsInShort, waysInWords } from './letter-words';

interface Props {
  readonly rows: readonly LetterRow[];
  readonly today: string;
  /** Left out where all letters are of one case. */
  readonly showsCase?: boolean;
}

/** Letters in two lines each: what, whose, to whom and how, when, and how it stands. */
export function LetterTable({ rows, today, showsCase = true }: Props) {
  return (
    <>
      <div className="overflow-x-auto max-sm:hidden print:block">
        <table className={`data-table rows-2 table-fixed ${showsCase ? 'bleed' : ''}`} aria-label="Letters">
          <thead>
            <tr>
              <th scope="col" className={showsCase ? 'w-[34%]' : 'w-[36%]'}>
                Letter
              </th>
              {showsCase && (
                <th scope="col" className="w-[19%]">
                  Case
                </th>
              )}
              <th scope="col">To</th>
              <th scope="col" className="w-[116px] xl:w-[132px]">
                When
              </th>
              <th scope="col" className="w-[140px] xl:w-[200px]">
                State
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row>
                <th scope="row">
                  <Link href={`/letters/${row.id}`} data-row-focus className="row-link block truncate">
                    {kindOfLetter(row.kind)}
                  </Link>
                  <span className="block truncate text-xs font-normal text-muted">
                    <span className="ident">{letterNumber(row.number)}</span> · {row.subject}
                  </span>
                </th>
                {showsCase && (
                  <td>
                    <About row={row} />
                  </td>
                )}
                <td>
                  <span className="block truncate" title={listed(row.recipients.map(({ name }) => name))}>
                    {recipientsInShort(row.recipients)}
                  </span>
                  <span className="block text-xs text-muted">{waysInWords(row.recipients)}</span>
                </td>
                <td className="whitespace-nowrap">
                  <When row={row} today={today} />
                </td>
                <td>
                  <State row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={`border-t border-border sm:hidden print:hidden ${showsCase ? 'mx-4 border-t-0' : ''}`}>
        {rows.map((row) => (
          <li key={row.id} className="border-b border-hairline">
            <Link href={`/letters/${row.id}`} className="flex min-h-(--row-2) flex-col justify-center gap-0.5 py-2">
              <span className="flex items-baseline justify-between gap-3">
                <span className="font-medium">{kindOfLetter(row.kind)}</span>
                <State row={row} />
              </span>
              <span className="flex items-baseline justify-between gap-3 text-soft">
                <span className="truncate">{showsCase ? row.claimantName || 'No case' : recipientsInShort(row.recipients)}</span>
                <When row={row} today={today} inline />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function About({ row }: { readonly row: LetterRow }) {
  if (row.caseId && row.caseNumber !== null) {
    return (
      <>
        <Link href={`/cases/${row.caseId}`} className="row-link block truncate">
          {row.claimantName}
        </Link>
        <span className="block text-xs text-muted">
          {caseNumber(row.caseNumber)}
          {row.caseKind && `, ${kindWords(row.caseKind)}`}
        </span>
      </>
    );
  }
  if (row.referralId) {
    return (
      <>
        <Link href={`/referrals/${row.referralId}`} className="row-link block truncate">
          {row.claimantName}
        </Link>
        <span className="block text-xs text-muted">Referral {row.referralNumber}</span>
      </>
    );
  }
  return <span className="text-muted">No case</span>;
}

/** The day that matters: when it was served, when it is due, else since when it lies there. */
function When({ row, today, inline = false }: { readonly row: LetterRow; readonly today: string; readonly inline?: boolean }) {
  const { timeZone } = useViewer();
  const [label, date, sense] = row.servedOn ? (['Served', row.servedOn, 'plain'] as const) : row.dueOn ? (['Due', row.dueOn, 'due'] as const) : (['Drafted', wallClock(row.createdAt, timeZone).on, 'plain'] as const);
  return (
    <span className={inline ? 'shrink-0 text-xs' : ''}>
      <span className="sr-only">{label} </span>
      <Day date={date} today={today} sense={sense} stacked={!inline} />
      {!inline && <span className="sr-only">{row.createdByName && `, drafted by ${row.createdByName}`}</span>}
    </span>
  );
}

function State({ row }: { readonly row: LetterRow }) {
  const { tone, words } = letterState(row);
  return <StateIcon tone={tone}>{words}</StateIcon>;
}
