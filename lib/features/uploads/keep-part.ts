import { command } from '../../core/operation';
import { partAt } from '../../domain/records/upload-parts';
import { RuleBroken } from '../../domain/rule-broken';
import { toUpload, uploadOf } from './queries';
import { KeepPart, PartKept } from './schema';

/** Keeps a part whose bytes are in the store already. The same part a second time is the one that is there. */
export const keepPart = command({
  name: 'upload.keep_part',
  input: KeepPart,
  output: PartKept,
  lane: ({ uploadId }) => `upload ${uploadId}`,
  async run({ ctx: { practiceId, now }, input: { uploadId, offset, bytes, sha256, blobId }, tx, audit }) {
    await tx.$queryRaw`select 1 as locked from "RecordFile" where "practiceId" = ${practiceId}::uuid and id = ${uploadId}::uuid for no key update`;
    const row = await uploadOf(tx, practiceId, uploadId);
    if (row.state !== 'RECEIVING') throw new RuleBroken('upload.complete', 'All of this file has arrived already.');
    if (partAt(Number(row.bytes), offset)?.bytes !== bytes) throw new RuleBroken('upload.no_such_part', 'This part does not fit into the file that was announced.');
    await tx.recordFilePart.deleteMany({ where: { practiceId, fileId: uploadId, offset: BigInt(offset) } });
    await tx.recordFilePart.create({ data: { practiceId, id: blobId, fileId: uploadId, offset: BigInt(offset), bytes, sha256, createdAt: now } });
    audit({ subject: ['packet', row.packetId], summary: 'A part of a file arrived', data: { fileId: uploadId, offset, bytes, sha256 } });
    return { missing: toUpload(await uploadOf(tx, practiceId, uploadId), false).missing };
  },
});
