import { z } from 'zod';
import { idOf } from '../fields';

/** What a try is made on; tries of different kinds are counted apart, except for the address they come from. */
export const attemptKinds = ['sign_in', 'second_factor', 'password', 'invitation', 'calendar_feed', 'service_link'] as const;
export type AttemptKind = (typeof attemptKinds)[number];

export const CountAttempt = z.strictObject({ kind: z.enum(attemptKinds), subject: z.string().max(320) });
export const AttemptAnswer = z.object({ allowed: z.boolean(), retryAfterSeconds: z.number().int() });

/** An e-mail address as it is stored: trimmed, lower case, one address. */
export const EmailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'At most 254 characters')
  .pipe(z.email('Write an e-mail address, like name@example.com'));

/** A password as typed, never trimmed or changed. Whether it is good enough is asked where one is chosen. */
export const PasswordField = z.string().min(1, 'Enter your password').max(1024, 'At most 1024 characters');

/** A code of an authenticator app, or a recovery code. */
export const CodeField = z
  .string()
  .trim()
  .min(1, 'Enter the code')
  .max(40, 'That is too long for a code')
  .transform((code) => code.replace(/\s/g, ''));

export const OpenSession = z.strictObject({ email: EmailField, password: PasswordField });

/** What the sign-in cookie is made of; never sent as JSON. */
export const OpenedSession = z.object({ sessionId: z.string(), sessionToken: z.string(), expiresAt: z.iso.datetime() });

export const ConfirmSecondFactor = z.strictObject({ code: CodeField });
export const SecondFactorConfirmed = OpenedSession.extend({ recoveryCodesLeft: z.number().int() });

export const SwitchPractice = z.strictObject({ practiceId: idOf('Practice') });
export const RevokeSession = z.strictObject({ sessionId: idOf('Session') });
export const Nothing = z.strictObject({});
export const Done = z.object({ done: z.literal(true) });

export const SessionEntry = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  ip: z.string(),
  userAgent: z.string(),
  isThisOne: z.boolean(),
});
export type SessionEntry = z.output<typeof SessionEntry>;
export const SessionList = z.object({ sessions: z.array(SessionEntry) });
export type SessionList = z.output<typeof SessionList>;
