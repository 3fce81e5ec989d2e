import type { StateTone } from '@/components/ui/state-icon';
import type { Report } from '@/lib/features/reports/schema';
import { doctor, shortName } from '@/lib/format/names';

/** A report's state with its icon: who has it, in words. */
export function stateOfReport({ state, handoff, physician }: Pick<Report, 'state' | 'handoff' | 'physician'>): { readonly tone: StateTone; readonly words: string } {
  if (state === 'DRAFTING') return handoff ? { tone: 'underway', words: handoff.state === 'out' ? `With ${handoff.name} to type` : `Back from ${handoff.name}` } : { tone: 'underway', words: 'Drafting' };
  if (state === 'REVIEW') return { tone: 'underway', words: physician.isMe ? 'With you to read' : `With ${doctor(physician.name)} to read` };
  if (state === 'SIGNED') return { tone: 'underway', words: 'Signed, to serve' };
  return state === 'SERVED' ? { tone: 'done', words: 'Served' } : { tone: 'off', words: 'Discarded' };
}

/** 'R-12'. */
export function reportNumber(number: number): string {
  return `R-${number}`;
}

/** Who else signs it, for a button: 'Dr. Marsh'. */
export function signer({ physician }: Pick<Report, 'physician'>): string {
  return physician.isMe ? 'you' : physician.name ? doctor(shortName(physician.name)) : 'the physician';
}
