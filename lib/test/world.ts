import { randomUUID } from 'node:crypto';
import { roleNames, type RoleName } from '../auth/permissions';
import type { Ctx, PracticeCtx, PracticeId, UserId } from '../core/context';
import { setScope } from '../core/transaction';
import { database } from '../db/client';
import type { Prisma } from '../db/generated/client';
import { dateInZone } from '../domain/calendar';

/** The instant at which tests happen unless they say otherwise: Monday, March 2, 2026, 10:00 in Los Angeles. */
export const testNow = new Date('2026-03-02T18:00:00.000Z');

export interface World {
  readonly practiceId: string;
  readonly timeZone: string;
  readonly users: Readonly<Record<RoleName, string>>;
  readonly physicianId: string;
  readonly locationId: string;
  readonly payerId: string;
  readonly agreementId: string;
  /** The context of the practice's person in this role. */
  readonly as: (role: RoleName, options?: { now?: Date; idempotencyKey?: string }) => PracticeCtx;
}

/** A practice with one person in each role, a physician, a location, a payer and a fee agreement. */
export async function makeWorld(options: { name?: string; timeZone?: string } = {}): Promise<World> {
  const practiceId = randomUUID();
  const timeZone = options.timeZone ?? 'America/Los_Angeles';
  const users = Object.fromEntries(roleNames.map((role) => [role, randomUUID()])) as Record<RoleName, string>;
  const [physicianId, locationId, payerId, agreementId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await inPractice(practiceId, async (tx) => {
    await tx.practice.create({ data: { id: practiceId, name: options.name ?? 'Alder Evaluations', timeZone, monthlyGoalCents: 7_200_000 } });
    for (const role of roleNames) {
      await tx.user.create({ data: { id: users[role], email: `${role}.${users[role]}@example.test`, name: `Test ${role}`, passwordHash: '!' } });
      await tx.membership.create({ data: { practiceId, userId: users[role], role } });
    }
    await tx.physician.create({ data: { practiceId, id: physicianId, name: 'Elena Marsh', specialtyCode: 'MOS', userId: users.physician } });
    await tx.location.create({ data: { practiceId, id: locationId, name: 'Sacramento', city: 'Sacramento' } });
    await tx.contact.create({ data: { practiceId, id: payerId, name: 'Sierra Pacific Mutual', searchName: 'sierra pacific mutual', roles: ['claims_administrator'] } });
    await tx.feeAgreement.create({ data: { practiceId, id: agreementId, name: 'Standard IME', examCents: 180_000, noShowCents: 60_000, lateCancelCents: 60_000, perPageCents: 200, includedPages: 100 } });
  });
  const as: World['as'] = (role, { now = testNow, idempotencyKey } = {}) => ({
    actor: { kind: 'user', userId: users[role] as UserId, name: `Test ${role}`, email: `${role}@example.test`, role, sessionId: null, tokenId: null, assurance: 'complete' },
    practiceId: practiceId as PracticeId,
    timeZone,
    now,
    today: dateInZone(now.getTime(), timeZone),
    requestId: randomUUID(),
    ip: '127.0.0.1',
    userAgent: 'test',
    idempotencyKey: idempotencyKey ?? null,
  });
  return { practiceId, timeZone, users, physicianId, locationId, payerId, agreementId, as };
}

/** Somebody who is not signed in. */
export function stranger(now: Date = testNow): Ctx {
  return { actor: { kind: 'anonymous' }, practiceId: null, timeZone: 'America/Los_Angeles', now, today: dateInZone(now.getTime(), 'America/Los_Angeles'), requestId: randomUUID(), ip: '127.0.0.1', userAgent: 'test', idempotencyKey: null };
}

/** Looks at or arranges rows of one practice, past the operations: for seeds and for the “row is untouched” half of a test. */
export async function inPractice<T>(practiceId: string, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await setScope(tx, practiceId, null, false);
      return work(tx);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/** The operations that the practice's audit log names, oldest first. */
export async function auditedOperations(practiceId: string): Promise<string[]> {
  const events = await inPractice(practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId }, orderBy: { seq: 'asc' } }));
  return events.map((event) => event.operation);
}
