import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { toStoredFile } from './queries';
import { RestoreFile, StoredFile } from './schema';
import { attachedFiles, demandChangeable } from './steps';

/** Brings a removed file back, as long as its bytes are there. */
export const restoreFile = command({
  name: 'file.restore',
  input: RestoreFile,
  output: StoredFile,
  async run({ ctx, input, tx, audit }) {
    const where = { practiceId_id: { practiceId: ctx.practiceId, id: input.fileId } };
    const row = await tx.storedFile.findUnique({ where: { ...where, ...attachedFiles } });
    if (!row) throw new NotFound();
    await demandChangeable(tx, ctx.practiceId, row.subjectKind, row.subjectId);
    await tx.storedFile.update({ where, data: { removedAt: null } });
    audit({ subject: [row.subjectKind, row.subjectId], summary: 'Brought a removed file back', data: { fileId: row.id } });
    return toStoredFile(row);
  },
});
