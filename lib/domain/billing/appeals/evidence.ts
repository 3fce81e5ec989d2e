import { evidenceWords, type EvidenceKind } from '../denials/rebuttal';
import { rebuttalNamed } from '../denials/rebuttals';
import type { About } from './dispute';
import type { AppealKind } from './kinds';

export type AppealEvidenceKind = EvidenceKind | 'fee_schedule' | 'second_review' | 'second_review_answer' | 'payment_letters';

export const appealEvidenceWords = {
  ...evidenceWords,
  fee_schedule: 'The page of the fee schedule, 8 CCR 9795',
  second_review: 'The request for second review as it went',
  second_review_answer: 'The answer to the second review',
  payment_letters: 'The letters that asked for payment',
} as const satisfies Record<AppealEvidenceKind, string>;

const ALWAYS = {
  SECOND_REVIEW: ['bill', 'eor', 'report', 'proof_of_service', 'fee_schedule'],
  IBR: ['bill', 'eor', 'second_review', 'second_review_answer', 'report', 'proof_of_service', 'proof_of_sending', 'fee_schedule'],
  OBJECTION: ['bill', 'eor', 'report', 'proof_of_service', 'proof_of_sending'],
  PETITION: ['bill', 'eor', 'report', 'proof_of_service', 'proof_of_sending', 'payment_letters', 'fee_schedule'],
} as const satisfies Record<AppealKind, readonly AppealEvidenceKind[]>;

/** The papers that an appeal of a kind asks for: those that always go, those of the rebuttals it leans on, those of its codes. */
export function evidenceFor(kind: AppealKind, lines: readonly { readonly code: string; readonly rebuttalKey: string; readonly about: About }[]): AppealEvidenceKind[] {
  const wanted = new Set<AppealEvidenceKind>(ALWAYS[kind]);
  for (const { code, rebuttalKey, about } of lines) {
    for (const one of rebuttalNamed(rebuttalKey)?.evidence ?? []) wanted.add(one);
    if (code === 'MLPRR') for (const one of ['declaration', 'verification', 'page_schedule'] as const) wanted.add(one);
    if (about === 'contract') wanted.add('contract');
  }
  return (Object.keys(appealEvidenceWords) as AppealEvidenceKind[]).filter((one) => wanted.has(one));
}
