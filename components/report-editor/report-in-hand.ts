'use client';

import { createContext, useContext } from 'react';
import type { Report } from '@/lib/features/reports/schema';
import type { Phrase } from './suggestions';

/** The report on the screen and what all its parts ask of it. */
export interface ReportInHand {
  readonly report: Report;
  readonly phrases: readonly Phrase[];
  /** The key of the section that has the cursor. */
  readonly sectionKey: () => string;
}

export const ReportInHandContext = createContext<ReportInHand | null>(null);

export function useReportInHand(): ReportInHand {
  const inHand = useContext(ReportInHandContext);
  if (!inHand) throw new Error('There is no report outside of its screen.');
  return inHand;
}
