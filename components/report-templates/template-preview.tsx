'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLaterValue } from '@/components/ui/later-value';
import { fillFields, gapsInReport, reportFields, sampleFieldValues } from '@/lib/domain/report/merge-fields';
import { reportTemplatePreview } from '@/lib/features/report-templates/client';
import type { StoredTemplateSection } from '@/lib/features/report-templates/schema';
import { DocWords } from './doc-words';

const CaseChoice = dynamic(() => import('@/components/letter-templates/case-choice').then((module) => module.CaseChoice), { ssr: false, loading: () => <div className="h-14" /> });

/** The wording as a report would begin with it: with sample data, or with a case of the practice. */
export function TemplatePreview({ sections }: { readonly sections: readonly StoredTemplateSection[] }) {
  const [choosing, setChoosing] = useState(false);
  const [filledWith, setFilledWith] = useState<{ readonly caseId: string; readonly name: string } | null>(null);
  const found = useQuery({ ...reportTemplatePreview(filledWith?.caseId ?? ''), enabled: filledWith !== null });
  const later = useLaterValue(sections, 300);
  const values = filledWith ? found.data?.values : sampleFieldValues;
  const filled = useMemo(() => later.map(({ title, content }) => ({ title, doc: fillFields(content, values ?? {}) })), [later, values]);
  const unknown = useMemo(() => reportFields.filter(({ name, gap }) => values?.[name] === gap && gapsInReport(JSON.stringify(filled)).includes(gap)).map(({ label }) => label.toLowerCase()), [filled, values]);
  return (
    <section aria-label="Preview">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2">
        <h2 className="font-semibold">Preview</h2>
        <span className="text-xs text-muted">{filledWith ? `with ${filledWith.name}` : 'with sample data'}</span>
        <span className="ml-auto flex gap-1">
          {filledWith && (
            <Button size="sm" kind="ghost" onClick={() => setFilledWith(null)}>
              Sample data
            </Button>
          )}
          <Button size="sm" kind="ghost" aria-expanded={choosing} onClick={() => setChoosing(!choosing)} onPointerEnter={() => void import('@/components/letter-templates/case-choice')}>
            Use a case
          </Button>
        </span>
      </div>
      {choosing && (
        <CaseChoice
          onChoose={(caseId, name) => {
            setChoosing(false);
            setFilledWith({ caseId, name });
          }}
        />
      )}
      <div aria-busy={found.isFetching || undefined} tabIndex={0} role="group" aria-label="How a report would begin" className="max-h-[70vh] overflow-y-auto border border-border bg-surface px-5 py-4">
        {found.isError && filledWith ? (
          <p className="text-muted">This case has no evaluation yet, so there is nothing to fill in.</p>
        ) : values ? (
          filled.map(({ title, doc }, index) => (
            <div key={index} className="pb-5">
              <h3 className="pb-1.5 text-base font-semibold">{title}</h3>
              <DocWords doc={doc} />
            </div>
          ))
        ) : (
          <div className="h-48" />
        )}
      </div>
      {unknown.length > 0 && <p className="mt-1.5 text-xs text-warning-ink">This case does not know: {unknown.join(', ')}.</p>}
    </section>
  );
}
