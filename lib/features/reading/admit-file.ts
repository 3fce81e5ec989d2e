import { command } from '../../core/operation';
import { lockPacket } from '../packets/steps';
import { AdmitFile, FileAdmitted } from './schema';
import { enqueueReading, finishPacket, finishReading, numberPages } from './steps';

const rowsAtOnce = 2_000;

/** Keeps what opening a file came to: its pages, or why it has none. Called again it changes nothing; a file that was removed is left alone. */
export const admitFile = command({
  name: 'reading.admit_file',
  input: AdmitFile,
  output: FileAdmitted,
  async run({ ctx, input: { fileId, outcome }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const where = { practiceId_id: { practiceId, id: fileId } };
    const found = await tx.recordFile.findUnique({ where, select: { packetId: true } });
    if (!found) {
      audit({ subject: ['record_file', fileId], summary: 'left alone a file that is gone' });
      return { pageCount: 0 };
    }
    const { packetId } = found;
    const packet = await lockPacket(tx, practiceId, packetId);
    const file = await tx.recordFile.findUnique({ where: { ...where, removedAt: null, state: 'PROCESSING' }, select: { pageCount: true, warnings: true } });
    if (!file || file.pageCount !== null) {
      audit({ subject: ['packet', packetId], summary: 'left alone a file that was removed or opened before', data: { fileId } });
      return { pageCount: file?.pageCount ?? 0 };
    }
    if (outcome.kind !== 'opened') {
      await tx.recordFile.update({ where, data: outcome.kind === 'rejected' ? { state: 'REJECTED', reason: outcome.reason } : { state: 'NEEDS_PASSWORD' } });
      await finishPacket(tx, ctx, enqueue, packetId);
      audit({ subject: ['packet', packetId], summary: outcome.kind === 'rejected' ? 'refused a file of records' : 'found a file of records that needs a password', data: { fileId } });
      return { pageCount: 0 };
    }
    const { pages, mediaType, warnings } = outcome;
    const { _max } = await tx.recordPage.aggregate({ where: { practiceId, packetId }, _max: { number: true } });
    const last = _max.number ?? 0;
    for (let from = 0; from < pages.length; from += rowsAtOnce) {
      await tx.recordPage.createMany({
        data: pages.slice(from, from + rowsAtOnce).map((size, at) => ({ practiceId, caseId: packet.caseId, packetId, fileId, number: last + from + at + 1, pageInFile: from + at + 1, ...size })),
      });
    }
    await tx.recordFile.update({ where, data: { mediaType, warnings: [...file.warnings, ...warnings], pageCount: pages.length } });
    await numberPages(tx, practiceId, packetId);
    await enqueueReading(tx, practiceId, enqueue, fileId);
    await finishReading(tx, ctx, enqueue, { id: fileId, packetId });
    audit({ subject: ['packet', packetId], summary: 'opened a file of records', data: { fileId, pages: pages.length, warnings: warnings.length } });
    return { pageCount: pages.length };
  },
});
