'use client';

import { useQuery } from '@tanstack/react-query';
import { DocView } from '@/components/report-editor/doc-view';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { sectionTitles, type ComposedSection as Key } from '@/lib/domain/report/sections';
import { reportComposed } from '@/lib/features/report-checks/client';

interface Props {
  readonly reportId: string;
  readonly sectionKey: Key;
  /** Opens what it is written from; left out where nothing can be changed. */
  readonly onChange?: ((panel: 'statements') => void) | undefined;
}

const from = {
  time_statement: 'From the exam and its clock',
  records_received: 'From the packets and their index',
  page_verification: 'From the page ledger',
  disclosure: 'From what the trail shows and what is said of each helper',
  declarations: 'From what the physician states',
} as const satisfies Record<Key, string>;

/** A section that writes itself from what happened. It changes when that does, and stands still once the report is signed. */
export function ComposedSection({ reportId, sectionKey, onChange }: Props) {
  const { data, error } = useQuery({ ...reportComposed(reportId), staleTime: 10_000 });
  const section = data?.sections.find(({ key }) => key === sectionKey);
  const opens = sectionKey === 'disclosure' || sectionKey === 'declarations' || sectionKey === 'time_statement';
  return (
    <section id={`section-${sectionKey}`} aria-labelledby={`title-${sectionKey}`} className="scroll-mt-12 pt-7">
      <div className="flex min-h-8 flex-wrap items-baseline gap-x-3">
        <h2 id={`title-${sectionKey}`} className="text-lg font-semibold">{sectionTitles[sectionKey]}</h2>
        <span className="no-print text-xs text-muted">{data?.isSigned ? 'As signed' : from[sectionKey]}</span>
        {opens && onChange && !data?.isSigned && (
          <Button size="sm" kind="ghost" className="no-print ml-auto" aria-label={`Statements for ${sectionTitles[sectionKey].toLowerCase()}`} onClick={() => onChange('statements')}>
            Statements
          </Button>
        )}
      </div>
      {section ? section.isEmpty ? <p className="text-muted">Nothing to state, so the section is not printed.</p> : <DocView doc={section.content} /> : error ? <p role="alert" className="text-danger-ink">{error.message}</p> : <SkeletonRows count={2} label={`Loading ${sectionTitles[sectionKey]}`} />}
    </section>
  );
}
