import type { CalendarDate } from '../calendar';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import type { CaseKind, EvaluationKind, EvaluationState } from '../evaluation/lifecycle';
import type { EarlierExam } from '../fee-schedule/evaluation-code';
import type { Eligibility } from '../panel/eligibility';
import type { Absence } from './absence';
import type { ClinicHours } from './hours';
import type { Booking } from './slots';
import type { Consent } from './window';

/** Where and when an appointment is, or would be. `startMinute` is null where only the day is known. */
export interface Place {
  readonly on: CalendarDate;
  readonly startMinute: number | null;
  readonly minutes: number;
  readonly physicianId: string;
  readonly locationId: string | null;
}

/** Who wants a booked exam moved. */
export type Asker = 'evaluator' | 'claimant' | 'applicant' | 'defense';

/** All that decides whether an appointment may be booked or moved to a place, and what follows. */
export interface MoveFacts {
  readonly caseKind: CaseKind;
  readonly kind: EvaluationKind;
  readonly state: EvaluationState;
  readonly caseClosed: boolean;
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
  readonly requestedOn: CalendarDate;
  readonly consents: readonly Consent[];
  /** Null while no day is booked. */
  readonly from: Place | null;
  readonly to: Place;
  readonly askedBy: Asker;
  /** The reason in writing, where one is given. */
  readonly goodCause: string;
  /** The day on which we cancelled the exam that this one follows; null where that does not count. */
  readonly cancelledByUsOn: CalendarDate | null;
  /** No exam of this case by this physician was held yet. */
  readonly isFirstExam: boolean;
  /** The office on the panel form, where the case names one. */
  readonly panelLocationId: string | null;
  /** Of the day asked for. */
  readonly hours: readonly ClinicHours[];
  readonly closed: boolean;
  /** The physician's other appointments of that day, this one left out. */
  readonly bookings: readonly Booking[];
  /** Other appointments of the claimant on that day. */
  readonly claimantTimes: readonly { readonly startMinute: number; readonly minutes: number }[];
  readonly absences: readonly Absence[];
  readonly eligibility: Eligibility | null;
  readonly travelMinutes: number;
  readonly notifiedOn: CalendarDate | null;
  readonly interpreter: { readonly language: string; readonly arranged: boolean; readonly confirmed: boolean };
  readonly history: readonly EarlierExam[];
}

export type ConsequenceKey =
  | 'closed_case' | 'not_movable' | 'past' | 'taken' | 'full' | 'overlap_claimant' | 'outside_hours' | 'closed_day' | 'kind_not_seen' | 'unavailable' | 'not_eligible' | 'holiday' | 'window' | 'past_90' | 'past_120' | 'past_60'
  | 'other_office' | 'other_physician' | 'good_cause' | 'notice_again' | 'records_exchange' | 'records_exchange_short' | 'interpreter' | 'code_turns' | 'travel';

/** One consequence of a booking or a move. `rule` is the problem code under which it is refused when it stands in the way. */
export interface Consequence {
  readonly key: ConsequenceKey;
  readonly severity: 'info' | 'warn' | 'block';
  readonly title: string;
  readonly text: string;
  readonly section: string | null;
  readonly confidence: string | null;
  readonly on: CalendarDate | null;
  readonly rule: string | null;
}
