import { formatShortDay } from '@/lib/format/dates';
import { scaleFor } from './income-chart';

export interface Week {
  readonly from: string;
  readonly to: string;
  /** Stacked from below. */
  readonly parts: readonly number[];
  /** A mark across the bar: what was foretold of a week that is over. */
  readonly mark?: number;
}

interface Props {
  readonly weeks: readonly Week[];
  readonly fills: readonly string[];
  /** The index of the first week that is still to come, before which a line stands. */
  readonly nowAt?: number;
  readonly today: string;
}

const width = 760;
const height = 240;
const plot = { left: 40, right: 8, top: 14, bottom: 26 };

/** Weeks as stacked bars, drawn on the server. The table beside them says the same to whoever does not see it. */
export function WeekBars({ weeks, fills, nowAt, today }: Props) {
  const { top, step } = scaleFor(Math.max(...weeks.map(({ parts, mark = 0 }) => Math.max(mark, parts.reduce((sum, one) => sum + one, 0)))));
  const y = (amount: number) => height - plot.bottom - (Math.max(0, amount) / top) * (height - plot.top - plot.bottom);
  const slot = (width - plot.left - plot.right) / weeks.length;
  const bar = Math.min(28, slot * 0.66);
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return (
    // Where it is wider than the screen it opens on its end, the weeks to come.
    <div className="overflow-x-auto [direction:rtl] [&>*]:[direction:ltr]">
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full min-w-[640px]" aria-hidden>
        {lines.map((amount) => (
          <g key={amount}>
            <line x1={plot.left} x2={width - plot.right} y1={y(amount)} y2={y(amount)} stroke={amount === 0 ? 'var(--border)' : 'var(--chart-grid)'} />
            <text x={plot.left - 8} y={y(amount) + 4} textAnchor="end" fontSize="12" fill="var(--muted)">
              {Math.round(amount / 10_000) / 10}
            </text>
          </g>
        ))}
        {weeks.map((week, index) => {
          const left = plot.left + slot * (index + 0.5) - bar / 2;
          const bases = week.parts.map((_, part) => week.parts.slice(0, part).reduce((sum, one) => sum + one, 0));
          return (
            <g key={week.from}>
              {week.parts.map((amount, part) => (
                <rect key={fills[part]} x={left} width={bar} y={y((bases[part] ?? 0) + amount)} height={Math.max(0, y(bases[part] ?? 0) - y((bases[part] ?? 0) + amount))} fill={fills[part]} />
              ))}
              {week.mark !== undefined && <line x1={left - 3} x2={left + bar + 3} y1={y(week.mark)} y2={y(week.mark)} stroke="var(--foreground)" strokeWidth="2" />}
              {index % 2 === (nowAt ?? 0) % 2 && (
                <text x={left + bar / 2} y={height - 8} textAnchor="middle" fontSize="11" fill="var(--muted)">
                  {formatShortDay(week.from, today).replace(/, \d{4}$/, '')}
                </text>
              )}
            </g>
          );
        })}
        {nowAt !== undefined && nowAt > 0 && <line x1={plot.left + slot * nowAt} x2={plot.left + slot * nowAt} y1={plot.top - 8} y2={height - plot.bottom} stroke="var(--chart-5)" strokeDasharray="5 4" />}
      </svg>
    </div>
  );
}
