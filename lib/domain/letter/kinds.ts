import type { Confidence } from '../source';

export const letterKinds = [
  'appointment_notice',
  'appointment_letter',
  'reschedule_notice',
  'cancellation_notice',
  'no_show_notice',
  'late_cancel_notice',
  'not_seen_notice',
  'records_request',
  'deficiency',
  'interpreter_request',
  'conflict_disclosure',
  'unavailability_notice',
  'referral_acceptance',
  'referral_decline',
  'information_request',
  'report_service',
  'extension_request',
  'payment_reminder',
  'payment_demand',
  'payment_final',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** To whom letters of a kind go: the parties, whoever owes a bill, or somebody outside the dispute. */
export type Audience = 'parties' | 'payer' | 'parties_and_medical_unit' | 'treating_physician' | 'interpreter' | 'medical_unit';

/** What a kind of letter is, for the office. */
export interface LetterKindFacts {
  readonly label: string;
  /** What it cannot be written without. `any` is a case or a referral. */
  readonly about: 'evaluation' | 'case' | 'any' | 'referral' | 'physician';
  readonly audience: Audience;
  /** The official form whose content the letter carries. It is never that form. */
  readonly form: { readonly name: string; readonly section: string; readonly confidence: Confidence } | null;
  /** The clock that sending it meets. */
  readonly meets: 'appointment.notice' | 'conflict.disclosure' | null;
  readonly says: string;
}

const notice = { name: 'QME Form 110', section: '8 CCR 34(a)', confidence: 'V' } as const;

export const letterKindTable = {
  appointment_notice: { label: 'Appointment notice', about: 'evaluation', audience: 'parties', form: notice, meets: 'appointment.notice', says: 'The content of QME Form 110, within 5 business days of booking' },
  appointment_letter: { label: 'Appointment letter', about: 'evaluation', audience: 'parties', form: null, meets: null, says: 'Date, place and what to bring, for an examination outside the QME rules' },
  reschedule_notice: { label: 'Rescheduling notice', about: 'evaluation', audience: 'parties', form: notice, meets: 'appointment.notice', says: 'The new appointment in place of the earlier one' },
  cancellation_notice: { label: 'Cancellation notice', about: 'evaluation', audience: 'parties', form: null, meets: null, says: 'That the appointment will not take place, and why' },
  no_show_notice: { label: 'No-show notice', about: 'evaluation', audience: 'parties', form: null, meets: null, says: 'That the claimant did not come' },
  late_cancel_notice: { label: 'Late cancellation notice', about: 'evaluation', audience: 'parties', form: null, meets: null, says: 'That the appointment was cancelled late' },
  not_seen_notice: { label: 'Not seen notice', about: 'evaluation', audience: 'parties', form: null, meets: null, says: 'That the claimant came and could not be examined' },
  records_request: { label: 'Records request', about: 'case', audience: 'treating_physician', form: null, meets: null, says: 'Asks a treating physician for records' },
  deficiency: { label: 'Deficiency letter', about: 'case', audience: 'parties', form: null, meets: null, says: 'Records came without the sender’s declaration, or with another page count' },
  interpreter_request: { label: 'Interpreter request', about: 'evaluation', audience: 'interpreter', form: null, meets: null, says: 'Asks for an interpreter' },
  conflict_disclosure: { label: 'Conflict disclosure', about: 'any', audience: 'parties', form: { name: 'QME Form 123', section: '8 CCR 41.5', confidence: 'M' }, meets: 'conflict.disclosure', says: 'Discloses a possible conflict of interest' },
  unavailability_notice: { label: 'Unavailability notice', about: 'physician', audience: 'medical_unit', form: { name: 'QME Form 109', section: '8 CCR 33', confidence: 'V' }, meets: null, says: 'Tells the Medical Director of an absence' },
  referral_acceptance: { label: 'Acceptance', about: 'any', audience: 'parties', form: null, meets: null, says: 'Accepts a referral, with the terms that were agreed' },
  referral_decline: { label: 'Decline', about: 'referral', audience: 'parties', form: null, meets: null, says: 'Declines a referral' },
  information_request: { label: 'Information request', about: 'any', audience: 'parties', form: null, meets: null, says: 'Asks for what is missing' },
  report_service: { label: 'Service of a report', about: 'evaluation', audience: 'parties', form: null, meets: null, says: 'Serves a signed report with its forms on all who must have it' },
  payment_reminder: { label: 'Payment reminder', about: 'case', audience: 'payer', form: null, meets: null, says: 'Day 61: a bill was neither paid nor explained' },
  payment_demand: { label: 'Payment demand', about: 'case', audience: 'payer', form: null, meets: null, says: 'Day 66: asks for the bill with penalty and interest to the day' },
  payment_final: { label: 'Final payment demand', about: 'case', audience: 'payer', form: null, meets: null, says: 'Day 90: the last letter before the petition' },
  extension_request: { label: 'Extension request', about: 'evaluation', audience: 'parties_and_medical_unit', form: { name: 'QME Form 112', section: '8 CCR 38', confidence: 'V' }, meets: null, says: 'Asks the Medical Director for more time, at the latest 5 days before the report is due' },
} as const satisfies Record<LetterKind, LetterKindFacts>;

/** What a kind of letter is. */
export function letterKindOf(kind: LetterKind): LetterKindFacts {
  return letterKindTable[kind];
}

/** Whether a text names a kind of letter. */
export function isLetterKind(text: string): text is LetterKind {
  return (letterKinds as readonly string[]).includes(text);
}

/** Whether sending a letter of this kind tells the parties of the appointment. Outside the QME rules a plain letter does too. */
export function notifies(kind: LetterKind, medicalLegal: boolean): boolean {
  return letterKindOf(kind).meets === 'appointment.notice' || (kind === 'appointment_letter' && !medicalLegal);
}
