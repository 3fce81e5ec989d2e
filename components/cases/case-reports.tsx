'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { dayOf, evaluationKindWords } from '@/components/evaluations/evaluation-words';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { reportable } from '@/components/report-list/begin-choices';
import { ReportTable } from '@/components/report-list/report-table';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { reportPages } from '@/lib/features/reports/client';
import type { ListReports } from '@/lib/features/reports/schema';
import { formatDay } from '@/lib/format/dates';

const BeginDialog = dynamic(() => import('@/components/report-list/begin-dialog').then((module) => module.BeginDialog), { ssr: false });

/** All reports of a case, whatever became of them. */
function reportsOfCase(caseId: string): Omit<ListReports, 'cursor'> {
  return { caseId, state: ['DRAFTING', 'REVIEW', 'SIGNED', 'SERVED', 'DISCARDED'] };
}

/** The reports of a case: where each stands, who has it, by when it must be served; and the way to begin the next. */
export function CaseReports({ found, today }: { readonly found: CaseDetail; readonly today: string }) {
  const mayBegin = useMay('report.begin');
  const [beginning, setBeginning] = useState(false);
  const reports = useInfiniteQuery(reportPages(reportsOfCase(found.id)));
  const rows = useMemo(() => reports.data?.pages.flatMap((page) => page.reports) ?? [], [reports.data]);
  const shown = rows.filter(({ state }) => state !== 'DISCARDED');
  const evaluations = reports.data && mayBegin ? reportable(found, rows) : [];
  return (
    <Section
      title="Reports"
      className="mt-5"
      {...(shown.length > 0 ? { count: shown.length } : { ruled: true })}
      aside={
        evaluations.length > 0 && (
          <Button size="sm" className="no-print" onClick={() => setBeginning(true)} onPointerEnter={() => void import('@/components/report-list/begin-dialog')}>
            Begin report
          </Button>
        )
      }
    >
      {shown.length > 0 ? (
        <ReportTable rows={shown} today={today} showsCase={false} />
      ) : reports.isPending ? (
        <SkeletonRows count={1} tall label="Loading reports" />
      ) : (
        <p className="py-2 text-muted">{evaluations.length > 0 ? 'No report is begun yet. Its sections, the questions asked and what is known of the case are filled in when it is.' : 'No report was written here.'}</p>
      )}
      {beginning && <BeginDialog caseKind={found.kind} claimantName={found.claimant.name} choices={evaluations.map((one) => ({ id: one.id, kind: one.kind, label: `${evaluationKindWords(one.kind)}, ${formatDay(dayOf(one), today)}` }))} onClose={() => setBeginning(false)} />}
    </Section>
  );
}
