'use client';

import { useQuery } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { reportDetail } from '@/lib/features/reports/client';
import type { Report } from '@/lib/features/reports/schema';
import { FindingsApportionment } from './findings-apportionment';
import { FindingsConflicts } from './findings-conflicts';
import { FindingsDiagnoses } from './findings-diagnoses';
import { FindingsImpairments } from './findings-impairments';
import { FindingsMeasurements } from './findings-measurements';
import { useFindings, type FindingsInHand } from './use-findings';

/** What the exam found, as data: diagnoses, measurements, impairment, apportionment. The report's tables print from it. */
export function FindingsPanel({ reportId }: { readonly reportId: string }) {
  const { data: report } = useQuery(reportDetail(reportId));
  return report ? <Findings key={report.id} report={report} /> : null;
}

function Findings({ report }: { readonly report: Report }) {
  const inHand = useFindings(report);
  const { draft, mayWrite, conflicts } = inHand;
  const step = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !mayWrite) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    event.preventDefault();
    if (redo) draft.redo();
    else draft.undo();
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={step}>
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-1 border-b border-hairline px-3 py-1">
        <nav aria-label="Findings" className="flex flex-wrap gap-x-3 text-xs font-medium">
          {['Diagnoses', 'Measurements', 'Impairment', 'Apportionment'].map((name) => (
            <a key={name} href={`#findings-${name.toLowerCase()}`} className="text-link py-1">
              {name}
            </a>
          ))}
        </nav>
        <span className="ml-auto flex items-center gap-1">
          <Saving inHand={inHand} />
          {mayWrite && (
            <>
              <Button kind="ghost" size="sm" iconOnly aria-label="Undo" title="Undo (Ctrl Z)" disabled={!inHand.canUndo} onClick={() => draft.undo()}>
                <Undo2 aria-hidden />
              </Button>
              <Button kind="ghost" size="sm" iconOnly aria-label="Redo" title="Redo (Ctrl Y)" disabled={!inHand.canRedo} onClick={() => draft.redo()}>
                <Redo2 aria-hidden />
              </Button>
            </>
          )}
        </span>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 pb-8" tabIndex={-1}>
        {conflicts.length > 0 && <FindingsConflicts inHand={inHand} />}
        <fieldset disabled={!mayWrite} className="contents">
          <FindingsDiagnoses inHand={inHand} />
          <FindingsMeasurements inHand={inHand} />
          <FindingsImpairments inHand={inHand} isPsychiatric={report.specialty === 'psychiatric'} />
          <FindingsApportionment inHand={inHand} />
        </fieldset>
      </div>
    </div>
  );
}

function Saving({ inHand: { state, problem, mayWrite, conflicts, draft } }: { readonly inHand: FindingsInHand }) {
  if (conflicts.length > 0) return <StateIcon tone="check">Not saved</StateIcon>;
  if (!mayWrite && state === 'saved') return <span className="text-xs text-muted">Read only</span>;
  return (
    <span role="status" className="text-xs text-muted">
      {state === 'saved' && 'Saved'}
      {(state === 'waiting' || state === 'saving') && 'Saving'}
      {state === 'offline' && 'No connection; kept here'}
      {state === 'refused' && (
        <span className="text-danger-ink">
          Not saved: {problem}{' '}
          <button type="button" className="underline underline-offset-2" onClick={() => draft.flush()}>
            Try again
          </button>
        </span>
      )}
    </span>
  );
}
