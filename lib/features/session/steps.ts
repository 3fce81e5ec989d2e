import type { Ctx, UserActor } from '../../core/context';
import { Forbidden } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { hashToken, newToken } from '../../core/secrets';
import { networkOf } from '../../auth/network';
import type { AttemptKind } from './schema';

const windowSeconds = 900;
const perAccount = 10;
const perAddress = 60;

/**
 * Counts one try on an account from an address, unless either has had its tries: 10 and 60 in any 15 minutes.
 * Answers 0 when it was counted, else the seconds to wait. A refused try is not counted, so nobody can keep the
 * real person out by going on.
 */
export async function takeAttempt(tx: Tx, kind: AttemptKind, subject: string, ctx: Ctx): Promise<number> {
  const [address, account] = bucketsOf(kind, subject, ctx);
  const wait = await take(tx, address, perAddress, ctx.now);
  return wait > 0 ? wait : take(tx, account, perAccount, ctx.now);
}

/** Takes a counted try back: it turned out to be right. */
export async function giveAttemptBack(tx: Tx, kind: AttemptKind, subject: string, ctx: Ctx): Promise<void> {
  const startAt = windowStart(ctx.now);
  for (const bucket of bucketsOf(kind, subject, ctx)) {
    await tx.attemptCount.updateMany({ where: { bucket, windowStartAt: startAt, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
  }
}

function bucketsOf(kind: AttemptKind, subject: string, ctx: Ctx): readonly [address: string, account: string] {
  return [`address:${networkOf(ctx.ip)}`, `${kind}:${hashToken(subject.toLowerCase())}`];
}

function windowStart(now: Date): Date {
  return new Date(Math.floor(now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000);
}

/** Fixed windows, the one before weighed by how much of it lies within the last 15 minutes. */
async function take(tx: Tx, bucket: string, limit: number, now: Date): Promise<number> {
  const startAt = windowStart(now);
  const elapsedSeconds = (now.getTime() - startAt.getTime()) / 1000;
  const before = await tx.attemptCount.findUnique({
    where: { bucket_windowStartAt: { bucket, windowStartAt: new Date(startAt.getTime() - windowSeconds * 1000) } },
  });
  const carried = Math.ceil((before?.count ?? 0) * (1 - elapsedSeconds / windowSeconds));
  const room = limit - carried;
  const counted =
    room < 1
      ? 0
      : await tx.$executeRaw`insert into "AttemptCount" as c (bucket, "windowStartAt", count) values (${bucket}, ${startAt}, 1)
          on conflict (bucket, "windowStartAt") do update set count = c.count + 1 where c.count < ${room}`;
  return counted > 0 ? 0 : Math.max(1, Math.ceil(windowSeconds - elapsedSeconds));
}

/** Ends sessions now: all of the person's, or all but one, or only those in one practice. Answers how many. */
export async function endSessions(tx: Tx, userId: string, now: Date, which: { except?: string; practiceId?: string } = {}): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      userId,
      revokedAt: null,
      ...(which.except ? { id: { not: which.except } } : {}),
      ...(which.practiceId ? { OR: [{ activePracticeId: which.practiceId }, { activePracticeId: null }] } : {}),
    },
    data: { revokedAt: now },
  });
  return count;
}

/** Gives a session a new random token, so that whoever knew the old one is out. */
export async function renewToken(tx: Tx, sessionId: string, now: Date, changes: { secondFactorAt?: Date | null } = {}) {
  const sessionToken = newToken();
  const { expiresAt } = await tx.session.update({ where: { id: sessionId }, data: { tokenHash: hashToken(sessionToken), lastSeenAt: now, ...changes } });
  return { sessionId, sessionToken, expiresAt: expiresAt.toISOString() };
}

/** The session in the browser. @throws Forbidden for an API token: these matters need the person. */
export function ownSession(actor: UserActor): string {
  if (actor.sessionId === null) throw new Forbidden('This needs you, signed in in a browser. An API token may not do it.');
  return actor.sessionId;
}

/** Names a person to row-level security who is only just signing in, so that their own memberships can be read. */
export async function actAs(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`select set_config('app.practice_id', '', true), set_config('app.user_id', ${userId}, true)`;
}

/**
 * The practices a person belongs to, by name, their training practices last: those of practices that they left are theirs no more. The
 * transaction must be that person's.
 */
export async function practicesOf(tx: { membership: Pick<Tx['membership'], 'findMany'> }, userId: string) {
  const memberships = await tx.membership.findMany({
    where: { userId, removedAt: null },
    select: { role: true, practice: { select: { id: true, name: true, secondFactorRequired: true, trainingOfId: true } } },
  });
  const own = memberships.map(({ role, practice }) => ({ ...practice, role }));
  const open = own.filter(({ trainingOfId }) => trainingOfId === null || own.some(({ id }) => id === trainingOfId));
  return open.sort((a, b) => Number(a.trainingOfId !== null) - Number(b.trainingOfId !== null) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}
