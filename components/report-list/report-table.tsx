'use client';

import Link from 'next/link';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import { reportKindLabels } from '@/lib/domain/report/kinds';
import { usualTitle } from '@/lib/domain/report/usual-sections';
import type { ReportRow } from '@/lib/features/reports/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay } from '@/lib/format/dates';
import { caseNumber, counted, shortName } from '@/lib/format/names';
import { reportHref, reportNumber, standingOf } from './report-row-words';

interface Props {
  readonly rows: readonly ReportRow[];
  readonly today: string;
  /** Left out where all reports are of one case. */
  readonly showsCase?: boolean;
}

/** Reports in two lines each: what, whose, by when and what is at risk, how it stands and who has it. */
export function ReportTable({ rows, today, showsCase = true }: Props) {
  const mayRead = useMay('report.read');
  const mayServe = useMay('evaluation.serve_report');
  const showsMoney = rows.some(({ due }) => due !== null && due.feeAtRiskCents !== null);
  const hrefOf = (row: ReportRow) => (mayRead ? reportHref(row, mayServe) : `/cases/${row.caseId}`);
  return (
    <>
      <div className="overflow-x-auto max-sm:hidden print:block">
        <table className={`data-table rows-2 table-fixed ${showsCase ? 'bleed' : ''}`} aria-label="Reports">
          <thead>
            <tr>
              <th scope="col" className="w-[132px] xl:w-[168px]">Due</th>
              <th scope="col">{showsCase ? 'Claimant' : 'Report'}</th>
              {showsCase && <th scope="col" className="w-[26%]">Report</th>}
              <th scope="col" className="w-[18%]">State</th>
              <th scope="col" className="w-[15%] max-lg:hidden">Last words</th>
              {showsMoney && <th scope="col" className="end w-[104px]">At risk</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row>
                <td>
                  <When row={row} today={today} />
                </td>
                <th scope="row">
                  <Link href={hrefOf(row)} data-row-focus className="row-link block truncate">
                    {showsCase ? row.claimantName : row.title}
                  </Link>
                  <span className="block truncate text-xs font-normal text-muted">{showsCase ? `${caseNumber(row.caseNumber)}, ${kindWords(row.caseKind)}` : about(row)}</span>
                </th>
                {showsCase && (
                  <td>
                    <span className="block truncate">{reportKindLabels[row.kind]}</span>
                    <span className="block truncate text-xs text-muted">{about(row)}</span>
                  </td>
                )}
                <td>
                  <Standing row={row} />
                </td>
                <td className="max-lg:hidden">
                  {row.editedAt ? <span className="block truncate">{shortName(row.editedByName) || 'Somebody who left'}</span> : <span className="text-muted">Nothing written</span>}
                  <span className="block truncate text-xs text-muted">{row.openComments > 0 ? counted(row.openComments, 'open comment') : row.editedAt ? formatDay(row.editedAt.slice(0, 10), today) : ''}</span>
                </td>
                {showsMoney && <td className="end">{row.due?.feeAtRiskCents ? <Dollar cents={row.due.feeAtRiskCents} title={`Fee at risk, ${row.claimantName}`} href={`/cases/${row.caseId}`} /> : <span className="text-muted">None</span>}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={`border-t border-border sm:hidden print:hidden ${showsCase ? 'mx-4 border-t-0' : ''}`}>
        {rows.map((row) => (
          <li key={row.id} className="border-b border-hairline">
            <Link href={hrefOf(row)} className="flex min-h-(--row-2) flex-col justify-center gap-0.5 py-2">
              <span className="flex items-baseline justify-between gap-3">
                <span className="truncate font-medium">{showsCase ? row.claimantName : row.title}</span>
                <span className="shrink-0">
                  <Standing row={row} inline />
                </span>
              </span>
              <span className="flex items-baseline justify-between gap-3 text-soft">
                <span className="truncate">{showsCase ? reportKindLabels[row.kind] : about(row)}</span>
                <When row={row} today={today} inline />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function about({ number, isAmendment, title, kind, caseKind, physicianName }: ReportRow): string {
  return [reportNumber(number), isAmendment ? 'amendment' : '', title === usualTitle(caseKind, kind) ? '' : title, shortName(physicianName)].filter(Boolean).join(' · ');
}

/** The strict day, what it is counted by, else the day on which it was signed or served. */
function When({ row, today, inline = false }: { readonly row: ReportRow; readonly today: string; readonly inline?: boolean }) {
  if (row.due) {
    return (
      <span className={inline ? 'shrink-0 text-xs' : ''}>
        <Day date={row.due.strictOn} today={today} sense="due" stacked={!inline} />
        {!inline && <span className="sr-only"> {row.due.title}, {row.due.section}</span>}
        {!inline && row.due.disputed && <Cite verify={row.due.confidence === 'M'}>Disputed day</Cite>}
      </span>
    );
  }
  const on = row.servedOn ?? row.signedOn;
  if (on === null) return <span className={`text-muted ${inline ? 'shrink-0 text-xs' : ''}`}>No clock</span>;
  return (
    <span className={inline ? 'shrink-0 text-xs' : ''}>
      <span className="sr-only">{row.servedOn ? 'Served ' : 'Signed '}</span>
      <Day date={on} today={today} stacked={!inline} />
    </span>
  );
}

function Standing({ row, inline = false }: { readonly row: ReportRow; readonly inline?: boolean }) {
  const { tone, words, who } = standingOf(row);
  return (
    <>
      <StateIcon tone={tone}>{words}</StateIcon>
      {!inline && <span className="block truncate pl-5 text-xs text-muted">{who}</span>}
    </>
  );
}
