import { addDays, daysBetween, type CalendarDate } from '../../calendar';
import { dueDate } from '../../deadlines/due-date';

export const ladderKinds = ['payment_reminder', 'payment_demand', 'payment_final'] as const;
export type LadderKind = (typeof ladderKinds)[number];

const DAYS = { payment_reminder: 61, payment_demand: 66, payment_final: 90 } as const satisfies Record<LadderKind, number>;

export const ladderLabels = { payment_reminder: 'Reminder', payment_demand: 'Demand', payment_final: 'Final demand' } as const satisfies Record<LadderKind, string>;

export interface LadderStep {
  readonly kind: LadderKind;
  /** Days after receipt. */
  readonly day: number;
  readonly on: CalendarDate;
  readonly sentOn: CalendarDate | null;
  readonly state: 'sent' | 'skipped' | 'due' | 'later';
}

export interface Ladder {
  readonly receivedOn: CalendarDate;
  /** Last day on which the payer was in time. */
  readonly dueOn: CalendarDate;
  /** Whole days since receipt. */
  readonly days: number;
  readonly steps: readonly LadderStep[];
  /** What is to be done today; null where it is done or not time yet. */
  readonly due: LadderKind | 'petition' | null;
  readonly next: { readonly kind: LadderKind | 'petition'; readonly on: CalendarDate } | null;
}

/**
 * The steps against a payer who neither paid nor explained: day 61 after receipt a reminder, day 66 a demand with penalty and interest, day 90 the
 * final demand, and after it the petition. Where day 60 rolls to a later open day, the reminder waits for the day after it. A step that
 * was passed over is skipped: only the latest is due.
 */
export function ladderOf({ receivedOn, today, sent }: { readonly receivedOn: CalendarDate; readonly today: CalendarDate; readonly sent: readonly { readonly kind: LadderKind; readonly on: CalendarDate }[] }): Ladder {
  const { dueOn } = dueDate({ rule: 'bill.payment', triggerOn: receivedOn });
  const firstOn = addDays(dueOn, 1);
  const onOf = (kind: LadderKind): CalendarDate => {
    const on = addDays(receivedOn, DAYS[kind]);
    return on < firstOn ? firstOn : on;
  };
  const reached = ladderKinds.filter((kind) => onOf(kind) <= today);
  const sentOnOf = (kind: LadderKind) => sent.filter((one) => one.kind === kind).map(({ on }) => on).sort().at(-1) ?? null;
  const latestSent = ladderKinds.filter((kind) => sentOnOf(kind) !== null).at(-1);
  const latestReached = reached.at(-1);
  const rank = (kind: LadderKind | undefined) => (kind === undefined ? -1 : ladderKinds.indexOf(kind));
  const dueKind = latestReached !== undefined && rank(latestReached) > rank(latestSent) ? latestReached : null;
  const steps = ladderKinds.map((kind): LadderStep => {
    const sentOn = sentOnOf(kind);
    const passed = rank(kind) < Math.max(rank(latestSent), rank(dueKind ?? undefined));
    return { kind, day: DAYS[kind], on: onOf(kind), sentOn, state: sentOn !== null ? 'sent' : kind === dueKind ? 'due' : passed ? 'skipped' : 'later' };
  });
  const due = dueKind ?? (latestSent === 'payment_final' && (sentOnOf('payment_final') ?? today) < today ? 'petition' : null);
  const later = steps.find(({ state }) => state === 'later');
  const finalOn = sentOnOf('payment_final');
  const next = later ? { kind: later.kind, on: later.on } : due === null && finalOn !== null ? { kind: 'petition' as const, on: addDays(finalOn, 1) } : null;
  return { receivedOn, dueOn, days: daysBetween(receivedOn, today), steps, due, next };
}
