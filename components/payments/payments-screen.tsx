import { Download } from 'lucide-react';
import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import type { ReceiptList } from '@/lib/features/receipts/schema';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { PaymentsNav } from './payments-nav';
import { noReceiptFilters, receiptsAddress, receiptsCsvAddress, type ReceiptFilters, type ReceiptShow } from './receipt-filters';
import { ReceiptTable } from './receipt-table';
import { ShowLine, ShowLinks } from './show-links';

interface Props {
  readonly filters: ReceiptFilters;
  readonly list: ReceiptList;
  readonly payerName: string | null;
  readonly mayRecord: boolean;
}

const shows: readonly (readonly [ReceiptShow, string])[] = [['all', 'All'], ['unapplied', 'Unapplied'], ['deposits', 'Deposits'], ['unmatched', 'Not at the bank'], ['reversed', 'Reversed']];

/** What came in, and where it is now; the filter stands in the URL. */
export function PaymentsScreen({ filters, list, payerName, mayRecord }: Props) {
  const narrowed = filters.payerId !== null || filters.from !== null || filters.to !== null || filters.q !== '';
  return (
    <>
      <PageHeader
        title="Payments"
        subtitle={`${formatDollars(list.unapplied.cents)} unapplied, ${formatDollars(list.held.cents)} held as deposits`}
        actions={
          <>
            <PrintButton />
            <a href={receiptsCsvAddress(filters)} download className={buttonClass()}>
              <Download aria-hidden className="size-4" /> CSV
            </a>
            {mayRecord && (
              <ButtonLink kind="primary" href={filters.payerId ? `/payments/new?payer=${filters.payerId}` : '/payments/new'}>
                Record a check
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-border px-(--pad) py-2">
        <PaymentsNav at="/payments" />
      </div>
      <Columns side={<Side list={list} filters={filters} />} sideLabel="Filter and sums">
        <div className="-mx-(--pad) -my-3">
          <div className="px-(--pad)">
            <ShowLine shows={showsOf(list, filters)} at={filters.show} />
          </div>
          {narrowed && (
            <p className="no-print flex flex-wrap items-center gap-2 px-(--pad) py-2 text-xs text-muted">
              {[payerName, filters.q && `“${filters.q}”`, filters.from && `from ${filters.from}`, filters.to && `to ${filters.to}`].filter(Boolean).join(', ')}
              <Link href={receiptsAddress({ ...noReceiptFilters, show: filters.show })} className="text-link">
                Clear the filter
              </Link>
            </p>
          )}
          {list.rows.length > 0 ? <ReceiptTable rows={list.rows} today={list.today} label="Receipts" /> : <Nothing filters={filters} narrowed={narrowed} mayRecord={mayRecord} />}
          {list.nextCursor && (
            <div className="no-print px-(--pad) py-4">
              <ButtonLink href={receiptsAddress({ ...filters, cursor: list.nextCursor })}>Show the next 50</ButtonLink>
            </div>
          )}
        </div>
      </Columns>
    </>
  );
}

function showsOf(list: ReceiptList, filters: ReceiptFilters) {
  const counts: Partial<Record<ReceiptShow, number>> = { unapplied: list.unapplied.count, deposits: list.held.count, unmatched: list.unmatched.count };
  return shows.map(([key, label]) => ({ key, label, href: receiptsAddress({ ...filters, show: key, cursor: null }), count: counts[key] }));
}

function Nothing({ filters, narrowed, mayRecord }: { readonly filters: ReceiptFilters; readonly narrowed: boolean; readonly mayRecord: boolean }) {
  if (narrowed) return <EmptyState title="No receipt fits this filter" actions={<ButtonLink href="/payments">Clear the filter</ButtonLink>}>The filter leaves nothing here.</EmptyState>;
  if (filters.show === 'unapplied') return <EmptyState title="Everything is on an invoice">Money that came and is not on an invoice yet waits here.</EmptyState>;
  if (filters.show === 'unmatched') return <EmptyState title="Every receipt is at the bank">Receipts that no line of the bank has wait here.</EmptyState>;
  if (filters.show === 'reversed') return <EmptyState title="Nothing bounced">Checks that came back come here, with what they had paid.</EmptyState>;
  return (
    <EmptyState title="No money recorded yet" actions={mayRecord && <ButtonLink kind="primary" href="/payments/new">Record a check</ButtonLink>}>
      A check goes on as many invoices as it pays. What is left over waits until it is applied or refunded.
    </EmptyState>
  );
}

function Side({ list, filters }: { readonly list: ReceiptList; readonly filters: ReceiptFilters }) {
  const { total } = list;
  const sums: readonly (readonly [string, number])[] = [['Received', total.amountCents], ['On invoices', total.appliedCents], ['Refunded', total.refundedCents], ['Unapplied or held', total.unappliedCents]];
  return (
    <>
      <ShowLinks shows={showsOf(list, filters)} at={filters.show} />
      <form action="/payments" className="no-print grid gap-2.5">
        {filters.show !== 'all' && <input type="hidden" name="show" value={filters.show} />}
        {filters.payerId && <input type="hidden" name="payer" value={filters.payerId} />}
        <label className="grid gap-1">
          <span className="label">Check number or amount</span>
          <input name="q" className="input" defaultValue={filters.q} maxLength={80} autoComplete="off" />
        </label>
        <div className="grid grid-cols-2 gap-2">
          <label className="grid gap-1">
            <span className="label">From</span>
            <input name="from" type="date" className="input" defaultValue={filters.from ?? ''} max={list.today} />
          </label>
          <label className="grid gap-1">
            <span className="label">To</span>
            <input name="to" type="date" className="input" defaultValue={filters.to ?? ''} max={list.today} />
          </label>
        </div>
        <button type="submit" className={buttonClass({}, 'w-full')}>
          Filter
        </button>
      </form>
      <Section title="Sums" note={counted(total.count, 'receipt')} ruled className="mt-6">
        <dl>
          {sums.map(([label, cents]) => (
            <div key={label} className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
              <dt>{label}</dt>
              <dd className="num font-medium">{formatDollars(cents)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
