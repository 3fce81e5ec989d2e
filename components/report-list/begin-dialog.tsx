'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput } from '@/components/forms/inputs';
import { reportKindLabels, reportKinds, reportSpecialties, reportSpecialtyLabels, usualReportKind, type ReportKind, type ReportSpecialty } from '@/lib/domain/report/kinds';
import type { CaseKind } from '@/lib/features/cases/schema';
import type { EvaluationKind } from '@/lib/features/evaluations/schema';
import { useBeginReport } from '@/lib/features/reports/client';
import { reportTemplateList } from '@/lib/features/report-templates/client';

export interface BeginChoice {
  readonly id: string;
  readonly kind: EvaluationKind;
  /** 'Comprehensive exam, Tue, Mar 24'. */
  readonly label: string;
}

interface Props {
  readonly caseKind: CaseKind;
  readonly claimantName: string;
  /** Where one is chosen already, the only one. */
  readonly choices: readonly BeginChoice[];
  readonly onClose: () => void;
}

/** Of which evaluation, of which kind, in which wording; then the report opens with its sections filled in. Load it on intent. */
export function BeginDialog({ caseKind, claimantName, choices, onClose }: Props) {
  const router = useRouter();
  const begin = useBeginReport();
  const templates = useQuery(reportTemplateList());
  const [evaluationId, setEvaluationId] = useState(choices[0]?.id ?? '');
  const evaluation = choices.find(({ id }) => id === evaluationId);
  const usual = evaluation ? usualReportKind(caseKind, evaluation.kind) : 'comprehensive';
  const [chosen, setChosen] = useState<ReportKind | null>(null);
  const kind = chosen ?? usual;
  const offered = templates.data?.templates.filter((one) => one.active && one.kind === kind) ?? [];
  return (
    <AskDialog
      title="Begin a report"
      subtitle={claimantName}
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
          {choices.length > 1 && (
            <SelectInput label="Evaluation" name="evaluationId" className="sm:col-span-2" value={evaluationId} onChange={(event) => setEvaluationId(event.target.value)} choices={choices.map(({ id, label }) => [id, label] as const)} error={errorOf('evaluationId')} />
          )}
          <SelectInput label="Kind of report" name="kind" value={kind} onChange={(event) => setChosen(event.target.value as ReportKind)} choices={reportKinds.map((one) => [one, one === usual ? `${reportKindLabels[one]}, as usual here` : reportKindLabels[one]] as const)} error={errorOf('kind')} />
          <SelectInput label="Specialty" name="specialty" choices={[['', 'By the physician'], ...reportSpecialties.map((one) => [one, reportSpecialtyLabels[one]] as const)]} error={errorOf('specialty')} />
          {offered.length > 0 && <SelectInput label="Wording" name="templateVersionId" className="sm:col-span-2" choices={[['', 'Built in'], ...offered.map(({ versionId, name }) => [versionId, name] as const)]} error={errorOf('templateVersionId')} />}
        </>
      )}
    </AskDialog>
  );
}
