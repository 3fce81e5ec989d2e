'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { letterAddress } from '@/components/letters/letter-filters';
import { letterChoices } from '@/components/letters/letter-choices';
import { LetterTable } from '@/components/letters/letter-table';
import { WriteLetter } from '@/components/letters/write-letter';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { letterPages } from '@/lib/features/letters/client';

const ActDialog = dynamic(() => import('@/components/evaluations/act-dialog').then((module) => module.ActDialog), { ssr: false });

/** The letters of a case with how they stand, and the way to the next one. */
export function CaseLetters({ found, today }: { readonly found: CaseDetail; readonly today: string }) {
  const mayDraft = useMay('letter.draft');
  const mayNotify = useMay('evaluation.notify');
  const asked = useSearchParams().get('notice');
  const [answered, setAnswered] = useState(false);
  const toNotify = asked && mayNotify && !answered ? found.evaluations.find(({ id, acts }) => id === asked && acts.includes('notify')) : undefined;
  const letters = useInfiniteQuery(letterPages({ show: 'all', caseId: found.id }));
  const rows = useMemo(() => letters.data?.pages.flatMap((page) => page.rows) ?? [], [letters.data]);
  return (
    <Section
      title="Letters"
      className="mt-5"
      {...(rows.length > 0 ? { count: rows.length } : { ruled: true })}
      aside={
        <>
          {letters.hasNextPage && (
            <Link href={letterAddress({ show: 'all', kind: null, caseId: found.id, q: '' })} className="quiet-link">
              All letters
            </Link>
          )}
          {mayDraft && found.closedAt === null && <WriteLetter choices={letterChoices(found, rows, today)} subtitle={found.claimant.name} />}
        </>
      }
    >
      {rows.length > 0 ? (
        <LetterTable rows={rows} today={today} showsCase={false} />
      ) : letters.isPending ? (
        <SkeletonRows count={2} tall label="Loading letters" />
      ) : (
        <p className="py-2 text-muted">No letters yet. Notices, requests and deficiency letters go out from here, to everybody who must get them.</p>
      )}
      {toNotify && <ActDialog act="notify" evaluation={toNotify} claimantName={found.claimant.name} today={today} onClose={() => setAnswered(true)} />}
    </Section>
  );
}
