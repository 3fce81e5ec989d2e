'use client';

import { Lock } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { useDraftLetter } from '@/lib/features/letters/client';
import type { PacketDetail } from '@/lib/features/packets/schema';
import { quarantineWords } from './packet-words';

/** Why a packet is held, what that means, and the letter to all sides one press away. */
export function QuarantineBanner({ packet }: { readonly packet: PacketDetail }) {
  const router = useRouter();
  const mayWrite = useMay('letter.draft');
  const draft = useDraftLetter();
  const key = useRef(crypto.randomUUID());
  const [refusal, setRefusal] = useState<string | null>(null);
  const locked = packet.files.filter(({ state, removed }) => state === 'needs_password' && !removed).length;
  const write = () =>
    draft
      .mutateAsync({
        idempotencyKey: key.current,
        input: {
          kind: 'deficiency',
          evaluationId: packet.evaluationId,
          facts: { packet: { id: packet.id, senderName: packet.senderName, receivedOn: packet.receivedOn, countedPages: packet.countedPages, declaredPages: packet.declarationSignedOn === null ? null : packet.declaredPages } },
        },
      })
      .then(({ id }) => router.push(`/letters/${id}`), (error: unknown) => setRefusal(error instanceof Error ? error.message : 'The letter was not drafted.'));
  return (
    <section aria-label="Quarantine" className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2 rounded-md bg-warning-soft px-4 py-3">
      <div className="min-w-60 flex-1">
        <h2 className="flex items-center gap-2 font-semibold text-warning-ink">
          <Lock aria-hidden className="size-4" /> Quarantined
        </h2>
        <p className="mt-0.5">{quarantineWords(packet)}</p>
        {locked > 0 && <p>{locked === 1 ? 'One of its files waits' : `${locked} of its files wait`} for a password, and {locked === 1 ? 'its' : 'their'} pages are not counted yet.</p>}
        <p className="text-soft">
          Its pages are seen and counted, yet not assigned and not billed until a signed declaration agrees with the count. <Cite>8 CCR 9793(n)</Cite>
        </p>
        {refusal && (
          <p role="alert" className="text-danger-ink">
            {refusal}
          </p>
        )}
      </div>
      {packet.deficiencyLetterId ? (
        <p className="no-print">
          <Link href={`/letters/${packet.deficiencyLetterId}`} className="text-link hover:underline">
            Open the deficiency letter
          </Link>
        </p>
      ) : (
        mayWrite && (
          <Button className="no-print" pending={draft.isPending} onClick={() => void write()}>
            Write the deficiency letter
          </Button>
        )
      )}
    </section>
  );
}
