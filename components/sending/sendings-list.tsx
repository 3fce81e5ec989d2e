'use client';

import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { sendingMethods } from '@/lib/domain/billing/sending-methods';
import { sendingFileHref, useAttachProof } from '@/lib/features/bill-sendings/client';
import type { Sending, SendingBoard } from '@/lib/features/bill-sendings/schema';
import { formatDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { stateOfSending } from './words';

const SendingDialog = dynamic(() => import('./sending-dialogs').then((module) => module.SendingDialog), { ssr: false });

/** Every way a bill went, newest first, with what proves it and what can be done about it. */
export function SendingsList({ board }: { readonly board: SendingBoard }) {
  return (
    <ul>
      {board.sendings.map((sending) => (
        <Row key={sending.id} sending={sending} board={board} />
      ))}
    </ul>
  );
}

function Row({ sending, board }: { readonly sending: Sending; readonly board: SendingBoard }) {
  const [act, setAct] = useState<'confirm' | 'void' | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const attach = useAttachProof();
  const notify = useNotice();
  const { today, maySend } = board;
  const state = stateOfSending(sending, today);
  const stands = sending.voidedOn === null;
  const keep = async (file: File | undefined) => {
    if (!file) return;
    await attach.mutateAsync({ sendingId: sending.id, file }).then(() => notify({ message: 'The proof is kept.' }), (error: unknown) => notify({ message: error instanceof Error ? error.message : 'It did not arrive. Choose it again.' }));
  };
  return (
    <li className="border-b border-hairline py-2">
      <div className={`flex items-baseline gap-2 ${stands ? '' : 'text-muted line-through'}`}>
        <span className="font-medium">{sendingMethods[sending.method].label}</span>
        <span className="ml-auto text-xs text-muted">{formatDay(sending.sentOn, today)}</span>
      </div>
      <StateIcon tone={state.tone} className="text-sm">{state.words}</StateIcon>
      <div className="text-xs text-muted">
        {[sending.sentTo && `to ${sending.sentTo}`, sending.sentByName && `by ${sending.sentByName}`, sending.tracking, sending.proof].filter(Boolean).map((words) => (
          <span key={String(words)} className="block break-words">
            {words}
          </span>
        ))}
        {sending.receiptBasis === 'presumed' && stands && <span className="block">Five days after mailing, CCP 1013(a), from memory: verify</span>}
        {!stands && <span className="block">{sending.voidReason}</span>}
        {sending.packet && (
          <span className="block">
            {maySend ? <a href={sendingFileHref(sending.id, 'papers')} download className="text-link">{counted(sending.packet.pages, 'page')} as they went</a> : counted(sending.packet.pages, 'page')} · SHA-256 {sending.packet.sha256.slice(0, 12)}…
          </span>
        )}
      </div>
      {maySend && stands && (
        <div className="mt-1 flex flex-wrap gap-1">
          {sending.receiptBasis !== 'proven' && (
            <Button size="sm" onClick={() => setAct('confirm')}>
              Record receipt
            </Button>
          )}
          {sending.hasProofFile && (
            <a href={sendingFileHref(sending.id, 'proof')} download className="button button--sm button--ghost">
              Proof
            </a>
          )}
          <Button kind="ghost" size="sm" pending={attach.isPending} onClick={() => chooser.current?.click()}>
            {sending.hasProofFile ? 'Other proof' : 'Attach proof'}
          </Button>
          <Button kind="ghost" size="sm" onClick={() => setAct('void')}>
            Take back
          </Button>
          <input ref={chooser} type="file" hidden aria-label={`Proof of ${sendingMethods[sending.method].label}`} onChange={(event) => void keep(event.target.files?.[0]).then(() => (event.target.value = ''))} />
        </div>
      )}
      {act && <SendingDialog act={act} sending={sending} today={today} onClose={() => setAct(null)} />}
    </li>
  );
}
