'use client';

import Link from 'next/link';
import { RowAction } from '@/components/forms/row-action';
import { endingCost } from '@/lib/features/costs/client';
import { costKindLabels, type Cost } from '@/lib/features/costs/schema';
import type { NetIncome } from '@/lib/features/net-income/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { addressOf, type Params } from './income-address';
import { sumRow } from './sum-row';

interface Props {
  readonly net: NetIncome;
  /** What the address of the page keeps. */
  readonly params: Params;
  readonly mayChange: boolean;
}

/** '40%', '$3,200.00 a month'. */
function terms(cost: Cost): string {
  if (cost.kind === 'share') return `${(cost.shareBps ?? 0) / 100}%`;
  return `${formatDollars(cost.amountCents ?? 0)} ${cost.kind === 'monthly' ? 'a month' : cost.kind === 'exam_day' ? 'a day' : 'an hour'}`;
}

/** The costs with what each comes to in the period; they add up to the costs above. */
export function CostRows({ net, params, mayChange }: Props) {
  return (
    <div className="overflow-x-auto">
      <table aria-label="Costs" className="data-table rows-2">
        <thead>
          <tr>
            <th scope="col">Cost</th>
            <th scope="col" className="max-md:hidden">For</th>
            <th scope="col">Terms</th>
            <th scope="col" className="max-lg:hidden">Counted</th>
            <th scope="col" className="end">In the period</th>
            {mayChange && <th scope="col"><span className="sr-only">Change</span></th>}
          </tr>
        </thead>
        <tbody>
          {net.lines.map(({ cost, cents, words }) => (
            <tr key={cost.id}>
              <th scope="row">
                {mayChange ? (
                  <Link href={addressOf('/income/net', { ...params, cost: cost.id })} className="row-link" scroll={false}>
                    {cost.name}
                  </Link>
                ) : (
                  cost.name
                )}
                <span className="block text-xs font-normal text-muted">
                  from {formatShortDay(cost.startsOn, net.today)}
                  {cost.endsOn && ` to ${formatShortDay(cost.endsOn, net.today)}`}
                </span>
              </th>
              <td className="max-md:hidden">{[cost.physicianName, cost.locationName].filter(Boolean).join(', ') || <span className="text-muted">All</span>}</td>
              <td>
                {terms(cost)}
                <span className="block text-xs text-muted">{costKindLabels[cost.kind]}</span>
              </td>
              <td className="max-lg:hidden">{words}</td>
              <td className="num end">{formatCents(cents)}</td>
              {mayChange && (
                <td className="end">
                  <RowAction change={endingCost} input={{ costId: cost.id, version: cost.version, endsOn: null }} label="Remove" says={`Remove ${cost.name}: it counts in no period`} done={`${cost.name} counts no more.`} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={sumRow}>
            <th scope="row" className="text-left">All</th>
            <td className="max-md:hidden" />
            <td />
            <td className="max-lg:hidden" />
            <td className="num end">{formatDollars(net.costCents)}</td>
            {mayChange && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
