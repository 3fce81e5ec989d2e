import { setTimeout as sleep } from 'node:timers/promises';
import { database } from '../db/client';
import { Prisma, type PrismaClient } from '../db/generated/client';
import { Conflict } from './errors';

type Raw = '$queryRaw' | '$executeRaw';
type Delegates = { [M in keyof PrismaClient as M extends `$${string}` | symbol ? never : M]: PrismaClient[M] };

/** The handle a command writes through. No unsafe SQL, no nested transactions. */
export type Tx = Delegates & Pick<PrismaClient, Raw>;

type Reading = 'findUnique' | 'findUniqueOrThrow' | 'findFirst' | 'findFirstOrThrow' | 'findMany' | 'count' | 'aggregate' | 'groupBy';

/** The handle a query reads through: it has no write methods, and Postgres refuses them too. */
export type ReadTx = { [M in keyof Delegates]: Pick<Delegates[M], Extract<keyof Delegates[M], Reading>> } & Pick<PrismaClient, '$queryRaw'>;

const retryable = new Set(['P2034', '40001', '40P01']);

/**
 * Runs `work` in one transaction, again (at most three times) when Postgres chose it as the victim of a deadlock.
 * @throws Conflict when a unique index or a lock that is held too long refuses the change.
 */
export async function inTransaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(work, { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      const code = databaseCode(error);
      if (code && retryable.has(code) && attempt < 4) {
        await sleep(10 * attempt + Math.random() * 20);
        continue;
      }
      if (code === 'P2002' || code === '23505') throw new Conflict('That already exists.');
      if (code === '23P01') throw new Conflict('That time was taken just now. Choose another.');
      if (code === '55P03') throw new Conflict('Somebody else is changing this right now. Try again in a moment.');
      throw error;
    }
  }
}

/** Names the practice and the person to row-level security for the rest of the transaction. */
export async function setScope(tx: Prisma.TransactionClient, practiceId: string | null, userId: string | null, readOnly: boolean): Promise<void> {
  await tx.$executeRaw`select set_config('app.practice_id', ${practiceId ?? ''}, true),
    set_config('app.user_id', ${userId ?? ''}, true),
    set_config('transaction_read_only', ${readOnly ? 'on' : 'off'}, true)`;
}

/** The Postgres or Prisma code of a database error, whichever names the cause; null for any other error. */
export function databaseCode(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const cause = error.meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined;
  return cause?.cause?.originalCode ?? error.code;
}
