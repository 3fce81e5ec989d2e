'use client';

import Link from 'next/link';
import { FeeBox } from '@/components/evaluations/fee-box';
import { feeSteps } from '@/components/evaluations/fee-rows';
import { Section } from '@/components/layout/section';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import { balanceOfInvoice } from '@/lib/domain/billing/ledger';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';

type Money = NonNullable<CaseDetail['money']>;

/** What was billed and collected, what is still to come, and how that comes about. */
export function CaseMoney({ money, caseId, today }: { readonly money: Money; readonly caseId: string; readonly today: string }) {
  const issued = money.invoices.filter((invoice) => invoice.state === 'ISSUED');
  const lines: readonly (readonly [string, number, readonly { label: string; value: string; cite?: string | undefined }[]])[] = [
    ['Billed', money.billedCents, issued.map((invoice) => ({ label: `${invoice.kind === 'CREDIT_NOTE' ? 'Credit note' : 'Invoice'} ${invoice.number ?? ''}`, value: formatDollars(invoice.kind === 'CREDIT_NOTE' ? -invoice.totalCents : invoice.totalCents) }))],
    ['Collected', money.collectedCents, issued.filter((invoice) => invoice.paidCents !== 0).map((invoice) => ({ label: `On ${invoice.number ?? ''}`, value: formatDollars(invoice.paidCents) }))],
    ['Outstanding', money.outstandingCents, issued.filter((invoice) => invoice.kind === 'INVOICE').map((invoice) => ({ label: `${invoice.number ?? ''}: ${formatDollars(invoice.totalCents)} less paid, credited and written off`, value: formatDollars(balanceOfInvoice(invoice)) }))],
    ['Expected, not billed', money.expectedNotBilledCents, money.breakdown && money.breakdown.totalCents === money.expectedNotBilledCents ? feeSteps(money.breakdown.lines) : []],
  ];
  return (
    <div id="money">
      <Section
        title="Money"
        ruled
        className="mt-5"
        aside={
          <>
            <Link href={`/cases/${caseId}/time`} className="quiet-link">
              Time
            </Link>
            {money.invoices.length > 0 && (
              <Link href={`/invoices?caseId=${caseId}`} className="quiet-link">
                Invoices
              </Link>
            )}
          </>
        }
      >
        <dl>
          {lines.map(([label, cents, steps]) => (
            <div key={label} className="flex justify-between py-1">
              <dt>{label}</dt>
              <dd>
                <Dollar cents={cents} title={label} steps={cents === 0 ? [] : steps} />
              </dd>
            </div>
          ))}
        </dl>
        {money.breakdown && money.breakdown.lines.length > 0 && <FeeBox fee={money.breakdown} />}
        {money.invoices.length > 0 && (
          <ul className="mt-2 border-t border-border">
            {money.invoices.map((invoice) => (
              <li key={invoice.id} className="flex min-h-(--row) items-center gap-2 border-b border-hairline">
                <Link href={`/invoices/${invoice.id}`} className="ident quiet-link font-medium">
                  {invoice.number ?? 'Draft'}
                </Link>
                <span className="text-xs text-muted">{invoice.issuedOn ? formatShortDay(invoice.issuedOn, today) : ''}</span>
                <InvoiceState invoice={invoice} />
                <span className="num ml-auto">{formatDollars(invoice.totalCents)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function InvoiceState({ invoice }: { readonly invoice: Money['invoices'][number] }) {
  if (invoice.state === 'VOID') return <StateIcon tone="off">Void</StateIcon>;
  if (invoice.state === 'DRAFT') return <StateIcon tone="not-begun">Draft</StateIcon>;
  const open = balanceOfInvoice(invoice);
  if (invoice.kind === 'CREDIT_NOTE') return <StateIcon tone="done">Credit note</StateIcon>;
  return open <= 0 ? <StateIcon tone="done">Paid</StateIcon> : <StateIcon tone="underway">{invoice.paidCents > 0 ? 'Part paid' : 'Issued'}</StateIcon>;
}
