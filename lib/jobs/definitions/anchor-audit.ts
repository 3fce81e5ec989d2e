import { readAuditHead } from '../../features/audit/queries';
import { writeAnchor } from '../../integrations/anchors/file-anchors';
import type { JobDefinition } from '../definition';

/** Hourly, and after each invoice: the end of the audit chain goes to a second place. */
export const anchorAudit: JobDefinition = {
  queue: 'anchor-audit',
  cron: '7 * * * *',
  async run(ctx) {
    const head = await readAuditHead(ctx, {});
    if (head.seq > 0 && ctx.practiceId) await writeAnchor({ practiceId: ctx.practiceId, seq: head.seq, mac: head.mac, at: ctx.now.toISOString() });
  },
};
