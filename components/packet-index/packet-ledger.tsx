import type { ReactNode } from 'react';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StateIcon } from '@/components/ui/state-icon';
import type { PacketHead } from '@/lib/features/documents/schema';
import { formatShortDay } from '@/lib/format/dates';
import { doctor } from '@/lib/format/names';
import { formatCount } from '@/lib/format/money';
import type { totalsOf } from './pages-by-number';

interface Props {
  readonly packet: PacketHead;
  readonly totals: ReturnType<typeof totalsOf>;
  readonly today: string;
}

/** What was declared, counted and seen, always in sight. */
export function PacketLedger({ packet, totals, today }: Props) {
  const { declaredPages, declarationSignedOn } = packet;
  // The number that was sworn may be that of the printed pages of condensed sheets.
  const differs = packet.quarantineReason === 'count_differs' && totals.unread === 0;
  const read = totals.counted - totals.unread;
  return (
    <dl aria-label="The packet in figures" className="no-print flex shrink-0 overflow-x-auto border-b border-border bg-subtle text-xs whitespace-nowrap [&>div]:border-r [&>div]:border-border [&>div]:px-3.5 [&>div]:py-2 [&>div:first-child]:pl-(--pad) [&>div:last-child]:border-r-0">
      <Figure label="Declared">{declaredPages === null ? <StateIcon tone="held">None</StateIcon> : <><b className="num font-semibold">{formatCount(declaredPages)}</b> {declarationSignedOn && <span className="text-muted">signed {formatShortDay(declarationSignedOn, today)}</span>}</>}</Figure>
      <Figure label="Counted">{differs ? <StateIcon tone="check"><b className="num font-semibold">{formatCount(totals.counted)}</b></StateIcon> : <StateIcon tone={totals.unread > 0 ? 'underway' : 'done'}><b className="num font-semibold">{formatCount(totals.counted)}</b></StateIcon>}</Figure>
      <Figure label="Blank"><b className="num font-semibold">{formatCount(totals.blank)}</b></Figure>
      <Figure label="Duplicate">{totals.duplicate > 0 ? <StateIcon tone="check"><b className="num font-semibold">{formatCount(totals.duplicate)}</b> you decide</StateIcon> : <b className="num font-semibold">0</b>}</Figure>
      <Figure label="Reviewed before"><b className="num font-semibold">{formatCount(packet.previouslyReviewedPages)}</b></Figure>
      {totals.unread > 0 ? (
        <div className="min-w-44 flex-1">
          <dt className="flex justify-between gap-4 text-muted">Reading <span className="num text-foreground">{formatCount(read)} of {formatCount(totals.counted)}</span></dt>
          <dd className="pt-1.5"><ProgressBar label={`${read} of ${totals.counted} pages are read`} doneBps={totals.counted === 0 ? 0 : Math.round((10_000 * read) / totals.counted)} /></dd>
        </div>
      ) : (
        <div className="min-w-44 flex-1">
          <dt className="flex justify-between gap-4 text-muted">Seen by {doctor(packet.physicianName)} <span className="text-foreground"><b className="num font-semibold">{formatCount(totals.seenByPhysician)}</b> of {formatCount(totals.counted)}</span></dt>
          <dd className="pt-1.5"><ProgressBar label={`${totals.seenByPhysician} of ${totals.counted} pages were seen by ${doctor(packet.physicianName)}`} doneBps={totals.counted === 0 ? 0 : Math.round((10_000 * totals.seenByPhysician) / totals.counted)} /></dd>
        </div>
      )}
      <Figure label="Seen by you"><b className="num font-semibold">{formatCount(totals.seenByMe)}</b> <span className="num text-muted">{totals.counted === 0 ? 0 : Math.floor((100 * totals.seenByMe) / totals.counted)}%</span></Figure>
    </dl>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{label}</dt>
      <dd className="pt-0.5 text-sm">{children}</dd>
    </div>
  );
}
