import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { toStoredFile } from './queries';
import { RemoveFile, StoredFile } from './schema';
import { attachedFiles, demandChangeable } from './steps';

/** Takes a file away. Its bytes stay for 30 days, so that it can come back. */
export const removeFile = command({
  name: 'file.remove',
  input: RemoveFile,
  output: StoredFile,
  async run({ ctx, input, tx, audit }) {
    const where = { practiceId_id: { practiceId: ctx.practiceId, id: input.fileId } };
    const row = await tx.storedFile.findUnique({ where: { ...where, ...attachedFiles, removedAt: null } });
    if (!row) throw new NotFound();
    await demandChangeable(tx, ctx.practiceId, row.subjectKind, row.subjectId);
    await tx.storedFile.update({ where, data: { removedAt: ctx.now } });
    audit({ subject: [row.subjectKind, row.subjectId], summary: 'Removed a file', data: { fileId: row.id } });
    return toStoredFile(row);
  },
});
