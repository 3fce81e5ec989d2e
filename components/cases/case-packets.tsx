'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { packetState, quarantineWords } from '@/components/packets/packet-words';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { needsDeclaration } from '@/lib/domain/records/packet-state';
import type { CaseDetail } from '@/lib/features/cases/schema';
import type { Packet } from '@/lib/features/packets/schema';
import { formatDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

const OpenPacketForm = dynamic(() => import('@/components/packets/open-packet-form').then((module) => module.OpenPacketForm), { ssr: false });
const PacketForm = dynamic(() => import('@/components/evaluations/packet-form').then((module) => module.PacketForm), { ssr: false });

/** The records of a case, packet by packet, the newest first: where each stands, declared against counted, and what to do next. */
export function CasePackets({ found }: { readonly found: CaseDetail }) {
  const { today } = useViewer();
  const mayOpen = useMay('packet.open') && found.closedAt === null;
  const mayAmend = useMay('packet.amend');
  const [opening, setOpening] = useState(false);
  const [amending, setAmending] = useState<string | null>(null);
  const rows = found.evaluations.flatMap((evaluation) => evaluation.packets.map((packet) => ({ packet, evaluation }))).sort((a, b) => (a.packet.receivedOn < b.packet.receivedOn ? 1 : -1));
  const held = rows.filter(({ packet }) => packet.state === 'quarantined').length;
  const amended = rows.find(({ packet }) => packet.id === amending);
  return (
    <Section
      title="Records"
      count={rows.length}
      note={held > 0 ? `${counted(held, 'packet')} in quarantine` : undefined}
      className="mt-5"
      aside={
        mayOpen && (
          <button type="button" className="quiet-link no-print" onClick={() => setOpening(true)} onPointerEnter={() => void import('@/components/packets/open-packet-form')}>
            Receive records
          </button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="border-t border-border py-2 text-muted">No records yet. {mayOpen ? 'Receive them here as files, or log paper with “Add records” at the evaluation.' : ''}</p>
      ) : (
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
                <th scope="col" className="end max-md:hidden">
                  Blank
                </th>
                <th scope="col" className="end max-md:hidden">
                  Duplicate
                </th>
                <th scope="col">State</th>
                <th scope="col" className="no-print">
                  <span className="sr-only">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ packet }) => (
                <tr key={packet.id}>
                  <th scope="row">
                    <Link href={`/packets/${packet.id}`} className="hover:text-link hover:underline">
                      {packet.senderName}
                    </Link>
                  </th>
                  <td className="whitespace-nowrap text-soft">{formatDay(packet.receivedOn, today)}</td>
                  <td className="num end">{packet.declaredPages === null ? <span className="text-muted">{needsDeclaration(found.kind) ? 'none' : 'not required'}</span> : formatCount(packet.declaredPages)}</td>
                  <td className="num end">{formatCount(packet.countedPages)}</td>
                  <td className="num end max-md:hidden">{packet.hasFiles ? formatCount(packet.blankPages) : <span className="text-muted">paper</span>}</td>
                  <td className="num end max-md:hidden">{packet.hasFiles ? formatCount(packet.duplicatePages) : ''}</td>
                  <td className="whitespace-nowrap">
                    <PacketStateCell packet={packet} />
                  </td>
                  <td className="no-print end whitespace-nowrap">
                    {packet.hasFiles && packet.countedPages > 0 ? (
                      <Link href={`/packets/${packet.id}/index`} className="quiet-link" aria-label={`Index of the packet of ${packet.senderName}`}>
                        Index
                      </Link>
                    ) : (
                      mayAmend &&
                      !packet.hasFiles && (
                        <Button kind="ghost" size="sm" aria-label={`Correct the packet of ${packet.senderName}`} onClick={() => setAmending(packet.id)}>
                          Correct
                        </Button>
                      )
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {opening && <OpenPacketForm caseId={found.id} claimantName={found.claimant.name} needsDeclaration={needsDeclaration(found.kind)} today={today} onClose={() => setOpening(false)} />}
      {amended && <PacketForm evaluation={amended.evaluation} packet={amended.packet} claimantName={found.claimant.name} today={today} onClose={() => setAmending(null)} />}
    </Section>
  );
}

function PacketStateCell({ packet }: { readonly packet: Packet }) {
  const { tone, label } = packetState(packet.state);
  return (
    <StateIcon tone={tone}>
      <span title={quarantineWords(packet) || undefined}>{label}</span>
    </StateIcon>
  );
}
