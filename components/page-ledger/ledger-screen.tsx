'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { PrintButton } from '@/components/ui/print-button';
import { StateIcon } from '@/components/ui/state-icon';
import { VideoSection } from '@/components/videos/video-section';
import { pageLedger } from '@/lib/features/page-ledgers/client';
import type { PageLedger } from '@/lib/features/page-ledgers/schema';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatCount, formatDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { ChoiceForm } from './choice-form';
import { LedgerTable, type ListKind } from './ledger-table';
import { VerificationSection } from './verification-section';

const PagesDialog = dynamic(() => import('./pages-dialog').then((module) => module.PagesDialog), { ssr: false });

/** The count of an evaluation's pages: one number for the verification and the bill. */
export function LedgerScreen({ evaluationId }: { readonly evaluationId: string }) {
  const { today } = useViewer();
  const { data: ledger } = useQuery(pageLedger(evaluationId));
  const [list, setList] = useState<{ kind: ListKind; packetId: string | null } | null>(null);
  if (!ledger) return null;
  const unseen = ledger.packets.find((packet) => (packet.unseen ?? 0) > 0);
  return (
    <>
      <PageHeader
        title="Pages"
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: `${ledger.claimantName}, ${caseNumber(ledger.caseNumber)}`, href: `/cases/${ledger.caseId}` }, { label: 'Pages' }]}
        subtitle={`${counted(ledger.reviewedPages, 'page')} ${ledger.reviewedPages === 1 ? 'counts' : 'count'}${ledger.examOn ? `, exam ${formatDay(ledger.examOn, today)}` : ''}`}
        actions={
          <>
            <PrintButton />
            {unseen && <ButtonLink href={`/packets/${unseen.id}/read`}>Read on</ButtonLink>}
          </>
        }
      />
      <Columns sideLabel="From pages to the bill" side={<Arithmetic ledger={ledger} />}>
        {ledger.waiting.length > 0 && (
          <ul className="pb-2">
            {ledger.waiting.map((packet) => (
              <li key={packet.id} className="py-1">
                <StateIcon tone={packet.state === 'rejected' ? 'failed' : 'underway'}>
                  <Link className="text-link" href={`/packets/${packet.id}`}>
                    {packet.senderName}, {formatShortDay(packet.receivedOn, today)}
                  </Link>{' '}
                  {packet.state === 'rejected' ? 'cannot be read and is not counted' : 'is not counted yet: its files are still coming or being read'}
                </StateIcon>
              </li>
            ))}
          </ul>
        )}
        {ledger.packets.length === 0 ? (
          <EmptyState title="No pages yet" actions={<ButtonLink kind="primary" href={`/cases/${ledger.caseId}`}>To the case</ButtonLink>}>
            Packets of records are added on the page of the case. Their pages are counted here.
          </EmptyState>
        ) : (
          <>
            <LedgerTable ledger={ledger} today={today} onOpen={(kind, packetId) => setList({ kind, packetId })} />
            <ChoiceForm ledger={ledger} />
            <VerificationSection ledger={ledger} />
          </>
        )}
        <VideoSection evaluationId={evaluationId} />
      </Columns>
      {list && <PagesDialog evaluationId={evaluationId} {...list} onClose={() => setList(null)} />}
    </>
  );
}

/** From what was sent to what is billed, step by step. */
function Arithmetic({ ledger }: { readonly ledger: PageLedger }) {
  const { totals, money, invoice } = ledger;
  const steps: readonly (readonly [label: string, value: string])[] = [
    ['Counted', formatCount(totals.counted)],
    ...(totals.quarantined > 0 && ledger.needsDeclaration ? ([['In quarantine or not declared', `− ${formatCount(totals.quarantined)}`]] as const) : []),
    ...(totals.leftOut > 0 ? ([['Left out by choice', `− ${formatCount(totals.leftOut)}`]] as const) : []),
    ...(ledger.onlyNew && totals.reviewedBefore > 0 ? ([['Reviewed before', `− ${formatCount(totals.reviewedBefore)}`]] as const) : []),
    ['Reviewed and declared', formatCount(ledger.reviewedPages)],
    ...(ledger.code ? ([[`Included with ${ledger.code}`, `− ${formatCount(Math.min(ledger.includedPages, ledger.reviewedPages))}`]] as const) : []),
    [ledger.needsDeclaration ? 'Units of MLPRR' : 'Pages billed', formatCount(ledger.billablePages)],
    ...(money ? ([[`${formatCount(ledger.billablePages)} × ${formatDollars(money.unitPriceCents)}`, formatDollars(money.amountCents)]] as const) : []),
  ];
  return (
    <Section title="From pages to the bill" ruled>
      <dl>
        {steps.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-3 border-b border-hairline py-1.5">
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="py-2 text-xs text-muted">
        Packet by packet the lower of declared and counted; a page is one printed side, condensed pages count each. <Cite verify>8 CCR 9793(n)</Cite>
      </p>
      <p className="text-xs text-muted">
        Seen by {ledger.physicianName}: {formatCount(totals.seen)} of {formatCount(totals.seen + totals.unseen)} sheets.
      </p>
      {invoice && (
        <p className="pt-2 text-sm">
          <Link className="text-link" href={`/invoices/${invoice.id}`}>
            {invoice.number ?? 'The draft'}
          </Link>{' '}
          {invoice.units === ledger.billablePages ? `bills ${counted(invoice.units, 'page')}.` : <StateIcon tone="check">{`bills ${counted(invoice.units, 'page')}, the ledger gives ${formatCount(ledger.billablePages)}`}</StateIcon>}
        </p>
      )}
    </Section>
  );
}
