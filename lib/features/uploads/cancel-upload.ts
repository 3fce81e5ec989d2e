import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { finishPacket } from '../reading/steps';
import { toUpload, uploadOf } from './queries';
import { CancelUpload, Upload } from './schema';

/** Gives up an upload that has not arrived; what came of it is swept at night. */
export const cancelUpload = command({
  name: 'upload.cancel',
  input: CancelUpload,
  output: Upload,
  lane: ({ uploadId }) => `upload ${uploadId}`,
  async run({ ctx, input: { uploadId }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const row = await uploadOf(tx, practiceId, uploadId);
    if (row.state !== 'RECEIVING') throw new RuleBroken('upload.complete', 'All of this file has arrived already. Remove it from the packet instead.');
    await tx.recordFilePart.deleteMany({ where: { practiceId, fileId: uploadId } });
    await tx.recordFile.delete({ where: { practiceId_id: { practiceId, id: uploadId } } });
    await finishPacket(tx, ctx, enqueue, row.packetId);
    audit({ subject: ['packet', row.packetId], summary: 'Gave up an upload', data: { fileId: uploadId, sha256: row.sha256 } });
    return toUpload(row, false);
  },
});
