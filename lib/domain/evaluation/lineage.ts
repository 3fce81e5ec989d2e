import type { EvaluationKind, EvaluationState } from './lifecycle';

interface Earlier {
  readonly kind: EvaluationKind;
  readonly state: EvaluationState;
}

const isExam = ({ kind }: Earlier): boolean => kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP';
const wasHeld = ({ state }: Earlier): boolean => state === 'EXAMINED' || state === 'REPORT_SERVED';

/**
 * What a new evaluation of a case comes after, of the earlier ones given newest first: an exam after the last one that
 * is over, held or not; a supplemental or a deposition after the last exam that was held. Null when there is none.
 */
export function followedBy<Evaluation extends Earlier>(kind: EvaluationKind, newestFirst: readonly Evaluation[]): Evaluation | null {
  const exams = newestFirst.filter(isExam);
  if (kind === 'SUPPLEMENTAL' || kind === 'DEPOSITION') return exams.find(wasHeld) ?? null;
  if (kind !== 'COMPREHENSIVE' && kind !== 'FOLLOW_UP') return null;
  return exams.find(({ state }) => state !== 'REQUESTED' && state !== 'SCHEDULED') ?? null;
}
