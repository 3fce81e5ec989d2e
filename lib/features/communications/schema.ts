import { z } from 'zod';
import { CHANNELS, SAID_SUBJECTS, SPEAKER_ROLES } from '../../domain/communication/said';
import { idOf, note, optionalLine } from '../fields';

export const Channel = z.enum(CHANNELS);
export const SpeakerRole = z.enum(SPEAKER_ROLES);
export const CommunicationSubject = z.enum(SAID_SUBJECTS);

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
