'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { StateIcon } from '@/components/ui/state-icon';
import { reportCheck } from '@/lib/features/report-checks/client';
import type { ReportCheck } from '@/lib/features/report-checks/schema';
import { reportDetail } from '@/lib/features/reports/client';
import { counted } from '@/lib/format/names';
import { ContradictionRow, FindingRow, PassRow } from './check-row';

/** Words are saved while one writes; the panel looks again on its own. */
const looksEvery = 30_000;

interface Props {
  readonly reportId: string;
  /** Goes to a section by its id, to a composed one as 'section-disclosure', or to a panel by its name. */
  readonly goTo: (place: string) => void;
}

/** The check before signing: what stands in the way, what contradicts itself, what to look at, and what is there. */
export function CheckPanel({ reportId, goTo }: Props) {
  const { data: report } = useQuery(reportDetail(reportId));
  const isOpen = report?.state === 'DRAFTING' || report?.state === 'REVIEW';
  const { data, error, isFetching, refetch } = useQuery({ ...reportCheck(reportId), refetchInterval: isOpen ? looksEvery : false });
  if (error && !data) return <p role="alert" className="p-4 text-danger-ink">{error.message}</p>;
  if (!data || !report) return <SkeletonRows count={8} tall label="Looking the report through" />;
  const go = (place: string) => (place.startsWith('section-') ? document.getElementById(place)?.scrollIntoView({ block: 'start' }) : goTo(place));
  const [blocks, warns, passes] = (['block', 'warn', 'pass'] as const).map((tone) => data.findings.filter((finding) => finding.tone === tone)) as [ReportCheck['findings'], ReportCheck['findings'], ReportCheck['findings']];
  const around = { report, goTo: go };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline px-4 py-1.5">
        <p role="status" className="min-w-0 flex-1"><Verdict check={data} isOpen={isOpen} /></p>
        <Button size="sm" kind="ghost" pending={isFetching} onClick={() => void refetch()}>Check again</Button>
      </div>
      <Group title="Stands in the way of signing" count={blocks.length}>
        {blocks.map((finding, at) => <FindingRow key={`${finding.code}${at}`} finding={finding} {...around} />)}
      </Group>
      <Group title="Contradicts itself" count={data.contradictions.length}>
        {data.contradictions.map((contradiction, at) => <ContradictionRow key={`${contradiction.code}${at}`} contradiction={contradiction} {...around} />)}
      </Group>
      <Group title="To look at before signing" count={warns.length}>
        {warns.map((finding, at) => <FindingRow key={`${finding.code}${at}`} finding={finding} {...around} />)}
      </Group>
      {passes.length > 0 && (
        <details>
          <summary className="cursor-pointer border-b border-hairline px-4 py-2.5 text-muted">Found, {counted(passes.length, 'element')}</summary>
          <ul>{passes.map((finding, at) => <PassRow key={`${finding.code}${at}`} finding={finding} />)}</ul>
        </details>
      )}
      <p className="p-4 text-xs text-muted">Found by rules, in the report and the case. What the law asks may differ from case to case; rules marked “verify” were not read in their own text. Not legal advice.</p>
    </div>
  );
}

function Group({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="flex min-h-7 items-center gap-2 bg-subtle px-4 text-xs font-semibold">{title} <span className="num font-normal text-muted">{count}</span></h3>
      <ul>{children}</ul>
    </section>
  );
}

function Verdict({ check: { findings, contradictions }, isOpen }: { readonly check: ReportCheck; readonly isOpen: boolean }) {
  const blocks = findings.filter(({ tone }) => tone === 'block').length;
  const looks = findings.filter(({ tone }) => tone === 'warn').length + contradictions.length;
  if (blocks > 0) return <StateIcon tone="wrong">{counted(blocks, 'thing')} {blocks === 1 ? 'stands' : 'stand'} in the way of signing</StateIcon>;
  if (looks > 0) return <StateIcon tone="check">{isOpen ? 'Can be signed' : 'Nothing blocks'}, {counted(looks, 'thing')} to look at</StateIcon>;
  return <StateIcon tone="done">Everything that was looked for is there</StateIcon>;
}
