'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState, type ReactNode } from 'react';
import { ConflictChoice } from '@/components/cases/conflict-choice';
import { withParty } from '@/components/intake/intake-drafts';
import { InjuryList } from '@/components/intake/injury-list';
import { PartyList } from '@/components/intake/party-list';
import { QuestionList } from '@/components/intake/question-list';
import { Columns } from '@/components/layout/columns';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useNotice } from '@/components/ui/notice';
import { lackingIn } from '@/lib/domain/referral/lacking';
import { agreements as agreementsQuery } from '@/lib/features/agreements/client';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { useAmendReferral, useReceiveReferral } from '@/lib/features/referrals/client';
import type { ReferralDetail } from '@/lib/features/referrals/schema';
import { RequestFailed } from '@/lib/http/client';
import { DraftSelect, DraftText, type FormPart } from './draft-field';
import { partyRoles } from './form-choices';
import { FormClaimant } from './form-claimant';
import { FormOrigin } from './form-origin';
import { FormTerms } from './form-terms';
import { fieldOfLack, LackingList } from './lacking-list';
import { draftFacts, draftProblems, emptyReferral, referralDraft, settled, toReferral, type DraftProblem, type ReferralDraft } from './referral-draft';
import { draftLabels, factInWords, mergeReferrals } from './referral-merge';
import { referralNumber } from './referral-words';

interface Trouble {
  readonly title: string;
  readonly errors: readonly DraftProblem[];
}

/** A referral in a form, new or stored. What is typed stays whatever happens; what is missing is said beside it. */
export function ReferralForm({ found }: { readonly found: ReferralDetail | null }) {
  const router = useRouter();
  const notify = useNotice();
  const { today } = useViewer();
  const receive = useReceiveReferral();
  const amend = useAmendReferral();
  const practice = useQuery(practiceQuery());
  const agreements = useQuery(agreementsQuery());
  const [base, setBase] = useState(found);
  const [typed, setTyped] = useState<ReferralDraft>(() => (found ? referralDraft(found) : emptyReferral(today)));
  const [theirs, setTheirs] = useState<ReferralDraft | null>(null);
  const [conflicts, setConflicts] = useState<readonly (keyof ReferralDraft)[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submitKey = useRef<string | null>(null);

  const physicians = practice.data?.physicians.filter(({ active, id }) => active || id === typed.physicianId) ?? [];
  const locations = practice.data?.locations.filter(({ active, id }) => active || id === typed.locationId) ?? [];
  const draft = !found && typed.physicianId === '' && physicians.length === 1 ? { ...typed, physicianId: physicians[0]?.id ?? '' } : typed;
  const pending = receive.isPending || amend.isPending;
  const change = (part: Partial<ReferralDraft>) => {
    submitKey.current = null;
    setTyped((before) => ({ ...before, ...part }));
  };
  const errorAt = (path: string) => trouble?.errors.find((error) => error.path === path)?.message;
  const nameOf = (id: string) => [...physicians, ...locations, ...(agreements.data?.agreements ?? [])].find((one) => one.id === id)?.name ?? 'another';
  const part: FormPart = { draft, onChange: change, errorAt, today };

  const save = async () => {
    if (pending) return;
    const whole = settled(draft);
    setTyped(whole);
    const problems = draftProblems(whole);
    if (problems.length > 0) return setTrouble({ title: 'Not saved yet. The rest is kept.', errors: problems });
    setTrouble(null);
    submitKey.current ??= crypto.randomUUID();
    try {
      const saved = base ? await amend.mutateAsync({ ...toReferral(whole), referralId: base.id, version: base.version }) : await receive.mutateAsync({ idempotencyKey: submitKey.current, input: toReferral(whole) });
      notify({ message: base ? 'The facts are saved.' : `${referralNumber(saved.number)} is received.` });
      router.push(`/referrals/${saved.id}`);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.code === 'offline') reportLostConnection();
      const current = error.status === 409 && error.current && base ? (error.current as unknown as ReferralDetail) : null;
      if (!current || !base) return setTrouble({ title: error.errors.length > 0 ? 'Not saved. These need you; the rest is kept.' : `Not saved. ${error.message}`, errors: error.errors });
      const answer = mergeReferrals(referralDraft(base), whole, referralDraft(current));
      setBase(current);
      setTheirs(referralDraft(current));
      setTyped(answer.merged);
      setConflicts(answer.conflicts);
      setTrouble({
        title: answer.conflicts.length > 0 ? 'Not saved yet. Someone else changed the same facts; choose, then save.' : 'Not saved yet. Someone else saved other facts meanwhile; they are taken over. Save again.',
        errors: answer.conflicts.map((key) => ({ path: `conflict-${key}`, message: `${draftLabels[key]}: two versions` })),
      });
    }
  };

  const back = found ? `/referrals/${found.id}` : '/referrals';
  return (
    <form
      className="flex flex-1 flex-col"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // The form of a dialog that opened here tells this one too: React passes events on by components, not by the page.
        if (event.target === event.currentTarget) void save();
      }}
      onKeyDown={(event) => {
        if (!event.currentTarget.contains(event.target as Node)) return;
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <PageHeader
        title={found ? found.claimantName : 'New referral'}
        breadcrumb={[{ label: 'Referrals', href: '/referrals' }, ...(found ? [{ label: referralNumber(found.number), href: back }, { label: 'Edit facts' }] : [{ label: 'New' }])]}
        actions={
          <>
            <ButtonLink href={back}>Discard</ButtonLink>
            <Button kind="primary" type="submit" pending={pending}>
              {found ? 'Save' : 'Save referral'}
            </Button>
          </>
        }
      />
      <Columns
        sideLabel="What is missing"
        side={
          <Section title="Still missing" note="to be said now or later">
            <LackingList lacking={lackingIn(draftFacts(draft))} hrefOf={(field) => `#${fieldOfLack(field)}`} />
          </Section>
        }
      >
        <div className="flex max-w-[760px] flex-col gap-5 pb-6">
          {trouble && <ErrorSummary title={trouble.title} errors={trouble.errors} />}
          {theirs &&
            conflicts.map((key) => (
              <ConflictChoice
                key={key}
                id={`conflict-${key}`}
                label={draftLabels[key]}
                yours={factInWords(draft, key, nameOf)}
                theirs={factInWords(theirs, key, nameOf)}
                savedBy="Theirs, saved"
                onYours={() => setConflicts((before) => before.filter((one) => one !== key))}
                onTheirs={() => {
                  change({ [key]: theirs[key] });
                  setConflicts((before) => before.filter((one) => one !== key));
                }}
              />
            ))}
          <Part title="How it came">
            <FormOrigin {...part} />
          </Part>
          <Part title="Claimant">
            <FormClaimant {...part} referralId={found?.id ?? null} />
          </Part>
          <Part title={draft.kind === 'QME' ? 'Panel' : draft.kind === 'AME' ? 'Appointment' : 'Terms'}>
            <FormTerms {...part} />
          </Part>
          <Part title="Injuries">
            <InjuryList injuries={draft.injuries} onChange={(injuries) => change({ injuries })} today={today} path="injuries" errorAt={errorAt} />
          </Part>
          <Part title="Questions asked">
            <QuestionList questions={draft.questions} onChange={(questions) => setTyped((before) => ({ ...before, questions }))} pending={draft.pendingQuestions} onPending={(pendingQuestions) => setTyped((before) => ({ ...before, pendingQuestions }))} path="questions" errorAt={errorAt} />
          </Part>
          <Part title="Parties and treaters">
            <PartyList
              parties={draft.parties}
              onAdd={(party) => setTyped((before) => ({ ...before, parties: withParty(before.parties, party) }))}
              onRemove={(party) => change({ parties: draft.parties.filter((one) => one !== party) })}
              roles={partyRoles}
            />
          </Part>
          <Part title="What they wish">
            <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
              <DraftSelect {...part} of="physicianId" choices={[['', 'Not chosen'], ...physicians.map(({ id, name }) => [id, name] as const)]} />
              <DraftSelect {...part} of="locationId" choices={[['', 'Not chosen'], ...locations.map(({ id, name }) => [id, name] as const)]} />
              <DraftText {...part} of="pages" path="pagesExpected" numeric maxLength={9} />
              <Field label="Note" name="note" optional error={errorAt('note')} className="sm:col-span-2">
                {(field) => <textarea {...field} rows={3} maxLength={4000} className="input" value={draft.note} onChange={(event) => change({ note: event.target.value })} />}
              </Field>
            </div>
          </Part>
        </div>
      </Columns>
    </form>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Section title={title} ruled>
      <div className="pt-3">{children}</div>
    </Section>
  );
}
