import { RuleBroken } from '../rule-broken';

export const CASE_KINDS = ['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const EVALUATION_KINDS = ['COMPREHENSIVE', 'FOLLOW_UP', 'SUPPLEMENTAL', 'DEPOSITION', 'RECORD_REVIEW', 'OTHER'] as const;
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

export const EVALUATION_STATES = ['REQUESTED', 'SCHEDULED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN', 'CANCELLED', 'REPORT_SERVED'] as const;
/** EXAMINED of a deposition means that it was held; REPORT_SERVED of other work that it was delivered. */
export type EvaluationState = (typeof EVALUATION_STATES)[number];

export const EVALUATION_EVENTS = ['request', 'schedule', 'reschedule', 'mark_examined', 'mark_no_show', 'mark_late_cancel', 'mark_not_seen', 'cancel', 'serve_report', 'reopen'] as const;
export type EvaluationEvent = (typeof EVALUATION_EVENTS)[number];

const MISSED = { serve_report: 'REPORT_SERVED', reopen: 'SCHEDULED' } as const;

/** `new` stands for an evaluation that does not exist yet. */
const TRANSITIONS = {
  new: { request: 'REQUESTED', schedule: 'SCHEDULED' },
  REQUESTED: { schedule: 'SCHEDULED', cancel: 'CANCELLED', serve_report: 'REPORT_SERVED' },
  SCHEDULED: { reschedule: 'SCHEDULED', mark_examined: 'EXAMINED', mark_no_show: 'NO_SHOW', mark_late_cancel: 'LATE_CANCEL', mark_not_seen: 'NOT_SEEN', cancel: 'CANCELLED' },
  EXAMINED: { serve_report: 'REPORT_SERVED', reopen: 'SCHEDULED' },
  NO_SHOW: MISSED,
  LATE_CANCEL: MISSED,
  NOT_SEEN: MISSED,
  CANCELLED: { reopen: 'SCHEDULED' },
  REPORT_SERVED: {},
} as const satisfies Record<EvaluationState | 'new', Partial<Record<EvaluationEvent, EvaluationState>>>;

const STATE_WORDS = {
  REQUESTED: 'asked for',
  SCHEDULED: 'scheduled',
  EXAMINED: 'done',
  NO_SHOW: 'a no-show',
  LATE_CANCEL: 'a late cancellation',
  NOT_SEEN: 'not seen',
  CANCELLED: 'cancelled',
  REPORT_SERVED: 'served',
} as const satisfies Record<EvaluationState, string>;

const EVENT_WORDS = {
  request: 'asked for',
  schedule: 'scheduled',
  reschedule: 'moved',
  mark_examined: 'marked as examined',
  mark_no_show: 'marked as a no-show',
  mark_late_cancel: 'marked as a late cancellation',
  mark_not_seen: 'marked as not seen',
  cancel: 'cancelled',
  serve_report: 'served',
  reopen: 'opened again',
} as const satisfies Record<EvaluationEvent, string>;

/** Whether the kind begins with a request rather than an appointment. */
export function beginsWithRequest(kind: EvaluationKind): boolean {
  return kind === 'SUPPLEMENTAL' || kind === 'RECORD_REVIEW' || kind === 'OTHER';
}

/** What can happen to an evaluation in this state; null for one that does not exist yet. */
export function allowedEvents(from: EvaluationState | null): EvaluationEvent[] {
  const row: Partial<Record<EvaluationEvent, EvaluationState>> = TRANSITIONS[from ?? 'new'];
  return EVALUATION_EVENTS.filter((event) => row[event] !== undefined);
}

/**
 * The state after an event. `kind` decides where a cancelled request goes back to when it is opened again.
 * Throws RuleBroken `evaluation.transition`.
 */
export function advance(from: EvaluationState | null, event: EvaluationEvent, kind: EvaluationKind = 'COMPREHENSIVE'): EvaluationState {
  const row: Partial<Record<EvaluationEvent, EvaluationState>> = TRANSITIONS[from ?? 'new'];
  const to = row[event];
  if (to === undefined) {
    const now = from === null ? 'is not there yet' : `is ${STATE_WORDS[from]}`;
    throw new RuleBroken('evaluation.transition', `The evaluation ${now}, so it cannot be ${EVENT_WORDS[event]}.`, { from, event, allowed: allowedEvents(from) });
  }
  return event === 'reopen' && beginsWithRequest(kind) ? 'REQUESTED' : to;
}
