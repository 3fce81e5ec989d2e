import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { settlePacket } from '../packets/steps';
import { toUpload, uploadOf } from './queries';
import { CompleteUpload, UploadCompleted } from './schema';
import { arrivedAs, readLater } from './steps';

/**
 * Ends an upload whose bytes were hashed as they lie in the store. Bytes other than the announced ones are given up, so
 * that they can be sent again. Once complete it stays so, however often it is asked for.
 */
export const completeUpload = command({
  name: 'upload.complete',
  input: CompleteUpload,
  output: UploadCompleted,
  lane: ({ uploadId }) => `upload ${uploadId}`,
  async run({ ctx, input: { uploadId, partIds, foundSha256 }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    await tx.$queryRaw`select 1 as locked from "RecordFile" where "practiceId" = ${practiceId}::uuid and id = ${uploadId}::uuid for no key update`;
    const row = await uploadOf(tx, practiceId, uploadId);
    const matches = foundSha256 === row.sha256;
    if (row.state === 'RECEIVING') {
      const now = row.parts.map(({ id }) => id);
      if (now.length !== partIds.length || now.some((id, at) => id !== partIds[at])) throw new Conflict('A part of this file came again meanwhile. Complete it once more.');
      if (matches) {
        const arrived = arrivedAs(Number(row.bytes));
        await tx.recordFile.update({ where: { practiceId_id: { practiceId, id: uploadId } }, data: arrived });
        await readLater(enqueue, { id: uploadId, state: arrived.state });
      } else {
        await tx.recordFilePart.deleteMany({ where: { practiceId, fileId: uploadId } });
      }
      await settlePacket(tx, ctx, row.packetId);
    }
    audit({ subject: ['packet', row.packetId], summary: matches ? 'A file arrived whole' : 'A file arrived changed and is asked for again', data: { fileId: uploadId, bytes: Number(row.bytes), sha256: row.sha256 } });
    return { matches, upload: toUpload(await uploadOf(tx, practiceId, uploadId), false) };
  },
});
