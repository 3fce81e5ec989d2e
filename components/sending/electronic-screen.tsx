'use client';

import { useQuery } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRef, useState, type DragEvent } from 'react';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { ediFilePath, ediFiles, useReadEdiFile } from '@/lib/features/edi-files/client';
import { ediLimit, type EdiFile, type EdiFileList } from '@/lib/features/edi-files/schema';
import { formatInstant } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { download, RequestFailed } from '@/lib/http/client';
import { claimWords } from './words';

const WriteDialog = dynamic(() => import('./write-dialog').then((module) => module.WriteDialog), { ssr: false });
const MatchDialog = dynamic(() => import('./match-dialog').then((module) => module.MatchDialog), { ssr: false });

const kinds: Record<string, string> = { '837': 'Claims (837P)', '999': 'Answer to a file (999)', '277': 'Answers to claims (277CA)', '835': 'Remittance (835)', TA1: 'Answer to an envelope (TA1)' };
const tones = { good: 'done', look: 'check', bad: 'failed' } as const;

/** Electronic bills: what is ready to go, files out and in with what they say, and a place to drop what payers sent. */
export function ElectronicScreen({ cursor }: { readonly cursor?: string }) {
  const { data: list } = useQuery(ediFiles(cursor));
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [writes, setWrites] = useState(false);
  const { take, refusal, pending } = useTaking();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  if (!list) return null;
  const { ready, files } = list;
  const going = ready.filter(({ invoiceId }) => chosen === null || chosen.includes(invoiceId));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div onDrop={onDrop} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} className={`flex-1 ${isOver ? 'bg-accent-soft' : ''}`}>
      <PageHeader
        title="Electronic bills"
        subtitle={list.unmatched > 0 ? `${counted(list.unmatched, 'answer')} to match` : undefined}
        breadcrumb={[{ label: 'Invoices', href: '/invoices' }, { label: 'Electronic' }]}
        actions={
          <>
            <Button pending={pending} onClick={() => chooser.current?.click()}>
              <Upload aria-hidden className="size-4" /> Take in a file
            </Button>
            {ready.length > 0 && (
              <Button kind="primary" disabled={going.length === 0} onClick={() => setWrites(true)}>
                Write {counted(going.length, 'claim')}, {formatDollars(going.reduce((sum, { totalCents }) => sum + totalCents, 0))}
              </Button>
            )}
          </>
        }
      />
      <input ref={chooser} type="file" multiple hidden aria-label="Files of payers" onChange={(event) => void take(event.target.files).then(() => (event.target.value = ''))} />
      <div className="px-(--pad) py-3">
        {refusal && (
          <p role="alert" className="mb-3 rounded-md border border-danger bg-danger-soft px-4 py-3 text-danger-soft-foreground">
            {refusal}
          </p>
        )}
        {ready.length > 0 && <Ready list={list} chosen={chosen} onChosen={setChosen} />}
        {files.length === 0 && ready.length === 0 ? (
          <EmptyState title="No electronic bill yet" actions={<ButtonLink href="/invoices">See invoices</ButtonLink>}>
            Issued medical-legal bills whose payer has an electronic number stand here, ready to be written as 837P. What payers send back, 999, 277CA or 835, is dropped on this page.
          </EmptyState>
        ) : (
          <Section title="Files" count={files.length} ruled className="mt-4" note="newest first; drop what payers sent anywhere on this page">
            {files.length === 0 && <p className="py-3 text-muted">None yet.</p>}
            <ul>
              {files.map((file) => (
                <File key={file.id} file={file} />
              ))}
            </ul>
            {list.nextCursor && (
              <Link href={`/invoices/electronic?cursor=${encodeURIComponent(list.nextCursor)}`} className="mt-3 inline-block text-link">
                Older files
              </Link>
            )}
          </Section>
        )}
      </div>
      {writes && <WriteDialog bills={going} onClose={() => setWrites(false)} />}
    </div>
  );
}

/** Reads files one after the other and says what each was. */
function useTaking() {
  const read = useReadEdiFile();
  const notify = useNotice();
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (list: FileList | null) => {
    setRefusal(null);
    for (const file of list ?? []) {
      try {
        if (file.size > ediLimit) throw new RequestFailed(413, 'too_large', 'The file is larger than 5 million characters.');
        const { known, file: taken } = await read.mutateAsync({ name: file.name, content: await file.text() });
        notify({ message: known ? `${file.name} was taken in before; nothing changed.` : `${file.name}: ${kinds[taken.kind]?.toLowerCase() ?? 'taken in'}.` });
      } catch (error) {
        setRefusal(`${file.name}: ${error instanceof Error ? error.message : 'It could not be read.'}`);
      }
    }
  };
  return { take, refusal, pending: read.isPending };
}

function Ready({ list, chosen, onChosen }: { readonly list: EdiFileList; readonly chosen: readonly string[] | null; readonly onChosen: (ids: readonly string[]) => void }) {
  const { ready } = list;
  const all = ready.map(({ invoiceId }) => invoiceId);
  const picked = chosen ?? all;
  return (
    <Section title="Ready to go" count={ready.length} ruled note="issued, not sent, the payer takes electronic bills">
      {list.submitterId === '' && (
        <p className="py-2">
          <StateIcon tone="check">
            No submitter number yet. <Link href="/settings/practice" className="text-link">Add it in Settings</Link>.
          </StateIcon>
        </p>
      )}
      <ul>
        {ready.map((bill) => (
          <li key={bill.invoiceId} className="flex min-h-(--row-2) items-center gap-3 border-b border-hairline py-1.5">
            <input type="checkbox" className="size-4 shrink-0 accent-(--accent)" aria-label={`Write ${bill.number}`} checked={picked.includes(bill.invoiceId)} onChange={() => onChosen(picked.includes(bill.invoiceId) ? picked.filter((id) => id !== bill.invoiceId) : [...picked, bill.invoiceId])} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{bill.claimantName}</span>
              <span className="block text-xs text-muted">
                <Link href={`/invoices/${bill.invoiceId}/send`} className="ident text-link">
                  {bill.number}
                </Link>{' '}
                {bill.payerName}
              </span>
            </span>
            <span className="num">{formatDollars(bill.totalCents)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function File({ file }: { readonly file: EdiFile }) {
  const { timeZone, today } = useViewer();
  const [matching, setMatching] = useState<EdiFile['claims'][number] | null>(null);
  const notify = useNotice();
  return (
    <li className="border-b border-hairline py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{kinds[file.kind] ?? file.kind}</span>
        <span className="text-xs text-muted">{file.outbound ? 'out' : 'in'}</span>
        <span className="min-w-0 flex-1 basis-40 truncate text-soft" title={file.name}>{file.name}</span>
        <span className="text-xs text-muted">{[formatInstant(file.createdAt, timeZone, today), file.recordedByName].filter(Boolean).join(', ')}</span>
        <Button kind="ghost" size="sm" iconOnly aria-label={`Download ${file.name}`} onClick={() => void download(ediFilePath(file.id)).catch((error: unknown) => notify({ message: error instanceof Error ? error.message : 'Not downloaded.' }))}>
          <Download aria-hidden />
        </Button>
      </div>
      <ul>
        {file.findings.slice(0, 12).map(({ tone, says }, index) => (
          <li key={`${index}${says}`}>
            <StateIcon tone={tones[tone]}>{says}</StateIcon>
          </li>
        ))}
        {file.findings.length > 12 && <li className="pl-5 text-xs text-muted">and {file.findings.length - 12} more</li>}
      </ul>
      {file.claims.length > 0 && (
        <ul className="mt-1.5 max-w-2xl pl-5">
          {file.claims.map((claim) => (
            <li key={claim.id} className="flex min-h-8 items-center gap-x-3 border-t border-hairline py-1">
              <span className="min-w-0 flex-1">
                {claim.invoice ? (
                  <Link href={`/invoices/${claim.invoice.id}`} className="ident mr-3 text-link">
                    {claim.invoice.number}
                  </Link>
                ) : (
                  <span className="ident mr-3">{claim.claimControl || 'No number'}</span>
                )}
                <span className="mr-3 inline-block text-soft">{claimWords(claim.state)}</span>
                {claim.payerControl && <span className="ident inline-block text-xs text-muted">{claim.payerControl}</span>}
              </span>
              {claim.invoice === null && !file.outbound && file.kind === '277' && (
                <Button size="sm" onClick={() => setMatching(claim)}>
                  Match
                </Button>
              )}
              {file.kind === '835' && (
                <Link href="/eors" className="text-link">
                  EORs
                </Link>
              )}
              <span className="num shrink-0 text-right">{formatDollars(claim.amountCents)}</span>
            </li>
          ))}
        </ul>
      )}
      {matching && <MatchDialog claim={matching} onClose={() => setMatching(null)} />}
    </li>
  );
}
