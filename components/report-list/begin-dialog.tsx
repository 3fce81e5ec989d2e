'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dayOf, evaluationKindWords } from '@/components/evaluations/evaluation-words';
import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput } from '@/components/forms/inputs';
import { reportKindLabels, reportKinds, reportSpecialties, reportSpecialtyLabels, usualReportKind, type ReportKind, type ReportSpecialty } from '@/lib/domain/report/kinds';
import type { CaseDetail } from '@/lib/features/cases/schema';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { useBeginReport } from '@/lib/features/reports/client';
import { reportTemplateList } from '@/lib/features/report-templates/client';
import { formatDay } from '@/lib/format/dates';

interface Props {
  readonly found: Pick<CaseDetail, 'kind' | 'claimant'>;
  /** Where one is chosen already, the only one. */
  readonly evaluations: readonly Evaluation[];
  readonly today: string;
  readonly onClose: () => void;
}

/** Of which evaluation, of which kind, in which wording; then the report opens with its sections filled in. Load it on intent. */
export function BeginDialog({ found, evaluations, today, onClose }: Props) {
  const router = useRouter();
  const begin = useBeginReport();
  const templates = useQuery(reportTemplateList());
  const [evaluationId, setEvaluationId] = useState(evaluations[0]?.id ?? '');
  const evaluation = evaluations.find(({ id }) => id === evaluationId) ?? evaluations[0];
  const usual = evaluation ? usualReportKind(found.kind, evaluation.kind) : 'comprehensive';
  const [chosen, setChosen] = useState<ReportKind | null>(null);
  const kind = chosen ?? usual;
  const offered = templates.data?.templates.filter((one) => one.active && one.kind === kind) ?? [];
  return (
    <AskDialog
      title="Begin a report"
      subtitle={found.claimant.name}
      action="Begin the report"
      done={null}
      onClose={onClose}
      send={async (values, idempotencyKey) => {
        const [templateVersionId, specialty] = [values.text('templateVersionId'), values.text('specialty')];
        const { id } = await begin.mutateAsync({ idempotencyKey, input: { evaluationId, kind, ...(specialty ? { specialty: specialty as ReportSpecialty } : {}), ...(templateVersionId ? { templateVersionId } : {}) } });
        router.push(`/reports/${id}`);
      }}
    >
      {({ errorOf }) => (
        <>
          <p className="text-muted">Its sections, the questions that were asked and what is known of the case are filled in. Nothing is signed by this.</p>
          {evaluations.length > 1 && (
            <SelectInput label="Evaluation" name="evaluationId" className="sm:col-span-2" value={evaluationId} onChange={(event) => setEvaluationId(event.target.value)} choices={evaluations.map((one) => [one.id, `${evaluationKindWords(one.kind)}, ${formatDay(dayOf(one), today)}`] as const)} error={errorOf('evaluationId')} />
          )}
          <SelectInput label="Kind of report" name="kind" value={kind} onChange={(event) => setChosen(event.target.value as ReportKind)} choices={reportKinds.map((one) => [one, one === usual ? `${reportKindLabels[one]}, as usual here` : reportKindLabels[one]] as const)} error={errorOf('kind')} />
          <SelectInput label="Specialty" name="specialty" choices={[['', 'By the physician'], ...reportSpecialties.map((one) => [one, reportSpecialtyLabels[one]] as const)]} error={errorOf('specialty')} />
          {offered.length > 0 && <SelectInput label="Wording" name="templateVersionId" className="sm:col-span-2" choices={[['', 'Built in'], ...offered.map(({ versionId, name }) => [versionId, name] as const)]} error={errorOf('templateVersionId')} />}
        </>
      )}
    </AskDialog>
  );
}
