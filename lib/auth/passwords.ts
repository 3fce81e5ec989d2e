import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile';

// 2 is Algorithm.Argon2id: the package exports a const enum, which isolated modules cannot read.
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two hashes at once keep a flood of sign-ins from taking every core; the rest wait their turn. */
const hashing = new Turnstile(2);

let nobody: Promise<string> | undefined;

/** The argon2id hash (19 MiB, two passes, one lane) of a password, which is taken whole and as it was typed. */
export function hashPassword(password: string): Promise<string> {
  return hashing.pass(() => hash(password, argon2id));
}

/**
 * Whether the password is the one behind the hash. Without a hash (an unknown address) it takes the same time
 * and answers no. Never throws for a malformed hash.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody at all');
  const against = passwordHash?.startsWith('$argon2id$') ? passwordHash : await nobody;
  const right = await hashing.pass(() => verify(against, password));
  return right && against === passwordHash;
}
