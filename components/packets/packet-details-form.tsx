'use client';

import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { CheckField, DayField, WholeField, wholeOf } from '@/components/evaluations/act-fields';
import { Field } from '@/components/ui/field';
import { useAmendPacket } from '@/lib/features/packets/client';
import type { PacketDetail } from '@/lib/features/packets/schema';
import { formatCount } from '@/lib/format/money';
import { CameFields, type Came } from './came-fields';

/** The declaration and how the packet came. A declaration that agrees with the count releases a packet from quarantine. */
export function PacketDetailsForm({ packet, today, onClose }: { readonly packet: PacketDetail; readonly today: string; readonly onClose: () => void }) {
  const amend = useAmendPacket();
  const [version] = useState(packet.version);
  const [came, setCame] = useState<Came>({ senderName: packet.senderName, senderRole: packet.senderRole, channel: packet.channel, receivedOn: packet.receivedOn, servedOnOtherOn: packet.servedOnOtherOn ?? '' });
  const [isDeclared, setIsDeclared] = useState(packet.declaredPages !== null || packet.needsDeclaration);
  const found = packet.declarationFound;
  const [declared, setDeclared] = useState(packet.declaredPages === null ? '' : String(packet.declaredPages));
  const [signedOn, setSignedOn] = useState(packet.declarationSignedOn ?? '');
  const [before, setBefore] = useState(String(packet.previouslyReviewedPages));
  const [counted, setCounted] = useState(String(packet.countedPages));
  const submit = async () => {
    const { evaluation } = await amend.mutateAsync({
      packetId: packet.id,
      version,
      ...came,
      servedOnOtherOn: came.servedOnOtherOn || null,
      declaredPages: isDeclared ? wholeOf(declared) : null,
      declarationSignedOn: isDeclared && signedOn ? signedOn : null,
      ...(packet.hasFiles ? {} : { countedPages: wholeOf(counted) ?? 0, previouslyReviewedPages: wholeOf(before) ?? 0 }),
    });
    const now = evaluation.packets.find(({ id }) => id === packet.id);
    return { notices: packet.state === 'quarantined' && now?.state === 'ready' ? ['It is released from quarantine.'] : now?.state === 'quarantined' ? ['It stays in quarantine.'] : [] };
  };
  return (
    <ActForm title="The packet and its declaration" subtitle={packet.claimantName} submitLabel="Save" done="The packet is saved." submit={submit} onClose={onClose} width={560}>
      <CheckField label="A declaration came with it, or later" checked={isDeclared} onChange={setIsDeclared} hint="Sworn by the sender, with the page count. 8 CCR 9793(n)" />
      {isDeclared && <WholeField label="Pages declared" name="declaredPages" value={declared} onChange={setDeclared} optional hint={`${formatCount(packet.countedPages)} counted`} />}
      {isDeclared && <DayField label="Declaration signed on" name="declarationSignedOn" value={signedOn} onChange={setSignedOn} today={today} optional />}
      {isDeclared && found && found.pages !== wholeOf(declared) && (
        <p className="text-soft sm:col-span-2">
          Page {formatCount(found.onPage)} seems to swear to {formatCount(found.pages)} pages.{' '}
          <button type="button" className="text-link hover:underline" onClick={() => setDeclared(String(found.pages))}>
            Take {formatCount(found.pages)}
          </button>
        </p>
      )}
      <CameFields came={came} onChange={setCame} today={today} />
      {!packet.hasFiles && <WholeField label="Pages counted" name="countedPages" value={counted} onChange={setCounted} hint="As they came, blanks and separators too" />}
      {!packet.hasFiles && <WholeField label="Of them reviewed before" name="previouslyReviewedPages" value={before} onChange={setBefore} optional />}
      {packet.hasFiles && (
        <Field label="Pages counted" className="sm:col-span-2">
          {({ id }) => (
            <p id={id} className="num text-soft">
              {formatCount(packet.countedPages)}, from the files. Blanks and duplicates are corrected in the index.
            </p>
          )}
        </Field>
      )}
    </ActForm>
  );
}
