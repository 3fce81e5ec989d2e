import { addDays, type CalendarDate } from '../../calendar';
import type { DenialClassed } from './classify';

/** What may be decided on a line of an EOR. */
export const EOR_DECISIONS = ['accept', 'correct', 'second_review', 'objection', 'write_off'] as const;
export type EorDecision = (typeof EOR_DECISIONS)[number];

export const eorDecisionWords = {
  accept: 'Accepted',
  correct: 'Correct and resend',
  second_review: 'Second review',
  objection: 'Objection',
  write_off: 'Written off',
} as const satisfies Record<EorDecision, string>;

/** Days from service of the EOR for a second review (LC 4622(b)(1)) and for an objection (LC 4622(c)). */
export const DISPUTE_DAYS = 90;

/** The last day to dispute an EOR; null while nobody knows when it was served. */
export function disputeBy(servedOn: CalendarDate | null): CalendarDate | null {
  return servedOn === null ? null : addDays(servedOn, DISPUTE_DAYS);
}

/** What the class of a line proposes; a person decides. */
export function proposedDecision(classed: DenialClassed | null): EorDecision {
  if (classed === null || classed.class === 'valid') return 'accept';
  if (classed.class === 'fixable' && classed.about === 'other') return 'correct';
  return classed.about === 'amount' ? 'second_review' : 'objection';
}
