import { z } from 'zod';
import { CodeField, OpenedSession, PasswordField } from '../session/schema';

export const ChangePassword = z.strictObject({ currentPassword: PasswordField, newPassword: PasswordField });
export const PasswordChanged = OpenedSession.extend({ endedCount: z.number().int() });

export const BeginSecondFactor = z.strictObject({});
/** The secret as text and as a picture: one SVG path on a square of `qr.size` units. */
export const SecondFactorBegun = z.object({ secret: z.string(), uri: z.string(), qr: z.object({ size: z.number().int(), path: z.string() }) });
export type SecondFactorBegun = z.output<typeof SecondFactorBegun>;

export const EnableSecondFactor = z.strictObject({ password: PasswordField, code: CodeField });
export const SecondFactorEnabled = OpenedSession.extend({ recoveryCodes: z.array(z.string()) });

export const DisableSecondFactor = z.strictObject({ password: PasswordField, code: CodeField });
export const SecondFactorDisabled = OpenedSession;

export const RenewRecoveryCodes = z.strictObject({ password: PasswordField });
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const ReadAccount = z.strictObject({});
export const Account = z.object({
  name: z.string(),
  email: z.string(),
  passwordChangedAt: z.iso.datetime(),
  secondFactor: z.enum(['on', 'off']),
  secondFactorSince: z.iso.datetime().nullable(),
  recoveryCodesLeft: z.number().int(),
  /** The practices that ask for a second factor, by name. */
  requiredBy: z.array(z.string()),
});
export type Account = z.output<typeof Account>;
