import type { TimeEntry, TimeSheet } from '@/lib/features/time-entries/schema';
import { formatShortDay } from '@/lib/format/dates';

/** What a dialog of the time screen asks. */
export type TimeDialogKind = { readonly kind: 'start' } | { readonly kind: 'record' } | { readonly kind: 'amend' | 'stop'; readonly entry: TimeEntry };

const kinds: Record<string, string> = { COMPREHENSIVE: 'Comprehensive', FOLLOW_UP: 'Follow-up', SUPPLEMENTAL: 'Supplemental', DEPOSITION: 'Deposition', RECORD_REVIEW: 'Record review', OTHER: 'Other work' };

/** 'Deposition of Mar 2', or nothing where the time is on the case alone. */
export function evaluationOf(sheet: Pick<TimeSheet, 'evaluations'>, evaluationId: string | null, today: string): string {
  const found = sheet.evaluations.find(({ id }) => id === evaluationId);
  return found ? `${kinds[found.kind] ?? found.kind} of ${formatShortDay(found.on, today)}` : '';
}
