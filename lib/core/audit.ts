import type { Prisma } from '../db/generated/client';
import type { Ctx, PracticeId } from './context';
import { auditMac } from './secrets';

/** What a command says it did. `summary` is a sentence for people without patient data; `data` holds ids, figures and changed fields. */
export interface AuditEntry {
  readonly subject: readonly [kind: string, id: string];
  readonly summary: string;
  readonly data?: Record<string, unknown>;
}

export type Audit = (entry: AuditEntry) => void;

export interface AuditLink {
  readonly practiceId: string;
  readonly seq: number;
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly operation: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly summary: string;
  readonly data: unknown;
  readonly requestId: string;
  readonly previousMac: string;
}

/** The MAC of a link: keyed, over every field in a fixed order and over the link before it. */
export function macOf(link: AuditLink): string {
  const { practiceId, seq, at, actorKind, actorId, actorName, operation, subjectKind, subjectId, summary, data, requestId, previousMac } = link;
  const fields = [practiceId, seq, at, actorKind, actorId, actorName, operation, subjectKind, subjectId, summary, canonical(data), requestId, previousMac];
  return auditMac(JSON.stringify(fields));
}

/** JSON with sorted keys: what jsonb gives back has another key order than what was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export function actorOf(ctx: Ctx): { actorKind: string; actorId: string; actorName: string } {
  if (ctx.actor.kind === 'user') return { actorKind: 'user', actorId: ctx.actor.userId, actorName: ctx.actor.name };
  if (ctx.actor.kind === 'system') return { actorKind: 'system', actorId: ctx.actor.job, actorName: 'Panelist' };
  return { actorKind: 'anonymous', actorId: '', actorName: 'Someone not signed in' };
}

/**
 * Appends the entries to the practice's chain, last thing in the command's transaction: the chain's head is locked
 * only from here to the commit. A failure rolls the command back.
 */
export async function appendAudit(tx: Prisma.TransactionClient, ctx: Ctx, practiceId: PracticeId, operation: string, entries: readonly AuditEntry[]): Promise<void> {
  await tx.$executeRaw`insert into "AuditHead" ("practiceId", seq, mac) values (${practiceId}::uuid, 0, '') on conflict do nothing`;
  const [head] = await tx.$queryRaw<{ seq: number; mac: string }[]>`select seq, mac from "AuditHead" where "practiceId" = ${practiceId}::uuid for update`;
  if (!head) throw new Error('The audit chain has no head');
  let { seq, mac } = head;
  const rows: Prisma.AuditEventCreateManyInput[] = [];
  for (const entry of entries) {
    seq += 1;
    const link: AuditLink = {
      practiceId,
      seq,
      at: ctx.now.toISOString(),
      ...actorOf(ctx),
      operation,
      subjectKind: entry.subject[0],
      subjectId: entry.subject[1],
      summary: entry.summary,
      data: JSON.parse(JSON.stringify(entry.data ?? {})),
      requestId: ctx.requestId,
      previousMac: mac,
    };
    mac = macOf(link);
    rows.push({ ...link, at: ctx.now, data: link.data as Prisma.InputJsonValue, mac });
  }
  await tx.auditEvent.createMany({ data: rows });
  await tx.$executeRaw`update "AuditHead" set seq = ${seq}, mac = ${mac} where "practiceId" = ${practiceId}::uuid`;
}
