'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { useNotice } from '@/components/ui/notice';
import { contributions, type Contribution } from '@/lib/domain/report/facts';
import { contributionLabels } from '@/lib/domain/report/contribution-labels';
import { useAmendContributor, useNameContributor } from '@/lib/features/report-contributors/client';
import type { AmendContributor, NameContributor, ReportContributorDto, ReportContributors } from '@/lib/features/report-contributors/schema';
import { RequestFailed } from '@/lib/http/client';

interface Props {
  readonly reportId: string;
  /** Of whom something is said; null for somebody who is not in the list yet. */
  readonly contributor: ReportContributorDto | null;
  /** Who of the practice can be named. */
  readonly people: ReportContributors['people'];
  readonly onClose: () => void;
}

/** What is said of a helper by hand: qualifications, what they did, or why it was clerical. Load it on intent. */
export function ContributorForm({ reportId, contributor, people, onClose }: Props) {
  const id = useId();
  const notify = useNotice();
  const key = useRef('');
  const name = useNameContributor();
  const amend = useAmendContributor();
  const said = contributor?.said ?? null;
  const isOutside = contributor !== null && !/^[0-9a-f-]{36}$/.test(contributor.key);
  const [who, setWho] = useState('');
  const [typed, setTyped] = useState(contributor?.name ?? '');
  const [qualifications, setQualifications] = useState(said?.qualifications || (contributor?.qualifications ?? ''));
  const [did, setDid] = useState<readonly Contribution[]>(said?.did ?? (contributor ? [] : ['other']));
  const [note, setNote] = useState(said?.note ?? '');
  const [clericalReason, setClericalReason] = useState(said?.clericalReason ?? '');
  const failure = name.error ?? amend.error;
  const errorOf = (field: string) => (failure instanceof RequestFailed ? failure.errors?.find(({ path }) => path === field)?.message : undefined);
  const of = { qualifications, did: [...did], note, clericalReason };
  const done = { onSuccess: () => { notify({ message: 'Kept. The disclosure follows.' }); onClose(); } };
  const save = () => {
    if (said) return amend.mutate({ contributorId: said.id, version: said.version, ...(isOutside ? { name: typed } : {}), ...of } as AmendContributor, done);
    key.current ||= crypto.randomUUID();
    const userId = contributor ? contributor.key : who || null;
    name.mutate({ idempotencyKey: key.current, input: { reportId, userId, name: userId ? '' : typed, ...of } as NameContributor }, { ...done, onError: () => { key.current = ''; } });
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => { event.preventDefault(); save(); }} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {contributor ? <p className="font-medium">{contributor.name}</p> : (
        <Field label="Who" name={`${id}-who`}>
          {(field) => (
            <select {...field} className="input" autoFocus value={who} onChange={(event) => { setWho(event.target.value); setQualifications(people.find(({ userId }) => userId === event.target.value)?.qualifications ?? ''); }}>
              <option value="">Somebody from outside</option>
              {people.map(({ userId, name: theirs }) => <option key={userId} value={userId}>{theirs}</option>)}
            </select>
          )}
        </Field>
      )}
      {(isOutside || (!contributor && who === '')) && <Field label="Full name" name={`${id}-name`} error={errorOf('name')}>{(field) => <input {...field} type="text" className="input" maxLength={160} value={typed} onChange={(event) => setTyped(event.target.value)} />}</Field>}
      <Field label="Qualifications" name={`${id}-qualifications`} error={errorOf('qualifications')} hint="As the report prints them: registered nurse; certified medical interpreter">{(field) => <input {...field} type="text" className="input" maxLength={300} value={qualifications} onChange={(event) => setQualifications(event.target.value)} />}</Field>
      <fieldset>
        <legend className="label">{contributor ? 'Did also' : 'Did'}</legend>
        <div className="grid grid-cols-2 gap-x-3">
          {contributions.map((deed) => (
            <label key={deed} className="flex min-h-7 items-center gap-2">
              <input type="checkbox" className="size-4 accent-(--accent)" checked={did.includes(deed)} onChange={(event) => setDid(event.target.checked ? [...did, deed] : did.filter((one) => one !== deed))} />
              {contributionLabels[deed]}
            </label>
          ))}
        </div>
        {errorOf('did') && <p className="text-xs text-danger-ink">{errorOf('did')}</p>}
      </fieldset>
      <Field label="In words" name={`${id}-note`} optional hint="Printed where what they did is “other”">{(field) => <input {...field} type="text" className="input" maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}</Field>
      <Field label="Clerical, because" name={`${id}-clerical`} optional error={errorOf('clericalReason')} hint="With a reason here they are not named in the disclosure">{(field) => <textarea {...field} rows={2} className="input" maxLength={500} value={clericalReason} onChange={(event) => setClericalReason(event.target.value)} />}</Field>
      {failure && <p role="alert" className="text-xs text-danger-ink">{failure.message}</p>}
      <div className="flex gap-2">
        <Button size="sm" type="submit" pending={name.isPending || amend.isPending}>Save</Button>
        <Button size="sm" kind="ghost" onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
