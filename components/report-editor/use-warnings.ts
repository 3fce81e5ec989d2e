'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMay } from '@/components/layout/viewer';
import { reportCheck } from '@/lib/features/report-checks/client';
import type { Report } from '@/lib/features/reports/schema';

/** What the check says of a section, in numbers. */
export interface Warnings {
  readonly blocking: number;
  readonly warning: number;
}

const none: Warnings = { blocking: 0, warning: 0 };

/** What the check says of each section; nothing for a report whose words stand still. */
export function useWarnings({ id, state }: Pick<Report, 'id' | 'state'>): (sectionId: string) => Warnings {
  const isOpen = state === 'DRAFTING' || state === 'REVIEW';
  const mayCheck = useMay('report.check');
  const { data } = useQuery({ ...reportCheck(id), enabled: isOpen && mayCheck, staleTime: 20_000 });
  return useMemo(() => {
    const found = new Map<string, Warnings>();
    for (const { tone, where } of data?.findings ?? []) {
      if (tone === 'pass' || where.kind !== 'section' || where.sectionId === null) continue;
      const before = found.get(where.sectionId) ?? none;
      found.set(where.sectionId, tone === 'block' ? { ...before, blocking: before.blocking + 1 } : { ...before, warning: before.warning + 1 });
    }
    return (sectionId) => found.get(sectionId) ?? none;
  }, [data]);
}
