import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import type { WriteOffRow } from '@/lib/features/write-offs/schema';

const states = { ASKED: ['check', 'Waits for an owner'], APPROVED: ['done', 'Written off'], REFUSED: ['off', 'Refused'], REVERSED: ['off', 'Taken back'] } as const satisfies Record<WriteOffRow['state'], readonly [StateTone, string]>;

/** A write-off's state in words; that one person asked and decided is said. */
export function WriteOffState({ row }: { readonly row: WriteOffRow }) {
  const [tone, words] = states[row.state];
  return (
    <>
      <StateIcon tone={tone}>{words}</StateIcon>
      {row.selfApproved && <span className="block text-xs text-warning-ink">Self-approved above the limit: the practice has one owner</span>}
      {row.state === 'APPROVED' && !row.selfApproved && row.decidedBy && row.decidedBy !== row.askedBy && <span className="block text-xs text-muted">{row.decidedBy} approved</span>}
    </>
  );
}
