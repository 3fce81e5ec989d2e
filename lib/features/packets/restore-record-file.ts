import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { finishPacket } from '../reading/steps';
import { sortLaterAgain } from '../understanding/steps';
import { RecordFileChanged, RestoreRecordFile } from './schema';
import { packetForChange } from './steps';

/** Brings a removed file back with all its pages. One whose reading had not ended is read anew. */
export const restoreRecordFile = command({
  name: 'record_file.restore',
  input: RestoreRecordFile,
  output: RecordFileChanged,
  async run({ ctx, input: { fileId }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const where = { practiceId_id: { practiceId, id: fileId } };
    const row = await tx.recordFile.findUnique({ where });
    if (!row) throw new NotFound();
    await packetForChange(tx, practiceId, row.packetId);
    const same = await tx.recordFile.findFirst({ where: { practiceId, packetId: row.packetId, sha256: row.sha256, removedAt: null, id: { not: fileId } }, select: { id: true } });
    if (same) throw new RuleBroken('record_file.there_again', 'The same bytes are in this packet again already.');
    const wasRemoved = row.removedAt !== null;
    if (wasRemoved) {
      await tx.recordFile.update({ where, data: { removedAt: null, version: { increment: 1 } } });
      if (row.state === 'PROCESSING') await enqueue('read-file', { fileId });
      await finishPacket(tx, ctx, enqueue, row.packetId);
      await sortLaterAgain(tx, ctx, enqueue, [row.packetId]);
    }
    audit({ subject: ['packet', row.packetId], summary: 'Brought a file of records back', data: { fileId, wasRemoved } });
    return { id: fileId, packetId: row.packetId };
  },
});
