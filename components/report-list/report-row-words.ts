import type { StateTone } from '@/components/ui/state-icon';
import type { ReportRow } from '@/lib/features/reports/schema';
import { doctor } from '@/lib/format/names';

/** 'R-12'. */
export function reportNumber(number: number): string {
  return `R-${number}`;
}

/** A report's state with its icon, and who has it now. */
export function standingOf({ state, holder, handoffName, physicianName }: Pick<ReportRow, 'state' | 'holder' | 'handoffName' | 'physicianName'>): { readonly tone: StateTone; readonly words: string; readonly who: string } {
  if (state === 'DRAFTING') return { tone: 'underway', words: 'Drafting', who: holder === 'transcriber' ? `With ${handoffName} to type` : 'With the office' };
  if (state === 'REVIEW') return { tone: 'check', words: 'To sign', who: `With ${doctor(physicianName)}` };
  if (state === 'SIGNED') return { tone: 'underway', words: 'Signed, to serve', who: 'With the office' };
  return state === 'SERVED' ? { tone: 'done', words: 'Served', who: '' } : { tone: 'off', words: 'Discarded', who: '' };
}

/** Where a report is opened: a signed one that waits to be served opens there for whoever serves it. */
export function reportHref({ id, state }: Pick<ReportRow, 'id' | 'state'>, mayServe: boolean): string {
  return state === 'SIGNED' && mayServe ? `/reports/${id}/serve` : `/reports/${id}`;
}
