'use client';

import dynamic from 'next/dynamic';
import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { composedSections, sectionTitles } from '@/lib/domain/report/sections';
import type { Report } from '@/lib/features/reports/schema';
import { counted } from '@/lib/format/names';
import { useDesk } from './desk';
import { OutlineRow } from './outline-row';
import { useSignal } from './signal';
import { useWarnings } from './use-warnings';
import { wordsOnce } from './words-once';

const AddSectionDialog = dynamic(() => import('./add-section-dialog').then((module) => module.AddSectionDialog), { ssr: false });

/** The sections of a report: how much stands in each, what the check says of it, and their order. */
export function Outline({ report, onGo }: { readonly report: Report; readonly onGo: (sectionId: string) => void }) {
  const desk = useDesk();
  const texts = useSignal(desk.texts);
  useSignal(desk.cursor);
  const [adds, setAdds] = useState(false);
  const made = useRef<string | null>(null);
  // The dialog gives the focus back to its button when it goes; from there the cursor goes into the new section.
  const goToMade = () => {
    if (made.current) desk.goTo(made.current);
    made.current = null;
  };
  const warnings = useWarnings(report);
  // Words are counted when they come to rest, not at every key.
  const counts = useMemo(() => (texts >= 0 ? report.sections : []).map((section) => wordsOnce(desk.writers.get(section.id)?.doc ?? section.content)), [texts, report.sections, desk]);
  const mayWrite = report.acts.includes('write');
  return (
    <>
      <div className="flex h-10 shrink-0 items-center gap-2 border-b border-border px-4">
        <h2 className="font-semibold">Sections</h2>
        <span className="num text-xs text-muted">{counted(counts.reduce((sum, count) => sum + count, 0), 'word')}</span>
      </div>
      <nav aria-label="Sections" className="min-h-0 flex-1 overflow-y-auto py-1">
        <ol>
          {report.sections.map((section, index) => (
            <OutlineRow key={section.id} report={report} section={section} index={index} words={counts[index] ?? 0} warnings={warnings(section.id)} isCurrent={desk.active?.sectionId === section.id} mayWrite={mayWrite} onGo={onGo} />
          ))}
        </ol>
        <h3 className="px-4 pt-3 pb-1 text-xs font-medium text-muted">Written from what happened</h3>
        <ul>
          {composedSections.map((key) => (
            <li key={key}>
              <a href={`#section-${key}`} className="block truncate px-4 py-1 text-soft hover:bg-surface-hover" onClick={(event) => { event.preventDefault(); document.getElementById(`section-${key}`)?.scrollIntoView({ block: 'start' }); }}>
                {sectionTitles[key]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-2 border-t border-border px-3 py-1.5">
        {mayWrite && <Button size="sm" kind="ghost" onFocus={goToMade} onClick={() => setAdds(true)}>Add a section</Button>}
        {mayWrite && <span className="max-xl:hidden"><KeyHints hints={[[['Ctrl', 'Alt', '↓'], 'next']]} /></span>}
      </div>
      {adds && <AddSectionDialog report={report} onClose={() => setAdds(false)} onMade={(sectionId) => { made.current = sectionId; setTimeout(goToMade, 600); }} />}
    </>
  );
}
