'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { recordHits } from '@/lib/features/record-search/client';
import { mostCandidates, type RecordHits } from '@/lib/features/record-search/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { caseNumber, counted, listed } from '@/lib/format/names';
import { HitRow } from './hit-row';
import { SearchFields } from './search-fields';
import { narrowing, readRecordFilters, searchHref, searchQuery, type RecordFilters } from './search-filters';

/** Search in the text of records: a packet, a case or all of them. */
export function SearchScreen({ physicians }: { readonly physicians: readonly { readonly id: string; readonly name: string }[] }) {
  const router = useRouter();
  const { today } = useViewer();
  const filters = readRecordFilters(useSearchParams());
  const found = useInfiniteQuery(recordHits(searchQuery(filters)));
  const first = found.data?.pages[0];
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? [];
  const go = (next: RecordFilters) => router.replace(searchHref(next), { scroll: false });
  return (
    <>
      <PageHeader title="Search records" breadcrumb={[{ label: 'Records', href: '/records' }, { label: 'Search' }]} subtitle={first && first.empty === null ? howMany(first) : undefined} />
      <SearchFields filters={filters} physicians={physicians} onChange={go} />
      {first?.within && <Within within={first.within} filters={filters} today={today} />}
      {first && first.beside.length > 0 && <Beside beside={first.beside} filters={filters} />}
      {filters.exact && (
        <p className="px-(--pad) pt-2 text-xs text-muted">
          Only as typed. <Link className="text-link" href={searchHref({ ...filters, exact: false })}>Also look for misread words</Link>
        </p>
      )}
      {!first ? (
        <SkeletonRows count={6} />
      ) : hits.length === 0 ? (
        <Nothing hits={first} filters={filters} />
      ) : (
        <ol aria-label="Pages found" aria-busy={found.isFetching}>
          {hits.map((hit) => (
            <HitRow key={hit.pageId} hit={hit} today={today} showsCase={!first.within} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <div className="no-print px-(--pad) py-4">
          <Button pending={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show 20 more
          </Button>
        </div>
      )}
    </>
  );
}

function howMany({ count, more }: RecordHits): string {
  return more ? `More than ${formatCount(mostCandidates)} pages; the best of ${formatCount(count)} are ranked` : `${counted(count, 'page')} found`;
}

function Within({ within, filters, today }: { readonly within: NonNullable<RecordHits['within']>; readonly filters: RecordFilters; readonly today: string }) {
  const chip = 'inline-flex min-h-7 items-center gap-1 rounded-md bg-default px-2 pointer-coarse:min-h-11';
  return (
    <p className="flex flex-wrap items-center gap-2 px-(--pad) pt-2 text-xs">
      Only in
      <span className={chip}>
        <Link className="quiet-link" href={`/cases/${within.caseId}`}>
          {within.claimantName}, {caseNumber(within.caseNumber)}
        </Link>
        <Link href={searchHref({ ...filters, caseId: null, packetId: null })} aria-label="Search all cases instead">
          <X aria-hidden className="size-3.5" />
        </Link>
      </span>
      {within.packet && (
        <span className={chip}>
          {within.packet.senderName}, {formatShortDay(within.packet.receivedOn, today)}
          <Link href={searchHref({ ...filters, packetId: null, caseId: within.caseId })} aria-label="Search the whole case instead">
            <X aria-hidden className="size-3.5" />
          </Link>
        </span>
      )}
    </p>
  );
}

/** What a scanner made of a word is looked for too; one press leaves it out. */
function Beside({ beside, filters }: { readonly beside: RecordHits['beside']; readonly filters: RecordFilters }) {
  return (
    <p className="px-(--pad) pt-2 text-xs text-muted">
      {beside.map(({ word, known, words }) => (known ? `Also looked for ${listed(words)}, which scans make of “${word}”. ` : `No page has “${word}”. Looked for ${listed(words)} instead. `))}
      <Link className="text-link" href={searchHref({ ...filters, exact: true })}>
        Only as typed
      </Link>
    </p>
  );
}

function Nothing({ hits, filters }: { readonly hits: RecordHits; readonly filters: RecordFilters }) {
  if (hits.empty === 'nothing_typed') {
    return (
      <EmptyState
        title="Find a word in the records"
        steps={[
          ['meniscus tear', 'Pages with both words, in any form', ''],
          ['“range of motion”', 'The words side by side', ''],
          ['arthro*', 'Words that begin so', ''],
          ['knee -lumbar', 'Without pages that hold the second word', ''],
        ]}
        footnote="What a scanner misread is found too. Every search of records is kept in the access log."
      >
        All pages that were read can be searched: in one packet, one case or all cases.
      </EmptyState>
    );
  }
  if (hits.empty !== null) return <EmptyState title={hits.empty === 'only_excluded' ? 'Nothing to look for' : 'Only small words'}>{hits.empty === 'only_excluded' ? 'Everything you typed is left out. Add a word that pages should hold.' : 'Words such as “the” and “of” stand on every page. Add one that matters, or put them into a phrase.'}</EmptyState>;
  return (
    <EmptyState
      title="No page holds that"
      actions={
        <>
          {narrowing(filters) > 0 && <ButtonLink href={searchHref({ ...filters, types: [], from: null, to: null, provider: '', physicianId: null })}>Search without filters</ButtonLink>}
          {(filters.caseId ?? filters.packetId) && <ButtonLink href={searchHref({ ...filters, caseId: null, packetId: null })}>Search all cases</ButtonLink>}
          {filters.exact && <ButtonLink href={searchHref({ ...filters, exact: false })}>Also misread words</ButtonLink>}
        </>
      }
    >
      Try fewer words or only the beginning of one, such as arthro*. Pages that are still being read are found once they are.
    </EmptyState>
  );
}
