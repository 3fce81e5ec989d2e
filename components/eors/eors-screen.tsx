'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay } from '@/components/layout/viewer';
import { ShowMore } from '@/components/layout/show-more';
import { Button, ButtonLink } from '@/components/ui/button';
import { eorPages } from '@/lib/features/eors/client';
import { eorStandingLabels } from '@/lib/domain/billing/eor-standing';
import type { EorRow } from '@/lib/features/eor-lists/schema';
import type { EorStanding } from '@/lib/features/eors/schema';
import { formatDollars } from '@/lib/format/money';
import { EorDrop } from './eor-drop';
import { eorAddress, readEorFilter } from './eor-filters';
import { EorTable, type EorGroup } from './eor-table';

const views = [['inbox', 'To do'], ['decided', 'Decided'], ['void', 'Void'], ['all', 'All']] as const;
const order: readonly EorStanding[] = ['reading', 'unreadable', 'to_match', 'to_confirm', 'to_decide', 'decided', 'void'];

function groupsOf(rows: readonly EorRow[]): EorGroup[] {
  return order.flatMap((standing) => {
    const own = rows.filter((row) => row.standing === standing);
    const byDay = standing === 'to_decide' ? [...own].sort((a, b) => ((a.disputeBy ?? '') < (b.disputeBy ?? '') ? -1 : 1)) : own;
    return own.length > 0 ? [{ title: eorStandingLabels[standing], rows: byDay, cents: own.reduce((sum, { shortCents }) => sum + shortCents, 0) }] : [];
  });
}

/** What payers said of the bills: being read, to match, to confirm, to decide. */
export function EorsScreen() {
  const params = useSearchParams();
  const filter = readEorFilter((name) => params.get(name));
  const mayRecord = useMay('eor.record');
  const pages = useInfiniteQuery(eorPages(filter));
  const first = pages.data?.pages[0];
  if (!first) return null;
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const { to_decide: toDecide, to_match: toMatch, to_confirm: toConfirm } = first.counts;
  return (
    <>
      <PageHeader
        title="Explanations of review"
        subtitle={`${toMatch.count} to match, ${toConfirm.count} to confirm, ${toDecide.count} to decide, ${formatDollars(toDecide.cents)} short`}
        actions={
          <>
            <Button kind="ghost" iconOnly aria-label="Print" onClick={() => window.print()}>
              <Printer aria-hidden />
            </Button>
            {mayRecord && (
              <ButtonLink kind="primary" href="/eors/new">
                Type an EOR
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="no-print flex flex-wrap items-center gap-2 border-b border-border px-(--pad) py-2">
        <nav aria-label="Which EORs" className="flex rounded-md bg-default">
          {views.map(([show, label]) => (
            <Link key={show} href={eorAddress({ show })} aria-current={filter.show === show ? 'page' : undefined} className="flex h-7 items-center rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11">
              {label}
            </Link>
          ))}
        </nav>
      </div>
      {mayRecord && filter.show === 'inbox' && <EorDrop />}
      {rows.length > 0 ? <EorTable groups={groupsOf(rows)} today={first.today} /> : <Nothing show={filter.show} mayRecord={mayRecord} />}
      <ShowMore pages={pages} />
    </>
  );
}

function Nothing({ show, mayRecord }: { readonly show: string; readonly mayRecord: boolean }) {
  if (show !== 'inbox') return <EmptyState title="Nothing here yet">{show === 'void' ? 'EORs that were voided come here with the reason.' : 'EORs come here once each of their lines is decided.'}</EmptyState>;
  return (
    <EmptyState title="No EOR waits for you" actions={mayRecord ? <ButtonLink href="/eors/new">Type an EOR</ButtonLink> : undefined}>
      Drop a scan here, type one, or take an electronic remittance (835) in under Electronic bills. Each line then shows what is short and what can be done about it.
    </EmptyState>
  );
}
