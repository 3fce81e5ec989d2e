import { z } from 'zod';
import { letterKinds } from '../../domain/letter/kinds';
import { idOf, optionalLine, VersionField } from '../fields';
import { LetterDocument } from '../letters/schema';

export const MailId = idOf('OutboxMail');
export const mailStates = ['QUEUED', 'SENT', 'FAILED'] as const;

export const ListMails = z.strictObject({ state: z.enum(mailStates).optional(), cursor: z.string().max(100).optional() });
export interface MailFilters {
  readonly state?: (typeof mailStates)[number];
}

export const Mail = z.object({
  id: z.string(),
  letterId: z.string().nullable(),
  letterNumber: z.number().nullable(),
  letterKind: z.enum(letterKinds).nullable(),
  recipientName: z.string(),
  to: z.string(),
  subject: z.string(),
  state: z.enum(mailStates),
  attempts: z.number(),
  lastError: z.string(),
  /** When the next try is due; null when it is due at once or none will be made. */
  nextAttemptAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  createdAt: z.string(),
  version: z.number(),
});
export type Mail = z.output<typeof Mail>;

export const MailList = z.object({
  rows: z.array(Mail),
  counts: z.object({ QUEUED: z.number(), SENT: z.number(), FAILED: z.number() }),
  /** Where mail goes: `file` writes it under the data directory and nothing leaves. */
  transport: z.enum(['file', 'smtp']),
  nextCursor: z.string().nullable(),
});
export type MailList = z.output<typeof MailList>;

export const RetryMail = z.strictObject({ mailId: MailId, version: VersionField });
export type RetryMail = z.input<typeof RetryMail>;

export const FindDueMail = z.strictObject({});
export const DueMail = z.object({ ids: z.array(z.string()) });

export const ClaimMail = z.strictObject({ mailId: MailId });
/** An e-mail with all that it takes to hand it over. `attempts` counts this try; it is named when the try is settled. */
export const ClaimedMail = z.object({
  id: z.string(),
  attempts: z.number(),
  messageId: z.string(),
  fromName: z.string(),
  replyTo: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  writtenAt: z.string(),
  /** Of a training practice: it is kept here and handed to nobody. */
  staysHere: z.boolean(),
  /** The letter that goes with it, for whoever agreed to get it so. */
  letter: z.object({ number: z.number(), document: LetterDocument }).nullable(),
  /** A kept file that goes with it: the papers of a bill. */
  file: z.object({ fileId: z.string(), practiceId: z.string(), keySealed: z.string(), sha256: z.string(), name: z.string(), mediaType: z.string() }).nullable(),
});
export type ClaimedMail = z.output<typeof ClaimedMail>;

/** `final`: trying again will not help. `kept`: in practice mode, as if it had gone. */
export const SettleMail = z.strictObject({ mailId: MailId, attempts: z.number().int().min(1), outcome: z.enum(['sent', 'kept', 'failed', 'final']), error: optionalLine(300) });
export const MailSettled = z.object({ id: z.string(), state: z.enum(mailStates), nextAttemptAt: z.string().nullable() });
