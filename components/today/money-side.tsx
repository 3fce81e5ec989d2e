import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Dollar } from '@/components/ui/dollar';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Today } from '@/lib/features/today/schema';
import { formatMonth } from '@/lib/format/dates';
import { formatDollars, formatWholeDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

const shownOverdue = 5;

/** What came in against the goal, what is overdue, what waits to be billed. */
export function MoneySide({ day }: { readonly day: Today }) {
  const { collected, overdueInvoices, readyToBill } = day;
  return (
    <>
      {collected && <Collected collected={collected} today={day.on} />}
      {overdueInvoices && (
        <Section
          title="Overdue invoices"
          count={overdueInvoices.count}
          ruled
          className="mt-6"
          aside={overdueInvoices.count > 0 && <Dollar cents={overdueInvoices.sumCents} sum title="Overdue invoices" href="/invoices" className="text-sm font-semibold text-foreground" />}
        >
          {overdueInvoices.count === 0 && <p className="py-3 text-muted">No invoice is overdue.</p>}
          <ul>
            {overdueInvoices.rows.slice(0, shownOverdue).map((invoice) => (
              <li key={invoice.invoiceId} className="flex min-h-(--row-2) items-center justify-between gap-3 border-b border-hairline py-1.5">
                <span className="min-w-0">
                  <span className="block truncate font-medium">{invoice.payerName}</span>
                  <span className="ident block text-xs text-muted">
                    {invoice.number} · <span className="text-danger-ink">{counted(invoice.daysLate, 'day')} late</span>
                  </span>
                </span>
                <Dollar cents={invoice.balanceCents} title={`Invoice ${invoice.number}`} href={`/invoices/${invoice.invoiceId}`} />
              </li>
            ))}
          </ul>
          {overdueInvoices.count > shownOverdue && (
            <p className="pt-2 text-xs">
              <Link href="/invoices" className="quiet-link">
                All {overdueInvoices.count} overdue invoices
              </Link>
            </p>
          )}
        </Section>
      )}
      {readyToBill && (
        <Section title="Waiting for you" ruled className="mt-6">
          {readyToBill.count === 0 ? (
            <p className="py-3 text-muted">Nothing is waiting.</p>
          ) : (
            <>
              <p className="flex min-h-9 items-center gap-2 border-b border-hairline">
                <strong className="num font-semibold">{readyToBill.count}</strong> {readyToBill.count === 1 ? 'case' : 'cases'} ready to bill
                <span className="num ml-auto text-xs text-muted">{formatDollars(readyToBill.valueCents)}</span>
              </p>
              <ul>
                {readyToBill.rows.map((row) => (
                  <li key={row.evaluationId} className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
                    <Link href={`/cases/${row.caseId}`} className="quiet-link truncate">
                      {row.claimantName}
                    </Link>
                    <Dollar cents={row.valueCents} title={`Ready to bill, ${row.claimantName}`} href={`/cases/${row.caseId}`} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      )}
    </>
  );
}

function Collected({ collected, today }: { readonly collected: NonNullable<Today['collected']>; readonly today: string }) {
  const { collectedCents, goalCents, shareBps, paceCents, aheadCents, inWords } = collected;
  const [standing = '', ...rest] = inWords.split('. ');
  return (
    <Section
      title={`Collected in ${formatMonth(collected.month, today)}`}
      aside={
        <Link href="/income" className="quiet-link">
          Income
        </Link>
      }
    >
      <p className="text-2xl font-semibold tracking-[-0.015em]">
        <Dollar cents={collectedCents} sum title="Collected this month" href="/income" />
      </p>
      {shareBps === null ? (
        <p className="mt-1 text-muted">No goal is set. The owner sets it in Settings.</p>
      ) : (
        <>
          <p className="mt-0.5 mb-3 text-muted">of the {formatWholeDollars(goalCents)} goal</p>
          <ProgressBar doneBps={shareBps} {...(paceCents !== null && goalCents > 0 ? { paceBps: Math.round((paceCents * 10_000) / goalCents) } : {})} label={inWords} />
          <p className="mt-2 text-xs text-muted">
            <strong className="font-medium text-foreground">
              {standing}
              {aheadCents !== null && rest.length > 0 ? '.' : ''}
            </strong>{' '}
            {rest.join('. ')}
          </p>
        </>
      )}
    </Section>
  );
}
