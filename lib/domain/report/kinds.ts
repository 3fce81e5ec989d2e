import type { CaseKind, EvaluationKind } from '../evaluation/lifecycle';

export const reportKinds = ['comprehensive', 'follow_up', 'supplemental', 'record_review', 'deposition_preparation', 'ime', 'fitness_for_duty', 'disability'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportKindLabels = {
  comprehensive: 'Comprehensive report',
  follow_up: 'Follow-up report',
  supplemental: 'Supplemental report',
  record_review: 'Record review report',
  deposition_preparation: 'Deposition preparation',
  ime: 'Independent medical examination',
  fitness_for_duty: 'Fitness for duty',
  disability: 'Disability evaluation',
} as const satisfies Record<ReportKind, string>;

export const reportSpecialties = ['musculoskeletal', 'psychiatric', 'internal', 'neurology', 'cardiovascular', 'pulmonary', 'other'] as const;
export type ReportSpecialty = (typeof reportSpecialties)[number];

export const reportSpecialtyLabels = {
  musculoskeletal: 'Musculoskeletal',
  psychiatric: 'Psychiatric',
  internal: 'Internal medicine',
  neurology: 'Neurology',
  cardiovascular: 'Cardiovascular',
  pulmonary: 'Pulmonary',
  other: 'Other',
} as const satisfies Record<ReportSpecialty, string>;

/** The report that an evaluation usually calls for. */
export function usualReportKind(caseKind: CaseKind, evaluation: EvaluationKind): ReportKind {
  if (evaluation === 'SUPPLEMENTAL') return 'supplemental';
  if (evaluation === 'RECORD_REVIEW') return 'record_review';
  if (evaluation === 'DEPOSITION') return 'deposition_preparation';
  if (caseKind !== 'QME' && caseKind !== 'AME') return 'ime';
  return evaluation === 'FOLLOW_UP' ? 'follow_up' : 'comprehensive';
}

/** Whether the claimant is seen for it, so that face-to-face time and findings belong in it. */
export function isWithExam(kind: ReportKind): boolean {
  return kind === 'comprehensive' || kind === 'follow_up' || kind === 'ime' || kind === 'fitness_for_duty' || kind === 'disability';
}
