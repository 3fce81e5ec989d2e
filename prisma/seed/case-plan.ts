import type { CalendarDate } from '../../lib/domain/calendar';
import type { CaseKind } from '../../lib/features/cases/schema';

export type PhysicianKey = 'marsh' | 'lindqvist' | 'okonkwo';
export type LocationKey = 'oakland' | 'sacramento' | 'fresno' | 'modesto';
export type AgreementKey = 'standard' | 'disability' | 'network' | 'litigation';

/** Records that one party sends; without a declaration none of their pages can be billed. */
export interface PacketPlan {
  readonly sender: string;
  readonly daysBeforeExam: number;
  readonly countedPages: number;
  readonly declaredPages: number | null;
}

/** What became of the appointment. */
export type Outcome = 'examined' | 'no_show' | 'late_cancel' | 'not_seen' | 'cancelled';

/** How far a dispute gets: a second review on its way, one that was answered “duplicate”, an independent review after it, one that was won. */
export type Dispute = 'in_review' | 'duplicate' | 'independent' | 'won';

/** How far the money gets; each ending is a story of its own in `billing.ts`. */
export type Ending = 'paid' | 'paid_in_parts' | 'part_paid' | 'unpaid' | 'voided' | 'credited' | 'draft' | 'unbilled' | 'unserved' | 'unanswered' | Dispute;

export interface CasePlan {
  readonly kind: CaseKind;
  readonly physician: PhysicianKey;
  readonly location: LocationKey | null;
  readonly payer: string;
  readonly agreement: AgreementKey | null;
  readonly claimant: { readonly name: string; readonly bornOn: CalendarDate };
  readonly home: { readonly phone: string; readonly street: string; readonly city: string; readonly postalCode: string };
  /** Came as a referral or panel that was accepted; older cases were logged. */
  readonly referred: boolean;
  readonly claimNumber: string;
  readonly panelNumber: string;
  readonly injuredOn: CalendarDate;
  readonly bodyParts: string;
  readonly employer: string;
  readonly represented: boolean;
  readonly firm: string | null;
  readonly defense: string | null;
  readonly language: string;
  readonly loggedOn: CalendarDate;
  readonly examOn: CalendarDate | null;
  readonly startMinute: number;
  readonly packets: readonly PacketPlan[];
  /** Records that come as a file: with a whole declaration, with one that counts short, or with none. */
  readonly chart: 'whole' | 'short' | 'none' | null;
  readonly notified: boolean;
  readonly extended: boolean;
  readonly outcome: Outcome;
  readonly faceToFaceMinutes: number;
  readonly serveAfterDays: number;
  readonly payAfterDays: number;
  readonly ending: Ending;
  readonly supplementalAfterDays: number | null;
  readonly followUpAfterDays: number | null;
  readonly depositionAfterDays: number | null;
  readonly closes: boolean;
}
