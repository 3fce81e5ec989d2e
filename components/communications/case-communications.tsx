'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { communicationsOf } from '@/lib/features/communications/client';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { SaidList } from './said-list';

const CommunicationForm = dynamic(() => import('./communication-form').then((module) => module.CommunicationForm), { ssr: false });
const shownFirst = 5;

/** Who said what on a case; on a QME or AME case about scheduling only. */
export function CaseCommunications({ found }: { readonly found: CaseDetail }) {
  const mayRecord = useMay('communication.record');
  const { timeZone } = useViewer();
  const list = useQuery(communicationsOf(found.id));
  const [adding, setAdding] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const said = list.data?.communications ?? [];
  // What is said now is about the appointment that is ahead, where there is one.
  const ahead = found.evaluations.find(({ state, scheduledOn }) => state === 'SCHEDULED' && scheduledOn !== null);
  return (
    <Section
      title="Who said what"
      count={list.data ? said.length : undefined}
      ruled
      className="mt-5"
      aside={
        <>
          {said.length > shownFirst && (
            <button type="button" className="quiet-link" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? 'The latest' : 'Everything'}
            </button>
          )}
          {mayRecord && (
            <button type="button" className="quiet-link" onClick={() => setAdding(true)} onPointerEnter={() => void import('./communication-form')}>
              Record a call
            </button>
          )}
        </>
      }
    >
      {list.isPending && <SkeletonRows count={2} />}
      {list.isError && <p className="py-3 text-muted">What was said could not be read. The rest of the case is not affected.</p>}
      {list.data && said.length === 0 && <p className="py-3 text-muted">Nothing is recorded yet.{list.data.schedulingOnly ? ' With parties only about scheduling; anything else goes in writing to all of them. LC 4062.3' : ''}</p>}
      <SaidList said={showsAll ? said : said.slice(0, shownFirst)} />
      {adding && (
        <CommunicationForm caseId={found.id} evaluationId={ahead?.id ?? null} claimantName={found.claimant.name} partyRoles={found.parties.map(({ role }) => role)} schedulingOnly={list.data?.schedulingOnly ?? true} timeZone={timeZone} onClose={() => setAdding(false)} />
      )}
    </Section>
  );
}
