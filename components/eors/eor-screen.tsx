'use client';

import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Columns } from '@/components/layout/columns';
import { Facts } from '@/components/layout/facts';
import { PageHeader } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { StateIcon } from '@/components/ui/state-icon';
import { eorOf } from '@/lib/features/eors/client';
import { eorSourceLabels, eorStandingLabels } from '@/lib/domain/billing/eor-standing';
import type { Eor } from '@/lib/features/eors/schema';
import { formatDollars } from '@/lib/format/money';
import { standingTones } from './eor-words';
import { EorLines } from './eor-lines';
import { EorPage } from './eor-page';
import { EorSide } from './eor-side';
import { InvoiceLine } from './invoice-line';

const loading = () => <SkeletonRows count={4} tall label="Loading the lines" />;
const EorEditor = dynamic(() => import('./eor-editor').then((module) => module.EorEditor), { ssr: false, loading });
const MatchPanel = dynamic(() => import('./match-panel').then((module) => module.MatchPanel), { ssr: false });
const VoidDialog = dynamic(() => import('./void-dialog').then((module) => module.VoidDialog), { ssr: false });
const CorrectDialog = dynamic(() => import('./void-dialog').then((module) => module.CorrectDialog), { ssr: false });

/** One EOR: confirmed beside its picture while it is a draft, decided line by line after it. */
export function EorScreen({ eorId }: { readonly eorId: string }) {
  const router = useRouter();
  const { data: eor } = useQuery(eorOf(eorId));
  const [dialog, setDialog] = useState<'void' | 'correct' | null>(null);
  if (!eor) return null;
  const may = (act: Eor['acts'][number]) => eor.acts.includes(act);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Explanations of review', href: '/eors' }, { label: eor.invoice?.number ?? 'Not matched yet' }]}
        title={eor.invoice ? `EOR of ${eor.invoice.number}` : 'Explanation of review'}
        marks={
          <>
            <KindChip>{eorSourceLabels[eor.source]}</KindChip>
            <StateIcon tone={standingTones[eor.standing]}>{eorStandingLabels[eor.standing]}</StateIcon>
          </>
        }
        subtitle={eor.totals.shortCents > 0 ? `${formatDollars(eor.totals.paidCents)} paid, ${formatDollars(eor.totals.shortCents)} short` : `${formatDollars(eor.totals.paidCents)} paid`}
        actions={
          <>
            <Button kind="ghost" iconOnly aria-label="Print" onClick={() => window.print()}>
              <Printer aria-hidden />
            </Button>
            {may('void') && <Button onClick={() => setDialog('void')}>Void</Button>}
            {may('correct') && (
              <Button kind="primary" onClick={() => setDialog('correct')}>
                Begin the corrected bill
              </Button>
            )}
          </>
        }
      />
      {eor.state !== 'DRAFT' && (
        <Facts
          facts={[
            ['Served', eor.servedOn ? <Day key="served" date={eor.servedOn} today={eor.today} /> : 'Not known'],
            ['Came on', <Day key="came" date={eor.receivedOn} today={eor.today} />],
            ...(eor.postedOn ? [['Posted', <Day key="posted" date={eor.postedOn} today={eor.today} />] as const] : []),
            ...(eor.payerReference ? [['Payer’s number', <span key="number" className="ident">{eor.payerReference}</span>] as const] : []),
            ...(eor.checkReference ? [['Check', <span key="check" className="ident">{eor.checkReference}</span>] as const] : []),
            ...(eor.voidReason ? [['Void because', eor.voidReason] as const] : []),
          ]}
        />
      )}
      {eor.state === 'DRAFT' ? <Confirm key={`${eor.id}-${eor.version}`} eor={eor} /> : <Decide eor={eor} />}
      {dialog === 'void' && <VoidDialog eor={eor} onClose={() => setDialog(null)} />}
      {dialog === 'correct' && <CorrectDialog eor={eor} onClose={() => setDialog(null)} onDrafted={(id) => router.push(`/invoices/${id}`)} />}
    </>
  );
}

function Decide({ eor }: { readonly eor: Eor }) {
  return (
    <Columns side={<EorSide eor={eor} />} sideLabel="What follows">
      {eor.invoice && <InvoiceLine invoice={eor.invoice} />}
      <EorLines eor={eor} />
      <p className="no-print py-3 text-xs text-muted">J and K move between lines. A accept, C correct and resend, S second review, O objection, W write off.</p>
      {eor.reading && eor.reading.pages.length > 0 && (
        <div className="no-print max-w-2xl">
          <EorPage eor={eor} line={null} />
        </div>
      )}
    </Columns>
  );
}

/** A draft: being read, to be matched, or in fields beside its picture. */
function Confirm({ eor }: { readonly eor: Eor }) {
  const [line, setLine] = useState<number | null>(null);
  if (eor.standing === 'reading') return <p role="status" className="px-(--pad) py-6 text-muted">It is being read. This takes some seconds a page; you can leave it.</p>;
  const scanned = eor.reading !== null && eor.reading.pages.length > 0;
  const mayEdit = eor.acts.includes('revise');
  const body = (
    <>
      {eor.reading?.failure && (
        <p className="pb-3">
          <StateIcon tone="check">{eor.reading.failure}</StateIcon>
        </p>
      )}
      {eor.invoice === null && eor.acts.includes('match') && <MatchPanel eor={eor} />}
      {mayEdit ? <EorEditor eor={eor} start={null} onFocusLine={setLine} /> : <EorLines eor={eor} />}
    </>
  );
  if (!scanned) {
    return (
      <Columns side={<EorSide eor={eor} />} sideLabel="What follows">
        {body}
      </Columns>
    );
  }
  return (
    <div className="grid gap-x-6 gap-y-4 px-(--pad) py-3 xl:grid-cols-[minmax(0,1fr)_minmax(380px,44%)]">
      <div className="min-w-0">
        {body}
        <div className="mt-6 max-w-md">
          <EorSide eor={eor} />
        </div>
      </div>
      <EorPage eor={eor} line={line} />
    </div>
  );
}
