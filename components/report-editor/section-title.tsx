'use client';

import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import type { ReportSection } from '@/lib/features/report-sections/schema';
import { formatInstant } from '@/lib/format/dates';
import { useViewer } from '@/components/layout/viewer';
import type { SectionWriter } from './section-writer';

/** A section's title, changed in its place, and who wrote in it last. */
export function SectionTitle({ section, writer, mayWrite }: { readonly section: ReportSection; readonly writer: SectionWriter; readonly mayWrite: boolean }) {
  const { timeZone, today } = useViewer();
  const notify = useNotice();
  const [shown, setShown] = useState(section.title);
  const [draft, setDraft] = useState<string | null>(null);
  const [seen, setSeen] = useState(section.title);
  const button = useRef<HTMLButtonElement>(null);
  if (seen !== section.title) {
    setSeen(section.title);
    setShown(section.title);
  }
  const leave = (title: string | null) => {
    setDraft(null);
    requestAnimationFrame(() => button.current?.focus());
    const before = shown;
    if (title === null || title === '' || title === before) return;
    setShown(title);
    void writer.rename(title);
    notify({ message: `“${before}” is called “${title}” now.`, undo: () => { setShown(before); void writer.rename(before); } });
  };
  return (
    <div className="group/title flex min-h-9 items-center gap-2 border-b border-border pb-1 mb-3">
      {draft === null ? (
        <h2 id={`title-${section.id}`} className="text-lg font-semibold">{shown}</h2>
      ) : (
        <>
          <h2 id={`title-${section.id}`} className="sr-only">{shown}</h2>
          <input
            aria-label="Title of this section" autoFocus maxLength={160} className="input max-w-md" value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => leave(draft.trim())}
            onKeyDown={(event) => {
              if (event.key === 'Enter') leave(draft.trim());
              if (event.key === 'Escape') leave(null);
            }}
          />
        </>
      )}
      {mayWrite && draft === null && (
        <Button ref={button} kind="ghost" size="sm" iconOnly aria-label={`Rename ${shown}`} className="no-print opacity-0 group-hover/title:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100" onClick={() => setDraft(shown)}>
          <Pencil aria-hidden />
        </Button>
      )}
      {section.editedAt && <span className="no-print ml-auto text-xs text-muted">{section.editedByName}, {formatInstant(section.editedAt, timeZone, today)}</span>}
    </div>
  );
}
