'use client';

import dynamic from 'next/dynamic';
import { memo, useEffect, useRef, useState, type ComponentType } from 'react';
import { Button } from '@/components/ui/button';
import type { ReportSection } from '@/lib/features/report-sections/schema';
import { useDesk } from './desk';
import { DocView } from './doc-view';
import { SaveProblem } from './save-problem';
import type { SectionEditor } from './section-editor';
import { SectionTitle } from './section-title';
import { useSignal } from './signal';

const MergeView = dynamic(() => import('./merge-view').then((module) => module.MergeView), { ssr: false });

export type SectionAct = 'excerpts' | 'comment' | 'next' | 'before' | 'toolbar';

interface Props {
  readonly section: ReportSection;
  readonly mayWrite: boolean;
  /** The editor's code once it has come; until then, and out of sight, the words are shown as they are. */
  readonly Editor: ComponentType<Parameters<typeof SectionEditor>[0]> | null;
  readonly scroller: HTMLElement | null;
  readonly quotes: readonly string[];
  readonly onAct: (sectionId: string, act: SectionAct) => void;
}

const sameSection = (a: Props, b: Props): boolean =>
  a.section.id === b.section.id && a.section.title === b.section.title && a.section.version === b.section.version && a.mayWrite === b.mayWrite && a.Editor === b.Editor && a.scroller === b.scroller && a.quotes.join('\n') === b.quotes.join('\n') && a.onAct === b.onAct;

/** One section in the column: an editor while it is near what is looked at, else its plain words in the same look. */
export const SectionBlock = memo(function SectionBlock({ section, mayWrite, Editor, scroller, quotes, onAct }: Props) {
  const desk = useDesk();
  const writer = desk.take(section);
  const frame = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const [merges, setMerges] = useState(false);
  useSignal(desk.saves);

  useEffect(() => {
    if (!frame.current || !scroller) return;
    const observer = new IntersectionObserver(([entry]) => {
      const has = frame.current?.contains(document.activeElement) ?? false;
      setNear((entry?.isIntersecting ?? false) || has || desk.active?.sectionId === section.id);
    }, { root: scroller, rootMargin: '600px 0px' });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [desk, scroller, section.id]);

  useEffect(() => {
    const come = () => {
      if (desk.wantedSection?.sectionId !== section.id) return;
      setFocusOn(desk.wantedSection.quoted);
      setNear(true);
      desk.wantedSection = null;
      frame.current?.scrollIntoView({ block: 'start' });
    };
    // A section that was just put in is asked for before it stands here.
    come();
    return desk.wanted.subscribe(come);
  }, [desk, section.id]);

  const writes = Editor !== null && mayWrite && isNear;
  return (
    <section ref={frame} id={`section-${section.id}`} aria-labelledby={`title-${section.id}`} data-section={section.id} className="scroll-mt-12 pt-7">
      <SectionTitle section={section} writer={writer} mayWrite={mayWrite} />
      <SaveProblem writer={writer} />
      {writer.state === 'conflict' && (
        <p className="no-print mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-warning-soft px-3 py-2 text-warning-soft-foreground" role="alert">
          <span>Somebody else changed the same words. Yours are kept here and not yet saved.</span>
          <Button size="sm" onClick={() => setMerges(true)}>Put both together</Button>
        </p>
      )}
      {merges && writer.state === 'conflict' && <MergeView title={section.title} writer={writer} onClose={() => setMerges(false)} />}
      {writes ? <Editor sectionId={section.id} title={section.title} writer={writer} quotes={quotes} focusOn={focusOn} onAct={(act) => onAct(section.id, act)} /> : <StaticWords sectionId={section.id} section={section} mayWrite={mayWrite} onWanted={() => { setFocusOn(''); setNear(true); }} />}
    </section>
  );
}, sameSection);

function StaticWords({ sectionId, section, mayWrite, onWanted }: { readonly sectionId: string; readonly section: ReportSection; readonly mayWrite: boolean; readonly onWanted: () => void }) {
  const desk = useDesk();
  useSignal(desk.texts);
  const doc = desk.writers.get(sectionId)?.doc ?? section.content;
  const isEmpty = doc.content.length === 1 && doc.content[0]?.type === 'paragraph' && !doc.content[0].content;
  if (isEmpty && !mayWrite) return <p className="text-muted">Nothing is written here.</p>;
  // Before the editor's code has come, a press on the words asks for it.
  return <div onClick={mayWrite ? onWanted : undefined}><DocView doc={doc} /></div>;
}
