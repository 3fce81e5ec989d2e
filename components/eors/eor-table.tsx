'use client';

import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { eorSourceLabels, eorStandingLabels } from '@/lib/domain/billing/eor-standing';
import type { EorRow } from '@/lib/features/eor-lists/schema';
import { formatCents, formatDollars } from '@/lib/format/money';
import { standingTones } from './eor-words';

export interface EorGroup {
  readonly title: string;
  readonly rows: readonly EorRow[];
  readonly cents: number;
}

const nameOf = (row: EorRow): string => row.invoiceNumber ?? (row.fileName || 'Not matched yet');

/** EORs in groups by what they wait for. */
export function EorTable({ groups, today }: { readonly groups: readonly EorGroup[]; readonly today: string }) {
  return (
    <table aria-label="Explanations of review" className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">EOR of</th>
          <th scope="col" className="max-md:hidden">Payer</th>
          <th scope="col" className="max-xl:hidden">Came as</th>
          <th scope="col" className="max-sm:hidden">Served</th>
          <th scope="col" className="end max-lg:hidden">Expected</th>
          <th scope="col" className="end max-sm:hidden">Paid</th>
          <th scope="col" className="end">Short</th>
          <th scope="col" className="sm:max-md:hidden">Dispute by</th>
          <th scope="col" className="max-sm:hidden">State</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={9} className="text-xs">
              <span className="flex items-center gap-1">
                <span className="font-semibold">{group.title}</span> <span className="num font-normal text-muted">{group.rows.length}</span>
                {group.cents > 0 && <span className="num ml-auto font-normal text-muted">{formatDollars(group.cents)} short</span>}
              </span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.id} data-row>
              <th scope="row" className="max-sm:py-1.5!">
                <Link href={`/eors/${row.id}`} data-row-focus className="row-link ident">
                  {nameOf(row)}
                </Link>
                <span className="block truncate text-xs font-normal text-muted">{row.claimantName ?? (row.invoiceNumber && row.fileName ? row.fileName : '')}</span>
                <StateIcon tone={standingTones[row.standing]} className="text-xs font-normal sm:hidden">
                  {eorStandingLabels[row.standing]}
                </StateIcon>
              </th>
              <td className="max-md:hidden">{row.payerName}</td>
              <td className="max-xl:hidden">
                <KindChip>{eorSourceLabels[row.source]}</KindChip>
              </td>
              <td className="max-sm:hidden">{row.servedOn ? <Day date={row.servedOn} today={today} stacked /> : <span className="text-muted">Not known</span>}</td>
              <td className="num end max-lg:hidden">{formatCents(row.expectedCents)}</td>
              <td className="num end max-sm:hidden">{formatCents(row.paidCents)}</td>
              <td className="num end font-medium">{formatCents(row.shortCents)}</td>
              <td className="sm:max-md:hidden">{row.disputeBy && row.undecided > 0 ? <Day date={row.disputeBy} today={today} sense="due" stacked /> : <span className="text-muted">{row.undecided === 0 && row.state === 'POSTED' ? 'Decided' : ''}</span>}</td>
              <td className="max-sm:hidden">
                <StateIcon tone={standingTones[row.standing]}>{eorStandingLabels[row.standing]}</StateIcon>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
