'use client';

import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import type { CaseRow } from '@/lib/features/cases/schema';
import { kindWords } from '@/lib/format/case-words';
import { distance, dueDistance, formatDay } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { stageWords } from './stage-words';

interface Props {
  readonly rows: readonly CaseRow[];
  readonly today: string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (caseId: string) => void;
}

/** The cases of a page, a row each; on a phone two lines each. */
export function CaseTable({ rows, today, selected, onSelect }: Props) {
  const showsMoney = rows.some((row) => row.money !== null);
  return (
    <>
      <div className="relative overflow-x-auto max-sm:hidden print:block">
        <table className="data-table rows-2 bleed" aria-label="Cases">
          <thead>
            <tr>
              <th scope="col" className="no-print w-4">
                <span className="sr-only">Select</span>
              </th>
              {['Claimant', 'Kind', 'Stage', 'Payer', 'Physician', 'Exam', 'Next clock'].map((head) => (
                <th key={head} scope="col" className={head === 'Payer' ? 'max-xl:hidden' : ''}>
                  {head}
                </th>
              ))}
              {showsMoney && (
                <th scope="col" className="end">
                  Expected
                </th>
              )}
              {showsMoney && (
                <th scope="col" className="end max-xl:hidden">
                  Collected
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { tone, label } = stageWords(row.stage);
              return (
                <tr key={row.id} data-row data-selected={selected.has(row.id) || undefined}>
                  <td className="no-print">
                    <input type="checkbox" aria-label={`Select ${row.claimantName}, ${caseNumber(row.number)}`} aria-keyshortcuts="X" className="size-3.5 align-middle accent-(--accent)" checked={selected.has(row.id)} onChange={() => onSelect(row.id)} />
                  </td>
                  <th scope="row" className="whitespace-nowrap">
                    <Link href={`/cases/${row.id}`} data-row-focus className="row-link">
                      {row.claimantName}
                    </Link>
                    <span className="ident block text-xs font-normal whitespace-nowrap text-muted">
                      {caseNumber(row.number)}
                      {row.claimNumber && ` · ${row.claimNumber}`}
                    </span>
                  </th>
                  <td>
                    <KindChip>{kindWords(row.kind)}</KindChip>
                  </td>
                  <td className="whitespace-nowrap">
                    <StateIcon tone={tone}>{label}</StateIcon>
                  </td>
                  <td className="text-soft max-xl:hidden">{row.payerName}</td>
                  <td className="text-soft">
                    <span className="whitespace-nowrap">{row.physicianName}</span>
                    {row.locationName && <span className="block text-xs text-muted">{row.locationName}</span>}
                  </td>
                  <td>{row.examOn ? <Day date={row.examOn} today={today} stacked /> : <span className="text-muted">Not booked</span>}</td>
                  <td className="max-w-60">
                    {row.nextClock ? (
                      <>
                        <span className="block truncate" title={row.nextClock.section}>
                          {row.nextClock.title}
                        </span>
                        <span className={`text-xs ${row.nextClock.countedOn < today ? 'text-danger-ink' : row.nextClock.countedOn === today ? 'text-warning-ink' : 'text-muted'}`}>
                          {formatDay(row.nextClock.countedOn, today)}, {dueDistance(row.nextClock.countedOn, today)}
                        </span>
                      </>
                    ) : (
                      <span className="text-muted">None</span>
                    )}
                  </td>
                  {showsMoney && <td className="end">{row.money && <Dollar cents={row.money.expectedCents} title={`Expected, ${row.claimantName}`} href={`/cases/${row.id}#money`} />}</td>}
                  {showsMoney && <td className="end max-xl:hidden">{row.money && <Dollar cents={row.money.collectedCents} title={`Collected, ${row.claimantName}`} href={`/cases/${row.id}#money`} />}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className="px-4 sm:hidden print:hidden">
        {rows.map((row) => (
          <CaseItem key={row.id} row={row} today={today} />
        ))}
      </ul>
    </>
  );
}

function CaseItem({ row, today }: { readonly row: CaseRow; readonly today: string }) {
  const { tone, label } = stageWords(row.stage);
  return (
    <li className="border-b border-hairline py-2.5">
      <div className="flex items-center gap-2">
        <Link href={`/cases/${row.id}`} className="truncate text-base font-medium">
          {row.claimantName}
        </Link>
        <KindChip>{kindWords(row.kind)}</KindChip>
        <span className="ident ml-auto text-muted">{caseNumber(row.number)}</span>
      </div>
      <div className="mt-1 flex items-start justify-between gap-3 text-soft">
        <StateIcon tone={tone}>{label}</StateIcon>
        <span className="text-muted">{row.examOn ? `${formatDay(row.examOn, today)}, ${distance(row.examOn, today)}` : 'Not booked'}</span>
      </div>
    </li>
  );
}
