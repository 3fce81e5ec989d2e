'use client';

import Link from 'next/link';
import { KeyHints } from '@/components/ui/key-cap';
import { writeClockFilters, type ClockFilters, type ClockView } from './clock-filters';

interface Props {
  readonly filters: ClockFilters;
  readonly onChange: (filters: ClockFilters) => void;
  readonly weOweCount: number;
  readonly owedToUsCount: number;
  readonly rules: readonly { readonly rule: string; readonly title: string; readonly count: number }[];
  readonly physicians: readonly { readonly id: string; readonly name: string }[];
}

/** Which clocks: ours, theirs or met; of which rule and physician. The answer stands in the URL. */
export function ClockToolbar({ filters, onChange, weOweCount, owedToUsCount, rules, physicians }: Props) {
  const tabs: readonly (readonly [ClockView, string, number | null])[] = [
    ['we_owe', 'We owe', weOweCount],
    ['owed_to_us', 'Owed to us', owedToUsCount],
    ['met', 'Met', null],
  ];
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Which clocks" className="flex rounded-md bg-default">
        {tabs.map(([view, label, count]) => (
          <Link
            key={view}
            href={`/clocks${writeClockFilters({ ...filters, view, rule: null })}`}
            aria-current={filters.view === view ? 'page' : undefined}
            className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
          >
            {label} {count !== null && <span className="num">{count}</span>}
          </Link>
        ))}
      </nav>
      {physicians.length > 1 && (
        <select aria-label="Physician" aria-keyshortcuts="/" className="input h-7! min-h-0! w-auto! py-0! text-xs!" value={filters.physicianId ?? ''} onChange={(event) => onChange({ ...filters, physicianId: event.target.value || null })}>
          <option value="">Physician: all</option>
          {physicians.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select aria-label="Rule" className="input h-7! min-h-0! w-auto! max-w-56 py-0! text-xs!" value={filters.rule ?? ''} onChange={(event) => onChange({ ...filters, rule: event.target.value || null })}>
        <option value="">Rule: all</option>
        {rules.map(({ rule, title, count }) => (
          <option key={rule} value={rule}>
            {title} ({count})
          </option>
        ))}
      </select>
      <div className="ml-auto hidden lg:block">
        <KeyHints hints={[['W', 'why'], ['E', 'mark met'], ['X', 'select']]} />
      </div>
    </div>
  );
}
