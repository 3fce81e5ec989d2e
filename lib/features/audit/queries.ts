import { z } from 'zod';
import { query } from '../../core/operation';
import { AuditHead, AuditPage, ListAudit } from './schema';

const pageSize = 50;

/** Where the practice's chain ends now; sequence number 0 before the first event. */
export const readAuditHead = query({
  name: 'audit.anchor',
  input: z.strictObject({}),
  output: AuditHead,
  async run({ ctx, db }) {
    const head = await db.auditHead.findUnique({ where: { practiceId: ctx.practiceId } });
    return { seq: head?.seq ?? 0, mac: head?.mac ?? '' };
  },
});

/** The audit log, newest first, 50 events from `before` downwards. */
export const listAudit = query({
  name: 'audit.list',
  input: ListAudit,
  output: AuditPage,
  async run({ ctx, input, db }) {
    const rows = await db.auditEvent.findMany({
      where: {
        practiceId: ctx.practiceId,
        ...(input.before ? { seq: { lt: input.before } } : {}),
        ...(input.subjectId ? { subjectId: input.subjectId } : {}),
      },
      orderBy: { seq: 'desc' },
      take: pageSize + 1,
    });
    const entries = rows.slice(0, pageSize).map((row) => ({
      seq: row.seq,
      at: row.at.toISOString(),
      actorName: row.actorName,
      operation: row.operation,
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      summary: row.summary,
    }));
    return { entries, before: rows.length > pageSize ? (entries.at(-1)?.seq ?? null) : null };
  },
});
