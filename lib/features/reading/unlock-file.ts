import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { packetForChange, settlePacket } from '../packets/steps';
import { FileUnlocked, KeepUnlocked } from './schema';

/**
 * Puts the copy that needs no password in the place of the protected bytes, and has it read. What the sender sent is still told by the file's
 * own length and SHA-256. @throws NotFound; RuleBroken `record_file.not_locked`
 */
export const unlockFile = command({
  name: 'record_file.unlock',
  input: KeepUnlocked,
  output: FileUnlocked,
  async run({ ctx, input: { fileId, blobId, bytes, sha256 }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const where = { practiceId_id: { practiceId, id: fileId } };
    const row = await tx.recordFile.findUnique({ where: { ...where, removedAt: null }, select: { packetId: true } });
    if (!row) throw new NotFound();
    await packetForChange(tx, practiceId, row.packetId);
    const { state, warnings } = await tx.recordFile.findUniqueOrThrow({ where, select: { state: true, warnings: true } });
    if (state !== 'NEEDS_PASSWORD') throw new RuleBroken('record_file.not_locked', 'This file does not wait for a password.');
    await tx.recordFilePart.deleteMany({ where: { practiceId, fileId } });
    await tx.recordFilePart.create({ data: { practiceId, id: blobId, fileId, offset: 0n, bytes, sha256 } });
    await tx.recordFile.update({ where, data: { state: 'PROCESSING', version: { increment: 1 }, warnings: [...warnings, 'It came with a password; the copy kept here opens without one.'] } });
    await enqueue('read-file', { fileId });
    await settlePacket(tx, ctx, row.packetId);
    audit({ subject: ['packet', row.packetId], summary: 'Opened a file of records with its password', data: { fileId } });
    return { id: fileId, packetId: row.packetId };
  },
});
