'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { ConflictSection } from '@/components/conflicts/conflict-section';
import { InjuryTable } from '@/components/intake/injury-table';
import { QuestionTable } from '@/components/intake/question-table';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { KindChip } from '@/components/ui/kind-chip';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { referralDetail, useAmendReferral } from '@/lib/features/referrals/client';
import type { ReferralDetail } from '@/lib/features/referrals/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatFullDay, formatInstant, formatInstantFully } from '@/lib/format/dates';
import { caseNumber } from '@/lib/format/names';
import { fieldOfLack, LackingList } from './lacking-list';
import { ReferralActions, type ReferralAct } from './referral-actions';
import { referralDraft, toReferral } from './referral-draft';
import { referralFacts } from './referral-facts';
import { ReferralSide } from './referral-side';
import { referralNumber, stateWords } from './referral-words';
import { SamePerson } from './same-person';

/** A request to take a case: what it says, what it lacks, who may be the same, what conflicts, and what was decided. */
export function ReferralScreen({ referralId }: { readonly referralId: string }) {
  const { data: found } = useQuery(referralDetail(referralId));
  const { today } = useViewer();
  const notify = useNotice();
  const mayAmend = useMay('referral.amend');
  const amend = useAmendReferral();
  const [act, setAct] = useState<ReferralAct | null>(null);
  const [intoCaseId, setIntoCaseId] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  if (!found) return null;
  const { tone, label } = stateWords[found.state];
  const isOpen = found.state === 'RECEIVED' || found.state === 'INFO_REQUESTED';
  const use = (claimantId: string) => {
    const { claimantId: _before, ...facts } = toReferral(referralDraft(found));
    void amend.mutateAsync({ ...facts, claimantId, referralId: found.id, version: found.version }).then(
      (saved) => notify({ message: 'It is the same person.', undo: () => void amend.mutateAsync({ ...facts, claimantId: null, referralId: found.id, version: saved.version }).catch(() => undefined) }),
      (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' }),
    );
  };
  return (
    <>
      <PageHeader
        title={found.claimantName}
        breadcrumb={[{ label: 'Referrals', href: '/referrals' }, { label: referralNumber(found.number) }]}
        marks={
          <>
            <KindChip>{kindWords(found.kind)}</KindChip>
            <StateIcon tone={tone}>{label}</StateIcon>
          </>
        }
        actions={
          <ReferralActions
            found={found}
            today={today}
            act={act}
            intoCaseId={intoCaseId}
            onAct={(next) => {
              setAct(next);
              if (next === null) setIntoCaseId(null);
            }}
          />
        }
      />
      <Facts facts={referralFacts(found, today)} />
      <Columns sideLabel="Representation, parties, files and letters" side={<ReferralSide found={found} />}>
        <Decided found={found} />
        <SamePerson
          found={found.duplicates}
          dismissed={dismissed}
          onDismiss={(id) => setDismissed((before) => new Set(before).add(id))}
          onUse={isOpen && mayAmend ? (match) => use(match.claimantId) : null}
          {...(isOpen
            ? {
                onInto: (match) => {
                  setIntoCaseId(found.openCases.find(({ id }) => id === match.case?.id)?.id ?? null);
                  setAct('accept');
                },
              }
            : {})}
        />
        {isOpen && (
          <Section title="Still missing" className={found.duplicates.matches.length + found.duplicates.referrals.length > 0 ? 'mt-4' : ''} ruled>
            <div className="pt-2">
              <LackingList lacking={found.lacking} hrefOf={(field) => `/referrals/${found.id}/edit#${fieldOfLack(field)}`} />
            </div>
          </Section>
        )}
        <ConflictSection subject={{ referralId: found.id }} version={found.version} matches={found.conflictMatches} decisions={found.conflictDecisions} isOpen={isOpen} />
        <Section title="Injuries" ruled className="mt-5" {...(found.injuries.length > 0 ? { count: found.injuries.length } : {})}>
          {found.injuries.length === 0 ? <p className="py-2 text-muted">None said yet.</p> : <InjuryTable injuries={found.injuries} />}
        </Section>
        <Section title="Questions asked" ruled className="mt-5" {...(found.questions.length > 0 ? { count: found.questions.length } : {})}>
          {found.questions.length === 0 ? <p className="py-2 text-muted">None asked yet. The report answers each question by its number.</p> : <QuestionTable questions={found.questions} />}
        </Section>
        {found.agreementTerms && (
          <Section title="What is agreed" ruled className="mt-5" note={found.agreement?.name}>
            <ul className="list-disc py-2 pl-5 text-soft">
              {found.agreementTerms.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Section>
        )}
        <History found={found} />
      </Columns>
    </>
  );
}

/** What was decided or asked, in one line above everything else. */
function Decided({ found }: { readonly found: ReferralDetail }) {
  const by = [found.decidedOn && formatFullDay(found.decidedOn), found.decidedByName].filter(Boolean).join(', ');
  if (found.state === 'ACCEPTED' && found.case) {
    return (
      <p className="pb-3">
        <StateIcon tone="done">
          Accepted as{' '}
          <Link href={`/cases/${found.case.id}`} className="text-link hover:underline">
            case {caseNumber(found.case.number)}
          </Link>
          . <span className="text-muted">{by}</span>
        </StateIcon>
      </p>
    );
  }
  if (found.state === 'DECLINED') {
    return (
      <div className="pb-3">
        <StateIcon tone="off">
          Declined. <span className="text-muted">{by}</span>
        </StateIcon>
        <p className="pl-5 whitespace-pre-line text-soft">{found.declineReason}</p>
      </div>
    );
  }
  if (found.infoAsked === '') return null;
  return (
    <div className="pb-3">
      <StateIcon tone={found.state === 'INFO_REQUESTED' ? 'underway' : 'done'}>{found.state === 'INFO_REQUESTED' ? 'Waits for an answer. Asked for:' : 'Was asked for:'}</StateIcon>
      <p className="pl-5 whitespace-pre-line text-soft">{found.infoAsked}</p>
    </div>
  );
}

function History({ found }: { readonly found: ReferralDetail }) {
  const { timeZone, today } = useViewer();
  return (
    <Section title="History" ruled className="mt-5">
      <ul>
        {found.events.map((event) => (
          <li key={event.seq} className="grid min-h-(--row) items-center gap-x-4 border-b border-hairline py-1.5 sm:grid-cols-[108px_1fr]">
            <time dateTime={event.at} title={formatInstantFully(event.at, timeZone, today)} className="text-muted">
              {formatInstant(event.at, timeZone, today)}
            </time>
            <span className="text-soft">
              <strong className="font-medium text-foreground">{event.actorName}</strong> {event.summary.slice(0, 1).toLowerCase()}
              {event.summary.slice(1)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
