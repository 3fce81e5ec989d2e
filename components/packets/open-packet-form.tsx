'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { CheckField, DayField, WholeField, wholeOf } from '@/components/evaluations/act-fields';
import { useOpenPacket } from '@/lib/features/packets/client';
import { CameFields, type Came } from './came-fields';

interface Props {
  readonly caseId: string;
  readonly claimantName: string;
  readonly needsDeclaration: boolean;
  readonly today: string;
  readonly onClose: () => void;
}

/** Records that came as files: who sent them and what was declared; the files are dropped on the screen that opens. */
export function OpenPacketForm({ caseId, claimantName, needsDeclaration, today, onClose }: Props) {
  const router = useRouter();
  const open = useOpenPacket();
  const key = useRef(crypto.randomUUID());
  const [came, setCame] = useState<Came>({ senderName: '', senderRole: '', channel: '', receivedOn: today, servedOnOtherOn: '' });
  const [isDeclared, setIsDeclared] = useState(needsDeclaration);
  const [declared, setDeclared] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const submit = async () => {
    const { senderName: sender, servedOnOtherOn, ...rest } = came;
    const { id } = await open.mutateAsync({
      idempotencyKey: key.current,
      input: { caseId, sender, ...rest, servedOnOtherOn: servedOnOtherOn || null, declaredPages: isDeclared ? wholeOf(declared) : null, declarationSignedOn: isDeclared && signedOn ? signedOn : null },
    });
    router.push(`/packets/${id}`);
    return { notices: ['Drop its files here.'] };
  };
  return (
    <ActForm title="Receive records" subtitle={claimantName} submitLabel="Open the packet" done="The packet is open." submit={submit} onClose={onClose} width={560}>
      <CameFields came={came} onChange={setCame} today={today} />
      {needsDeclaration && <CheckField label="A declaration came with them" checked={isDeclared} onChange={setIsDeclared} hint="Without one the packet is kept in quarantine. 8 CCR 9793(n)" />}
      {isDeclared && <WholeField label="Pages declared" name="declaredPages" value={declared} onChange={setDeclared} optional hint="May be read from the pages later" />}
      {isDeclared && <DayField label="Declaration signed on" name="declarationSignedOn" value={signedOn} onChange={setSignedOn} today={today} optional />}
    </ActForm>
  );
}
