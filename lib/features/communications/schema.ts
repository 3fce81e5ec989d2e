import { z } from 'zod';
import { idOf, note, optionalLine } from '../fields';

export const channels = ['phone', 'voicemail', 'email', 'fax', 'letter', 'in_person'] as const;
export const Channel = z.enum(channels);
export type Channel = z.output<typeof Channel>;

export const channelLabels = { phone: 'Phone', voicemail: 'Voicemail', email: 'E-mail', fax: 'Fax', letter: 'Letter', in_person: 'In person' } as const satisfies Record<Channel, string>;

/** Whether what goes this way is in writing. */
export const isWritten = (channel: Channel): boolean => channel === 'email' || channel === 'fax' || channel === 'letter';

export const speakerRoles = ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'agency', 'employer', 'interpreter', 'treating_physician', 'other'] as const;
export const SpeakerRole = z.enum(speakerRoles);
export type SpeakerRole = z.output<typeof SpeakerRole>;

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

export const communicationSubjects = ['reminder', 'confirmed', 'left_message', 'no_answer', 'scheduling', 'cancellation', 'late', 'other'] as const;
export const CommunicationSubject = z.enum(communicationSubjects);
export type CommunicationSubject = z.output<typeof CommunicationSubject>;

export const subjectLabels = {
  reminder: 'Reminder',
  confirmed: 'Confirmed',
  left_message: 'Left a message',
  no_answer: 'No answer',
  scheduling: 'Wants another date',
  cancellation: 'Cancelled',
  late: 'Will be late',
  other: 'Something else',
} as const satisfies Record<CommunicationSubject, string>;

/** What a call about an appointment can come to; the four that the call list records with one key. */
export const callOutcomes = ['confirmed', 'left_message', 'no_answer', 'scheduling'] as const satisfies readonly CommunicationSubject[];
export type CallOutcome = (typeof callOutcomes)[number];

/** Somebody was spoken to. */
export const wasReached = (subject: string): boolean => subject === 'confirmed' || subject === 'scheduling' || subject === 'cancellation' || subject === 'late';

/** Who said what, when, and in which way; as a form gives it. `at` is now when left out. */
export const Said = z.strictObject({
  at: z.iso.datetime({ offset: true, message: 'Give a day and a time' }).optional(),
  direction: z.enum(['in', 'out']),
  channel: Channel,
  withRole: SpeakerRole,
  withName: optionalLine(120),
  /** Follows from the channel when left out. */
  inWriting: z.boolean().optional(),
  subject: CommunicationSubject,
  said: note(2000),
});
export type Said = z.input<typeof Said>;

export const RecordCommunication = z.strictObject({ caseId: idOf('Case'), evaluationId: idOf('Evaluation').nullable().default(null), ...Said.shape });
export type RecordCommunication = z.input<typeof RecordCommunication>;

export const TakeBackCommunication = z.strictObject({ communicationId: idOf('Communication') });
export const ListCommunications = z.strictObject({ caseId: idOf('Case') });

export const Communication = z.object({
  id: z.string(),
  caseId: z.string(),
  evaluationId: z.string().nullable(),
  at: z.string(),
  direction: z.enum(['in', 'out']),
  channel: Channel,
  withRole: SpeakerRole,
  withName: z.string(),
  inWriting: z.boolean(),
  subject: CommunicationSubject,
  said: z.string(),
  recordedByName: z.string(),
  /** Whether whoever asks may take it back: they recorded it, today. */
  mayTakeBack: z.boolean(),
});
export type Communication = z.output<typeof Communication>;

export const CommunicationRecorded = z.object({ communication: Communication, notices: z.array(z.string()) });
export type CommunicationRecorded = z.output<typeof CommunicationRecorded>;
export const CommunicationTakenBack = z.object({ id: z.string(), caseId: z.string() });

export const CommunicationList = z.object({
  /** QME and AME: only about scheduling by word of mouth (LC 4062.3). */
  schedulingOnly: z.boolean(),
  communications: z.array(Communication),
});
export type CommunicationList = z.output<typeof CommunicationList>;
