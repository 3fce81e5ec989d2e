import { command } from '../../core/operation';
import { mustExist, toStoredFile } from './queries';
import { AttachFile, StoredFile } from './schema';
import { demandChangeable } from './steps';

/** Keeps a file whose bytes are in the store already. The same bytes a second time at the same place are the file that is there. */
export const attachFile = command({
  name: 'file.attach',
  input: AttachFile,
  output: StoredFile,
  async run({ ctx, input: { blobId, ...input }, tx, audit }) {
    const { practiceId } = ctx;
    await mustExist(tx, practiceId, input.subjectKind, input.subjectId);
    await demandChangeable(tx, practiceId, input.subjectKind, input.subjectId);
    const { subjectKind, subjectId, sha256 } = input;
    const same = await tx.storedFile.findFirst({ where: { practiceId, subjectKind, subjectId, sha256, removedAt: null } });
    const row = same ?? (await tx.storedFile.create({ data: { ...input, practiceId, id: blobId, createdAt: ctx.now, uploadedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null } }));
    audit({ subject: [subjectKind, subjectId], summary: same ? 'Attached a file that was there already' : 'Attached a file', data: { fileId: row.id, mediaType: row.mediaType, bytes: row.bytes, sha256 } });
    return toStoredFile(row);
  },
});
