import { createHmac, randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { create } from 'qrcode';

const periodSeconds = 30;

/** A fresh secret of 160 bits in base 32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The address that authenticator apps read from the picture. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ issuer: 'Panelist', label: email, secret });
}

/**
 * The 30-second step that the code belongs to, one step of clock error to each side allowed; null when it is wrong.
 * The caller must see to it that each step is accepted once.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, period: periodSeconds, epochTolerance: periodSeconds });
  return result.valid ? Math.floor(epoch / periodSeconds) + result.delta : null;
}

/** A picture of the text as one SVG path on a square of `size` units. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let at = 0; at < size * size; at += 1) if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  return { size, path };
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const recoveryCodeCount = 10;

/** Ten codes of 80 random bits each, in groups of four: `ABCD-EFGH-JKLM-NPQR`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32] ?? '').join('');
    return letters.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** What is stored of a recovery code; spaces, hyphens and case do not matter. */
export function hashRecoveryCode(userId: string, code: string): string {
  return createHmac('sha256', userId).update(code.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest('hex');
}
