import type { StateTone } from '@/components/ui/state-icon';
import type { EorDecision, EorLine, EorStanding } from '@/lib/features/eors/schema';

export const standingTones = { reading: 'underway', unreadable: 'wrong', to_match: 'check', to_confirm: 'check', to_decide: 'underway', decided: 'done', void: 'off' } as const satisfies Record<EorStanding, StateTone>;

export const classTones = { valid: 'off', not_applicable: 'wrong', fixable: 'check', disputed: 'check' } as const satisfies Record<string, StateTone>;

/** The keys of a line, and what each does. */
export const decisionKeys = [
  ['A', 'accept', 'Accept'],
  ['C', 'correct', 'Correct'],
  ['S', 'second_review', 'Second review'],
  ['O', 'objection', 'Objection'],
  ['W', 'write_off', 'Write off'],
] as const satisfies readonly (readonly [string, EorDecision, string])[];

/** Whether a line still waits for somebody. */
export const isUndecided = (line: EorLine): boolean => line.shortCents > 0 && line.decision === null;

/** ‘ML201-95-93’. */
export const codeWithModifiers = ({ code, modifiers }: { readonly code: string; readonly modifiers: readonly string[] }): string => [code, ...modifiers].join('-');
