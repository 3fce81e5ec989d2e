'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { mayBeginReport } from '@/lib/domain/report/lifecycle';
import type { CaseKind } from '@/lib/features/cases/schema';
import type { EvaluationKind, EvaluationState } from '@/lib/features/evaluations/schema';
import { reportPages } from '@/lib/features/reports/client';
import { reportHref, standingOf } from './report-row-words';

const BeginDialog = dynamic(() => import('./begin-dialog').then((module) => module.BeginDialog), { ssr: false });

interface Props {
  readonly evaluation: { readonly id: string; readonly kind: EvaluationKind; readonly state: EvaluationState };
  readonly caseKind: CaseKind;
  readonly claimantName: string;
}

/** Where the report of one evaluation stands and who has it, or the way to begin it. */
export function EvaluationReport({ evaluation, caseKind, claimantName }: Props) {
  const [mayBegin, mayRead, mayServe] = [useMay('report.begin'), useMay('report.read'), useMay('evaluation.serve_report')];
  const [beginning, setBeginning] = useState(false);
  const reports = useInfiniteQuery(reportPages({ evaluationId: evaluation.id, state: ['DRAFTING', 'REVIEW', 'SIGNED', 'SERVED'] }));
  if (!reports.data) return null;
  const [newest] = reports.data.pages.flatMap((page) => page.reports).sort((a, b) => b.number - a.number);
  if (newest) {
    const { tone, words, who } = standingOf(newest);
    return (
      <p className="flex flex-wrap items-baseline gap-x-3">
        <StateIcon tone={tone}>{words}</StateIcon>
        {who && <span className="text-muted">{who}</span>}
        {mayRead && (
          <Link href={reportHref(newest, mayServe)} className="text-link">
            Open the report
          </Link>
        )}
      </p>
    );
  }
  if (!mayBegin || !mayBeginReport(evaluation.state)) return null;
  return (
    <p>
      <Button size="sm" onClick={() => setBeginning(true)} onPointerEnter={() => void import('./begin-dialog')}>
        Begin report
      </Button>
      {beginning && <BeginDialog caseKind={caseKind} claimantName={claimantName} choices={[{ ...evaluation, label: '' }]} onClose={() => setBeginning(false)} />}
    </p>
  );
}
