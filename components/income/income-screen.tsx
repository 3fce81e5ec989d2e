import { ChartColumn, Lock, Table } from 'lucide-react';
import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import type { Income } from '@/lib/features/income/schema';
import type { Beside } from '@/lib/features/physician-hours/schema';
import { formatDollars } from '@/lib/format/money';
import { counted, doctor } from '@/lib/format/names';
import { BesideTable } from './beside';
import { addressOf, incomeAddress, periodParams, type IncomeView } from './income-address';
import { chartInWords, IncomeChart } from './income-chart';
import { IncomeFigures } from './income-figures';
import { IncomeMonths } from './income-months';
import { IncomeParts } from './income-parts';
import { IncomePlaces } from './income-places';
import { IncomeSide } from './income-side';
import { PeriodBar } from './period-bar';
import { segment } from './segment';

interface Props {
  readonly income: Income;
  readonly view: IncomeView;
  readonly beside: readonly Beside[];
  readonly mayClose: boolean;
}

/** What was billed, collected and is owed; what comes, what an hour brings and what is lost. Every figure opens the rows that make it up. */
export function IncomeScreen({ income, view, beside, mayClose }: Props) {
  const { months, goal, today, physicians, paymentCount, differenceCents, outstanding, pipeline } = income;
  const csv = (by: boolean) => incomeAddress({ ...view, asTable: false }, '/api/v1/income/csv') + (by ? `${incomeAddress({ ...view, asTable: false }, '').includes('?') ? '&' : '?'}table=parts` : '');
  const whole = physicians.find(({ id }) => id === view.physicianId);
  const says = `${whole ? doctor(whole.name) : 'All physicians'}, ${view.basis === 'cash' ? 'collected' : 'billed'}. ${differenceCents === 0 ? `Reconciled to the cent with ${counted(paymentCount, 'payment')}.` : `${formatDollars(differenceCents)} cannot be explained by the rows.`}`;
  const empty = months.every((month) => month.billedCents === 0 && month.collectedCents === 0) && outstanding.count === 0 && pipeline.count === 0;
  const rest = { basis: view.basis === 'cash' ? null : view.basis, by: view.by === 'kind' ? null : view.by, show: view.asTable ? 'table' : null };
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
            {mayClose && (
              <ButtonLink href="/payments/close" kind="primary">
                <Lock aria-hidden /> Close the month
              </ButtonLink>
            )}
          </>
        }
        below={<IncomePlaces here="/income" />}
      />
      <PeriodBar path="/income" view={view} period={income.period} today={today} rest={rest} physicians={physicians} />
      {empty ? (
        <EmptyState title="No income yet" actions={<ButtonLink href="/invoices">Open invoices</ButtonLink>}>
          Issue the first invoice: what is billed, collected and owed then stands here by month.
        </EmptyState>
      ) : (
        <>
          <IncomeFigures income={income} physicianId={view.physicianId} />
          <Columns side={<IncomeSide income={income} view={view} />} sideLabel="Hours, leakage and pace">
            <Section
              title={`Billed and collected, ${months.length} months`}
              note={view.asTable ? 'dollars' : 'thousands of dollars'}
              ruled
              aside={
                <>
                  {!view.asTable && <Legend goalCents={goal?.goalCents ?? null} />}
                  <Link href={incomeAddress({ ...view, asTable: !view.asTable })} scroll={false} aria-label={view.asTable ? 'Chart' : 'Table'} className="button button--sm button--ghost button--icon-only no-print">
                    {view.asTable ? <ChartColumn aria-hidden /> : <Table aria-hidden />}
                  </Link>
                  <a href={csv(false)} download className="quiet-link no-print">
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
            <IncomeParts income={income} view={view} csv={csv(true)} />
            <BesideTable rows={beside} note={`cases billed in ${income.period.words}`} params={periodParams(view)} />
            <p className="pt-4 text-xs text-muted">
              Sums count on the day that the books count, so a closed month stays as it was closed. <Link href={addressOf('/income/year', {})} className="link">The year for the accountant</Link>
            </p>
          </Columns>
        </>
      )}
    </>
  );
}

function Legend({ goalCents }: { readonly goalCents: number | null }) {
  return (
    <ul aria-label="What the bars are" className="flex flex-wrap items-center gap-x-3 gap-y-1">
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
