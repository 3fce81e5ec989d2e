import { command } from '../../core/operation';
import { lockPacket } from '../packets/steps';
import { FileResumed, ResumeFile } from './schema';
import { enqueueReading, finishReading } from './steps';

/** Asks again for what of a file is still to be read. It may be asked for once too often: pages are kept once. */
export const resumeFile = command({
  name: 'reading.resume_file',
  input: ResumeFile,
  output: FileResumed,
  async run({ ctx, input: { fileId }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const file = await tx.recordFile.findUnique({ where: { practiceId_id: { practiceId, id: fileId }, removedAt: null, state: 'PROCESSING' }, select: { packetId: true, pageCount: true } });
    if (!file) {
      audit({ subject: ['record_file', fileId], summary: 'left alone a file that is not being read' });
      return { jobCount: 0 };
    }
    await lockPacket(tx, practiceId, file.packetId);
    let jobCount = 1;
    if (file.pageCount === null) await enqueue('read-file', { fileId });
    else {
      jobCount = await enqueueReading(tx, practiceId, enqueue, fileId);
      await finishReading(tx, ctx, enqueue, { id: fileId, packetId: file.packetId });
    }
    audit({ subject: ['packet', file.packetId], summary: 'asked again for what of a file is still to be read', data: { fileId, jobs: jobCount } });
    return { jobCount };
  },
});
