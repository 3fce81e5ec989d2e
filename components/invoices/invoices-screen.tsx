import Link from 'next/link';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import type { InvoiceList } from '@/lib/features/invoice-lists/schema';
import type { ReadyToBill } from '@/lib/features/ready-bills/schema';
import { formatCents, formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { invoiceAddress, type InvoiceView, type InvoiceViewFilters } from './invoice-filters';
import { InvoiceTable, type InvoiceGroup } from './invoice-table';
import { ReadyTable } from './ready-table';

interface Props {
  readonly filters: InvoiceViewFilters;
  /** The list that is shown; on the work view what is owed. */
  readonly list: InvoiceList;
  readonly drafts: InvoiceList | null;
  readonly ready: ReadyToBill | null;
  readonly mayDraft: boolean;
  readonly mayOpenCases: boolean;
}

const views: readonly (readonly [InvoiceView, string])[] = [['work', 'To do'], ['paid', 'Paid'], ['void', 'Void'], ['all', 'All']];
const ageWords = { '0-30': '0 to 30 days', '31-60': '31 to 60 days', '61-90': '61 to 90 days', '91-': 'Over 90 days' } as const;

function groupsOf({ filters, list, drafts }: Props): InvoiceGroup[] {
  const { totals } = list;
  if (filters.view !== 'work') {
    const whole = filters.view === 'paid' ? totals.paid : filters.view === 'void' ? totals.void : null;
    const title = filters.caseId ? 'This case' : (views.find(([view]) => view === filters.view)?.[1] ?? '');
    const shown = { count: list.rows.length, cents: list.rows.reduce((sum, row) => sum + (row.kind === 'CREDIT_NOTE' ? -row.totalCents : row.status === 'VOID' ? 0 : row.totalCents), 0) };
    return list.rows.length > 0 ? [{ title, rows: list.rows, ...(whole ?? shown) }] : [];
  }
  const narrowed = filters.payerId !== null || filters.age !== null;
  const shown = (rows: InvoiceList['rows']) => ({ count: rows.length, cents: rows.reduce((sum, row) => sum + row.balanceCents, 0) });
  const late = list.rows.filter(({ daysLate }) => daysLate > 0);
  const open = list.rows.filter(({ daysLate }) => daysLate === 0);
  return [
    ...(drafts && drafts.rows.length > 0 && !narrowed ? [{ title: 'Drafts', rows: drafts.rows, ...totals.draft }] : []),
    ...(late.length > 0 ? [{ title: 'Overdue', rows: late, ...(narrowed ? shown(late) : totals.overdue) }] : []),
    ...(open.length > 0 ? [{ title: 'Open', rows: open, ...(narrowed ? shown(open) : totals.open) }] : []),
  ];
}

/** What is to be billed and what is owed, in order of harm; the filter stands in the URL. */
export function InvoicesScreen(props: Props) {
  const { filters, list, ready, mayDraft, mayOpenCases } = props;
  const { totals, today } = list;
  const groups = groupsOf(props);
  const owedCents = totals.overdue.cents + totals.open.cents;
  const narrowed = filters.payerId !== null || filters.age !== null || filters.caseId !== null;
  const showsReady = ready !== null && ready.count > 0 && filters.view === 'work' && !narrowed;
  return (
    <>
      <PageHeader title="Invoices" subtitle={`${formatDollars(owedCents)} owed, ${formatDollars(totals.overdue.cents)} overdue`} actions={mayOpenCases ? <ButtonLink href="/invoices/electronic">Electronic</ButtonLink> : undefined} />
      <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
        <nav aria-label="Which invoices" className="flex rounded-md bg-default">
          {views.map(([view, label]) => (
            <Link
              key={view}
              href={invoiceAddress({ ...filters, view, caseId: null, after: null })}
              aria-current={filters.view === view && !filters.caseId ? 'page' : undefined}
              className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
            >
              {label}
            </Link>
          ))}
        </nav>
        {narrowed && (
          <p className="flex items-center gap-2 text-xs text-muted">
            {[filters.caseId ? 'One case' : '', list.payers.find(({ id }) => id === filters.payerId)?.name ?? (filters.payerId ? 'One payer' : ''), filters.age ? `${ageWords[filters.age]} since issue` : ''].filter(Boolean).join(', ')}
            <Link href={invoiceAddress({ view: filters.caseId ? 'work' : filters.view, payerId: null, age: null, caseId: null, after: null })} className="text-link">
              Clear the filter
            </Link>
          </p>
        )}
      </div>
      <Columns side={<Side list={list} filters={filters} />} sideLabel="What is owed">
        <div className="-mx-(--pad) -my-3">
          {showsReady && (
            <div className="px-(--pad)">
              <Section title="Ready to bill" count={ready.count} aside={<span className="num text-sm font-semibold text-foreground">{formatDollars(ready.valueCents)}</span>}>
                <div className="-mx-(--pad)">
                  <ReadyTable ready={ready} order={filters.ready} mayDraft={mayDraft} mayOpenCases={mayOpenCases} />
                </div>
              </Section>
            </div>
          )}
          {groups.length > 0 ? <InvoiceTable groups={groups} today={today} label="Invoices" /> : !showsReady && <Nothing narrowed={narrowed} view={filters.view} />}
          {list.nextCursor && (
            <div className="no-print px-(--pad) py-4">
              <ButtonLink href={invoiceAddress({ ...filters, after: list.nextCursor })}>Show the next 50</ButtonLink>
            </div>
          )}
        </div>
      </Columns>
    </>
  );
}

function Nothing({ narrowed, view }: { readonly narrowed: boolean; readonly view: InvoiceView }) {
  if (narrowed) return <EmptyState title="No invoice fits this filter" actions={<ButtonLink href="/invoices">Clear the filter</ButtonLink>}>The filter leaves nothing here.</EmptyState>;
  if (view !== 'work') return <EmptyState title="Nothing here yet">{view === 'paid' ? 'Invoices come here when they are paid in full.' : view === 'void' ? 'Voided invoices keep their number and come here.' : 'Issued invoices come here.'}</EmptyState>;
  return (
    <EmptyState title="Nothing to bill and nothing owed" actions={<ButtonLink href="/cases">Open the cases</ButtonLink>}>
      When a report is served or an appointment is missed, its bill waits here with its value.
    </EmptyState>
  );
}

function Side({ list, filters }: { readonly list: InvoiceList; readonly filters: InvoiceViewFilters }) {
  return (
    <>
      <Section title="Owed by age" note="days since issue" ruled>
        <ul>
          {list.ages.map(({ age, count, cents }) => (
            <li key={age} className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
              <Link href={invoiceAddress({ view: 'work', age, payerId: filters.payerId, caseId: null, after: null })} className="quiet-link" aria-current={filters.age === age || undefined}>
                {ageWords[age]} <span className="num text-muted">{count}</span>
              </Link>
              <span className="num">{formatCents(cents)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Owed by payer" ruled className="mt-6">
        {list.payers.length === 0 && <p className="py-3 text-muted">Nobody owes anything.</p>}
        <ul>
          {list.payers.slice(0, 12).map((payer) => (
            <li key={payer.id} className="flex min-h-(--row-2) items-center justify-between gap-3 border-b border-hairline py-1.5">
              <Link href={invoiceAddress({ view: 'work', payerId: payer.id, age: filters.age, caseId: null, after: null })} className="quiet-link min-w-0" aria-current={filters.payerId === payer.id || undefined}>
                <span className="block truncate font-medium">{payer.name}</span>
                <span className="block text-xs text-muted">{counted(payer.count, 'invoice')}</span>
              </Link>
              <span className="num">{formatCents(payer.cents)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
