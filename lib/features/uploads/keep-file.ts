import { randomUUID } from 'node:crypto';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { packetForChange, settlePacket } from '../packets/steps';
import { FileKept, KeepFile } from './schema';
import { arrivedAs, nextPosition, readLater, sameBytes } from './steps';

/**
 * Keeps a file that arrived whole and whose parts are in the store already. The same bytes a second time in a packet are
 * the file that is there; an upload of them that was still coming is complete with these.
 */
export const keepFile = command({
  name: 'upload.keep_file',
  input: KeepFile,
  output: FileKept,
  async run({ ctx, input: { packetId, parts, ...input }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    if (parts.reduce((sum, { bytes }) => sum + bytes, 0) !== input.bytes) throw new RuleBroken('upload.incomplete', 'The parts do not make up the file.');
    const packet = await packetForChange(tx, practiceId, packetId);
    const same = await sameBytes(tx, ctx, packetId, input.sha256);
    const kept = { sha256: input.sha256, bytes: input.bytes };
    if (same && same.state !== 'RECEIVING') {
      audit({ subject: ['packet', packetId], summary: 'Received a file that was there already', data: { fileId: same.id, ...kept } });
      return { ...kept, id: same.id, duplicate: true, partIds: same.parts.map(({ id }) => id) };
    }
    const id = same?.id ?? randomUUID();
    const arrived = { ...arrivedAs(input.bytes), keySealed: input.keySealed };
    if (same) {
      await tx.recordFilePart.deleteMany({ where: { practiceId, fileId: id } });
      await tx.recordFile.update({ where: { practiceId_id: { practiceId, id } }, data: arrived });
    } else {
      await tx.recordFile.create({ data: { ...input, ...arrived, bytes: BigInt(input.bytes), practiceId, id, packetId, position: await nextPosition(tx, ctx, packetId), uploadedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now } });
    }
    await tx.recordFilePart.createMany({ data: parts.map((part) => ({ ...part, practiceId, fileId: id, offset: BigInt(part.offset), createdAt: ctx.now })) });
    if (!packet.hasFiles) await tx.packet.update({ where: { practiceId_id: { practiceId, id: packetId } }, data: { hasFiles: true } });
    await readLater(enqueue, { id, state: arrived.state });
    await settlePacket(tx, ctx, packetId);
    audit({ subject: ['packet', packetId], summary: 'A file arrived whole', data: { fileId: id, ...kept } });
    return { ...kept, id, duplicate: false, partIds: parts.map((part) => part.id) };
  },
});
