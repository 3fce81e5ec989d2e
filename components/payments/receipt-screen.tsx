import Link from 'next/link';
import { Activity } from '@/components/layout/activity';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import { paymentMethodLabels } from '@/lib/domain/billing/payment-methods';
import type { Receipt } from '@/lib/features/receipts/schema';
import { formatFullDay, formatInstant } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { ApplyParts } from './apply-parts';
import { ReceiptActions, TakeBack, TakeRefundBack, UnmatchReceipt } from './receipt-actions';
import { receiptStates } from './receipt-words';

interface Props {
  readonly receipt: Receipt;
  readonly timeZone: string;
  readonly may: { readonly apply: boolean; readonly takeBack: boolean; readonly refund: boolean; readonly reverse: boolean; readonly unmatch: boolean; readonly openCase: boolean };
}

/** One receipt: what it pays, what is left, what became of it. */
export function ReceiptScreen({ receipt, timeZone, may }: Props) {
  const { kind, state, payerName, payerId, caseId, today } = receipt;
  const look = receiptStates[state];
  const left = kind === 'DEPOSIT' ? 'Held' : 'Unapplied';
  return (
    <>
      <PageHeader
        title={formatDollars(receipt.amountCents)}
        breadcrumb={[{ label: 'Payments', href: '/payments' }]}
        marks={<StateIcon tone={look.tone}>{look.words}</StateIcon>}
        subtitle={kind === 'DEPOSIT' ? `Deposit for case ${caseNumber(receipt.caseNumber ?? 0)} from ${payerName}` : `From ${payerName}`}
        actions={<ReceiptActions receipt={receipt} mayRefund={may.refund} mayReverse={may.reverse} />}
      />
      <Facts
        facts={[
          ['Payer', <Link key="payer" href={`/contacts/${payerId}/account`} className="text-link">{payerName}</Link>],
          ['Received', <Day key="on" date={receipt.receivedOn} today={today} />],
          ...(receipt.countsOn !== receipt.receivedOn ? [['Counts on', <span key="counts" className="text-warning-ink">{formatFullDay(receipt.countsOn)}, an adjustment: its month was closed</span>] as const] : []),
          ['How', [paymentMethodLabels[receipt.method], receipt.reference].filter(Boolean).join(' ')],
          ...(caseId && may.openCase ? [['Case', <Link key="case" href={`/cases/${caseId}`} className="text-link">{caseNumber(receipt.caseNumber ?? 0)}</Link>] as const] : []),
          ['On invoices', <span key="applied" className="num">{formatDollars(receipt.appliedCents)}</span>],
          ...(receipt.refundedCents > 0 ? [['Refunded', <span key="refunded" className="num">{formatDollars(receipt.refundedCents)}</span>] as const] : []),
          [left, <span key="left" className="num font-semibold">{formatDollars(receipt.unappliedCents)}</span>],
        ]}
      />
      <Columns side={<Side receipt={receipt} timeZone={timeZone} mayUnmatch={may.unmatch} />} sideLabel="Bank and activity">
        {receipt.reversedOn && (
          <p className="mb-3 rounded-md bg-default px-3 py-2">
            Reversed on {formatFullDay(receipt.reversedOn)}: {receipt.reverseReason}
          </p>
        )}
        {receipt.note && <p className="pb-3 text-soft">{receipt.note}</p>}
        <PartsSection receipt={receipt} mayTakeBack={may.takeBack} />
        {receipt.refunds.length > 0 && <RefundsSection receipt={receipt} mayTakeBack={may.refund} />}
        {receipt.unappliedCents > 0 && may.apply && <ApplyParts key={receipt.version} receipt={receipt} />}
      </Columns>
    </>
  );
}

function PartsSection({ receipt, mayTakeBack }: { readonly receipt: Receipt; readonly mayTakeBack: boolean }) {
  const { parts, today } = receipt;
  return (
    <Section title="On invoices" count={parts.filter(({ reversesId, takenBack }) => reversesId === null && !takenBack).length} aside={<span className="num text-sm font-semibold text-foreground">{formatDollars(receipt.appliedCents)}</span>}>
      {parts.length === 0 ? (
        <p className="py-3 text-muted">Nothing of it is on an invoice yet.</p>
      ) : (
        <table aria-label="Parts on invoices" className="data-table rows-2">
          <thead className="max-sm:sr-only">
            <tr>
              <th scope="col">Invoice</th>
              <th scope="col" className="max-sm:hidden">Dated</th>
              <th scope="col" className="max-sm:hidden">What</th>
              <th scope="col" className="end">Amount</th>
              <th scope="col" className="end no-print">
                <span className="sr-only">Take back</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.paymentId}>
                <th scope="row">
                  <Link href={`/invoices/${part.invoiceId}`} className="row-link">
                    {part.claimantName ?? caseNumber(part.caseNumber)}
                  </Link>
                  <span className="ident block text-xs text-muted">{part.invoiceNumber}</span>
                  <span className="block text-xs font-normal text-muted sm:hidden">
                    {formatFullDay(part.receivedOn)}
                    {part.reversesId !== null ? ', taken back' : part.takenBack ? ', taken back since' : ''}
                  </span>
                </th>
                <td className="max-sm:hidden">
                  <Day date={part.receivedOn} today={today} stacked />
                  {part.countsOn !== part.receivedOn && <span className="block text-xs text-warning-ink">counts on {formatFullDay(part.countsOn)}</span>}
                </td>
                <td className="max-sm:hidden">
                  {part.reversesId !== null ? 'Taken back' : part.takenBack ? 'Taken back since' : 'Applied'}
                  {part.reason && <span className="block text-xs text-muted">{part.reason}</span>}
                </td>
                <td className={`num end ${part.takenBack || part.reversesId !== null ? 'text-muted' : ''}`}>{formatCents(part.amountCents)}</td>
                <td className="end no-print">{mayTakeBack && part.reversesId === null && !part.takenBack && <TakeBack part={part} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function RefundsSection({ receipt, mayTakeBack }: { readonly receipt: Receipt; readonly mayTakeBack: boolean }) {
  return (
    <Section title="Refunds" className="mt-6" aside={<span className="num text-sm font-semibold text-foreground">{formatDollars(receipt.refundedCents)}</span>}>
      <ul className="border-t border-border">
        {receipt.refunds.map((refund) => (
          <li key={refund.id} className="flex min-h-(--row-2) flex-wrap items-center gap-x-4 border-b border-hairline py-1.5">
            <span className="min-w-0 flex-1">
              <Day date={refund.refundedOn} today={receipt.today} /> {paymentMethodLabels[refund.method]} <span className="ident">{refund.reference}</span>
              <span className="block text-xs text-muted">
                {refund.reason}
                {refund.takenBack && ', taken back since'}
                {refund.countsOn !== refund.refundedOn && `, counts on ${formatFullDay(refund.countsOn)}`}
              </span>
            </span>
            <span className="num">{formatCents(refund.amountCents)}</span>
            {mayTakeBack && refund.reversesId === null && !refund.takenBack && <TakeRefundBack refund={refund} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side({ receipt, timeZone, mayUnmatch }: { readonly receipt: Receipt; readonly timeZone: string; readonly mayUnmatch: boolean }) {
  const { bankLine, activity, today } = receipt;
  return (
    <>
      <Section title="At the bank" ruled>
        {bankLine ? (
          <div className="py-2">
            <StateIcon tone="done">Matched</StateIcon>
            <p className="pt-1">
              <Day date={bankLine.on} today={today} /> <span className="num">{formatDollars(bankLine.amountCents)}</span>
            </p>
            <p className="text-xs text-muted">{bankLine.description}</p>
            {mayUnmatch && <UnmatchReceipt line={bankLine} />}
          </div>
        ) : (
          <p className="py-2 text-muted">
            No line of the bank yet.{' '}
            <Link href="/payments/reconcile" className="no-print text-link">
              Match it
            </Link>
          </p>
        )}
      </Section>
      <Section title="Activity" ruled className="mt-6">
        <Activity events={activity} timeZone={timeZone} today={today} />
        {activity.length === 0 && receipt.recordedBy && (
          <p className="py-2 text-soft">
            Recorded by {receipt.recordedBy}, {formatInstant(receipt.recordedAt, timeZone, today)}
          </p>
        )}
      </Section>
    </>
  );
}
