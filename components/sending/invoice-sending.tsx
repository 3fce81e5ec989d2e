'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { StateIcon } from '@/components/ui/state-icon';
import { sendingMethods } from '@/lib/domain/billing/sending-methods';
import { sendingBoard } from '@/lib/features/bill-sendings/client';
import { formatShortDay } from '@/lib/format/dates';
import { stateOfSending } from './words';

/** On an issued bill: whether it went, by which way, and whether its payer has it. */
export function InvoiceSending({ invoiceId }: { readonly invoiceId: string }) {
  const { data: board } = useQuery(sendingBoard(invoiceId));
  if (!board || board.invoice.state !== 'ISSUED') return null;
  const { sendings, today, maySend } = board;
  const stands = sendings.filter(({ voidedOn }) => voidedOn === null);
  return (
    <Section
      title="Sent"
      count={stands.length}
      ruled
      className="no-print mb-6"
      aside={
        <Link href={`/invoices/${invoiceId}/send`} className="text-link">
          {maySend ? (stands.length > 0 ? 'Papers and proof' : 'Send it') : 'See how it went'}
        </Link>
      }
    >
      {stands.length === 0 && (
        <p className="py-2">
          <StateIcon tone="check">Issued, not sent</StateIcon>
        </p>
      )}
      <ul>
        {stands.slice(0, 4).map((sending) => {
          const state = stateOfSending(sending, today);
          return (
            <li key={sending.id} className="border-b border-hairline py-1.5">
              <span className="flex gap-2">
                <span className="font-medium">{sendingMethods[sending.method].label}</span>
                <span className="ml-auto text-xs text-muted">{formatShortDay(sending.sentOn, today)}</span>
              </span>
              <StateIcon tone={state.tone} className="text-xs">{state.words}</StateIcon>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
