import { command } from '../../core/operation';
import { finishPacket } from '../reading/steps';
import { ForgetUploads, UploadsForgotten } from './schema';

const abandonedAfterMs = 7 * 24 * 60 * 60_000;

/** Gives up uploads of which nothing came for a week; whoever comes back begins anew. */
export const forgetUploads = command({
  name: 'upload.forget',
  input: ForgetUploads,
  output: UploadsForgotten,
  async run({ ctx, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const before = new Date(ctx.now.getTime() - abandonedAfterMs);
    const rows = await tx.recordFile.findMany({ where: { practiceId, state: 'RECEIVING', createdAt: { lt: before }, parts: { none: { createdAt: { gte: before } } } }, select: { id: true, packetId: true }, take: 1_000 });
    const ids = rows.map(({ id }) => id);
    await tx.recordFilePart.deleteMany({ where: { practiceId, fileId: { in: ids } } });
    await tx.recordFile.deleteMany({ where: { practiceId, id: { in: ids } } });
    for (const packetId of new Set(rows.map((row) => row.packetId))) await finishPacket(tx, ctx, enqueue, packetId);
    audit({ subject: ['practice', practiceId], summary: `Gave up ${ids.length} abandoned uploads`, data: { count: ids.length } });
    return { count: ids.length };
  },
});
