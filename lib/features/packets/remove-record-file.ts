import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { finishPacket } from '../reading/steps';
import { sortLaterAgain } from '../understanding/steps';
import { RecordFileChanged, RemoveRecordFile } from './schema';
import { packetForChange } from './steps';

/** Takes a file out of its packet: its pages no longer count, and none repeats them any more. It can come back for 30 days. */
export const removeRecordFile = command({
  name: 'record_file.remove',
  input: RemoveRecordFile,
  output: RecordFileChanged,
  async run({ ctx, input: { fileId }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const where = { practiceId_id: { practiceId, id: fileId } };
    const row = await tx.recordFile.findUnique({ where: { ...where, removedAt: null } });
    if (!row) throw new NotFound();
    await packetForChange(tx, practiceId, row.packetId);
    if (row.state === 'RECEIVING') throw new RuleBroken('record_file.receiving', 'This file is still coming. Cancel its upload instead.');
    const pages = await tx.recordPage.findMany({ where: { practiceId, fileId }, select: { number: true } });
    const cited = await tx.excerpt.count({ where: { practiceId, packetId: row.packetId, removedAt: null, pageNumber: { in: pages.map(({ number }) => number) } } });
    if (cited > 0) throw new RuleBroken('record_file.cited', `${cited === 1 ? 'A line' : `${cited} lines`} of the chronology cite${cited === 1 ? 's' : ''} this file. Remove ${cited === 1 ? 'it' : 'them'} first.`);
    await tx.recordFile.update({ where, data: { removedAt: ctx.now, version: { increment: 1 } } });
    await finishPacket(tx, ctx, enqueue, row.packetId);
    await sortLaterAgain(tx, ctx, enqueue, [row.packetId]);
    audit({ subject: ['packet', row.packetId], summary: 'Removed a file of records', data: { fileId, pages: pages.length } });
    return { id: fileId, packetId: row.packetId };
  },
});
