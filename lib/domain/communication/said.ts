import type { CaseKind } from '../evaluation/lifecycle';
import { RuleBroken } from '../rule-broken';

export const CHANNELS = ['phone', 'voicemail', 'email', 'fax', 'letter', 'in_person'] as const;
/** A way to say something. */
export type Channel = (typeof CHANNELS)[number];

export const channelLabels = { phone: 'Phone', voicemail: 'Voicemail', email: 'E-mail', fax: 'Fax', letter: 'Letter', in_person: 'In person' } as const satisfies Record<Channel, string>;

/** Whether what goes this way is in writing. */
export function isWritten(channel: Channel): boolean {
  return channel === 'email' || channel === 'fax' || channel === 'letter';
}

export const SPEAKER_ROLES = ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'agency', 'employer', 'interpreter', 'treating_physician', 'other'] as const;
/** With whom something was said. */
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

export const speakerLabels = {
  claimant: 'Claimant',
  applicant_attorney: 'Applicant attorney',
  claims_administrator: 'Claims administrator',
  defense_attorney: 'Defense attorney',
  agency: 'Agency',
  employer: 'Employer',
  interpreter: 'Interpreter',
  treating_physician: 'Treating physician',
  other: 'Somebody else',
} as const satisfies Record<SpeakerRole, string>;

export const SAID_SUBJECTS = ['reminder', 'confirmed', 'left_message', 'no_answer', 'scheduling', 'cancellation', 'late', 'other'] as const;
/** What was said, or what a call came to. */
export type SaidSubject = (typeof SAID_SUBJECTS)[number];

export const subjectLabels = {
  reminder: 'Reminder',
  confirmed: 'Confirmed',
  left_message: 'Left a message',
  no_answer: 'No answer',
  scheduling: 'Wants another date',
  cancellation: 'Cancelled',
  late: 'Will be late',
  other: 'Something else',
} as const satisfies Record<SaidSubject, string>;

/** What the call list records with one key. */
export const CALL_OUTCOMES = ['confirmed', 'left_message', 'no_answer', 'scheduling'] as const satisfies readonly SaidSubject[];
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Whether somebody was spoken to: a message that was left is not yet an answer. */
export function wasReached(subject: SaidSubject): boolean {
  return subject === 'confirmed' || subject === 'scheduling' || subject === 'cancellation' || subject === 'late';
}

const PARTIES: readonly SpeakerRole[] = ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'employer', 'agency'];

/**
 * On a QME or AME case a party is spoken to about scheduling only; anything else goes in writing to all of them.
 * Throws RuleBroken `communication.not_scheduling` (LC 4062.3).
 */
export function demandScheduling(caseKind: CaseKind, said: { subject: SaidSubject; inWriting: boolean; withRole: SpeakerRole }): void {
  if ((caseKind !== 'QME' && caseKind !== 'AME') || said.inWriting || said.subject !== 'other' || !PARTIES.includes(said.withRole)) return;
  throw new RuleBroken('communication.not_scheduling', 'On a QME or AME case a party is spoken to about scheduling only. Put anything else in writing, to all parties. LC 4062.3');
}
