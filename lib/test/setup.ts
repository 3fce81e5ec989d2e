import { afterEach, beforeEach, vi } from 'vitest';

process.env.AUTH_SECRET ??= 'a-secret-for-tests-only-of-more-than-32-characters';
process.env.AUDIT_KEY ??= 'a'.repeat(64);
process.env.DATA_KEY ??= 'b'.repeat(64);
process.env.LOG_LEVEL ??= 'silent';
process.env.DATABASE_APP_URL = databaseOfThisWorker(process.env.TEST_DATABASE_APP_URL);

/** The clone that belongs to this worker; an address that refuses where a test needs no database. */
function databaseOfThisWorker(server: string | undefined): string {
  if (!server) return 'postgresql://nobody@127.0.0.1:1/none';
  const url = new URL(server);
  url.pathname = `/${process.env.TEST_DATABASE_PREFIX}${process.env.VITEST_POOL_ID ?? '1'}`;
  return url.href;
}

const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => void complaints.push(`console.${level}: ${parts.join(' ')}`));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (complaints.length > 0) throw new Error(`The test wrote to the console:\n${complaints.join('\n')}`);
});
