import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.ts';

export interface Secrets {
  /** Signs session cookies. */
  authSecret: string;
  /** Keys the audit chain: without it the chain cannot be checked. */
  auditKey: string;
  /** Encrypts second factors and other secrets at rest. */
  dataKey: string;
  /** Of the database role that web and worker use. */
  appPassword: string;
}

/**
 * This installation's secrets, made at the first start and readable by its owner only. Environment variables win.
 * @throws PlainError when there is a database but its secrets are gone
 */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    if (existsSync(join(dataDir, 'postgres'))) {
      throw new PlainError(`${file} is gone, and the database needs the keys in it. Restore it from your backup.`);
    }
    writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600, flag: 'wx' });
  }
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  return {
    authSecret: process.env.AUTH_SECRET ?? stored.authSecret,
    auditKey: process.env.AUDIT_KEY ?? stored.auditKey,
    dataKey: process.env.DATA_KEY ?? stored.dataKey,
    appPassword: stored.appPassword,
  };
}

function newSecrets(): Secrets {
  return {
    authSecret: randomBytes(32).toString('base64url'),
    auditKey: randomBytes(32).toString('hex'),
    dataKey: randomBytes(32).toString('hex'),
    appPassword: randomBytes(24).toString('base64url'),
  };
}
