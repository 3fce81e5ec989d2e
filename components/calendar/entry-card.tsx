import type { CaseKind } from '@/lib/features/cases/schema';
import { kindWords } from '@/lib/format/case-words';
import { shortName } from '@/lib/format/names';
import { clockTime, secondLine, shortKind, standingOf } from './appointment-words';
import type { BoardEntry } from './board';
import { locationColor } from './location-mark';
import { StandingMark } from './standing-mark';

interface Props {
  readonly entry: BoardEntry;
  readonly locationIndex: number;
  /** Day, place and physician, which the columns say to the eye. */
  readonly where: string;
  readonly today: string;
}

/** One entry of a day's column: time, kind, name, and the one more line that the desk prepares for. */
export function EntryCard({ entry, locationIndex, where, today }: Props) {
  const place = <span className="sr-only">, {where}</span>;
  switch (entry.kind) {
    case 'open':
      return (
        <span className="block text-xs">
          <span className="num block">{clockTime(entry.startMinute)}</span>
          {entry.slot.seatsLeft > 1 ? `${entry.slot.seatsLeft} open` : 'Open'}
          {forKinds(entry.slot.kinds)}
          {place}
        </span>
      );
    case 'chosen':
      return (
        <span className="block text-xs">
          <span className="num block font-semibold">{clockTime(entry.startMinute)}</span>
          <span className="block font-semibold">{shortName(entry.claimantName)}</span>
          to book
          {place}
        </span>
      );
    case 'appointment': {
      const { appointment } = entry;
      const standing = standingOf(appointment, today);
      const isOff = appointment.state === 'CANCELLED' || appointment.state === 'LATE_CANCEL';
      return (
        <span className="block text-xs">
          <span aria-hidden className="absolute inset-y-0 left-0 w-[3px]" style={{ background: locationColor(locationIndex) }} />
          <span className="flex flex-wrap items-baseline justify-between gap-x-1 text-soft">
            <span className="num">{clockTime(entry.startMinute)}</span> <span>{shortKind(appointment)}</span>
          </span>
          <span className={`block font-medium break-words ${isOff ? 'line-through' : ''}`}>{appointment.claimantName}</span>
          <StandingMark standing={standing} inWords wraps={entry.endMinute - entry.startMinute >= 75} />
          <span className="block text-muted">{secondLine(appointment)}</span>
          {place}
        </span>
      );
    }
    default: {
      const unhandled: never = entry;
      return unhandled;
    }
  }
}

/** ', IME only' where a time is not for everybody; of many kinds, that one is missing. */
function forKinds(kinds: readonly CaseKind[]): string {
  if (kinds.length === 0) return '';
  return kinds.length <= 2 ? `, ${kinds.map(kindWords).join(', ')} only` : kinds.includes('QME') ? '' : ', no QME';
}
