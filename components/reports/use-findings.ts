'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { ReportFindings } from '@/lib/domain/report/findings';
import { useSaveFindings } from '@/lib/features/reports/client';
import type { Report } from '@/lib/features/reports/schema';
import { findingsDraftOf, type DraftView, type FindingsDraft } from './findings-draft';

export interface FindingsInHand extends DraftView {
  readonly draft: FindingsDraft;
  readonly mayWrite: boolean;
  /** Changes the findings; steps of one name that follow each other are undone as one. */
  readonly change: (next: (findings: ReportFindings) => ReportFindings, of: string) => void;
}

/** The findings of a report as they are typed, saved by themselves. */
export function useFindings(report: Pick<Report, 'id' | 'findings' | 'findingsVersion' | 'acts'>): FindingsInHand {
  const { id, findings, findingsVersion } = report;
  const { mutateAsync } = useSaveFindings();
  const draft = findingsDraftOf(id, findingsVersion, findings);
  const view = useSyncExternalStore(draft.subscribe, draft.view, draft.view);
  useEffect(() => {
    draft.send = ({ version, findings: mine }) => mutateAsync({ reportId: id, version, findings: mine as Report['findings'] });
  }, [draft, id, mutateAsync]);
  useEffect(() => draft.stored(findingsVersion, findings), [draft, findings, findingsVersion]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      draft.flush();
      if (draft.isDirty) event.preventDefault();
    };
    const online = () => draft.flush();
    window.addEventListener('beforeunload', ask);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('online', online);
      draft.flush();
    };
  }, [draft]);
  return { ...view, draft, mayWrite: report.acts.includes('write') && view.conflicts.length === 0, change: (next, of) => draft.change(next(draft.view().findings), of) };
}

export const newRowId = (): string => crypto.randomUUID();

/** A list of rows with one of them changed. */
export function withRow<Row extends { readonly id: string }>(rows: readonly Row[], id: string, part: Partial<Row>): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...part } : row));
}

/** A list with one of its rows a place up or down. */
export function movedRow<Row extends { readonly id: string }>(rows: readonly Row[], id: string, by: 1 | -1): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const to = at + by;
  const moved = [...rows];
  const [row, other] = [moved[at], moved[to]];
  if (!row || !other) return moved;
  moved[at] = other;
  moved[to] = row;
  return moved;
}
