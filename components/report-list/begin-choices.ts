import { mayBeginReport } from '@/lib/domain/report/lifecycle';
import type { CaseDetail } from '@/lib/features/cases/schema';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import type { ReportRow } from '@/lib/features/reports/schema';

/** The evaluations of a case on which a report can be begun now: none is being written or signed for them, the newest first. */
export function reportable(found: Pick<CaseDetail, 'closedAt' | 'evaluations'>, reports: readonly Pick<ReportRow, 'evaluationId' | 'state'>[]): Evaluation[] {
  if (found.closedAt !== null) return [];
  const taken = new Set(reports.filter(({ state }) => state !== 'DISCARDED').map(({ evaluationId }) => evaluationId));
  return found.evaluations.filter(({ id, state }) => mayBeginReport(state) && !taken.has(id)).sort((a, b) => rankOf(b).localeCompare(rankOf(a)));
}

/** What was examined, missed or asked for goes before what is still ahead. */
function rankOf({ state, examinedOn, scheduledOn, requestedOn }: Evaluation): string {
  return `${state === 'SCHEDULED' ? 0 : 1} ${examinedOn ?? scheduledOn ?? requestedOn}`;
}
