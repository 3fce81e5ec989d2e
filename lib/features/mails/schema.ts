import { z } from 'zod';
import { letterKinds } from '../../domain/letter/kinds';
import { idOf, VersionField } from '../fields';

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

export const DeliverMail = z.strictObject({});
/** `delivered` and `failed` are the outcome of one mail; `none` when nothing waits. */
export const MailDelivered = z.object({ outcome: z.enum(['delivered', 'failed', 'given_up', 'none']) });
