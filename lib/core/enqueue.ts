import { PgBoss } from 'pg-boss';
import { database } from '../db/client';
import type { Prisma } from '../db/generated/client';
import type { QueueName } from '../jobs/queue-names';

/** Puts a job into the queue as a row of the command's own transaction: it exists if and only if the change does. */
export type Enqueue = (queue: QueueName, payload: Record<string, unknown>, options?: { startAfterSeconds?: number; singletonKey?: string }) => Promise<void>;

const retry = { retryLimit: 5, retryDelay: 5, retryBackoff: true, heartbeatSeconds: 10, expireInSeconds: 900 } as const;

let sender: PgBoss | undefined;

/** The enqueue function of one transaction; the job carries the practice it acts for. */
export function enqueueIn(tx: Prisma.TransactionClient, practiceId: string | null): Enqueue {
  return async (queue, payload, options) => {
    sender ??= new PgBoss({ db: { executeSql: readQueue }, schema: 'pgboss', migrate: false, supervise: false, schedule: false });
    await sender.send(queue, { ...payload, practiceId }, {
      ...retry,
      ...(practiceId ? { group: { id: practiceId } } : {}),
      ...(options?.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}),
      ...(options?.singletonKey ? { singletonKey: options.singletonKey } : {}),
      db: { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...(values ?? [])) }) },
    });
  };
}

/** pg-boss asks for a queue's settings once and remembers them; that read needs no transaction of ours. */
async function readQueue(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  return { rows: await database().$queryRawUnsafe<unknown[]>(text, ...(values ?? [])) };
}
