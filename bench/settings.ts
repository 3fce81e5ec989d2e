import { randomBytes } from 'node:crypto';

/** What a process needs in its environment, with secrets of its own. The database is not there until one is opened. */
export function ownSettings(): Readonly<Record<string, string>> {
  return {
    DATABASE_APP_URL: 'postgres://127.0.0.1:1/none',
    DATABASE_POOL_SIZE: '20',
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    AUDIT_KEY: randomBytes(32).toString('hex'),
    DATA_KEY: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  };
}
