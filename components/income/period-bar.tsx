import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { PeriodRead } from '@/lib/features/income-periods/schema';
import { doctor } from '@/lib/format/names';
import { addressOf, periodParams, type Params, type PeriodView } from './income-address';
import { segment } from './segment';

interface Props {
  readonly path: string;
  readonly view: PeriodView;
  readonly period: PeriodRead;
  readonly today: string;
  /** What else the address keeps. */
  readonly rest?: Params;
  readonly physicians?: readonly { readonly id: string; readonly name: string }[];
}

const kinds = [['month', 'Month'], ['quarter', 'Quarter'], ['year', 'Year']] as const;

/** Which days and whose money; every choice is a link, so that the address holds it. */
export function PeriodBar({ path, view, period, today, rest = {}, physicians = [] }: Props) {
  const to = (changed: Partial<PeriodView>) => addressOf(path, { ...periodParams({ ...view, ...changed }), ...rest });
  const step = (on: string | null, label: string, icon: React.ReactNode) =>
    on && (on <= today || label === 'Previous period') ? (
      <Link href={to({ on })} aria-label={label} className="button button--sm button--ghost button--icon-only">
        {icon}
      </Link>
    ) : (
      <span className="size-7" />
    );
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-border px-(--pad) py-2">
      <nav aria-label="Period" className="flex rounded-md bg-default">
        {kinds.map(([kind, label]) => (
          <Link key={kind} href={addressOf(path, { ...periodParams({ period: kind, ...(view.on ? { on: view.on } : {}), ...(view.physicianId ? { physicianId: view.physicianId } : {}) }), ...rest })} aria-current={view.period === kind ? 'true' : undefined} className={segment}>
            {label}
          </Link>
        ))}
      </nav>
      <div className="flex items-center gap-1">
        {step(period.previousOn, 'Previous period', <ChevronLeft aria-hidden />)}
        <span className="min-w-28 text-center font-medium">{period.words}</span>
        {step(period.nextOn, 'Next period', <ChevronRight aria-hidden />)}
      </div>
      <form action={path} className="flex items-center gap-1.5 text-xs text-muted">
        <input type="hidden" name="period" value="custom" />
        {Object.entries({ ...rest, physicianId: view.physicianId }).map(([name, value]) => (value === null || value === undefined || value === '' ? null : <input key={name} type="hidden" name={name} value={String(value)} />))}
        <input type="date" name="from" aria-label="From" required defaultValue={period.from} className="input h-7 w-34 px-2 text-xs" />
        to
        <input type="date" name="to" aria-label="To" required defaultValue={period.through} className="input h-7 w-34 px-2 text-xs" />
        <Button type="submit" size="sm" kind="ghost">
          Show
        </Button>
      </form>
      {physicians.length > 1 && (
        <nav aria-label="Physician" className="flex flex-wrap items-center gap-1 xl:ml-auto">
          <Link href={addressOf(path, { ...periodParams({ ...view, physicianId: '' }), ...rest })} aria-current={view.physicianId ? undefined : 'true'} className={segment}>
            All physicians
          </Link>
          {physicians.map(({ id, name }) => (
            <Link key={id} href={to({ physicianId: id })} aria-current={view.physicianId === id ? 'true' : undefined} className={segment}>
              {doctor(name)}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
