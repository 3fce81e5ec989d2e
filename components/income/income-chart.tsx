import Link from 'next/link';
import type { Income } from '@/lib/features/income/schema';
import { formatMonth } from '@/lib/format/dates';
import { formatWholeDollars } from '@/lib/format/money';
import { rowsAddress } from './income-address';

type Months = Income['months'];

const width = 760;
const height = 280;
const plot = { left: 36, right: 8, top: 20, bottom: 26 };

/** The highest round line above a sum, and the distance between lines: three to four of them. */
export function scaleFor(highestCents: number): { top: number; step: number } {
  const rough = Math.max(highestCents, 100_000) / 3.2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  return { top: Math.ceil(Math.max(highestCents, 1) / step) * step, step };
}

const thousands = (amountCents: number): string => String(Math.round(amountCents / 1_000) / 100).replace(/(\.\d).*/, '$1');

/** One sentence that says what the bars show. */
export function chartInWords(months: Months, today: string): string {
  const best = months.reduce((most, month) => (month.collectedCents > most.collectedCents ? month : most));
  const collected = months.reduce((sum, month) => sum + month.collectedCents, 0);
  const billed = months.reduce((sum, month) => sum + month.billedCents, 0);
  return `In ${months.length} months ${formatWholeDollars(billed)} billed and ${formatWholeDollars(collected)} collected, most in ${formatMonth(best.month, today)} with ${formatWholeDollars(best.collectedCents)}; ${formatWholeDollars(months.at(-1)?.outstandingCents ?? 0)} is outstanding now.`;
}

/** Billed light, collected dark, the unfinished month hatched, the goal dashed; drawn on the server. */
export function IncomeChart({ months, goalCents, today, physicianId }: { readonly months: Months; readonly goalCents: number | null; readonly today: string; readonly physicianId: string | undefined }) {
  const highest = Math.max(goalCents ?? 0, ...months.flatMap((month) => [month.billedCents, month.collectedCents]));
  const { top, step } = scaleFor(highest);
  const y = (amount: number) => height - plot.bottom - (Math.max(0, amount) / top) * (height - plot.top - plot.bottom);
  const slot = (width - plot.left - plot.right) / months.length;
  const bar = Math.min(16, slot * 0.3);
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const last = months.length - 1;
  const best = months.reduce((most, month, index) => (month.collectedCents > (months[most]?.collectedCents ?? 0) ? index : most), 0);
  return (
    // Where it is wider than the screen it opens on its end, the newest months.
    <div className="overflow-x-auto [direction:rtl] [&>*]:[direction:ltr]">
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full min-w-[640px]" aria-hidden>
        <defs>
          <pattern id="to-date" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill="var(--surface)" />
            <rect width="2.5" height="5" fill="var(--chart-1)" />
          </pattern>
        </defs>
        {lines.map((amount) => (
          <g key={amount}>
            <line x1={plot.left} x2={width - plot.right} y1={y(amount)} y2={y(amount)} stroke={amount === 0 ? 'var(--border)' : 'var(--chart-grid)'} />
            <text x={plot.left - 8} y={y(amount) + 4} textAnchor="end" fontSize="12" fill="var(--muted)">
              {thousands(amount)}
            </text>
          </g>
        ))}
        {months.map((month, index) => {
          const middle = plot.left + slot * (index + 0.5);
          const labelled = index === 0 || index === last || index === best;
          return (
            <g key={month.month}>
              <rect x={middle - bar - 0.5} width={bar} y={y(month.billedCents)} height={y(0) - y(month.billedCents)} rx="1.5" fill="var(--chart-2)" />
              <rect x={middle + 0.5} width={bar} y={y(month.collectedCents)} height={y(0) - y(month.collectedCents)} rx="1.5" fill={index === last ? 'url(#to-date)' : 'var(--chart-1)'} stroke={index === last ? 'var(--chart-1)' : 'none'} />
              {labelled && month.collectedCents > 0 && (
                <text x={middle + 0.5 + bar / 2} y={y(month.collectedCents) - 5} textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--foreground)" stroke="var(--surface)" strokeWidth="3" paintOrder="stroke">
                  {Math.round(month.collectedCents / 100_000)}
                </text>
              )}
              <text x={middle} y={height - 8} textAnchor="middle" fontSize="12" fill="var(--muted)">
                {shortMonth(month.month, index === 0)}
              </text>
            </g>
          );
        })}
        {goalCents !== null && <line x1={plot.left} x2={width - plot.right} y1={y(goalCents)} y2={y(goalCents)} stroke="var(--chart-5)" strokeDasharray="5 4" />}
      </svg>
      <ul className="sr-only">
        {months.map((month) => (
          <li key={month.month}>
            <Link href={rowsAddress({ figure: 'collected', from: month.from, to: month.to, ...(physicianId ? { physicianId } : {}) })}>
              {formatMonth(month.month, today)}: {formatWholeDollars(month.billedCents)} billed, {formatWholeDollars(month.collectedCents)} collected
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function shortMonth(month: string, withYear: boolean): string {
  const name = names[Number(month.slice(5, 7)) - 1] ?? '';
  return withYear || name === 'Jan' ? `${name} ’${month.slice(2, 4)}` : name;
}
