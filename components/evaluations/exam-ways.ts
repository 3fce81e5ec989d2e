import { can, type RoleName } from '@/lib/auth/permissions';
import type { Evaluation, EvaluationAct } from '@/lib/features/evaluations/schema';

/** A screen that belongs to an exam. */
export type ExamWay = 'brief' | 'exam' | 'pages';

const isExam = ({ kind }: Pick<Evaluation, 'kind'>): boolean => kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP';

/** Where an exam is read up on and held, no brief once it is over; and where its pages are counted, also of paper work. */
export function examWays(evaluation: Evaluation, role: RoleName): ExamWay[] {
  const pages: ExamWay[] = evaluation.packets.length > 0 && can(role, 'page_ledger.read') ? ['pages'] : [];
  if (!isExam(evaluation) || evaluation.scheduledOn === null) return pages;
  return [...(evaluation.state === 'SCHEDULED' && can(role, 'brief.read') ? (['brief'] as const) : []), ...((evaluation.state === 'SCHEDULED' || evaluation.state === 'EXAMINED') && can(role, 'exam.read') ? (['exam'] as const) : []), ...pages];
}

export function examWayLabel(way: ExamWay, { state }: Evaluation): string {
  if (way === 'brief') return 'Brief';
  if (way === 'pages') return 'Count of pages';
  return state === 'SCHEDULED' ? 'Begin the exam' : 'Face-to-face time';
}

export const examWayHref = (way: ExamWay, { id }: Pick<Evaluation, 'id'>): string => `/evaluations/${id}/${way}`;

/** The address of an act that is a screen of its own: what did not take place, more time for a report, and serving one that was signed here. Null for acts with a dialog. */
export function screenOf(act: EvaluationAct, evaluation: Evaluation): string | null {
  if (act === 'mark_missed') return `/evaluations/${evaluation.id}/missed`;
  if (act === 'serve_report' && evaluation.signedReportId !== null) return `/reports/${evaluation.signedReportId}/serve`;
  if (act === 'extend') return `/evaluations/${evaluation.id}/extension`;
  return act === 'cancel' && isExam(evaluation) && evaluation.state === 'SCHEDULED' ? `/evaluations/${evaluation.id}/missed?what=cancelled` : null;
}
