'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { whenAndWhere } from '@/components/exams/exam-words';
import { PageHeader } from '@/components/layout/page-header';
import { useViewer } from '@/components/layout/viewer';
import { KindChip } from '@/components/ui/kind-chip';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { caseDetail } from '@/lib/features/cases/client';
import { examOf } from '@/lib/features/exams/client';
import { kindWords } from '@/lib/format/case-words';
import { caseNumber } from '@/lib/format/names';
import { happenings } from './missed-draft';
import { MissedForm } from './missed-form';
import { MissedOutcome } from './missed-outcome';

/** It did not take place: what happened and what follows while it is recorded, what comes next once it is. */
export function MissedScreen({ evaluationId }: { readonly evaluationId: string }) {
  const { data: exam } = useQuery(examOf(evaluationId));
  const { today } = useViewer();
  const asked = useSearchParams().get('what');
  const [letterId, setLetterId] = useState<string | null>(null);
  const { data: found } = useQuery({ ...caseDetail(exam?.caseId ?? ''), enabled: exam !== undefined });
  if (!exam) return null;
  const isOpen = exam.state === 'SCHEDULED';
  const evaluation = found?.evaluations.find(({ id }) => id === evaluationId);
  return (
    <>
      <PageHeader
        title={isOpen ? 'It did not take place' : 'It did not take place: recorded'}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: caseNumber(exam.caseNumber), href: `/cases/${exam.caseId}` }, { label: exam.claimantName }]}
        marks={<KindChip>{kindWords(exam.caseKind)}</KindChip>}
        subtitle={`${exam.claimantName}, ${whenAndWhere(exam, today)}`}
      />
      {isOpen ? (
        <MissedForm
          key={exam.evaluationId}
          exam={exam}
          begin={happenings.find((one) => one === asked) ?? 'no_show'}
          partyRoles={found?.parties.map(({ role }) => role) ?? []}
          onSaved={(answer) => setLetterId(answer.letter?.id ?? null)}
        />
      ) : found && evaluation ? (
        <MissedOutcome found={found} evaluation={evaluation} letterId={letterId} />
      ) : (
        <div className="px-(--pad) py-4">
          <SkeletonRows count={4} tall />
        </div>
      )}
    </>
  );
}
