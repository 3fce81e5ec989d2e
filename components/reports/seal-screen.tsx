'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { reportSeal, sealOf, useDownloadReport } from '@/lib/features/report-papers/client';
import type { ReportSeal } from '@/lib/features/report-papers/schema';
import { formatBytes } from '@/lib/format/bytes';
import { formatFullDay, formatInstantFully } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { sha256Of } from '@/lib/http/client';

type Told = { readonly name: string; readonly sha256: string; readonly seal: ReportSeal | null };

/** What proves a signed report: its hash and when it was signed; and whether a file that is dropped here is it, told in the browser. */
export function SealScreen({ reportId }: { readonly reportId: string }) {
  const { today, timeZone } = useViewer();
  const { data: seal } = useQuery(reportSeal(reportId));
  const download = useDownloadReport(reportId);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const look = useMutation({
    mutationFn: async (file: File): Promise<Told> => {
      const sha256 = await sha256Of(await file.arrayBuffer());
      return { name: file.name, sha256, seal: (await sealOf(sha256)).seal };
    },
  });
  if (!seal) return null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) look.mutate(file);
  };
  const facts: readonly (readonly [string, string])[] = [
    ['Signed by', seal.byName],
    ['Signed on', `${formatFullDay(seal.signedOn)}, county of ${seal.county}`],
    ['At', formatInstantFully(seal.signedAt, timeZone, today)],
    ['Second factor shown', seal.secondFactorAt ? formatInstantFully(seal.secondFactorAt, timeZone, today) : 'Not recorded'],
    ['File', `${counted(seal.pageCount, 'page')}, ${formatBytes(seal.bytes)}`],
    ['Served', seal.servedOn ? formatFullDay(seal.servedOn) : 'Not yet'],
  ];
  return (
    <>
      <PageHeader title="Verify a signed copy" breadcrumb={[{ label: 'Reports', href: '/reports' }, { label: `Report ${seal.reportNumber}`, href: `/reports/${reportId}` }]} marks={<StateIcon tone="done">Signed and locked</StateIcon>} actions={<Button pending={download.isPending} onClick={() => download.mutate('pdf')}>Download the signed PDF</Button>} />
      <div className="max-w-3xl px-(--pad) py-4">
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt className="text-xs text-muted">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div className="sm:col-span-2">
            <dt className="text-xs text-muted">SHA-256</dt>
            <dd className="num font-mono text-sm break-all">{seal.sha256}</dd>
          </div>
        </dl>
        <h2 className="mt-7 font-semibold">Is a file the one that was signed?</h2>
        <p className="mt-1 text-soft">Drop a PDF here. Its hash is computed on this computer and compared; the file goes nowhere. One changed letter gives another hash.</p>
        <div className={`mt-3 grid place-items-center gap-3 rounded-lg border border-dashed border-border px-4 py-8 ${isOver ? 'bg-accent-soft' : ''}`} onDrop={drop} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)}>
          <Button kind="primary" pending={look.isPending} onClick={() => chooser.current?.click()}>Choose a file</Button>
          <input ref={chooser} type="file" hidden accept="application/pdf,.pdf" aria-label="A copy to verify" onChange={(event) => { const file = event.target.files?.[0]; if (file) look.mutate(file); event.target.value = ''; }} />
          <div role="status" aria-live="polite">{look.isError ? <StateIcon tone="wrong">It could not be looked up. Try again.</StateIcon> : look.data && <Verdict told={look.data} reportId={reportId} />}</div>
        </div>
      </div>
    </>
  );
}

function Verdict({ told: { name, sha256, seal }, reportId }: { readonly told: Told; readonly reportId: string }) {
  return (
    <div className="text-center">
      {seal === null ? (
        <StateIcon tone="wrong">{name} is not a report that was signed here, or was changed since.</StateIcon>
      ) : seal.reportId === reportId ? (
        <StateIcon tone="done">{name} is this report, byte for byte as it was signed.</StateIcon>
      ) : (
        <StateIcon tone="check">{name} is another signed report: {seal.isAmendment ? 'an amendment, ' : ''}report {seal.reportNumber}, signed on {formatFullDay(seal.signedOn)}.</StateIcon>
      )}
      <p className="mt-1 font-mono text-xs break-all text-muted">{sha256}</p>
    </div>
  );
}
