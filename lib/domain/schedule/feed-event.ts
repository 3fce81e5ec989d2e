import type { CalendarDate } from '../calendar';
import type { CaseKind, EvaluationKind, EvaluationState } from '../evaluation/lifecycle';
import { instantAt } from './wall-clock';

/** An appointment as far as a calendar program is told of it. */
export interface Appointed {
  readonly id: string;
  readonly version: number;
  readonly caseNumber: number;
  readonly caseKind: CaseKind;
  readonly kind: EvaluationKind;
  readonly state: EvaluationState;
  readonly mode: string;
  readonly on: CalendarDate;
  readonly startMinute: number | null;
  readonly minutes: number;
  readonly place: { readonly name: string; readonly address: string } | null;
}

export interface FeedEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly cancelled: boolean;
  readonly on: CalendarDate;
  /** UTC; null where only the day is known. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

const kindWords = { QME: 'QME', AME: 'AME', IME: 'IME', EXPERT_WITNESS: 'Expert witness', RECORD_REVIEW: 'Record review', PEER_REVIEW: 'Peer review', OTHER_INCOME: 'Other' } as const satisfies Record<CaseKind, string>;

/**
 * An appointment for a calendar program: what, which kind of case and where, by the number of the case. Never a name, a
 * claim or anything clinical. The wall clock of the practice becomes an instant, right on the days when clocks change.
 */
export function feedEvent(appointed: Appointed, timeZone: string): FeedEvent {
  const { id, version, caseNumber, caseKind, kind, state, mode, on, startMinute, minutes, place } = appointed;
  const what = kind === 'DEPOSITION' ? 'Deposition' : 'Exam';
  const where = mode === 'remote' ? 'Remote' : (place?.name ?? '');
  const startsAt = startMinute === null ? null : instantAt(on, startMinute, timeZone);
  const isoOf = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
  return {
    uid: `${id}@panelist`,
    sequence: version,
    summary: [what, kindWords[caseKind], where].filter(Boolean).join(', '),
    description: `Case C-${caseNumber}`,
    location: mode === 'remote' || place === null ? '' : [place.name, place.address].filter(Boolean).join(', '),
    cancelled: state === 'CANCELLED' || state === 'LATE_CANCEL',
    on,
    startsAt: isoOf(startsAt),
    // As long as it takes, also over a change of the clocks.
    endsAt: isoOf(startsAt === null ? null : startsAt + minutes * 60_000),
  };
}
