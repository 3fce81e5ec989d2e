import { command } from '../../core/operation';
import { ScanTaken, TakeScan, type EorReading } from './schema';
import { draftColumns } from '../eors/steps';

const reading: EorReading = { state: 'reading', failure: '', pages: [], fields: {}, lines: [] };

/** Keeps a scanned EOR whose bytes are in the store already, and has it read. The same bytes are the EOR that is there. */
export const takeScan = command({
  name: 'eor.take_scan',
  input: TakeScan,
  output: ScanTaken,
  async run({ ctx, input: { blobId, ...input }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const same = await tx.storedFile.findFirst({ where: { practiceId, subjectKind: 'eor', sha256: input.sha256, removedAt: null }, select: { id: true, subjectId: true } });
    const standing = same && (await tx.eor.findFirst({ where: { practiceId, id: same.subjectId, state: { not: 'VOID' } }, select: { id: true } }));
    if (same && standing) {
      audit({ subject: ['eor', standing.id], summary: 'was sent a scanned EOR that was there already', data: { fileId: same.id } });
      return { eorId: standing.id, again: true, blobId: same.id };
    }
    const draft = draftColumns(ctx, 'SCANNED');
    await tx.storedFile.create({ data: { ...input, practiceId, id: blobId, subjectKind: 'eor', subjectId: draft.id, createdAt: ctx.now, uploadedById: draft.recordedById } });
    await tx.eor.create({ data: { ...draft, fileId: blobId, reading } });
    await enqueue('read-eor', { eorId: draft.id });
    audit({ subject: ['eor', draft.id], summary: 'took a scanned EOR', data: { fileId: blobId, mediaType: input.mediaType, bytes: input.bytes, sha256: input.sha256 } });
    return { eorId: draft.id, again: false, blobId };
  },
});
