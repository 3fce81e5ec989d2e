import Link from 'next/link';
import type { ReactNode } from 'react';
import { InvoiceAppeals } from '@/components/appeals/invoice-appeals';
import { InvoiceEors } from '@/components/eors/invoice-eors';
import { Activity } from '@/components/layout/activity';
import { Section } from '@/components/layout/section';
import { InvoiceLedger } from '@/components/payments/invoice-ledger';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { CheckList } from '@/components/sending/check-list';
import { InvoiceSending } from '@/components/sending/invoice-sending';
import type { Invoice } from '@/lib/features/invoices/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { ReversePayment } from './reverse-payment';

const aboutCount: ReadonlySet<string> = new Set(['invoice.pages_unverified', 'invoice.pages_differ', 'invoice.pages_verified']);

interface Props {
  readonly invoice: Invoice;
  readonly timeZone: string;
  readonly mayReverse: boolean;
  /** Whether who looks may see the count of the pages. */
  readonly mayCount: boolean;
}

/** What stands before the bill, or what came in on it; what follows; what happened. */
export function InvoiceSide({ invoice, timeZone, mayReverse, mayCount }: Props) {
  return (
    <>
      {invoice.kind === 'INVOICE' && invoice.state === 'ISSUED' && <InvoiceSending invoiceId={invoice.id} />}
      {invoice.state === 'DRAFT' ? <Checks checks={invoice.checks} countOf={mayCount ? (invoice.evaluation?.id ?? null) : null} /> : invoice.kind === 'INVOICE' && <Money invoice={invoice} mayReverse={mayReverse} />}
      {invoice.kind === 'INVOICE' && invoice.state !== 'VOID' && invoice.balanceCents > 0 && <After invoice={invoice} />}
      {invoice.kind === 'INVOICE' && invoice.state !== 'DRAFT' && <InvoiceEors invoiceId={invoice.id} issued={invoice.state === 'ISSUED'} />}
      {invoice.kind === 'INVOICE' && invoice.state === 'ISSUED' && <InvoiceAppeals invoiceId={invoice.id} />}
      <InvoiceLedger invoice={invoice} />
      {invoice.activity.length > 0 && (
        <Section title="Activity" ruled className="mt-6">
          <Activity events={invoice.activity} timeZone={timeZone} today={invoice.today} />
        </Section>
      )}
    </>
  );
}

function Checks({ checks, countOf }: { readonly checks: Invoice['checks']; readonly countOf: string | null }) {
  const passed = checks.filter(({ tone }) => tone === 'pass').length;
  return (
    <Section title="Before it goes" ruled aside={<span>{`${passed} pass, ${checks.length - passed} to look at`}</span>}>
      <CheckList
        checks={checks}
        below={(check) =>
          countOf && aboutCount.has(check.rule) && (
            <p className="pl-5 text-xs">
              <Link href={`/evaluations/${countOf}/pages`} className="text-link">
                {check.tone === 'pass' ? 'The count' : 'See the count and the verification'}
              </Link>
            </p>
          )
        }
      />
    </Section>
  );
}

function After({ invoice }: { readonly invoice: Invoice }) {
  const medicalLegal = invoice.caseKind === 'QME' || invoice.caseKind === 'AME';
  const { penalty, payableOn, today, state } = invoice;
  const rows: readonly (readonly [string, ReactNode, string])[] = medicalLegal
    ? [
        ['Payment or EOR', payableOn ? <Day key="due" date={payableOn} today={today} sense="due" stacked /> : '60 days after receipt', 'LC 4622(a)(1)'],
        ['If late', penalty ? `${formatDollars(penalty.penaltyCents)} and ${formatDollars(penalty.interestCents)} interest, paid today` : '+10% and 7% a year', 'LC 4622(a)(1)'],
        ['If short', 'second review, 90 days', 'LC 4622(b)(1)'],
      ]
    : [['Payment', payableOn ? <Day key="due" date={payableOn} today={today} sense="due" stacked /> : 'by the practice’s own terms', 'Fee agreement']];
  return (
    <Section title={state === 'DRAFT' ? 'After it goes' : 'What follows'} ruled className="mt-6">
      <dl>
        {rows.map(([when, what, section]) => (
          <div key={when} className="grid grid-cols-[104px_1fr] gap-2 border-b border-hairline py-2">
            <dt className="text-soft">{when}</dt>
            <dd>
              {what}
              <span className="block">
                <Cite>{section}</Cite>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

const methodWords: Record<string, string> = { check: 'Check', ach: 'ACH', card: 'Card', cash: 'Cash', other: 'Other' };

function Money({ invoice, mayReverse }: { readonly invoice: Invoice; readonly mayReverse: boolean }) {
  const { payments, creditNotes, balanceCents, today, state } = invoice;
  return (
    <Section title="Payments" count={payments.length} ruled aside={<span className="num text-sm font-semibold text-foreground">{state === 'VOID' ? 'Void' : `${formatDollars(balanceCents)} owed`}</span>}>
      {payments.length === 0 && creditNotes.length === 0 && <p className="py-3 text-muted">Nothing came in yet.</p>}
      <ul>
        {payments.map((payment) => (
          <li key={payment.id} className="flex min-h-(--row-2) items-center gap-3 border-b border-hairline py-1.5">
            <span className={`min-w-0 flex-1 ${payment.reversed ? 'text-muted line-through' : ''}`}>
              <Link href={`/payments/${payment.receiptId}`} className="quiet-link block font-medium">
                {payment.reversesId ? 'Taken back' : [methodWords[payment.method], payment.reference].filter(Boolean).join(' ')}
              </Link>
              <span className="block text-xs text-muted">{[formatShortDay(payment.receivedOn, today), payment.reason].filter(Boolean).join(', ')}</span>
            </span>
            <span className={`num ${payment.reversed ? 'text-muted line-through' : ''}`}>{formatCents(payment.amountCents)}</span>
            {mayReverse && !payment.reversed && payment.reversesId === null && <ReversePayment payment={payment} today={today} />}
          </li>
        ))}
        {creditNotes.map((note) => (
          <li key={note.id} className="flex min-h-(--row-2) items-center gap-3 border-b border-hairline py-1.5">
            <span className={`min-w-0 flex-1 ${note.void ? 'text-muted line-through' : ''}`}>
              <Link href={`/invoices/${note.id}`} className="ident quiet-link block font-medium">
                {note.number}
              </Link>
              <span className="block text-xs text-muted">{[formatShortDay(note.issuedOn, today), note.reason].filter(Boolean).join(', ')}</span>
            </span>
            <span className="num">{formatCents(-note.totalCents)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
