'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput, TextInput } from '@/components/forms/inputs';
import { StateIcon } from '@/components/ui/state-icon';
import { addDays, type CalendarDate } from '@/lib/domain/calendar';
import { useAcceptReferral, useDeclineReferral, useRequestInformation } from '@/lib/features/referrals/client';
import type { AcceptReferral, ReferralDetail } from '@/lib/features/referrals/schema';
import { kindWords } from '@/lib/format/case-words';
import { caseNumber } from '@/lib/format/names';
import { referralNumber } from './referral-words';

interface Part {
  readonly found: ReferralDetail;
  readonly today: string;
  readonly onClose: () => void;
}

interface Props extends Part {
  readonly act: 'request_information' | 'decline' | 'accept';
  /** The case that work is to be taken into, when it was chosen beside a duplicate. */
  readonly intoCaseId: string | null;
}

/** The dialog of an act on a referral. Load it on intent. */
export function ReferralDialog({ act, intoCaseId, ...part }: Props) {
  if (act === 'request_information') return <Ask {...part} />;
  return act === 'decline' ? <Decline {...part} /> : <Accept {...part} intoCaseId={intoCaseId} />;
}

function Ask({ found, today, onClose }: Part) {
  const router = useRouter();
  const ask = useRequestInformation();
  const missing = found.lacking.map(({ needs }) => needs).join('\n');
  return (
    <AskDialog
      title="Ask for information"
      action="Draft the letter"
      done="It waits for the information; the letter is drafted."
      width={560}
      onClose={onClose}
      send={async (values) => {
        const { letterId } = await ask.mutateAsync({ referralId: found.id, version: found.version, asked: values.text('asked'), answerBy: values.textOrNull('answerBy') });
        if (letterId) router.push(`/letters/${letterId}`);
      }}
    >
      {({ errorOf }) => (
        <>
          <NoteInput label="What you ask for" name="asked" className="sm:col-span-2" rows={Math.min(10, Math.max(4, found.lacking.length + 1))} maxLength={4000} defaultValue={found.infoAsked || missing} hint="One thing a line, as the letter lists it" error={errorOf('asked')} autoFocus />
          <TextInput label="Answer by" name="answerBy" type="date" optional defaultValue={addDays(today as CalendarDate, 10)} error={errorOf('answerBy')} />
        </>
      )}
    </AskDialog>
  );
}

function Decline({ found, onClose }: Part) {
  const decline = useDeclineReferral();
  return (
    <AskDialog
      title={`Decline ${referralNumber(found.number)}`}
      action="Decline"
      kind="danger"
      done="Declined. The letter is drafted; nothing was sent. It can be taken up again."
      width={520}
      onClose={onClose}
      send={(values) => decline.mutateAsync({ referralId: found.id, version: found.version, reason: values.text('reason') })}
    >
      {({ errorOf }) => <NoteInput label="Why" name="reason" className="sm:col-span-2" rows={3} maxLength={2000} hint="Stands in the letter, in your words" error={errorOf('reason')} autoFocus />}
    </AskDialog>
  );
}

const intoKinds: readonly (readonly [NonNullable<AcceptReferral['into']>['kind'], string])[] = [
  ['EXAM', 'Re-evaluation, an exam'],
  ['SUPPLEMENTAL', 'Supplemental report'],
  ['RECORD_REVIEW', 'Record review'],
];
/** What a case that is there already brings. */
const broughtByCase = ['referral.needs_physicianId', 'referral.needs_payerId', 'referral.needs_agreementId', 'referral.needs_represented', 'agreement.not_in_force', 'referral.physician_inactive'];

function Accept({ found, intoCaseId, onClose }: Part & { readonly intoCaseId: string | null }) {
  const router = useRouter();
  const accept = useAcceptReferral();
  const [caseId, setCaseId] = useState(intoCaseId ?? '');
  const [kind, setKind] = useState<(typeof intoKinds)[number][0]>('EXAM');
  const obstacles = found.obstacles.filter(({ rule }) => caseId === '' || !broughtByCase.includes(rule));
  const isPrivate = found.agreement !== null;
  return (
    <AskDialog
      title={`Accept ${referralNumber(found.number)}`}
      action={caseId === '' ? 'Accept and open the case' : 'Accept into the case'}
      done={`${found.claimantName} is accepted. Find a time.`}
      width={560}
      onClose={onClose}
      send={async (_, idempotencyKey) => {
        const { evaluationId } = await accept.mutateAsync({ idempotencyKey, input: { referralId: found.id, version: found.version, into: caseId === '' ? null : { caseId, kind } } });
        router.push(caseId === '' || kind === 'EXAM' ? `/calendar?find=${evaluationId}` : `/cases/${caseId}`);
      }}
    >
      {() => (
        <>
          {found.openCases.length > 0 && (
            <fieldset className="sm:col-span-2">
              <legend className="label pb-1">Where it goes</legend>
              <label className="flex items-start gap-2.5 py-1">
                <input type="radio" name="into" className="mt-0.5 size-4 accent-(--accent)" checked={caseId === ''} onChange={() => setCaseId('')} />
                <span>A new case</span>
              </label>
              {found.openCases.map((one) => (
                <label key={one.id} className="flex items-start gap-2.5 py-1">
                  <input type="radio" name="into" className="mt-0.5 size-4 accent-(--accent)" checked={caseId === one.id} onChange={() => setCaseId(one.id)} />
                  <span>
                    Into {caseNumber(one.number)}, {one.claimantName}
                    <span className="block text-xs text-muted">{[one.claimNumber && `claim ${one.claimNumber}`, one.physicianName].filter(Boolean).join(' · ')}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          {caseId !== '' && (
            <div className="flex flex-col gap-1 sm:col-span-2">
              <label className="label" htmlFor="into-kind">
                What is asked for
              </label>
              <select id="into-kind" className="input" value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
                {intoKinds.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
          )}
          {obstacles.length > 0 ? (
            <div className="sm:col-span-2">
              <p className="font-medium">It cannot be accepted yet</p>
              <ul className="mt-1">
                {obstacles.map(({ rule, says }) => (
                  <li key={rule} className="border-b border-hairline py-1.5">
                    <StateIcon tone="held">{says}</StateIcon>
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            <p className="text-soft">
              {caseId === '' ? `A ${kindWords(found.kind)} case is opened with its claimant, ${found.injuries.length === 1 ? 'injury' : 'injuries'}, questions and parties; its clocks begin to run.` : 'Its questions, injuries and parties are added to the case.'}
              {isPrivate && caseId === '' && ' The acceptance letter with the terms of the agreement is drafted.'}
            </p>
          )}
        </>
      )}
    </AskDialog>
  );
}
