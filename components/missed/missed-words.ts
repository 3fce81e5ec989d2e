import type { MissedPreview } from '@/lib/features/missed/schema';
import { formatDollars } from '@/lib/format/money';
import type { MissedDraft } from './missed-draft';

const record = { no_show: 'Record the no-show', cancelled: 'Record the late cancellation', left_early: 'Record that they left early', interpreter_missing: 'Record the missing interpreter', too_late: 'Record that they came too late', not_seen: 'Record that nobody was seen' } as const satisfies Record<MissedDraft['what'], string>;

/** The button, named for its result and with what it earns. */
export function submitWords({ what, cancelledBy }: Pick<MissedDraft, 'what' | 'cancelledBy'>, preview: MissedPreview | undefined): string {
  if (preview?.act === 'cancel') return cancelledBy === 'evaluator' ? 'Cancel the exam, by us' : 'Cancel in time';
  const cents = preview?.refusal ? 0 : (preview?.bill.totalCents ?? 0);
  return cents > 0 ? `${record[what]}, ${formatDollars(cents)}` : record[what];
}
