import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { CutNote } from '@/components/layout/cut-note';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Day } from '@/components/ui/day';
import { PrintButton } from '@/components/ui/print-button';
import { writeOffReasonLabels } from '@/lib/domain/billing/write-off-reasons';
import { writeOffShows, type WriteOffList } from '@/lib/features/write-offs/schema';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { PaymentsNav } from './payments-nav';
import { ShowLine, ShowLinks } from './show-links';
import { WriteOffActs } from './write-off-acts';
import { WriteOffState } from './write-off-state';

export type WriteOffShow = (typeof writeOffShows)[number];
const showLabels = { waiting: 'Waiting', approved: 'Written off', refused: 'Refused', all: 'All' } as const satisfies Record<WriteOffShow, string>;

interface Props {
  readonly list: WriteOffList;
  readonly show: WriteOffShow;
  readonly mayReverse: boolean;
}

/** What is given up, with its reason and who decided; what waits for an owner first. */
export function WriteOffsScreen({ list, show, mayReverse }: Props) {
  const { rows, total, waiting, limitCents, byReason, today } = list;
  const shows = writeOffShows.map((one) => ({ key: one, label: showLabels[one], href: one === 'waiting' ? '/payments/write-offs' : `/payments/write-offs?show=${one}`, count: one === 'waiting' ? waiting.count : undefined }));
  return (
    <>
      <PageHeader title="Write-offs" breadcrumb={[{ label: 'Payments', href: '/payments' }]} subtitle={`${formatDollars(waiting.cents)} waiting, above ${formatDollars(limitCents)} an owner decides`} actions={<PrintButton />} />
      <div className="no-print border-b border-border px-(--pad) py-2">
        <PaymentsNav at="/payments/write-offs" />
      </div>
      <Columns
        sideLabel="Filter and reasons"
        side={
          <>
            <ShowLinks shows={shows} at={show} />
            <Section title="This year, by reason" ruled>
              {byReason.length === 0 && <p className="py-2 text-muted">Nothing was written off.</p>}
              <ul>
                {byReason.map(({ reasonCode, count, cents }) => (
                  <li key={reasonCode} className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
                    <span>
                      {writeOffReasonLabels[reasonCode]} <span className="num text-muted">{count}</span>
                    </span>
                    <span className="num">{formatCents(cents)}</span>
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
          <EmptyState title={show === 'waiting' ? 'Nothing waits for a decision' : 'Nothing here yet'}>Write off a part of an invoice from the invoice itself. Up to the limit it counts at once; above it an owner who did not ask decides.</EmptyState>
        ) : (
          <div className="-mx-(--pad) -my-3">
            <table aria-label="Write-offs" className="data-table rows-2 bleed">
              <thead className="max-sm:sr-only">
                <tr>
                  <th scope="col">Invoice</th>
                  <th scope="col" className="max-md:hidden">Reason</th>
                  <th scope="col" className="max-sm:hidden">State</th>
                  <th scope="col" className="end">Amount</th>
                  <th scope="col" className="end no-print">
                    <span className="sr-only">Decide</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <Link href={`/invoices/${row.invoiceId}`} className="row-link">
                        {row.claimantName ?? caseNumber(row.caseNumber)}
                      </Link>
                      <span className="block text-xs font-normal text-muted">
                        <span className="ident whitespace-nowrap">{row.invoiceNumber}</span>, {row.payerName}
                      </span>
                      <span className="block text-xs font-normal text-muted md:hidden">
                        {writeOffReasonLabels[row.reasonCode]}: {row.reason}
                      </span>
                      <span className="block text-xs font-normal sm:hidden">
                        <WriteOffState row={row} />
                      </span>
                    </th>
                    <td className="max-md:hidden">
                      {writeOffReasonLabels[row.reasonCode]}
                      <span className="block text-xs text-muted">{row.reason}</span>
                    </td>
                    <td className="max-sm:hidden">
                      <WriteOffState row={row} />
                      <span className="block text-xs text-muted">
                        {row.askedBy ?? 'The system'} asked <Day date={row.askedOn} today={today} />
                      </span>
                      {row.decisionNote && !row.selfApproved && <span className="block text-xs text-muted">{row.decisionNote}</span>}
                    </td>
                    <td className="num end">{formatCents(row.amountCents)}</td>
                    <td className="end no-print">
                      <WriteOffActs row={row} mayReverse={mayReverse} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="px-(--pad) py-2 text-xs text-muted">
              {counted(total.count, 'write-off')}, <span className="num">{formatDollars(total.cents)}</span>
            </p>
            <CutNote shown={rows.length} count={total.count} noun="write-off" which={show === 'waiting' ? 'oldest' : 'latest'} rest="each stands on its invoice too" />
          </div>
        )}
      </Columns>
    </>
  );
}
