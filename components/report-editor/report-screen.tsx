'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { chronologyOf } from '@/lib/features/chronologies/client';
import { housePhraseList } from '@/lib/features/house-phrases/client';
import { reportComments } from '@/lib/features/report-comments/client';
import { reportDetail } from '@/lib/features/reports/client';
import type { Report } from '@/lib/features/reports/schema';
import { ComposedSection } from '@/components/reports/composed-section';
import { composedSections } from '@/lib/domain/report/sections';
import { reportTemplatePreview } from '@/lib/features/report-templates/client';
import { DeskContext } from './desk';
import { ElsewhereContext, elsewhereOf } from './elsewhere';
import { Outline } from './outline';
import { addressOf, panelIn, type PanelName } from './report-address';
import { ReportHeader } from './report-header';
import { ReportInHandContext } from './report-in-hand';
import { ReportSide } from './report-side';
import { SectionBlock, type SectionAct } from './section-block';
import type { SectionEditor } from './section-editor';
import { useReportDesk } from './use-report-desk';
import { useStepping } from './use-stepping';

/** A report while it is written: its outline, its sections in one column, and beside them what the writer needs. */
export function ReportScreen({ reportId }: { readonly reportId: string }) {
  const { data: report } = useQuery({ ...reportDetail(reportId), structuralSharing: false });
  return report ? <OpenReport key={report.id} report={report} /> : null;
}

type Toolkit = { readonly Editor: ComponentType<Parameters<typeof SectionEditor>[0]>; readonly Bar: ComponentType<{ readonly onAct: (sectionId: string, act: SectionAct) => void }> };

function OpenReport({ report }: { readonly report: Report }) {
  const desk = useReportDesk(report);
  const panel = panelIn(useSearchParams());
  const mayWrite = report.acts.includes('write');
  const [pane, setPane] = useState<'outline' | 'text' | 'side'>('text');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [toolkit, setToolkit] = useState<Toolkit | null>(null);
  const { elsewhere, phrases, quotesOf } = useAround(report, mayWrite);
  const step = useStepping(desk, report.sections);

  useEffect(() => {
    if (mayWrite) void Promise.all([import('./section-editor'), import('./format-bar')]).then(([{ SectionEditor: Editor }, { FormatBar: Bar }]) => setToolkit({ Editor, Bar }));
  }, [mayWrite]);

  const showPanel = useCallback((next: PanelName) => {
    window.history.replaceState(null, '', addressOf(next));
    setPane(next === 'none' ? 'text' : 'side');
  }, []);
  const onAct = useCallback((sectionId: string, act: SectionAct) => {
    if (act === 'excerpts' || act === 'comment') {
      const name = act === 'excerpts' ? 'records' : 'comments';
      showPanel(name);
      desk.askPanel(name);
    } else if (act === 'toolbar') document.querySelector<HTMLElement>('#format-bar button:not(:disabled), #format-bar select')?.focus();
    else step(sectionId, act === 'next' ? 1 : -1);
  }, [desk, showPanel, step]);
  const goTo = useCallback((place: string) => {
    if (report.sections.some(({ id }) => id === place)) {
      setPane('text');
      desk.goTo(place);
    } else showPanel(panelIn({ get: () => place }));
  }, [desk, report.sections, showPanel]);
  const inHand = useMemo(() => ({ report, phrases, sectionKey: () => report.sections.find(({ id }) => id === desk.active?.sectionId)?.key ?? '' }), [report, phrases, desk]);

  return (
    <DeskContext value={desk}>
      <ReportInHandContext value={inHand}>
        <ElsewhereContext value={elsewhere}>
          <div className="flex min-h-0 flex-1 flex-col max-sm:h-[calc(100dvh-64px)] max-sm:overflow-hidden sm:max-h-dvh sm:min-h-dvh print:block print:max-h-none print:overflow-visible">
            <div className="shrink-0"><ReportHeader report={report} /></div>
            <nav aria-label="Panes" className="no-print flex shrink-0 gap-1 border-b border-border px-2 py-1 lg:hidden">
              {([['outline', 'Outline'], ['text', 'Report'], ['side', 'Beside it']] as const).map(([name, label]) => (
                <Button key={name} kind="ghost" size="sm" aria-pressed={pane === name} className="flex-1 aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground" onClick={() => setPane(name)}>{label}</Button>
              ))}
            </nav>
            <div className={`flex min-h-0 flex-1 lg:grid print:block ${panel === 'none' ? 'lg:grid-cols-[220px_minmax(0,1fr)_40px]' : 'lg:grid-cols-[200px_minmax(0,1fr)_312px] xl:grid-cols-[232px_minmax(0,1fr)_360px]'}`}>
              <aside aria-label="Outline" className={`flex min-h-0 min-w-0 flex-col border-border max-lg:flex-1 lg:border-r print:hidden ${pane === 'outline' ? '' : 'max-lg:hidden'}`}>
                <Outline report={report} onGo={goTo} />
              </aside>
              <div ref={setScroller} data-report-text className={`min-h-0 min-w-0 overflow-y-auto px-(--pad) pb-24 max-lg:flex-1 print:block print:overflow-visible print:pb-0 ${pane === 'text' ? '' : 'max-lg:hidden'}`}>
                <div className="mx-auto max-w-[760px]">
                  {mayWrite && (toolkit ? <toolkit.Bar onAct={onAct} /> : <div className="no-print h-10 border-b border-border" />)}
                  {report.sections.map((section) => (
                    <SectionBlock key={section.id} section={section} mayWrite={mayWrite} Editor={toolkit?.Editor ?? null} scroller={scroller} quotes={quotesOf(section.id)} onAct={onAct} />
                  ))}
                  {composedSections.map((key) => <ComposedSection key={key} reportId={report.id} sectionKey={key} onChange={mayWrite ? showPanel : undefined} />)}
                </div>
              </div>
              <aside aria-label="Beside the report" className={`flex min-h-0 min-w-0 flex-col border-border max-lg:flex-1 lg:border-l print:hidden ${pane === 'side' ? '' : 'max-lg:hidden'}`}>
                <ReportSide report={report} panel={panel} onPanel={showPanel} goTo={goTo} />
              </aside>
            </div>
          </div>
        </ElsewhereContext>
      </ReportInHandContext>
    </DeskContext>
  );
}

const noQuotes: readonly string[] = [];

/** What sections show of elsewhere: the case's excerpts, the office's phrases, the remarks beside their words. */
function useAround(report: Report, mayWrite: boolean) {
  const seesExcerpts = useMay('excerpt.list');
  const chronology = useQuery({ ...chronologyOf({ caseId: report.case.id as never, state: 'CONFIRMED' }), enabled: seesExcerpts, staleTime: 60_000, structuralSharing: false });
  const { data: found } = useQuery({ ...housePhraseList(), enabled: mayWrite, staleTime: 300_000 });
  const { data: remarks } = useQuery(reportComments(report.id));
  const { data: facts } = useQuery({ ...reportTemplatePreview(report.case.id), enabled: mayWrite });
  // What was signed is shown as it was signed: cites keep their labels, whatever became of their excerpts.
  const isOpen = report.signed === null;
  const elsewhere = useMemo(() => elsewhereOf(report.findings, chronology.data?.excerpts ?? null, facts?.values, isOpen), [report.findings, chronology.data, facts, isOpen]);
  const phrases = useMemo(() => (found?.phrases ?? []).filter(({ specialty }) => specialty === '' || specialty === report.specialty), [found, report.specialty]);
  const quotes = useMemo(() => Map.groupBy((remarks?.comments ?? []).filter((one) => one.sectionId !== null && one.quoted !== '' && one.answersId === null && one.resolvedAt === null), (one) => one.sectionId), [remarks]);
  const quotesOf = useCallback((sectionId: string) => quotes.get(sectionId)?.map(({ quoted }) => quoted) ?? noQuotes, [quotes]);
  return { elsewhere, phrases, quotesOf };
}
