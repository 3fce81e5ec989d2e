'use client';

import { PanelRight, PanelRightClose } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, type ComponentType, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import type { Report } from '@/lib/features/reports/schema';
import { panelLabels, panelNames, type PanelName } from './report-address';

interface Props {
  readonly report: Report;
  readonly panel: PanelName;
  readonly onPanel: (panel: PanelName) => void;
  readonly goTo: (place: string) => void;
}

const loading = () => <div className="px-4"><SkeletonRows count={6} tall /></div>;
const CheckPanel = dynamic(() => import('@/components/reports/check-panel').then((module) => module.CheckPanel), { ssr: false, loading });
const GuidancePanel = dynamic(() => import('./guidance-panel').then((module) => module.GuidancePanel), { ssr: false, loading });
const FindingsPanel = dynamic(() => import('@/components/reports/findings-panel').then((module) => module.FindingsPanel), { ssr: false, loading });
const StatementsPanel = dynamic(() => import('@/components/reports/statements-panel').then((module) => module.StatementsPanel), { ssr: false, loading });
const RecordsPanel = dynamic(() => import('./records-panel').then((module) => module.RecordsPanel), { ssr: false, loading });
const CommentsPanel = dynamic(() => import('./comments-panel').then((module) => module.CommentsPanel), { ssr: false, loading });
const QuestionsPanel = dynamic(() => import('./questions-panel').then((module) => module.QuestionsPanel), { ssr: false, loading });
const HistoryPanel = dynamic(() => import('./history-panel').then((module) => module.HistoryPanel), { ssr: false, loading });

type Panels = Readonly<Record<Exclude<PanelName, 'none'>, ComponentType<{ readonly report: Report; readonly goTo: (place: string) => void }>>>;

const panels: Panels = {
  check: ({ report, goTo }) => <CheckPanel reportId={report.id} goTo={goTo} />,
  guidance: () => <GuidancePanel />,
  findings: ({ report }) => <FindingsPanel reportId={report.id} />,
  statements: ({ report }) => <StatementsPanel reportId={report.id} />,
  records: () => <RecordsPanel />,
  comments: ({ goTo }) => <CommentsPanel goTo={goTo} />,
  questions: ({ goTo }) => <QuestionsPanel goTo={goTo} />,
  history: () => <HistoryPanel />,
};

/** Beside the text, one thing at a time; each is fetched when it is meant. */
export function ReportSide({ report, panel, onPanel, goTo }: Props) {
  const tabs = useRef<HTMLDivElement>(null);
  const names = panelNames.filter((name) => name !== 'none');
  if (panel === 'none') {
    return <div className="p-1 max-lg:hidden"><Button kind="ghost" size="sm" iconOnly aria-label="Show what stands beside the report" onClick={() => onPanel('check')}><PanelRight aria-hidden /></Button></div>;
  }
  const shown = panel;
  const Shown = panels[panel];
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = names[(names.indexOf(shown) + by + names.length) % names.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    onPanel(next);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <>
      <div className="flex min-h-10 shrink-0 items-end border-b border-border px-2 py-1">
        <div ref={tabs} role="tablist" aria-label="Beside the report" className="flex min-w-0 flex-1 flex-wrap items-center gap-0.5" onKeyDown={move}>
          {names.map((name) => (
          <button key={name} type="button" role="tab" data-tab={name} id={`tab-${name}`} aria-selected={name === shown} aria-controls="report-panel" tabIndex={name === shown ? 0 : -1} className="button button--sm button--ghost px-2 aria-selected:bg-accent-soft aria-selected:text-accent-soft-foreground" onClick={() => onPanel(name)}>
            {panelLabels[name]}{name === 'comments' && report.openComments > 0 && <span className="num ml-1 text-xs">{report.openComments}</span>}
          </button>
        ))}
        </div>
        <Button kind="ghost" size="sm" iconOnly aria-label="Hide what stands beside the report" className="max-lg:hidden" onClick={() => onPanel('none')}><PanelRightClose aria-hidden /></Button>
      </div>
      <div id="report-panel" role="tabpanel" aria-labelledby={`tab-${shown}`} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        <Shown report={report} goTo={goTo} />
      </div>
    </>
  );
}
