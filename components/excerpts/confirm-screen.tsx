'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyCap } from '@/components/ui/key-cap';
import { KindChip } from '@/components/ui/kind-chip';
import { ProgressBar } from '@/components/ui/progress-bar';
import { excerptTags, tagLabel } from '@/lib/domain/records/excerpt-life';
import type { Chronology } from '@/lib/features/chronologies/schema';
import { excerptPage } from '@/lib/features/excerpts/client';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { formatFullDay } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { chronologyAddress } from './chronology-filters';
import { CoverageSide } from './coverage-side';
import { pageHref, typeLabel } from './excerpt-words';
import { PageBeside } from './page-beside';
import { useExcerptActs } from './use-excerpt-acts';

const ExcerptEditor = dynamic(() => import('./excerpt-editor').then((module) => module.ExcerptEditor), { ssr: false });
const RejectDialog = dynamic(() => import('./reject-dialog').then((module) => module.RejectDialog), { ssr: false });

/** The physician's pass over what is proposed: one line after another beside its page, taken, changed or turned down with one key. */
export function ConfirmScreen({ found }: { readonly found: Chronology }) {
  const { confirm } = useExcerptActs();
  const [at, setAt] = useState(0);
  const [edits, setEdits] = useState(false);
  const [rejects, setRejects] = useState<Excerpt | null>(null);
  const { caseId, counts, excerpts } = found;
  const excerpt = excerpts[Math.min(at, excerpts.length - 1)];
  const page = useQuery({ ...excerptPage(excerpt?.packetId ?? '', excerpt?.pageNumber ?? 0), enabled: excerpt !== undefined });
  const decided = counts.CONFIRMED + counts.REJECTED;
  const total = decided + counts.PROPOSED;
  const step = (by: number) => {
    setEdits(false);
    setAt(Math.max(0, Math.min(excerpts.length - 1, Math.min(at, excerpts.length - 1) + by)));
  };
  const head = (
    <PageHeader
      title="Confirm excerpts"
      breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: `${caseNumber(found.caseNumber)}, ${found.claimantName}`, href: `/cases/${caseId}` }, { label: 'Chronology', href: chronologyAddress(caseId, {}) }]}
      subtitle={`${decided} of ${total} decided`}
      below={<ProgressBar doneBps={total === 0 ? 0 : Math.round((decided / total) * 10_000)} label={`${decided} of ${total} excerpts decided`} />}
    />
  );
  if (!excerpt) {
    return (
      <>
        {head}
        <div className="mx-auto w-full max-w-[624px] px-4 py-8">
          <EmptyState title="Nothing is left to confirm" actions={<ButtonLink kind="primary" href={chronologyAddress(caseId, {})}>See the chronology</ButtonLink>}>
            Each excerpt was confirmed or rejected. What was not read or written yet is listed below.
          </EmptyState>
          <CoverageSide caseId={caseId} />
        </div>
      </>
    );
  }
  return (
    <>
      {head}
      <div className="flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_380px]">
        <PageBeside key={`${excerpt.packetId} ${excerpt.pageNumber}`} excerpt={excerpt} text={page.data?.text ?? ''} picture={page.data?.picture ?? null} />
        <section aria-label="Proposed excerpt" className="flex flex-col gap-3 px-(--pad) py-4 max-lg:order-first max-lg:border-b max-lg:border-border lg:border-l lg:border-border lg:px-5">
          <div className="flex items-center gap-2">
            <h2 className="font-semibold">
              {Math.min(at, excerpts.length - 1) + 1} of {excerpts.length}
            </h2>
            <Button size="sm" kind="ghost" iconOnly aria-keyshortcuts="P" aria-label="Previous excerpt" className="ml-auto" onClick={() => step(-1)}>
              <ChevronLeft aria-hidden />
            </Button>
            <Button size="sm" kind="ghost" iconOnly aria-keyshortcuts="N" aria-label="Next excerpt" onClick={() => step(1)}>
              <ChevronRight aria-hidden />
            </Button>
          </div>
          {edits ? (
            <ExcerptEditor key={excerpt.id} excerpt={excerpt} ownTags={found.tags.map(({ value }) => value).filter((tag) => !Object.hasOwn(excerptTags, tag))} onDone={() => setEdits(false)} />
          ) : (
            <>
              <div>
                <p className="text-xs text-muted">{[typeLabel(excerpt.type), excerpt.provider].filter(Boolean).join(' · ')}</p>
                <p className={excerpt.happenedOn ? 'font-semibold' : 'font-semibold text-warning-ink'}>{excerpt.happenedOn ? formatFullDay(excerpt.happenedOn) : 'Undated'}</p>
              </div>
              <p className="text-base break-words whitespace-pre-line">{excerpt.text}</p>
              {excerpt.tags.length > 0 && (
                <p className="flex flex-wrap gap-1">
                  {excerpt.tags.map((tag) => (
                    <KindChip key={tag}>{tagLabel(tag)}</KindChip>
                  ))}
                </p>
              )}
              <p className="text-xs text-muted">
                <Link href={pageHref(excerpt)} className="text-link num">
                  {excerpt.cite}
                </Link>{' '}
                · proposed by {excerpt.createdByName || 'somebody'}
              </p>
              {excerpt.privateNote && <p className="text-xs text-muted">Private: {excerpt.privateNote}</p>}
              <div className="flex flex-wrap gap-2 max-sm:flex-col">
                <Button kind="primary" aria-keyshortcuts="A" onClick={() => confirm(excerpt)}>
                  Accept <KeyCap keys="A" className="max-sm:hidden pointer-coarse:hidden" />
                </Button>
                <Button aria-keyshortcuts="E" onClick={() => setEdits(true)}>
                  Edit <KeyCap keys="E" className="max-sm:hidden pointer-coarse:hidden" />
                </Button>
                <Button aria-keyshortcuts="R" onClick={() => setRejects(excerpt)}>
                  Reject <KeyCap keys="R" className="max-sm:hidden pointer-coarse:hidden" />
                </Button>
              </div>
            </>
          )}
          <div className="mt-4 border-t border-border pt-4">
            <CoverageSide caseId={caseId} />
          </div>
        </section>
      </div>
      {rejects && <RejectDialog excerpt={rejects} onClose={() => setRejects(null)} />}
    </>
  );
}
