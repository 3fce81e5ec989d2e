'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { GapText } from '@/components/letters/gap-text';
import { LetterBlocks } from '@/components/letters/letter-paper';
import { Button } from '@/components/ui/button';
import { useLaterValue } from '@/components/ui/later-value';
import { blocksOf } from '@/lib/domain/letter/blocks';
import { letterKindOf, type LetterKind } from '@/lib/domain/letter/kinds';
import { caseDetail } from '@/lib/features/cases/client';
import { templatePreview } from '@/lib/features/templates/client';

const CaseChoice = dynamic(() => import('./case-choice').then((module) => module.CaseChoice), { ssr: false, loading: () => <div className="h-14" /> });

interface Props {
  readonly kind: LetterKind;
  readonly subject: string;
  readonly body: string;
}

interface With {
  readonly caseId: string;
  readonly evaluationId?: string;
  readonly name: string;
}

/** The wording filled in while it is being written: with sample data, or with a case of the practice. */
export function TemplatePreview({ kind, subject, body }: Props) {
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const [filledWith, setFilledWith] = useState<With | null>(null);
  const later = useLaterValue(useMemo(() => ({ subject, body, filledWith }), [subject, body, filledWith]), 350);
  const preview = useQuery(templatePreview({ kind, subject: later.subject, body: later.body, ...(later.filledWith ? { caseId: later.filledWith.caseId, ...(later.filledWith.evaluationId ? { evaluationId: later.filledWith.evaluationId } : {}) } : {}) }));
  const choose = async (id: string, name: string) => {
    setChoosing(false);
    const found = await client.fetchQuery(caseDetail(id));
    const exam = letterKindOf(kind).about === 'evaluation' ? found.evaluations.find(({ scheduledOn }) => scheduledOn !== null) : undefined;
    setFilledWith({ caseId: id, name, ...(exam ? { evaluationId: exam.id } : {}) });
  };
  const shown = preview.data;
  return (
    <section aria-label="Preview" className="mt-5">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2">
        <h2 className="font-semibold">Preview</h2>
        <span className="text-xs text-muted">{filledWith ? `with ${filledWith.name}` : 'with sample data'}</span>
        <span className="ml-auto flex gap-1">
          {filledWith && (
            <Button size="sm" kind="ghost" onClick={() => setFilledWith(null)}>
              Sample data
            </Button>
          )}
          <Button size="sm" kind="ghost" aria-expanded={choosing} onClick={() => setChoosing(!choosing)} onPointerEnter={() => void import('./case-choice')}>
            Use a case
          </Button>
        </span>
      </div>
      {choosing && <CaseChoice onChoose={(id, name) => void choose(id, name)} />}
      <div aria-live="polite" aria-busy={preview.isFetching || undefined} className="border border-border bg-surface px-6 py-6 text-base">
        {preview.isError ? (
          <p className="text-muted">The preview could not be made. It comes back with the next change.</p>
        ) : shown ? (
          shown.problems.length > 0 ? (
            <p className="text-muted">It can be shown again once the wording has no unknown field.</p>
          ) : (
            <>
              <p className="font-semibold">
                <GapText>{shown.subject}</GapText>
              </p>
              <LetterBlocks blocks={blocksOf(shown.body)} />
            </>
          )
        ) : (
          <div className="h-48" />
        )}
      </div>
      {shown && shown.gaps.length > 0 && <p className="mt-1.5 text-xs text-warning-ink">{filledWith ? 'This case does not know' : 'Not known'}: {shown.gaps.join(', ')}.</p>}
    </section>
  );
}
