import type { StateTone } from '@/components/ui/state-icon';
import { appealKindOf, appealOutcomeLabels, isWon, type AppealKind, type AppealOutcome } from '@/lib/domain/billing/appeals/kinds';
import type { Way } from '@/lib/features/appeals/schema';

export const kindLabel = (kind: AppealKind): string => appealKindOf(kind).label;
/** What a dialog asks about an appeal. */
export type Asked = 'send' | 'receive' | 'answer' | 'withdraw';

export const outcomeLabel = (outcome: string): string => appealOutcomeLabels[outcome as AppealOutcome] ?? '';

/** Where an appeal stands, in words and with its icon. */
export function standing({ state, outcome, answerDueOn, today }: { readonly state: string; readonly outcome: string; readonly answerDueOn: string | null; readonly today: string }): { readonly tone: StateTone; readonly words: string } {
  if (state === 'DRAFT') return { tone: 'not-begun', words: 'Draft' };
  if (state === 'WITHDRAWN') return { tone: 'off', words: 'Withdrawn' };
  if (state === 'SENT') return answerDueOn !== null && answerDueOn < today ? { tone: 'check', words: 'Answer overdue' } : { tone: 'underway', words: 'Sent' };
  return { tone: isWon(outcome) ? 'done' : outcome === 'duplicate' ? 'check' : 'failed', words: outcomeLabel(outcome) };
}

export const wayTones = { open: 'underway', late: 'check', missed: 'failed', waiting: 'not-begun', taken: 'done', closed: 'off' } as const satisfies Record<Way['state'], StateTone>;
export const wayWords = { open: 'Open', late: 'Last days', missed: 'Missed', waiting: 'Not yet', taken: 'Begun', closed: 'Not needed' } as const satisfies Record<Way['state'], string>;

export const aboutWords = { amount: 'the amount', contract: 'a contract or network', other: 'something else than the amount', nothing: 'nothing' } as const;
