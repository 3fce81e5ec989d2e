import { createHash } from 'node:crypto';
import { Prisma } from '../db/generated/client';
import type { PracticeId } from './context';
import { IdempotencyMisused } from './errors';

export interface Repeat {
  readonly response: unknown;
}

/**
 * Takes the key for this command, or finds what was answered under it before. A second request waits at the
 * unique index until the first commits.
 * @throws IdempotencyMisused when the key was used for another body or another command.
 */
export async function takeKey(tx: Prisma.TransactionClient, practiceId: PracticeId, key: string, operation: string, body: unknown): Promise<Repeat | null> {
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const taken = await tx.$executeRaw`insert into "IdempotencyRecord" ("practiceId", key, operation, "bodyHash")
    values (${practiceId}::uuid, ${key}, ${operation}, ${bodyHash}) on conflict do nothing`;
  if (taken === 1) return null;
  const before = await tx.idempotencyRecord.findUniqueOrThrow({ where: { practiceId_key: { practiceId, key } } });
  if (before.operation !== operation || before.bodyHash !== bodyHash) {
    throw new IdempotencyMisused('idempotency.key_reused', 'This key was already used for something else. Send a new one.');
  }
  return { response: before.response };
}

/** Keeps the answer under the key, in the command's own transaction. */
export async function keepAnswer(tx: Prisma.TransactionClient, practiceId: PracticeId, key: string, response: unknown): Promise<void> {
  await tx.idempotencyRecord.update({
    where: { practiceId_key: { practiceId, key } },
    data: { response: response === null ? Prisma.JsonNull : (response as Prisma.InputJsonValue) },
  });
}
