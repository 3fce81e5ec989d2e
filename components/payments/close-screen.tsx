import { Download } from 'lucide-react';
import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { buttonClass } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { PrintButton } from '@/components/ui/print-button';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import type { Month, MonthList, MonthRow, MovementFigure } from '@/lib/features/month-closes/schema';
import { formatDay, formatInstant, formatMonthOfYear } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { CloseActs } from './close-acts';
import { MonthRows } from './month-rows';
import { PaymentsNav } from './payments-nav';

interface Props {
  readonly list: MonthList;
  readonly month: Month;
  /** The figure whose rows are shown; without it all. */
  readonly figure: MovementFigure | undefined;
  readonly timeZone: string;
}

const states = { running: ['underway', 'Running'], open: ['not-begun', 'Open'], closed: ['held', 'Closed'], reopened: ['check', 'Opened again'] } as const satisfies Record<MonthRow['state'], readonly [StateTone, string]>;
const adjustmentWords = { receipt: 'Receipt', payment: 'On an invoice', refund: 'Refund' } as const;

/** One month: what is to be settled, its figures to the cent, and whether it is shut. */
export function CloseScreen({ list, month, figure, timeZone }: Props) {
  const { today, adjustments } = month;
  const [tone, words] = states[month.state];
  return (
    <>
      <PageHeader
        title={`Month close, ${formatMonthOfYear(month.month)}`}
        breadcrumb={[{ label: 'Payments', href: '/payments' }]}
        marks={<StateIcon tone={tone}>{words}</StateIcon>}
        subtitle={month.state === 'closed' && month.closedAt ? `by ${month.closedBy ?? 'the system'}, ${formatInstant(month.closedAt, timeZone, today)}` : month.state === 'reopened' ? `by ${month.reopenedBy ?? 'the system'}: ${month.reopenReason}` : undefined}
        actions={
          <>
            <PrintButton />
            <a href={`/api/v1/month-closes/${month.month}/csv`} download className={buttonClass()}>
              <Download aria-hidden className="size-4" /> CSV
            </a>
            <CloseActs month={month} name={formatMonthOfYear(month.month)} closesWith={month.closesWith.map(formatMonthOfYear)} />
          </>
        }
      />
      <div className="no-print border-b border-border px-(--pad) py-2">
        <PaymentsNav at="/payments/close" />
      </div>
      <Columns sideLabel="Months" side={<Months list={list} at={month.month} />}>
        {month.state !== 'closed' && <ToSettle month={month} />}
        <Figures month={month} />
        {adjustments.length > 0 && (
          <Section title="Adjustments" count={adjustments.length} note="dated in a month that was closed, counted here" className="mt-6">
            <table aria-label="Adjustments" className="data-table">
              <thead className="max-sm:sr-only">
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Dated</th>
                  <th scope="col" className="max-md:hidden">Payer</th>
                  <th scope="col" className="end">Amount</th>
                </tr>
              </thead>
              <tbody>
                {adjustments.map((row) => (
                  <tr key={row.id}>
                    <th scope="row" className="font-normal">
                      <Link href={`/payments/${row.receiptId}`} className="text-link">
                        {adjustmentWords[row.kind]}
                      </Link>{' '}
                      <span className="ident text-muted">{row.number}</span>
                    </th>
                    <td>
                      <span className="font-medium whitespace-nowrap sm:hidden">{formatDay(row.datedOn, today)}</span>
                      <span className="max-sm:hidden">
                        <Day date={row.datedOn} today={today} />
                      </span>
                    </td>
                    <td className="max-md:hidden">{row.payerName}</td>
                    <td className="num end">{formatCents(row.amountCents)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )}
        <MonthRows month={month} figure={figure} />
      </Columns>
    </>
  );
}

function ToSettle({ month }: { readonly month: Month }) {
  const { settle } = month;
  const rows: readonly (readonly [string, Month['settle']['drafts'], string])[] = [
    ['Bank lines that wait', settle.bankLines, '/payments/reconcile'],
    ['Unapplied money', settle.unapplied, '/payments?show=unapplied'],
    ['Drafts that were not issued', settle.drafts, '/invoices'],
    ['Bills with no sending on record', settle.notSent, '/invoices'],
    ['Write-offs that wait for an owner', settle.writeOffs, '/payments/write-offs'],
  ];
  return (
    <Section title="To settle first" ruled className="mb-6">
      <ul>
        {rows.map(([label, { count, cents }, href]) => (
          <li key={label} className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
            <StateIcon tone={count === 0 ? 'done' : 'check'}>
              {count === 0 ? (
                label
              ) : (
                <Link href={href} className="text-link">
                  {label}
                </Link>
              )}
            </StateIcon>
            <span className="num">{count === 0 ? 'None' : `${count}, ${formatDollars(cents)}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type FigureRow = readonly [label: string, cents: number, strong?: boolean, figure?: MovementFigure];

function Figures({ month }: { readonly month: Month }) {
  const { figures, driftCents } = month;
  const owed: readonly FigureRow[] = [
    ['Owed at the beginning', figures.openingCents, true], ['Billed', figures.billedCents, false, 'billed'], ['Voided', -figures.voidedCents, false, 'voided'], ['Credited', -figures.creditedCents, false, 'credited'], ['Collected', -figures.collectedCents, false, 'collected'], ['Written off', -figures.writtenOffCents, false, 'written_off'], ['Owed at the end', figures.closingCents, true],
  ];
  const money: readonly FigureRow[] = [['Money received', figures.receivedCents], ['Bounced', -figures.bouncedCents], ['Refunded', -figures.refundedCents], ['Unapplied at the end, deposits among it', figures.unappliedCents, true], ['Deposits held at the end', figures.depositsCents]];
  return (
    <Section title="Figures" ruled>
      <div className="grid gap-x-10 md:grid-cols-2">
        {[owed, money].map((rows, index) => (
          <dl key={index === 0 ? 'owed' : 'money'}>
            {rows.map(([label, cents, strong, figure]) => (
              <div key={label} className={`flex min-h-9 items-center justify-between gap-3 border-b border-hairline ${strong ? 'font-semibold' : ''}`}>
                <dt>{label}</dt>
                <dd>
                  <Dollar cents={cents === 0 ? 0 : cents} sum title={label} {...(figure ? { href: `/payments/close?month=${month.month}&figure=${figure}#rows` } : {})} />
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
      <p className="pt-2">
        {figures.differenceCents === 0 && driftCents === 0 ? (
          <StateIcon tone="done">The rows and the invoices’ own balances agree to the cent</StateIcon>
        ) : (
          <StateIcon tone="wrong">The rows and what was written down differ by {formatDollars(figures.differenceCents || driftCents)}</StateIcon>
        )}
      </p>
    </Section>
  );
}

function Months({ list, at }: { readonly list: MonthList; readonly at: string }) {
  return (
    <Section title="Months" ruled>
      <ul>
        {list.months.map((row) => (
          <li key={row.month} className="flex min-h-(--row-2) items-center justify-between gap-3 border-b border-hairline py-1.5">
            <span>
              <Link href={`/payments/close?month=${row.month}`} aria-current={row.month === at || undefined} className="quiet-link aria-[current]:font-semibold">
                {formatMonthOfYear(row.month)}
              </Link>
              <span className="block text-xs">
                <StateIcon tone={states[row.state][0]}>{states[row.state][1]}</StateIcon>
              </span>
            </span>
            <span className="num text-right">
              {formatCents(row.figures.closingCents)}
              <span className="block text-xs text-muted">owed at the end</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
