import { decode } from 'next-auth/jwt';
import { randomUUID } from 'node:crypto';
import { dateInZone } from '../domain/calendar';
import { env } from '../env';
import { database } from '../db/client';
import type { Actor, Ctx, PracticeId, UserId } from './context';
import { hashToken } from './secrets';
import { setScope } from './transaction';

const fallbackZone = 'America/Los_Angeles';

/** The name of the sign-in cookie; browsers accept the __Host- prefix on https only. */
export function sessionCookieName(): string {
  return env().APP_ORIGIN.startsWith('https:') ? '__Host-panelist.session' : 'panelist.session';
}

/** When a session that opens now ends, however much it is used. */
export function absoluteExpiry(now: Date): Date {
  return new Date(now.getTime() + env().SESSION_ABSOLUTE_HOURS * 3_600_000);
}

export interface Caller {
  readonly sessionToken: string | null;
  readonly bearer: string | null;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly idempotencyKey: string | null;
}

/** Reads from a request's headers and cookie value who calls. The cookie is next-auth's; it carries only the random session id. */
export async function callerOf(headers: Headers, cookie: string | undefined): Promise<Caller> {
  const payload = cookie ? await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null) : null;
  const authorization = headers.get('authorization') ?? '';
  return {
    sessionToken: typeof payload?.sid === 'string' ? payload.sid : null,
    bearer: authorization.startsWith('Bearer ') ? authorization.slice(7) : null,
    requestId: randomUUID(),
    ip: headers.get('x-panelist-client-ip') ?? '',
    userAgent: (headers.get('user-agent') ?? '').slice(0, 200),
    idempotencyKey: headers.get('idempotency-key'),
  };
}

/**
 * Who calls, read from the database on each request: a person removed or signed out a moment ago is nobody now.
 * An unknown, expired or revoked token gives an anonymous context, never an error.
 */
export async function contextFor(caller: Caller, now: Date): Promise<Ctx> {
  const found = caller.bearer ? await byApiToken(caller.bearer, now) : caller.sessionToken ? await bySession(caller.sessionToken, now) : null;
  const timeZone = found?.timeZone ?? fallbackZone;
  return {
    actor: found?.actor ?? { kind: 'anonymous' },
    practiceId: (found?.practiceId ?? null) as PracticeId | null,
    timeZone,
    now,
    today: dateInZone(now.getTime(), timeZone),
    isTraining: found?.isTraining ?? false,
    requestId: caller.requestId,
    ip: caller.ip,
    userAgent: caller.userAgent,
    idempotencyKey: caller.idempotencyKey,
  };
}

/** The context of a background job that acts for one practice. */
export function jobContext(job: string, practice: { id: string; timeZone: string; trainingOfId?: string | null } | null, now: Date): Ctx {
  const timeZone = practice?.timeZone ?? fallbackZone;
  return {
    actor: { kind: 'system', job },
    practiceId: (practice?.id ?? null) as PracticeId | null,
    timeZone,
    now,
    today: dateInZone(now.getTime(), timeZone),
    isTraining: Boolean(practice?.trainingOfId),
    requestId: randomUUID(),
    ip: '',
    userAgent: '',
    idempotencyKey: null,
  };
}

interface Found {
  readonly actor: Actor;
  readonly practiceId: string | null;
  readonly timeZone: string | null;
  readonly isTraining: boolean;
}

async function bySession(token: string, now: Date): Promise<Found | null> {
  const idleSince = new Date(now.getTime() - env().SESSION_IDLE_MINUTES * 60_000);
  return database().$transaction(async (tx) => {
    const session = await tx.session.findFirst({
      where: { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
      include: { user: { select: { id: true, name: true, email: true, totpConfirmedAt: true } } },
    });
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > 30_000) {
      await tx.session.update({ where: { id: session.id }, data: { lastSeenAt: now } });
    }
    await setScope(tx, session.activePracticeId, session.userId, false);
    const found = session.activePracticeId
      ? await tx.membership.findFirst({
          where: { practiceId: session.activePracticeId, userId: session.userId, removedAt: null },
          include: { practice: { select: { timeZone: true, secondFactorRequired: true, trainingOfId: true } } },
        })
      : null;
    // Whoever was removed from a practice practices there no more either.
    const home = found?.practice.trainingOfId ?? null;
    const belongs = home === null || (await tx.membership.findFirst({ where: { practiceId: home, userId: session.userId, removedAt: null }, select: { id: true } })) !== null;
    const membership = belongs ? found : null;
    const { user } = session;
    const assurance = session.secondFactorAt
      ? 'complete'
      : user.totpConfirmedAt
        ? 'second_factor_due'
        : membership?.practice.secondFactorRequired
          ? 'enrolment_due'
          : 'complete';
    return {
      actor: {
        kind: 'user' as const,
        userId: user.id as UserId,
        name: user.name,
        email: user.email,
        role: membership?.role ?? null,
        sessionId: session.id,
        tokenId: null,
        assurance: assurance as 'complete' | 'second_factor_due' | 'enrolment_due',
      },
      practiceId: membership ? session.activePracticeId : null,
      timeZone: membership?.practice.timeZone ?? null,
      isTraining: membership !== null && home !== null,
    };
  });
}

/** A token reads `pnl_<practice>_<secret>`: row-level security needs the practice before it shows the row. */
async function byApiToken(token: string, now: Date): Promise<Found | null> {
  const match = /^pnl_([0-9a-f]{32})_[\w-]{43}$/.exec(token);
  if (!match?.[1]) return null;
  const practiceId = match[1].replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return database().$transaction(async (tx) => {
    await setScope(tx, practiceId, null, false);
    const row = await tx.apiToken.findFirst({
      where: { practiceId, tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: now } },
      include: { user: { select: { id: true, name: true, email: true, totpConfirmedAt: true } } },
    });
    if (!row) return null;
    const membership = await tx.membership.findFirst({
      where: { practiceId, userId: row.userId, removedAt: null },
      include: { practice: { select: { timeZone: true, secondFactorRequired: true, trainingOfId: true } } },
    });
    if (!membership || membership.practice.trainingOfId !== null) return null;
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > 60_000) {
      await tx.apiToken.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { lastUsedAt: now } });
    }
    const { user } = row;
    const assurance = membership.practice.secondFactorRequired && !user.totpConfirmedAt ? ('enrolment_due' as const) : ('complete' as const);
    return {
      actor: { kind: 'user' as const, userId: user.id as UserId, name: user.name, email: user.email, role: membership.role, sessionId: null, tokenId: row.id, assurance },
      practiceId,
      timeZone: membership.practice.timeZone,
      isTraining: false,
    };
  });
}
