'use client';

import { useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { useAmendPacket, useReceivePacket } from '@/lib/features/packets/client';
import type { Packet } from '@/lib/features/packets/schema';
import { ActForm } from './act-form';
import { CheckField, DayField, WholeField, wholeOf } from './act-fields';

interface Props {
  readonly evaluation: Evaluation;
  readonly packet: Packet | null;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** A packet of records: who sent it, what was declared, what was counted. Undeclared pages count nothing. */
export function PacketForm({ evaluation, packet, claimantName, today, onClose }: Props) {
  const receive = useReceivePacket();
  const amend = useAmendPacket();
  const key = useRef(crypto.randomUUID());
  const [senderName, setSenderName] = useState(packet?.senderName ?? '');
  const [receivedOn, setReceivedOn] = useState(packet?.receivedOn ?? today);
  const [counted, setCounted] = useState(packet ? String(packet.countedPages) : '');
  const [isDeclared, setIsDeclared] = useState(packet ? packet.declaredPages !== null : true);
  const [declared, setDeclared] = useState(packet?.declaredPages === null || packet === null ? '' : String(packet.declaredPages));
  const [signedOn, setSignedOn] = useState(packet?.declarationSignedOn ?? '');
  const [before, setBefore] = useState(packet && packet.previouslyReviewedPages > 0 ? String(packet.previouslyReviewedPages) : '');
  const fields = () => ({
    senderName,
    receivedOn,
    declaredPages: isDeclared ? wholeOf(declared) : null,
    declarationSignedOn: isDeclared && signedOn ? signedOn : null,
    countedPages: wholeOf(counted) ?? 0,
    previouslyReviewedPages: wholeOf(before) ?? 0,
  });
  return (
    <ActForm
      title={packet ? 'Correct a packet' : 'Records received'}
      subtitle={claimantName}
      submitLabel={packet ? 'Save the packet' : 'Log the packet'}
      done={packet ? 'The packet is corrected.' : 'The packet is logged.'}
      submit={() => (packet ? amend.mutateAsync({ packetId: packet.id, version: packet.version, senderRole: packet.senderRole, channel: packet.channel, servedOnOtherOn: packet.servedOnOtherOn, ...fields() }) : receive.mutateAsync({ idempotencyKey: key.current, input: { evaluationId: evaluation.id, ...fields() } }))}
      onClose={onClose}
    >
      <Field label="Sender" name="senderName">
        {(field) => <input {...field} required maxLength={160} autoComplete="off" className="input" value={senderName} onChange={(event) => setSenderName(event.target.value)} />}
      </Field>
      <DayField label="Received on" name="receivedOn" value={receivedOn} onChange={setReceivedOn} today={today} />
      <CheckField label="A declaration came with it" checked={isDeclared} onChange={setIsDeclared} hint="Without one the pages may not be reviewed or billed. 8 CCR 9793(n)" />
      {isDeclared && <WholeField label="Pages declared" name="declaredPages" value={declared} onChange={setDeclared} />}
      {isDeclared && <DayField label="Declaration signed on" name="declarationSignedOn" value={signedOn} onChange={setSignedOn} today={today} optional />}
      <WholeField label="Pages counted" name="countedPages" value={counted} onChange={setCounted} hint="As they came, blanks and separators too" />
      <WholeField label="Of them reviewed before" name="previouslyReviewedPages" value={before} onChange={setBefore} optional hint="By this physician; ML202 and ML203 leave them out" />
    </ActForm>
  );
}
