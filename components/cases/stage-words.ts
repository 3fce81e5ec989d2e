import type { StateTone } from '@/components/ui/state-icon';
import type { CaseStage } from '@/lib/features/cases/schema';

const words = {
  ACCEPTED: { tone: 'not-begun', label: 'Accepted' },
  SCHEDULED: { tone: 'underway', label: 'Scheduled' },
  NOTIFIED: { tone: 'underway', label: 'Notified' },
  EXAMINED: { tone: 'underway', label: 'Examined' },
  NO_SHOW: { tone: 'check', label: 'No-show' },
  LATE_CANCEL: { tone: 'check', label: 'Late cancellation' },
  NOT_SEEN: { tone: 'check', label: 'Not seen' },
  DRAFTING: { tone: 'underway', label: 'Drafting' },
  PHYSICIAN_REVIEW: { tone: 'check', label: 'Physician review' },
  SIGNED: { tone: 'underway', label: 'Signed' },
  SERVED: { tone: 'check', label: 'Ready to bill' },
  BILLED: { tone: 'underway', label: 'Billed' },
  PART_PAID: { tone: 'underway', label: 'Part paid' },
  PAID: { tone: 'done', label: 'Paid' },
  CLOSED: { tone: 'off', label: 'Closed' },
} as const satisfies Record<CaseStage, { readonly tone: StateTone; readonly label: string }>;

/** A stage's icon and words. */
export function stageWords(stage: CaseStage): { readonly tone: StateTone; readonly label: string } {
  return words[stage];
}

export const stageChoices = Object.entries(words).map(([stage, { label }]) => ({ stage: stage as CaseStage, label }));
