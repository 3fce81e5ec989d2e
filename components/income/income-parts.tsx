import { Section } from '@/components/layout/section';
import { Dollar } from '@/components/ui/dollar';
import type { Income, IncomePart, ListIncomeRows } from '@/lib/features/income/schema';
import { formatDollars, formatPercent } from '@/lib/format/money';
import { rowsAddress } from './income-address';

interface Props {
  readonly title: string;
  readonly noun: string;
  readonly parts: readonly IncomePart[];
  readonly year: Income['year'];
  /** What of a part narrows the rows behind its figures. */
  readonly narrow: (part: IncomePart) => Partial<Pick<ListIncomeRows, 'kind' | 'physicianId' | 'payerId'>>;
  readonly physicianId: string | null;
  readonly outstandingCents: number;
}

/** The year's money by kind, physician or payer; every figure opens its rows, and the columns add up to the figures above. */
export function IncomeParts({ title, noun, parts, year, narrow, physicianId, outstandingCents }: Props) {
  const period = { from: year.from, to: year.to };
  const base = (part: IncomePart) => ({ ...(physicianId ? { physicianId } : {}), ...narrow(part) });
  return (
    <Section title={title} note="this year; outstanding as of today" className="mt-6">
      <div className="overflow-x-auto">
        <table aria-label={title} className="data-table">
          <thead>
            <tr>
              <th scope="col">{noun}</th>
              <th scope="col" className="max-md:hidden">Share</th>
              <th scope="col" className="end max-lg:hidden">Cases</th>
              <th scope="col" className="end">Billed</th>
              <th scope="col" className="end">Collected</th>
              <th scope="col" className="end">Outstanding</th>
              <th scope="col" className="end max-md:hidden">Days to pay</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.id}>
                <th scope="row">{part.name}</th>
                <td className="max-md:hidden">
                  <span className="flex items-center gap-2">
                    <span aria-hidden className="h-2 w-24 overflow-hidden rounded-full bg-default print:border print:border-border">
                      <span className="block h-2 bg-chart-1" style={{ width: `${Math.max(0, Math.min(100, part.shareBps / 100))}%`, printColorAdjust: 'exact' }} />
                    </span>
                    <span className="num text-muted">{formatPercent(part.shareBps)}</span>
                  </span>
                </td>
                <td className="num end max-lg:hidden">{part.caseCount}</td>
                <td className="end">
                  <Dollar cents={part.billedCents} title={`Billed, ${part.name}`} href={rowsAddress({ figure: 'billed', ...period, ...base(part) })} />
                </td>
                <td className="end">
                  <Dollar cents={part.collectedCents} title={`Collected, ${part.name}`} href={rowsAddress({ figure: 'collected', ...period, ...base(part) })} />
                </td>
                <td className="end">
                  <Dollar cents={part.outstandingCents} title={`Outstanding, ${part.name}`} href={rowsAddress({ figure: 'outstanding', ...base(part) })} />
                </td>
                <td className="num end max-md:hidden">{part.daysToPay ?? <span className="text-muted">None paid</span>}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="[&>*]:h-9 [&>*]:px-3 [&>*]:font-semibold [&>*:first-child]:pl-0">
              <th scope="row" className="text-left">All</th>
              <td className="max-md:hidden" />
              <td className="max-lg:hidden" />
              <td className="num end">{formatDollars(year.billedCents)}</td>
              <td className="num end">{formatDollars(year.collectedCents)}</td>
              <td className="num end">{formatDollars(outstandingCents)}</td>
              <td className="max-md:hidden" />
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}
