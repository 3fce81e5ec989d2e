'use client';

import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { sendingBoard } from '@/lib/features/bill-sendings/client';
import type { SendingBoard } from '@/lib/features/bill-sendings/schema';
import { formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { download } from '@/lib/http/client';
import { CheckList } from './check-list';
import { PapersList } from './papers-list';
import { SendForm } from './send-form';
import { SendingsList } from './sendings-list';

const WriteDialog = dynamic(() => import('./write-dialog').then((module) => module.WriteDialog), { ssr: false });

/** Sending one bill: what stands before it, which papers go, by which way, and what proves that the payer has it. */
export function SendScreen({ invoiceId }: { readonly invoiceId: string }) {
  const { data: board } = useQuery(sendingBoard(invoiceId));
  if (!board) return null;
  const { invoice } = board;
  const title = `Send ${invoice.number ?? 'draft'}`;
  const head = (
    <PageHeader
      title={title}
      subtitle={board.claimantName ?? caseNumber(invoice.caseNumber)}
      breadcrumb={[{ label: 'Invoices', href: '/invoices' }, { label: invoice.number ?? 'Draft', href: `/invoices/${invoice.id}` }, { label: 'Send' }]}
      actions={
        invoice.state === 'ISSUED' && board.maySend ? (
          <a href={`/api/v1/invoices/${invoice.id}/proof-of-sending`} download className={buttonClass({ kind: 'outline' })}>
            <Download aria-hidden className="size-4" /> Proof of sending
          </a>
        ) : undefined
      }
    />
  );
  if (invoice.state !== 'ISSUED') {
    return (
      <>
        {head}
        <EmptyState title={invoice.state === 'DRAFT' ? 'This bill is still a draft' : 'This bill is void'} actions={<ButtonLink href={`/invoices/${invoice.id}`}>{invoice.state === 'DRAFT' ? 'Open the draft' : 'Open it'}</ButtonLink>}>
          {invoice.state === 'DRAFT' ? 'Issue it first: it gets its number and its day then.' : 'A void bill is owed by nobody and goes to nobody.'}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {head}
      <Facts facts={factsOf(board)} />
      <Work board={board} />
    </>
  );
}

function factsOf({ invoice, payer, receipt, today }: SendingBoard): readonly (readonly [string, ReactNode])[] {
  return [
    ['To', <span key="to" className="font-medium">{payer.name}</span>],
    ['Amount', formatDollars(invoice.totalCents)],
    ['Issued', invoice.issuedOn ? <Day key="issued" date={invoice.issuedOn} today={today} stacked /> : ''],
    ['Received', receipt ? <span key="received"><Day date={receipt.on} today={today} stacked /> <span className="text-xs text-muted">{receipt.basis}</span></span> : <StateIcon key="received" tone="not-begun">Not known</StateIcon>],
    ['Payable by', invoice.payableOn ? <span key="payable"><Day date={invoice.payableOn} today={today} sense="due" stacked /></span> : ''],
  ];
}

function Work({ board }: { readonly board: SendingBoard }) {
  const { invoice, sendings, checks, electronicChecks, maySend, payer } = board;
  const [without, setWithout] = useState<readonly string[]>([]);
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const [form, setForm] = useState<'cms1500' | 'invoice'>(invoice.isMedicalLegal ? 'cms1500' : 'invoice');
  const [writes, setWrites] = useState(false);
  const [binding, setBinding] = useState(false);
  const mayWrite = useMay('edi_file.write_claims');
  const notify = useNotice();
  const stands = sendings.filter(({ voidedOn }) => voidedOn === null);
  const path = `/invoices/${invoice.id}/papers?form=${form}${without.length > 0 ? `&without=${without.join(',')}` : ''}${fileIds.length > 0 ? `&fileIds=${fileIds.join(',')}` : ''}`;
  const look = async () => {
    setBinding(true);
    await download(path).catch((error: unknown) => notify({ message: error instanceof Error ? error.message : 'The papers could not be bound.' }));
    setBinding(false);
  };
  const blocks = electronicChecks.filter(({ tone }) => tone === 'block');
  const side = (
    <>
      <Section title="Sent" count={stands.length} ruled>
        {sendings.length === 0 ? <p className="py-3 text-muted">Issued, not sent yet.</p> : <SendingsList board={board} />}
      </Section>
      <Section title="The payer’s days" ruled className="mt-6">
        <p className="py-2 text-soft">
          {invoice.isMedicalLegal ? (
            <>
              60 days to pay or to explain, from the day the payer has bill and report. Without a proven or presumed receipt they are counted from the issue. <Cite>LC 4622(a)(1)</Cite>
            </>
          ) : (
            'Private work is payable by the practice’s own terms, from the issue.'
          )}
        </p>
      </Section>
    </>
  );
  if (!maySend) {
    return (
      <Columns sideLabel="Sent" side={side}>
        <p className="text-soft">Who bills sends it. What went, and when, stands beside this.</p>
      </Columns>
    );
  }
  return (
    <Columns sideLabel="Sent" side={side}>
      <Section title="Before it goes" note={`${checks.filter(({ tone }) => tone === 'pass').length} pass, ${checks.filter(({ tone }) => tone !== 'pass').length} to look at`} ruled>
        <CheckList checks={checks} />
      </Section>
      <Section
        title="Papers"
        ruled
        className="mt-6"
        aside={
          <Button size="sm" pending={binding} onClick={() => void look()}>
            <Download aria-hidden /> As one PDF
          </Button>
        }
      >
        <PapersList board={board} without={without} onWithout={setWithout} fileIds={fileIds} onFileIds={setFileIds} form={form} onForm={setForm} />
      </Section>
      {invoice.isMedicalLegal && mayWrite && (
        <Section title="Electronically" ruled className="mt-6" note={payer.ediPayerId ? `payer number ${payer.ediPayerId}` : undefined} aside={<Link href="/invoices/electronic" className="text-link">Files out and in</Link>}>
          {blocks.length > 0 ? (
            <CheckList checks={blocks} />
          ) : (
            <div className="flex flex-wrap items-center gap-3 py-2">
              <p className="text-soft">All that an electronic claim wants is known. The file is written here; you upload it where the payer takes it.</p>
              <Button onClick={() => setWrites(true)}>Write the 837P</Button>
            </div>
          )}
        </Section>
      )}
      <Section title={stands.length > 0 ? 'Send again' : 'Send'} ruled className="mt-6">
        <SendForm key={invoice.version} board={board} without={without} fileIds={fileIds} form={form} />
      </Section>
      {writes && <WriteDialog bills={[{ invoiceId: invoice.id, number: invoice.number ?? '', payerName: payer.name, totalCents: invoice.totalCents }]} onClose={() => setWrites(false)} />}
    </Columns>
  );
}
