'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import { channelLabels, senderRoleLabels, type PacketDetail } from '@/lib/features/packets/schema';
import { formatCount } from '@/lib/format/money';
import { formatDay } from '@/lib/format/dates';

const PacketDetailsForm = dynamic(() => import('./packet-details-form').then((module) => module.PacketDetailsForm), { ssr: false });

/** What the sender declared, how the packet came, and whether the other side had its twenty days. */
export function PacketFacts({ packet }: { readonly packet: PacketDetail }) {
  const { today } = useViewer();
  const mayAmend = useMay('packet.amend') && packet.amendable;
  const [amending, setAmending] = useState(false);
  const suggestion = packet.declarationFound;
  const isOffered = suggestion !== null && suggestion.pages !== packet.declaredPages && packet.needsDeclaration;
  return (
    <>
      <Section
        title="Declaration"
        ruled
        aside={
          mayAmend && (
            <button type="button" className="quiet-link no-print" onClick={() => setAmending(true)}>
              {packet.declaredPages === null && packet.needsDeclaration ? 'Enter it' : 'Correct'}
            </button>
          )
        }
      >
        {!packet.needsDeclaration && packet.declaredPages === null ? (
          <p className="py-2 text-muted">Not required outside the panel system.</p>
        ) : (
          <dl className="py-1">
            <Fact name="Pages sworn to">{packet.declaredPages === null ? <span className="text-muted">None</span> : <span className="num">{formatCount(packet.declaredPages)}</span>}</Fact>
            <Fact name="Signed">{packet.declarationSignedOn ? formatDay(packet.declarationSignedOn, today) : <span className="text-muted">{packet.declaredPages === null ? 'None' : 'Not known'}</span>}</Fact>
          </dl>
        )}
        {isOffered && (
          <p className="pb-2 text-soft">
            A declaration on page {formatCount(suggestion.onPage)} seems to swear to {formatCount(suggestion.pages)} pages.{' '}
            {mayAmend && (
              <Button size="sm" className="no-print" onClick={() => setAmending(true)}>
                Look and enter it
              </Button>
            )}
          </p>
        )}
      </Section>
      <Section title="How it came" ruled className="mt-5">
        <dl className="py-1">
          <Fact name="Sender">{senderRoleLabels[packet.senderRole]}</Fact>
          <Fact name="By">{channelLabels[packet.channel]}</Fact>
          <Fact name="Received">
            <Day date={packet.receivedOn} today={today} stacked />
          </Fact>
          <Fact name="Served on the other side">{packet.servedOnOtherOn ? formatDay(packet.servedOnOtherOn, today) : <span className="text-muted">Not known</span>}</Fact>
        </dl>
        {packet.exchange && <ExchangeLine exchange={packet.exchange} today={today} />}
      </Section>
      {amending && <PacketDetailsForm packet={packet} today={today} onClose={() => setAmending(false)} />}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-3 py-1">
      <dt className="text-soft">{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}

function ExchangeLine({ exchange, today }: { readonly exchange: NonNullable<PacketDetail['exchange']>; readonly today: string }) {
  if (exchange.servedOn === null) return <p className="pb-2 text-xs text-muted">Ask when it was served: the other side has 20 days before a panel QME is given records. {exchange.section}</p>;
  const words = exchange.tooEarly
    ? `It came before the 20 days were over, which end ${formatDay(exchange.earliestOn ?? exchange.servedOn, today)}.`
    : exchange.tooLate
      ? 'It was served less than 20 days before the exam.'
      : 'The other side had its 20 days.';
  return (
    <p className="pb-2">
      <StateIcon tone={exchange.tooEarly || exchange.tooLate ? 'check' : 'done'}>{words}</StateIcon> <Cite>{exchange.section}</Cite>
    </p>
  );
}
