import { PgBoss } from 'pg-boss';
import { database } from '../db/client';
import type { Prisma } from '../db/generated/client';
import type { QueueName } from '../jobs/queue-names';

/** Puts a job into the queue as a row of the command's own transaction: it exists if and only if the change does. */
export interface Enqueue {
  (queue: QueueName, payload: Record<string, unknown>, options?: EnqueueOptions): Promise<void>;
  /** Lets a failed job run once more. */
  again(queue: string, jobId: string): Promise<void>;
}

interface EnqueueOptions {
  readonly startAfterSeconds?: number;
}

let sender: PgBoss | undefined;

/** The enqueue function of one transaction; the job carries the practice it acts for. */
export function enqueueIn(tx: Prisma.TransactionClient, practiceId: string | null): Enqueue {
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...(values ?? [])) }) };
  sender ??= new PgBoss({ db: { executeSql: readQueue }, schema: 'pgboss', migrate: false, supervise: false, schedule: false });
  const boss = sender;
  const enqueue = async (queue: QueueName, payload: Record<string, unknown>, options: EnqueueOptions = {}) => {
    await boss.send(queue, { ...payload, practiceId }, {
      ...(practiceId ? { group: { id: practiceId } } : {}),
      ...(options.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}),
      db,
    });
  };
  const again = async (queue: string, jobId: string) => {
    await boss.retry(queue, jobId, { db });
  };
  return Object.assign(enqueue, { again });
}

/** pg-boss asks for a queue's settings once and remembers them; that read needs no transaction of ours. */
async function readQueue(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  return { rows: await database().$queryRawUnsafe<unknown[]>(text, ...(values ?? [])) };
}
