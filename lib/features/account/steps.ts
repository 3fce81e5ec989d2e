import { isPassword } from '../../auth/passwords';
import { passwordFault, type Around } from '../../auth/password-rules';
import { hashRecoveryCode, newRecoveryCodes, totpStep } from '../../auth/totp';
import type { Ctx } from '../../core/context';
import type { ReadTx, Tx } from '../../core/operation';
import { unseal } from '../../core/secrets';
import { RuleBroken } from '../../domain/rule-broken';
import { giveAttemptBack } from '../session/steps';

/** Asks for the password again. @throws RuleBroken `password.wrong`. */
export async function confirmPassword(tx: Tx, userId: string, password: string, ctx: Ctx) {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await isPassword(user.passwordHash, password))) throw new RuleBroken('password.wrong', 'This is not your password.');
  await giveAttemptBack(tx, 'password', userId, ctx);
  return user;
}

/** @throws RuleBroken `password.refused` with the reason and what to do. */
export function demandGoodPassword(password: string, around: Around): void {
  const fault = passwordFault(password, around);
  if (fault) throw new RuleBroken('password.refused', fault);
}

/**
 * Accepts a code of the app or a recovery code, once: both are spent by a conditional update, so of two
 * processes only one succeeds.
 * @throws RuleBroken `second_factor.wrong`, `second_factor.not_set_up`.
 */
export async function acceptCode(tx: Tx, userId: string, code: string, now: Date): Promise<'app' | 'recovery code'> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  if (!user.totpConfirmedAt || !user.totpSecretSealed) throw new RuleBroken('second_factor.not_set_up', 'No second factor is set up for this account.');
  if (/^\d{6}$/.test(code)) {
    await spendStep(tx, userId, totpStep(unseal(user.totpSecretSealed), code, now));
    return 'app';
  }
  const codeHash = hashRecoveryCode(userId, code);
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, codeHash, usedAt: null }, data: { usedAt: now } });
  if (count === 0) throw wrong();
  return 'recovery code';
}

/** Spends a step of the app's clock. @throws RuleBroken when there is none or a code of it or a later one was used. */
export async function spendStep(tx: Tx, userId: string, step: number | null): Promise<void> {
  if (step === null) throw wrong();
  const { count } = await tx.user.updateMany({ where: { id: userId, totpLastStep: { lt: step } }, data: { totpLastStep: step } });
  if (count === 0) throw wrong();
}

/** Makes ten recovery codes in the place of all earlier ones; only their hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) })) });
  return codes;
}

/**
 * Whether a code would be accepted, without spending it: for what takes long and must not begin in vain. Who calls this counts the try.
 * @throws RuleBroken `second_factor.wrong`, `second_factor.not_set_up`
 */
export async function demandCode(db: ReadTx, userId: string, code: string, now: Date): Promise<void> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { totpConfirmedAt: true, totpSecretSealed: true, totpLastStep: true } });
  if (!user.totpConfirmedAt || !user.totpSecretSealed) throw new RuleBroken('second_factor.not_set_up', 'A signature asks for your second factor, and none is set up. Set it up under your account, then sign.');
  if (!/^\d{6}$/.test(code)) {
    const left = await db.recoveryCode.count({ where: { userId, codeHash: hashRecoveryCode(userId, code), usedAt: null } });
    if (left === 0) throw wrong();
    return;
  }
  const step = totpStep(unseal(user.totpSecretSealed), code, now);
  if (step === null || step <= user.totpLastStep) throw wrong();
}

function wrong(): RuleBroken {
  return new RuleBroken('second_factor.wrong', 'This code is not right, or it was used before. Wait for the next one and try again.');
}
