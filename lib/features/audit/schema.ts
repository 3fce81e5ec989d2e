import { z } from 'zod';

export const AuditHead = z.object({ seq: z.number().int(), mac: z.string() });

export const ListAudit = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  subjectId: z.uuid().optional(),
});

export const AuditEntryRow = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  actorName: z.string(),
  operation: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  summary: z.string(),
});
export type AuditEntryRow = z.output<typeof AuditEntryRow>;

export const AuditPage = z.object({ entries: z.array(AuditEntryRow), before: z.number().int().nullable() });
export type AuditPage = z.output<typeof AuditPage>;
