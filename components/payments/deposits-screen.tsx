import { Download } from 'lucide-react';
import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { PrintButton } from '@/components/ui/print-button';
import type { CaseDeposits, DepositLedger } from '@/lib/features/deposits/schema';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { depositEventWords } from './deposit-words';
import { PaymentsNav } from './payments-nav';

/** The deposit ledger: what is held for each case, and each movement with what was held after it. */
export function DepositsScreen({ ledger, caseId, mayOpenCases }: { readonly ledger: DepositLedger; readonly caseId: string | null; readonly mayOpenCases: boolean }) {
  return (
    <>
      <PageHeader
        title="Deposits"
        breadcrumb={[{ label: 'Payments', href: '/payments' }]}
        subtitle={`${formatDollars(ledger.heldCents)} held`}
        actions={
          <>
            <PrintButton />
            <a href={`/api/v1/deposits/csv${caseId ? `?caseId=${caseId}` : ''}`} download className={buttonClass()}>
              <Download aria-hidden className="size-4" /> CSV
            </a>
          </>
        }
      />
      <div className="no-print flex flex-wrap items-center gap-3 border-b border-border px-(--pad) py-2">
        <PaymentsNav at="/payments/deposits" />
        {caseId && (
          <Link href="/payments/deposits" className="text-xs text-link">
            Show all cases
          </Link>
        )}
      </div>
      <div className="px-(--pad) py-3">
        {ledger.cases.length === 0 ? (
          <EmptyState title="No deposit is held" actions={<ButtonLink href="/cases">Open the cases</ButtonLink>}>
            Private work often asks for a deposit before the exam. Record it from the case; it is held until it is applied to the case’s invoices or refunded.
          </EmptyState>
        ) : (
          ledger.cases.map((held) => <CaseLedger key={held.caseId} held={held} today={ledger.today} mayOpenCase={mayOpenCases} />)
        )}
      </div>
    </>
  );
}

function CaseLedger({ held, today, mayOpenCase }: { readonly held: CaseDeposits; readonly today: string; readonly mayOpenCase: boolean }) {
  const name = `${caseNumber(held.caseNumber)}${held.claimantName ? `, ${held.claimantName}` : ''}`;
  return (
    <Section
      title={name}
      note={held.payerName}
      className="mb-6"
      aside={
        <>
          {mayOpenCase && (
            <Link href={`/cases/${held.caseId}`} className="no-print text-link">
              Open the case
            </Link>
          )}
          <span className="num text-sm font-semibold text-foreground">{formatDollars(held.heldCents)} held</span>
        </>
      }
    >
      <table aria-label={`Deposits of case ${name}`} className="data-table">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col">Date</th>
            <th scope="col">What</th>
            <th scope="col" className="max-md:hidden">Reference</th>
            <th scope="col" className="end">Amount</th>
            <th scope="col" className="end">Held after</th>
          </tr>
        </thead>
        <tbody>
          {held.entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <span className="font-medium whitespace-nowrap sm:hidden">{formatDay(entry.on, today)}</span>
                <span className="max-sm:hidden">
                  <Day date={entry.on} today={today} />
                </span>
              </td>
              <th scope="row" className="font-normal">
                <Link href={`/payments/${entry.receiptId}`} className="text-link">
                  {depositEventWords[entry.event]}
                </Link>
                {entry.invoiceNumber && <span className="ident whitespace-nowrap text-muted"> {entry.invoiceNumber}</span>}
              </th>
              <td className="ident max-md:hidden">{entry.reference}</td>
              <td className="num end">{formatCents(entry.cents)}</td>
              <td className="num end">{formatCents(entry.balanceCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
