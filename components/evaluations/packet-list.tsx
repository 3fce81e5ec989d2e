'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import type { Packet } from '@/lib/features/packets/schema';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { dayOf, evaluationKindWords } from './evaluation-words';

const PacketForm = dynamic(() => import('./packet-form').then((module) => module.PacketForm), { ssr: false });

interface Props {
  readonly evaluation: Evaluation;
  readonly claimantName: string;
  readonly today: string;
  readonly isOnlyOne: boolean;
}

/** The records that came for an evaluation, packet by packet: declared, counted, seen before. */
export function PacketList({ evaluation, claimantName, today, isOnlyOne }: Props) {
  const mayAmend = useMay('packet.amend');
  const [amending, setAmending] = useState<Packet | null>(null);
  return (
    <Section title={isOnlyOne ? 'Records received' : `Records for ${evaluationKindWords(evaluation.kind).toLowerCase()} of ${formatShortDay(dayOf(evaluation), today)}`} count={evaluation.packets.length} className="mt-5">
      <div className="relative overflow-x-auto">
        <table className="data-table" aria-label="Packets of records">
          <thead>
            <tr>
              <th scope="col">Sender</th>
              <th scope="col">Received</th>
              <th scope="col" className="end">
                Declared
              </th>
              <th scope="col" className="end">
                Counted
              </th>
              <th scope="col" className="end max-sm:hidden">
                Seen before
              </th>
              <th scope="col">Declaration</th>
              {mayAmend && (
                <th scope="col" className="no-print">
                  <span className="sr-only">Correct</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {evaluation.packets.map((packet) => (
              <tr key={packet.id}>
                <th scope="row">{packet.senderName}</th>
                <td className="whitespace-nowrap text-soft">{formatDay(packet.receivedOn, today)}</td>
                <td className="num end">{packet.declaredPages === null ? <span className="text-muted">none</span> : formatCount(packet.declaredPages)}</td>
                <td className="num end">{formatCount(packet.countedPages)}</td>
                <td className="num end max-sm:hidden">{formatCount(packet.previouslyReviewedPages)}</td>
                <td className="whitespace-nowrap">
                  <PacketState packet={packet} today={today} />
                </td>
                {mayAmend && (
                  <td className="no-print end">
                    <Button kind="ghost" size="sm" aria-label={`Correct the packet of ${packet.senderName}`} onClick={() => setAmending(packet)}>
                      Correct
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {amending && <PacketForm evaluation={evaluation} packet={amending} claimantName={claimantName} today={today} onClose={() => setAmending(null)} />}
    </Section>
  );
}

function PacketState({ packet, today }: { readonly packet: Packet; readonly today: string }) {
  if (packet.declaredPages === null) return <StateIcon tone="held">Quarantined</StateIcon>;
  if (packet.declaredPages !== packet.countedPages) return <StateIcon tone="check">Counts differ</StateIcon>;
  return <StateIcon tone="done">{packet.declarationSignedOn ? formatShortDay(packet.declarationSignedOn, today) : 'Declared'}</StateIcon>;
}
