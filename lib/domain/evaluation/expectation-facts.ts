import type { ContractTerm } from '../billing/contract-rate';
import type { CalendarDate } from '../calendar';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import type { FeeAgreement } from '../fee-schedule/agreement';
import type { WorkedTime } from '../fee-schedule/agreement-time';
import type { EarlierExam } from '../fee-schedule/evaluation-code';
import type { PacketPages } from '../fee-schedule/quote';
import type { JurisdictionId } from '../jurisdiction/provisions';
import type { EvaluationFacts, PrimaryFocus } from './code';
import type { CaseKind, EvaluationKind, EvaluationState } from './lifecycle';

/** All that decides what an evaluation is worth and which clocks it starts. Unknown dates are null. */
export type ExpectationFacts = {
  caseKind: CaseKind;
  kind: EvaluationKind;
  state: EvaluationState;
  requestedOn: CalendarDate;
  bookedOn: CalendarDate | null;
  scheduledOn: CalendarDate | null;
  examinedOn: CalendarDate | null;
  cancelledOn: CalendarDate | null;
  interpreter: boolean;
  primaryFocus: PrimaryFocus | null;
  /** What the specialty suggests and nobody has said yet: expected, and asked for before it is billed. */
  focusAsked?: PrimaryFocus | null;
  /** Why an interpreter was needed, and the extra time it took. */
  interpreterReason?: string;
  history: readonly EarlierExam[];
  pagesExpected: number;
  /** Once packets came, they count and the expected pages do not. */
  packets: readonly PacketPages[];
  minutes: number | null;
  /** Time that was kept piece by piece; it goes before `minutes`. */
  work?: readonly WorkedTime[];
  rush?: boolean;
  travelMinutes?: number | null;
  travelMiles?: number | null;
  /** Hundredths of an inch. */
  recordInches?: number | null;
  /** Whole minutes spent on sub rosa videos, and how many of those came without the declaration of their length. */
  subRosaMinutes?: number | null;
  undeclaredVideos?: number;
  recordReviewReport: boolean;
  missedReason?: EvaluationFacts['missedReason'];
  supplementalBasis?: EvaluationFacts['supplementalBasis'];
  /** What the payer agreed to by contract, for work under the schedule. */
  contract?: readonly ContractTerm[];
  agreement: (FeeAgreement & { reportDays: number; rushDays?: number | null }) | null;
  calendar?: HolidayCalendar;
  /** Whose rules private work is done under, and the state in which the claimant is seen. */
  jurisdiction?: JurisdictionId;
  examState?: string | null;
};
