import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient<'query'>;

const held = globalThis as { panelistDatabase?: Database };

/**
 * The client of the app role, one a process. Only lib/core, seeds and tests may ask for it.
 * Every wait has an end: connecting 5 s, a statement 15 s, a lock 3 s, an idle transaction 30 s.
 */
export function database(): Database {
  held.panelistDatabase ??= connect(env().DATABASE_APP_URL, env().DATABASE_POOL_SIZE);
  return held.panelistDatabase;
}

/** A client for the given address and pool size, with the product's time limits. */
export function connect(connectionString: string, poolSize: number): Database {
  const adapter = new PrismaPg({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'panelist',
  });
  // Prisma's own 2 s for a free connection would turn a busy moment into a failed page.
  const transactionOptions = { maxWait: 10_000, timeout: 20_000 };
  return new PrismaClient({ adapter, transactionOptions, log: [{ emit: 'event', level: 'query' }] });
}
