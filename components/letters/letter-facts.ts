import type { LetterKind } from '@/lib/domain/letter/kinds';
import type { DraftLetter } from '@/lib/features/letters/schema';

/** As a person may give them. */
export type GivenFacts = NonNullable<DraftLetter['facts']>;

/** What a person is asked for a kind of letter, beside what the case knows. */
export interface AskedFacts {
  /** The label of `reason`; null where none is asked for. */
  readonly reason: string | null;
  /** The label of the lines of `items` or `conflicts`. */
  readonly lines: { readonly of: 'items' | 'conflicts'; readonly label: string; readonly hint: string } | null;
  readonly answerBy: boolean;
  /** As whom somebody is named to whom the letter goes, where the case may name several or none. */
  readonly to: 'treating_physician' | 'interpreter' | null;
}

const nothing: AskedFacts = { reason: null, lines: null, answerBy: false, to: null };

const asked: Partial<Record<LetterKind, AskedFacts>> = {
  reschedule_notice: { ...nothing, reason: 'Why it was moved' },
  cancellation_notice: { ...nothing, reason: 'Why it is cancelled' },
  not_seen_notice: { ...nothing, reason: 'Why the claimant was not seen' },
  records_request: { ...nothing, to: 'treating_physician', lines: { of: 'items', label: 'What is asked for', hint: 'One line each, like “Imaging of the lumbar spine”' }, answerBy: true },
  deficiency: { ...nothing, lines: { of: 'items', label: 'What else is lacking', hint: 'One line each; may stay empty' }, answerBy: true },
  information_request: { ...nothing, lines: { of: 'items', label: 'What is missing', hint: 'One line each, like “The date of injury”' }, answerBy: true },
  conflict_disclosure: { ...nothing, lines: { of: 'conflicts', label: 'What is disclosed', hint: 'One line each, like “Dr. Marsh treated the claimant in 2019.”' } },
  interpreter_request: { ...nothing, to: 'interpreter' },
  referral_decline: { ...nothing, reason: 'Why it is declined' },
};

/** What a kind of letter asks a person for. */
export function factsAsked(kind: LetterKind): AskedFacts {
  return asked[kind] ?? nothing;
}

/** Whether a kind of letter asks a person for anything before it can be drafted. */
export function asksForFacts(kind: LetterKind): boolean {
  const { reason, lines, answerBy, to } = factsAsked(kind);
  return reason !== null || lines !== null || answerBy || to !== null;
}

/** The facts with what a person typed; what was left empty is not known, the other facts stay. */
export function withTyped(kind: LetterKind, before: GivenFacts, typed: { readonly reason: string; readonly lines: string; readonly answerBy: string; readonly toContactIds: readonly string[] }): GivenFacts {
  const { reason, lines, answerBy, to } = factsAsked(kind);
  const several = typed.lines.split('\n').map((one) => one.replace(/^[-–•]\s*/, '').trim()).filter(Boolean);
  const facts: GivenFacts = { ...before };
  if (reason !== null) delete facts.reason;
  if (lines) delete facts[lines.of];
  if (answerBy) delete facts.answerBy;
  if (to) delete facts.toContactIds;
  return {
    ...facts,
    ...(reason !== null && typed.reason.trim() ? { reason: typed.reason.trim() } : {}),
    ...(lines && several.length > 0 ? { [lines.of]: several } : {}),
    ...(answerBy && typed.answerBy ? { answerBy: typed.answerBy } : {}),
    ...(to && typed.toContactIds.length > 0 ? { toContactIds: [...typed.toContactIds] } : {}),
  };
}
