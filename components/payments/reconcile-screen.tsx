import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import type { BankLineRow, BankLines } from '@/lib/features/bank-imports/schema';
import { bankShows } from '@/lib/features/bank-imports/schema';
import { formatInstant, formatShortDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { BankLineActs } from './bank-line-acts';
import { ImportButton } from './import-button';
import { PaymentsNav } from './payments-nav';
import { ShowLine, ShowLinks } from './show-links';

export type BankShow = (typeof bankShows)[number];
const labels = { open: 'Waiting', matched: 'Matched', ignored: 'Left out' } as const satisfies Record<BankShow, string>;

interface Props {
  readonly lines: BankLines;
  readonly show: BankShow;
  readonly timeZone: string;
  readonly may: { readonly takeIn: boolean; readonly match: boolean; readonly record: boolean };
}

/** The lines of the bank beside the receipts that they are. */
export function ReconcileScreen({ lines, show, timeZone, may }: Props) {
  const { totals, rows, imports, today } = lines;
  const shows = bankShows.map((one) => ({ key: one, label: labels[one], href: one === 'open' ? '/payments/reconcile' : `/payments/reconcile?show=${one}`, count: totals[one].count }));
  return (
    <>
      <PageHeader title="Bank" breadcrumb={[{ label: 'Payments', href: '/payments' }]} subtitle={`${formatDollars(totals.open.cents)} on ${totals.open.count} ${totals.open.count === 1 ? 'line waits' : 'lines wait'}`} actions={may.takeIn && <ImportButton />} />
      <div className="no-print border-b border-border px-(--pad) py-2">
        <PaymentsNav at="/payments/reconcile" />
      </div>
      <Columns
        sideLabel="Filter and files"
        side={
          <>
            <ShowLinks shows={shows} at={show} />
            <Section title="Files" ruled>
              {imports.length === 0 && <p className="py-2 text-muted">No file of the bank yet.</p>}
              <ul>
                {imports.map((one) => (
                  <li key={one.id} className="border-b border-hairline py-2">
                    <span className="block truncate font-medium">{one.name}</span>
                    <span className="block text-xs text-muted">
                      Account {one.account}, {formatShortDay(one.fromOn, today)} to {formatShortDay(one.toOn, today)}
                    </span>
                    <span className="block text-xs text-muted">
                      {one.lineCount} lines, {one.newCount} new, {formatInstant(one.at, timeZone, today)}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        }
      >
        <div className="-mt-3 mb-3 lg:hidden">
          <ShowLine shows={shows} at={show} />
        </div>
        {rows.length === 0 ? (
          <Nothing show={show} first={imports.length === 0} />
        ) : (
          <ul className="-my-3" aria-label={labels[show]}>
            {rows.map((line) => (
              <Line key={line.id} line={line} lines={lines} may={may} />
            ))}
          </ul>
        )}
        {lines.nextCursor && (
          <div className="no-print py-4">
            <ButtonLink href={`/payments/reconcile?${new URLSearchParams({ ...(show === 'open' ? {} : { show }), cursor: lines.nextCursor })}`}>Show the next 50</ButtonLink>
          </div>
        )}
      </Columns>
    </>
  );
}

function Line({ line, lines, may }: { readonly line: BankLineRow; readonly lines: BankLines; readonly may: Props['may'] }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline py-2.5">
      <span className="w-28 max-sm:order-1 max-sm:w-auto">
        <Day date={line.on} today={lines.today} stacked />
      </span>
      <span className="min-w-0 flex-1 basis-48 max-sm:order-3 max-sm:basis-full">
        <span className="block font-medium">{line.description || 'No words'}</span>
        <span className="block text-xs text-muted">{[line.reference, `account ${line.account}`].filter(Boolean).join(', ')}</span>
        {line.receipts.map((receipt) => (
          <Link key={receipt.id} href={`/payments/${receipt.id}`} className="mr-3 text-xs text-link">
            {receipt.payerName} <span className="ident">{receipt.reference}</span> {formatDollars(receipt.amountCents)}
          </Link>
        ))}
        {line.note && <span className="block text-xs text-muted">{line.note}</span>}
      </span>
      <span className="num w-28 text-right font-medium max-sm:order-2 max-sm:ml-auto">{formatDollars(line.amountCents)}</span>
      <BankLineActs line={line} candidates={line.state === 'OPEN' ? lines.candidates : []} candidateCount={lines.candidateCount} today={lines.today} mayMatch={may.match} mayRecord={may.record} />
    </li>
  );
}

function Nothing({ show, first }: { readonly show: BankShow; readonly first: boolean }) {
  if (show === 'open' && first) {
    return (
      <EmptyState
        title="Bring in a file of your bank"
        steps={[
          ['Export', 'In your online bank, export the account as CSV, OFX or QFX', '2 minutes'],
          ['Bring in', 'Lines that an earlier file brought are left out', 'a moment'],
          ['Match', 'Each deposit with the checks that it was; several in one where they add up', 'one press each'],
        ]}
      >
        The bank’s own lines show that every check that was recorded arrived, and which were not recorded.
      </EmptyState>
    );
  }
  return <EmptyState title={show === 'open' ? 'Every line is settled' : 'Nothing here'}>{show === 'open' ? 'Lines that no receipt has yet wait here.' : show === 'matched' ? 'Matched lines come here with their receipts.' : 'What is no payment of a payer comes here, with the reason.'}</EmptyState>;
}
