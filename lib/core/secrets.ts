import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from '../env';

/** A fresh random token of 256 bits, safe in an address and in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The practice that a secret address or an invitation names before its dot, as in `<practice>.<random token>`; null for what is no such secret. */
export function practiceNamedIn(secret: string): string | null {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/.exec(secret)?.[1] ?? null;
}

/** What is stored of a random token: 64 hexadecimal characters. A plain hash is enough, for the token has 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** HMAC-SHA256 of `text` under the audit key, as hexadecimal. */
export function auditMac(text: string): string {
  return createHmac('sha256', Buffer.from(env().AUDIT_KEY, 'hex')).update(text).digest('hex');
}

/** Encrypts a short secret (AES-256-GCM, fresh nonce) for a text column: `v1.nonce.tag.data`. */
export function seal(plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(env().DATA_KEY, 'hex'), nonce);
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return ['v1', nonce.toString('base64url'), cipher.getAuthTag().toString('base64url'), data.toString('base64url')].join('.');
}

/** The secret behind `seal`. @throws Error when it was changed or sealed under another key. */
export function unseal(sealed: string): string {
  const [version, nonce, tag, data] = sealed.split('.');
  if (version !== 'v1' || !nonce || !tag || data === undefined) throw new Error('Not a sealed secret');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(env().DATA_KEY, 'hex'), Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString('utf8');
}
