import { Download } from 'lucide-react';
import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { rowsAddress } from '@/components/income/income-address';
import { ReceiptTable } from '@/components/payments/receipt-table';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { PrintButton } from '@/components/ui/print-button';
import { invoiceAges } from '@/lib/domain/billing/invoice-standing';
import type { Statement } from '@/lib/features/statements/schema';
import { dueDistance, formatFullDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';

/** What a payer owes: open items with their age, money that is on no invoice, deposits; to print and to send. */
export function AccountScreen({ statement, mayRecord }: { readonly statement: Statement; readonly mayRecord: boolean }) {
  const { payer, today, contactId, unapplied, deposits } = statement;
  return (
    <>
      <PageHeader
        title="Statement of account"
        breadcrumb={[{ label: 'Contacts', href: '/contacts' }, { label: payer.name, href: `/contacts/${contactId}` }]}
        subtitle={`${payer.name}, ${formatFullDay(today)}`}
        actions={
          <>
            <PrintButton />
            <a href={`/api/v1/contacts/${contactId}/account/csv`} download className={buttonClass()}>
              <Download aria-hidden className="size-4" /> CSV
            </a>
            <a href={`/api/v1/contacts/${contactId}/account/pdf`} download className={buttonClass()}>
              <Download aria-hidden className="size-4" /> PDF
            </a>
            {mayRecord && (
              <ButtonLink kind="primary" href={`/payments/new?payer=${contactId}`}>
                Record a check
              </ButtonLink>
            )}
          </>
        }
      />
      <Columns sideLabel="Sums and age" side={<Sums statement={statement} />}>
        <Section title="Open invoices" count={statement.items.length} aside={<span className="num text-sm font-semibold text-foreground">{formatDollars(statement.owedCents)}</span>}>
          {statement.items.length === 0 ? <p className="py-4 text-muted">{payer.name} owes nothing.</p> : <Items statement={statement} />}
        </Section>
        {unapplied.length > 0 && (
          <Section title="Unapplied" note="came, and is on no invoice yet" className="mt-6" aside={<span className="num text-sm font-semibold text-foreground">{formatDollars(statement.unappliedCents)}</span>}>
            <div className="-mx-(--pad)">
              <ReceiptTable rows={unapplied} today={today} label="Unapplied money" />
            </div>
          </Section>
        )}
        {deposits.length > 0 && (
          <Section title="Deposits held" className="mt-6" aside={<span className="num text-sm font-semibold text-foreground">{formatDollars(statement.depositsCents)}</span>}>
            <div className="-mx-(--pad)">
              <ReceiptTable rows={deposits} today={today} label="Deposits" />
            </div>
          </Section>
        )}
        {statement.recent.length > 0 && (
          <Section title="Last receipts" className="no-print mt-6" aside={<Link href={`/payments?payer=${contactId}`} className="text-link">All of them</Link>}>
            <div className="-mx-(--pad)">
              <ReceiptTable rows={statement.recent} today={today} label="Last receipts" />
            </div>
          </Section>
        )}
      </Columns>
    </>
  );
}

function Items({ statement }: { readonly statement: Statement }) {
  const { items, today } = statement;
  return (
    <table aria-label="Open invoices" className="data-table rows-2">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col" className="max-md:hidden">Claim</th>
          <th scope="col" className="max-sm:hidden">Issued</th>
          <th scope="col" className="max-md:hidden">Payable by</th>
          <th scope="col" className="end max-xl:hidden">Total</th>
          <th scope="col" className="end max-xl:hidden">Paid, adjusted</th>
          <th scope="col" className="end">Balance</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link href={`/invoices/${item.id}`} className="row-link">
                {item.claimantName ?? caseNumber(item.caseNumber)}
              </Link>
              <span className="ident block text-xs text-muted">{item.number}</span>
              <span className="block text-xs font-normal text-muted sm:hidden">
                {formatFullDay(item.issuedOn)}
                {item.payableOn && <span className={item.payableOn < today ? 'text-danger-ink' : ''}>, {item.payableOn < today ? '' : 'payable '}{dueDistance(item.payableOn, today)}</span>}
              </span>
            </th>
            <td className="ident max-md:hidden">{item.claimNumber}</td>
            <td className="max-sm:hidden">
              <Day date={item.issuedOn} today={today} stacked />
            </td>
            <td className="max-md:hidden">{item.payableOn && <Day date={item.payableOn} today={today} sense="due" stacked />}</td>
            <td className="num end max-xl:hidden">{formatCents(item.totalCents)}</td>
            <td className="num end max-xl:hidden">{item.paidCents + item.adjustedCents === 0 ? '' : formatCents(-item.paidCents - item.adjustedCents)}</td>
            <td className="num end">{formatCents(item.balanceCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sums({ statement }: { readonly statement: Statement }) {
  const { contactId, owedCents, overdueCents, unappliedCents, netCents, depositsCents, aging } = statement;
  const sums: readonly (readonly [string, number, boolean])[] = [['Owed', owedCents, false], ['of it overdue', overdueCents, false], ['Unapplied', -unappliedCents, false], ['To pay', netCents, true], ['Deposits held', depositsCents, false]];
  return (
    <>
      <Section title="Account" ruled>
        <dl>
          {sums.map(([label, cents, strong]) => (
            <div key={label} className={`flex min-h-9 items-center justify-between gap-3 border-b border-hairline ${strong ? 'font-semibold' : ''}`}>
              <dt>{label}</dt>
              <dd className="num">{formatDollars(cents === 0 ? 0 : cents)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="By age" note="days since issue" ruled className="mt-6">
        <dl>
          {aging.map(({ label, count, cents }, index) => (
            <div key={label} className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
              <dt>
                {label} days <span className="text-xs text-muted">{counted(count, 'invoice')}</span>
              </dt>
              <dd>
                <Dollar cents={cents} title={`Owed, ${label} days`} {...(count > 0 ? { href: rowsAddress({ figure: 'outstanding', age: invoiceAges[index], payerId: contactId }) } : {})} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
