import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import type { CaseKind } from '@/lib/features/cases/schema';
import type { Income } from '@/lib/features/income/schema';
import { formatDollars } from '@/lib/format/money';
import { counted, doctor } from '@/lib/format/names';
import { incomeAddress, type IncomeView } from './income-address';
import { chartInWords, IncomeChart } from './income-chart';
import { IncomeFigures } from './income-figures';
import { IncomeMonths } from './income-months';
import { IncomeParts } from './income-parts';

const segment = 'flex h-7 items-center rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11';

/** What was billed, collected and is owed; every figure opens the rows that make it up. */
export function IncomeScreen({ income, view }: { readonly income: Income; readonly view: IncomeView }) {
  const { months, goal, today, physicians, paymentCount, differenceCents, year, outstanding } = income;
  const csv = `/api/v1${incomeAddress({ ...view, asTable: false }).replace('/income', '/income/csv').replace('physician=', 'physicianId=')}`;
  const whole = physicians.find(({ id }) => id === view.physicianId);
  const says = `${whole ? doctor(whole.name) : 'All physicians'}, ${view.basis === 'cash' ? 'collected' : 'billed'}. ${differenceCents === 0 ? `Reconciled to the cent with ${counted(paymentCount, 'payment')}.` : `${formatDollars(differenceCents)} cannot be explained by the rows.`}`;
  const empty = months.every((month) => month.billedCents === 0 && month.collectedCents === 0) && outstanding.count === 0 && income.ready.count === 0;
  return (
    <>
      <PageHeader
        title="Income"
        subtitle={says}
        actions={
          <>
            <nav aria-label="Basis" className="flex rounded-md bg-default">
              {(['cash', 'accrual'] as const).map((basis) => (
                <Link key={basis} href={incomeAddress({ ...view, basis })} aria-current={view.basis === basis ? 'page' : undefined} className={segment}>
                  {basis === 'cash' ? 'Cash' : 'Accrual'}
                </Link>
              ))}
            </nav>
            <PrintButton />
          </>
        }
      />
      {physicians.length > 1 && (
        <nav aria-label="Physician" className="no-print flex flex-wrap items-center gap-1 border-b border-border px-(--pad) py-2">
          {[{ id: null, name: 'All physicians' }, ...physicians].map(({ id, name }) => (
            <Link key={id ?? ''} href={incomeAddress({ ...view, physicianId: id })} aria-current={view.physicianId === id ? 'page' : undefined} className={segment}>
              {id === null ? name : doctor(name)}
            </Link>
          ))}
        </nav>
      )}
      {empty ? (
        <EmptyState title="No income yet" actions={<ButtonLink href="/invoices">Open invoices</ButtonLink>}>
          Issue the first invoice: what is billed, collected and owed then stands here by month.
        </EmptyState>
      ) : (
        <>
          <IncomeFigures income={income} physicianId={view.physicianId} />
          <div className="px-(--pad) pb-8">
            <Section
              title={`Billed and collected, ${months.length} months`}
              note={view.asTable ? 'dollars' : 'thousands of dollars'}
              ruled
              className="mt-3"
              aside={
                <>
                  {!view.asTable && <Legend goalCents={goal?.goalCents ?? null} />}
                  <Link href={incomeAddress({ ...view, asTable: !view.asTable })} scroll={false} className="quiet-link no-print">
                    {view.asTable ? 'Chart' : 'Table'}
                  </Link>
                  <a href={csv} download className="quiet-link no-print">
                    CSV
                  </a>
                </>
              }
            >
              {view.asTable ? (
                <IncomeMonths months={months} today={today} physicianId={view.physicianId} />
              ) : (
                <figure>
                  <IncomeChart months={months} goalCents={goal?.goalCents ?? null} today={today} physicianId={view.physicianId} />
                  <figcaption className="text-xs text-muted">{chartInWords(months, today)}</figcaption>
                </figure>
              )}
            </Section>
            <IncomeParts title="By kind" noun="Kind" parts={income.byKind} year={year} outstandingCents={outstanding.cents} physicianId={view.physicianId} narrow={(part) => ({ kind: part.id as CaseKind })} />
            {income.byPhysician.length > 1 && <IncomeParts title="By physician" noun="Physician" parts={income.byPhysician} year={year} outstandingCents={outstanding.cents} physicianId={null} narrow={(part) => ({ physicianId: part.id })} />}
            <IncomeParts title="By payer" noun="Payer" parts={income.byPayer} year={year} outstandingCents={outstanding.cents} physicianId={view.physicianId} narrow={(part) => ({ payerId: part.id })} />
          </div>
        </>
      )}
    </>
  );
}

function Legend({ goalCents }: { readonly goalCents: number | null }) {
  return (
    <ul aria-label="What the bars are" className="flex flex-wrap items-center gap-3 max-sm:hidden">
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-2.5 rounded-[2px] bg-chart-2" style={{ printColorAdjust: 'exact' }} /> Billed
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-2.5 rounded-[2px] bg-chart-1" style={{ printColorAdjust: 'exact' }} /> Collected
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-2.5 rounded-[2px] border border-chart-1" style={{ background: 'repeating-linear-gradient(45deg, var(--chart-1) 0 2px, transparent 2px 4px)', printColorAdjust: 'exact' }} /> To date
      </li>
      {goalCents !== null && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="w-3.5 border-t border-dashed border-chart-5" /> Goal {Math.round(goalCents / 100_000)}
        </li>
      )}
    </ul>
  );
}
