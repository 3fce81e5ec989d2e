'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ShowMore } from '@/components/layout/show-more';
import { OpenTrainingButton } from '@/components/training/open-training-button';
import { ButtonLink } from '@/components/ui/button';
import { reportPages } from '@/lib/features/reports/client';
import type { ReportList, ReportRow } from '@/lib/features/reports/schema';
import { counted } from '@/lib/format/names';
import { readReportView, reportsAddress, reportsQuery, type ReportView } from './report-filters';
import { ReportTable } from './report-table';
import { ReportToolbar } from './report-toolbar';

/** Every report that is written, by the day on which it must be served: who has it, and what is lost with the day. */
export function ReportsScreen() {
  const router = useRouter();
  const params = useSearchParams();
  const view = readReportView((name) => params.get(name));
  const pages = useInfiniteQuery(reportPages(reportsQuery(view)));
  const first = pages.data?.pages[0];
  if (!first) return null;
  const rows = pages.data?.pages.flatMap(({ reports }) => reports) ?? [];
  return (
    <>
      <PageHeader title="Reports" subtitle={inShort(first, rows)} />
      <ReportToolbar view={view} counts={first.counts} onChange={(next) => router.replace(reportsAddress(next), { scroll: false })} />
      {rows.length > 0 ? <ReportTable rows={rows} today={first.today} /> : <Nothing view={view} />}
      <ShowMore pages={pages} />
    </>
  );
}

function inShort({ counts, today }: ReportList, rows: readonly ReportRow[]): string {
  const late = rows.filter(({ due }) => due !== null && due.strictOn < today).length;
  const parts = [late > 0 ? `${late} late` : '', counts.REVIEW > 0 ? `${counts.REVIEW} to sign` : '', counts.SIGNED > 0 ? `${counts.SIGNED} to serve` : '', counts.DRAFTING > 0 ? `${counted(counts.DRAFTING, 'draft')}` : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'Nothing is being written';
}

const nothing: Record<ReportView['show'], readonly [title: string, says: string]> = {
  open: ['No report is being written', 'A report begins on a case: open the case of an exam that was held and choose “Begin report”. Its sections, the questions asked and what is known of the case are filled in.'],
  drafting: ['Nothing is being drafted', 'A report comes here when it is begun, until it is given to the physician.'],
  review: ['Nothing waits for a signature', 'A report comes here when the office has given it to the physician.'],
  signed: ['Nothing waits to be served', 'A signed report comes here until it was served on everybody who must have it.'],
  served: ['No report was served yet', 'A report comes here with the day on which it was served.'],
  discarded: ['No report was discarded', 'A draft that was given up comes here; its words can still be read.'],
};

function Nothing({ view }: { readonly view: ReportView }) {
  if (view.q || view.due || view.physicianId) {
    return (
      <EmptyState title="No report fits this filter" actions={<ButtonLink href={reportsAddress({ ...view, q: '', due: null, physicianId: null })}>Clear the filter</ButtonLink>}>
        The words, the physician and the day that were chosen leave nothing here.
      </EmptyState>
    );
  }
  const [title, says] = nothing[view.show];
  return (
    <EmptyState title={title} actions={view.show === 'open' ? <><ButtonLink href="/cases?stage=EXAMINED">Open the examined cases</ButtonLink><OpenTrainingButton /></> : <ButtonLink href="/reports">Show what is open</ButtonLink>}>
      {says}
    </EmptyState>
  );
}
