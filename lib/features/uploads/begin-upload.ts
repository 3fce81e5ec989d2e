import { randomUUID } from 'node:crypto';
import { seal } from '../../core/secrets';
import { newFileKey } from '../../integrations/storage/sealed-stream';
import { command } from '../../core/operation';
import { env } from '../../env';
import { RuleBroken } from '../../domain/rule-broken';
import { packetForChange, settlePacket } from '../packets/steps';
import { toUpload, uploadOf } from './queries';
import { BeginUpload, Upload } from './schema';
import { nextPosition, sameBytes } from './steps';

/** Announces a file that will come in parts. The same bytes in the same packet are the upload that was begun, or the file that is there. */
export const beginUpload = command({
  name: 'upload.begin',
  input: BeginUpload,
  output: Upload,
  async run({ ctx, input: { packetId, ...input }, tx, audit }) {
    const { practiceId } = ctx;
    const limit = env().RECORD_FILE_LIMIT_MB;
    if (input.bytes > limit * 1_000_000) throw new RuleBroken('upload.too_large', `The file is larger than ${limit} MB.`);
    const packet = await packetForChange(tx, practiceId, packetId);
    const same = await sameBytes(tx, ctx, packetId, input.sha256);
    if (same) {
      audit({ subject: ['packet', packetId], summary: 'Began an upload of bytes that are there already', data: { fileId: same.id, sha256: same.sha256 } });
      return toUpload(same, same.state !== 'RECEIVING');
    }
    const id = randomUUID();
    await tx.recordFile.create({
      data: { ...input, bytes: BigInt(input.bytes), practiceId, id, packetId, position: await nextPosition(tx, ctx, packetId), keySealed: seal(newFileKey().toString('base64')), uploadedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now },
    });
    if (!packet.hasFiles) await tx.packet.update({ where: { practiceId_id: { practiceId, id: packetId } }, data: { hasFiles: true } });
    await settlePacket(tx, ctx, packetId);
    audit({ subject: ['packet', packetId], summary: 'Began an upload', data: { fileId: id, bytes: input.bytes, sha256: input.sha256 } });
    return toUpload(await uploadOf(tx, practiceId, id), false);
  },
});
