'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { withParty } from '@/components/intake/intake-drafts';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { PageHeader } from '@/components/layout/page-header';
import { useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { KindChip } from '@/components/ui/kind-chip';
import { useNotice } from '@/components/ui/notice';
import { agreements as agreementsQuery } from '@/lib/features/agreements/client';
import { caseDetail, useAmendCase } from '@/lib/features/cases/client';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { RequestFailed } from '@/lib/http/client';
import { kindWords } from '@/lib/format/case-words';
import { formatMinute, wallClock } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { factInWords, factLabels, factsOf, mergeFacts, pathOf, toAmendment, type CaseFacts } from './case-facts';
import { ConflictChoice } from './conflict-choice';
import { EditFields } from './edit-fields';

/** Lists and type-ahead are most of this screen's weight, and stand below the fold. */
const EditMatter = dynamic(() => import('./edit-matter').then((module) => module.EditMatter), { ssr: false, loading: () => <div className="h-56" /> });
const EditParties = dynamic(() => import('./edit-parties').then((module) => module.EditParties), { ssr: false, loading: () => <div className="h-56" /> });

interface Trouble {
  readonly title: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly requestId: string | null;
}

/** What the refusal adds to the case as it is stored now. */
interface Changed {
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** 'Rosa Delgado’s, saved 8:06 AM'. */
function savedByInWords({ changedBy, changedAt }: Partial<Changed>, timeZone: string): string {
  if (!changedBy || !changedAt) return 'Theirs, saved';
  return `${changedBy}’s, saved ${formatMinute(wallClock(changedAt, timeZone).minute)}`;
}

/** The facts of a case in a form. What is typed stays whatever happens; two people's changes stand side by side. */
export function EditScreen({ caseId }: { readonly caseId: string }) {
  const { data } = useQuery({ ...caseDetail(caseId), staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false });
  return data ? <EditForm found={data} /> : null;
}

function EditForm({ found }: { readonly found: CaseDetail }) {
  const router = useRouter();
  const notify = useNotice();
  const { today, timeZone } = useViewer();
  const amend = useAmendCase();
  const practice = useQuery(practiceQuery());
  const agreements = useQuery(agreementsQuery());
  const [base, setBase] = useState(found);
  const [facts, setFacts] = useState<CaseFacts>(() => factsOf(found));
  const [theirs, setTheirs] = useState<{ readonly facts: CaseFacts; readonly savedBy: string } | null>(null);
  const [conflicts, setConflicts] = useState<readonly (keyof CaseFacts)[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const offered = (agreements.data?.agreements ?? []).filter(({ problem, id }) => problem === null || id === facts.agreementId);
  const named = [...(practice.data?.physicians ?? []), ...(practice.data?.locations ?? []), ...offered];
  const nameOf = (id: string) => named.find((one) => one.id === id)?.name ?? 'another';
  const change = (part: Partial<CaseFacts>) => setFacts((before) => ({ ...before, ...part }));
  const errorAt = (key: keyof CaseFacts) => trouble?.errors.find(({ path }) => path === pathOf(key))?.message;

  const save = async () => {
    if (amend.isPending) return;
    setTrouble(null);
    try {
      await amend.mutateAsync(toAmendment(base, facts));
      notify({ message: 'The facts are saved.' });
      router.push(`/cases/${found.id}`);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.code === 'offline') reportLostConnection();
      const current = error.status === 409 && error.current ? (error.current as unknown as CaseDetail & Partial<Changed>) : null;
      if (!current) return setTrouble({ title: error.errors.length > 0 ? 'Not saved. These need you; the rest is kept.' : `Not saved. ${error.message}`, errors: error.errors, requestId: error.requestId });
      const answer = mergeFacts(factsOf(base), facts, factsOf(current));
      setBase(current);
      setTheirs({ facts: factsOf(current), savedBy: savedByInWords(current, timeZone) });
      setFacts(answer.merged);
      setConflicts(answer.conflicts);
      setTrouble({
        title: answer.conflicts.length > 0 ? 'Not saved yet. Someone else changed the same facts; choose, then save.' : 'Not saved yet. Someone else saved other facts meanwhile; they are taken over. Save again.',
        errors: answer.conflicts.map((key) => ({ path: `conflict-${key}`, message: `${factLabels[key]}: two versions` })),
        requestId: null,
      });
    }
  };

  return (
    <form
      className="flex flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <PageHeader
        title={found.claimant.name}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: caseNumber(found.number), href: `/cases/${found.id}` }, { label: 'Edit facts' }]}
        marks={<KindChip>{kindWords(found.kind)}</KindChip>}
        actions={
          <>
            <ButtonLink href={`/cases/${found.id}`}>Discard</ButtonLink>
            <Button kind="primary" type="submit" pending={amend.isPending}>
              Save
            </Button>
          </>
        }
      />
      <div className="flex max-w-[760px] flex-col gap-5 px-(--pad) py-5">
        {trouble && <ErrorSummary title={trouble.title} errors={trouble.errors} />}
        {theirs &&
          conflicts.map((key) => (
            <ConflictChoice
              key={key}
              id={`conflict-${key}`}
              label={factLabels[key]}
              yours={factInWords(facts, key, nameOf)}
              theirs={factInWords(theirs.facts, key, nameOf)}
              savedBy={theirs.savedBy}
              onYours={() => setConflicts((before) => before.filter((one) => one !== key))}
              onTheirs={() => {
                change({ [key]: theirs.facts[key] });
                setConflicts((before) => before.filter((one) => one !== key));
              }}
            />
          ))}
        <EditFields facts={facts} onChange={change} errorAt={errorAt} practice={practice.data} agreements={offered} today={today} />
        <EditMatter facts={facts} onChange={change} errorAt={(path) => trouble?.errors.find((error) => error.path === path)?.message} today={today} />
        <EditParties facts={facts} onChange={change} onAddParty={(party) => setFacts((before) => ({ ...before, parties: withParty(before.parties, party) }))} errorAt={errorAt} />
        {trouble?.requestId && (
          <p className="text-xs text-muted">
            If this goes on, tell the office: reference <span className="ident">{trouble.requestId}</span>. It holds no patient data.
          </p>
        )}
      </div>
    </form>
  );
}
