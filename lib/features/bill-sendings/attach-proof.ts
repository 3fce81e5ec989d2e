import { command } from '../../core/operation';
import { sendingsOf } from './queries';
import { AttachProof, Sending } from './schema';
import { sendingForChange } from './steps';

/** Keeps the proof of a sending, whose bytes are in the store already: return receipt, transmission report. A later one takes its place. @throws NotFound; RuleBroken `sending.void` */
export const attachProof = command({
  name: 'bill_sending.attach_proof',
  input: AttachProof,
  output: Sending,
  async run({ ctx, input: { sendingId, blobId, ...file }, tx, audit }) {
    const { practiceId, now } = ctx;
    const { sending, invoice } = await sendingForChange(tx, ctx, sendingId, null);
    if (sending.proofFileId !== null) await tx.storedFile.updateMany({ where: { practiceId, id: sending.proofFileId }, data: { removedAt: now } });
    await tx.storedFile.create({ data: { ...file, practiceId, id: blobId, subjectKind: 'sending_proof', subjectId: sendingId, uploadedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: now } });
    await tx.billSending.update({ where: { practiceId_id: { practiceId, id: sendingId } }, data: { proofFileId: blobId, version: { increment: 1 } } });
    audit({ subject: ['invoice', invoice.id], summary: 'kept the proof of a sending', data: { sendingId, caseId: invoice.caseId, fileId: blobId, bytes: file.bytes, sha256: file.sha256 } });
    const changed = (await sendingsOf(tx, ctx, invoice.id)).find(({ id }) => id === sendingId);
    if (!changed) throw new Error('The sending is gone');
    return changed;
  },
});
