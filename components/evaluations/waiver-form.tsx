'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Field } from '@/components/ui/field';
import { useNotice } from '@/components/ui/notice';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { useRecordWaiver, useWithdrawWaiver } from '@/lib/features/waivers/client';
import { waiverKinds, waiverLabels, waiverSections, type PartySide, type Waiver, type WaiverKind } from '@/lib/features/waivers/schema';
import { formatShortDay } from '@/lib/format/dates';
import { RequestFailed } from '@/lib/http/client';
import { ActForm } from './act-form';
import { DayField, NoteField } from './act-fields';
import { sideWords } from './consents';

interface Props {
  readonly evaluation: Pick<Evaluation, 'id' | 'waivers'>;
  readonly claimantName: string;
  readonly today: string;
  /** The consent that is missing, where one is. */
  readonly kind?: WaiverKind;
  readonly onClose: () => void;
}

/** A party's consent in writing: what to, who gave it, when. Those that stand are listed and can be withdrawn. */
export function WaiverForm({ evaluation, claimantName, today, kind: given = 'past_90', onClose }: Props) {
  const act = useRecordWaiver();
  const key = useRef(crypto.randomUUID());
  const [kind, setKind] = useState<WaiverKind>(given);
  const [givenBy, setGivenBy] = useState<PartySide>('applicant');
  const [givenOn, setGivenOn] = useState(today);
  const [note, setNote] = useState('');
  const standing = evaluation.waivers.filter(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <ActForm
      title="Record a waiver"
      subtitle={claimantName}
      submitLabel="Record it"
      done="The consent is recorded."
      submit={async () => {
        await act.mutateAsync({ idempotencyKey: key.current, input: { evaluationId: evaluation.id, kind, givenBy, givenOn, note } });
        return { notices: [] };
      }}
      onClose={onClose}
    >
      {standing.length > 0 && <StandingWaivers waivers={standing} today={today} />}
      <Field label="What to" name="kind" className="sm:col-span-2" hint={<Cite>{waiverSections[kind]}</Cite>}>
        {(field) => (
          <select {...field} className="input" value={kind} onChange={(event) => setKind(event.target.value as WaiverKind)}>
            {waiverKinds.map((one) => (
              <option key={one} value={one}>
                {waiverLabels[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Given by" name="givenBy">
        {(field) => (
          <select {...field} className="input" value={givenBy} onChange={(event) => setGivenBy(event.target.value as PartySide)}>
            {Object.entries(sideWords).map(([side, words]) => (
              <option key={side} value={side}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField label="In writing, on" name="givenOn" value={givenOn} onChange={setGivenOn} today={today} />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  );
}

/** The consents that stand, each with a way to withdraw it. */
export function StandingWaivers({ waivers, today }: { readonly waivers: readonly Waiver[]; readonly today: string }) {
  const withdraw = useWithdrawWaiver();
  const notify = useNotice();
  return (
    <ul className="border-t border-hairline sm:col-span-2" aria-label="Recorded consents">
      {waivers.map((waiver) => (
        <li key={waiver.id} className="flex items-center gap-3 border-b border-hairline py-1.5">
          <span className="min-w-0 flex-1">
            {waiverLabels[waiver.kind]}
            <span className="block text-xs text-muted">
              {sideWords[waiver.givenBy]}, {formatShortDay(waiver.givenOn, today)}
              {waiver.note && `, ${waiver.note}`}
            </span>
          </span>
          <Button
            size="sm"
            kind="ghost"
            pending={withdraw.isPending}
            aria-label={`Withdraw: ${waiverLabels[waiver.kind]}, ${sideWords[waiver.givenBy]}`}
            onClick={() => withdraw.mutate({ waiverId: waiver.id }, { onSuccess: () => notify({ message: 'The consent is withdrawn.' }), onError: (error) => notify({ message: error instanceof RequestFailed ? error.message : 'It was not withdrawn.' }) })}
          >
            Withdraw
          </Button>
        </li>
      ))}
    </ul>
  );
}
