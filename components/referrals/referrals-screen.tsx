'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { referralPages } from '@/lib/features/referrals/client';
import type { ReferralFilters } from '@/lib/features/referrals/schema';
import { counted } from '@/lib/format/names';
import { readReferralFilters, writeReferralFilters } from './referral-filters';
import { ReferralTable } from './referral-table';
import { ReferralToolbar } from './referral-toolbar';

const firstSteps = [
  ['Receive', 'Kind, day, channel and a name are enough.', '1 min'],
  ['Complete', 'Parties, injuries, questions; what is missing says what for.', '5 min'],
  ['Check', 'Duplicates and conflicts of interest are searched at once.', 'at once'],
  ['Accept', 'It becomes a case, and its clocks begin to run.', '10 sec'],
] as const;

/** Requests to take a case, by stage: what came, what it lacks, what was decided. */
export function ReferralsScreen() {
  const router = useRouter();
  const { today } = useViewer();
  const mayReceive = useMay('referral.receive');
  const filters = readReferralFilters(useSearchParams());
  const pages = useInfiniteQuery(referralPages(filters));
  const first = pages.data?.pages[0];
  if (!first) return null;

  const rows = pages.data?.pages.flatMap((page) => page.referrals) ?? [];
  const { counts } = first;
  const toDecide = counts.RECEIVED + counts.INFO_REQUESTED;
  const everything = toDecide + counts.ACCEPTED + counts.DECLINED;
  const isFiltered = filters.q !== undefined || filters.kind !== undefined;
  const isEmpty = everything === 0 && !isFiltered;
  const change = (next: ReferralFilters) => router.replace(`/referrals${writeReferralFilters(next)}`, { scroll: false });
  const receive = mayReceive && (
    <ButtonLink kind="primary" href="/referrals/new">
      <Plus aria-hidden /> New referral
    </ButtonLink>
  );

  return (
    <>
      <PageHeader title="Referrals" subtitle={isEmpty ? 'None yet' : `${toDecide} to decide`} actions={isEmpty ? undefined : receive || undefined} />
      {isEmpty ? (
        <EmptyState title="Write down what comes in" steps={firstSteps} actions={receive}>
          A panel or a referral that arrives by phone, fax, mail, e-mail or portal begins here. Nothing is lost while it is not yet clear whether you take it.
        </EmptyState>
      ) : (
        <>
          <ReferralToolbar filters={filters} counts={counts} onChange={change} />
          {rows.length === 0 ? (
            <EmptyState title={isFiltered ? 'No referral fits these filters' : nothingIn(filters.stage)} actions={isFiltered ? <ButtonLink href={`/referrals${writeReferralFilters(filters.stage ? { stage: filters.stage } : {})}`}>Clear the filters</ButtonLink> : undefined}>
              {isFiltered ? `Nothing is found${filters.q ? ` for “${filters.q}”` : ''} in this stage. There may be something in another.` : `${counted(everything, 'referral')} in other stages.`}
            </EmptyState>
          ) : (
            <ReferralTable rows={rows} today={today} />
          )}
          <div className="flex items-center gap-4 px-(--pad) py-4">
            {pages.hasNextPage && (
              <Button className="no-print" pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Show 50 more
              </Button>
            )}
            {rows.length > 0 && <KeyHints hints={[[['J', 'K'], 'move'], ['Enter', 'open'], ['/', 'search']]} />}
          </div>
        </>
      )}
    </>
  );
}

function nothingIn(stage: ReferralFilters['stage']): string {
  if (stage === 'ACCEPTED') return 'None was accepted yet';
  if (stage === 'DECLINED') return 'None was declined';
  return stage === 'INFO_REQUESTED' ? 'Nobody is asked for anything' : 'Nothing waits for a decision';
}
