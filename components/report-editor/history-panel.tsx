'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { sectionRevision, sectionRevisions, useRestoreRevision } from '@/lib/features/report-sections/client';
import type { RestoreRevision, Revisions } from '@/lib/features/report-sections/schema';
import { formatInstantFully } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { useDesk } from './desk';
import { useReportInHand } from './report-in-hand';
import { useSignal } from './signal';
import { WordDifference } from './word-difference';

const howWords = { begun: 'Begun', written: 'Written', merged: 'Put together from two', imported: 'Imported', restored: 'Restored' } as const satisfies Record<Revisions['revisions'][number]['how'], string>;

/** How a section came to say what it says: who wrote, when, what changed, and back to it. */
export function HistoryPanel() {
  const { report } = useReportInHand();
  const desk = useDesk();
  useSignal(desk.cursor);
  const [asked, setAsked] = useState<string | null>(null);
  const sectionId = asked ?? desk.active?.sectionId ?? report.sections[0]?.id ?? '';
  const { data, refetch } = useQuery({ ...sectionRevisions(sectionId), enabled: sectionId !== '', staleTime: 0 });
  // Each save that is kept is a line of history.
  useSignal(desk.saves);
  const version = desk.writers.get(sectionId)?.version;
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) void refetch();
    seen.current = version;
  }, [version, refetch]);
  const [shown, setShown] = useState<number | null>(null);
  const revisions = data?.revisions ?? [];
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="shrink-0 border-b border-border p-3">
        <label className="label" htmlFor="history-section">Section</label>
        <select id="history-section" className="input mt-1" value={sectionId} onChange={(event) => { setAsked(event.target.value); setShown(null); }}>
          {report.sections.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
        </select>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {!data && sectionId !== '' && <SkeletonRows count={5} tall label="Loading the history" />}
        <ol aria-label="Versions, the newest first">
          {revisions.map((revision, index) => (
            <Row key={revision.number} sectionId={sectionId} revision={revision} before={revisions[index + 1]?.number ?? null} isNewest={index === 0} isOpen={shown === revision.number} onOpen={() => setShown(shown === revision.number ? null : revision.number)} />
          ))}
        </ol>
        {data?.isCut && <p className="p-4 text-xs text-muted">Older versions are kept and not listed here.</p>}
      </div>
    </div>
  );
}

interface RowProps {
  readonly sectionId: string;
  readonly revision: Revisions['revisions'][number];
  readonly before: number | null;
  readonly isNewest: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Row({ sectionId, revision, before, isNewest, isOpen, onOpen }: RowProps) {
  const { report } = useReportInHand();
  const { timeZone, today } = useViewer();
  const desk = useDesk();
  const notify = useNotice();
  const restore = useRestoreRevision();
  const backTo = async (number: number) => {
    const writer = desk.writers.get(sectionId);
    await writer?.flush();
    const from = writer?.version ?? 0;
    restore.mutate({ sectionId, version: from, number } as RestoreRevision, {
      onSuccess: () => notify({ message: `The words of ${formatInstantFully(revision.at, timeZone, today)} stand there again.`, ...(number === revision.number ? { undo: () => void backTo(from) } : {}) }),
      onError: (error) => notify({ message: error.message }),
    });
  };
  return (
    <li data-row className="border-b border-hairline px-4 py-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="font-medium">{formatInstantFully(revision.at, timeZone, today)}</p>
          <p className="text-xs text-muted">{howWords[revision.how]}{revision.byName ? ` by ${revision.byName}` : ''}, {counted(revision.wordCount, 'word')}{isNewest ? ', as it stands' : ''}</p>
        </div>
        <Button size="sm" kind="ghost" data-row-focus aria-expanded={isOpen} aria-label={`What changed, ${formatInstantFully(revision.at, timeZone, today)}`} onClick={onOpen}>What changed</Button>
      </div>
      {isOpen && (
        <>
          <Difference sectionId={sectionId} number={revision.number} before={before} />
          {!isNewest && report.acts.includes('write') && <Button size="sm" className="mt-2" pending={restore.isPending} onClick={() => void backTo(revision.number)}>Restore this version</Button>}
        </>
      )}
    </li>
  );
}

function Difference({ sectionId, number, before }: { readonly sectionId: string; readonly number: number; readonly before: number | null }) {
  const now = useQuery(sectionRevision(sectionId, number));
  const then = useQuery({ ...sectionRevision(sectionId, before ?? 0), enabled: before !== null });
  if (!now.data || (before !== null && !then.data)) return <SkeletonRows count={2} label="Comparing" />;
  return <WordDifference before={then.data?.text ?? ''} after={now.data.text} />;
}
