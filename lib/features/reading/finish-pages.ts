import { command } from '../../core/operation';
import { lockPacket } from '../packets/steps';
import { FinishPages, PagesFinished } from './schema';
import { finishReading } from './steps';

/** Ends the reading of pages with the words that they have, also where no picture could be made; `failure` says why. Called again it changes nothing. */
export const finishPages = command({
  name: 'reading.finish_pages',
  input: FinishPages,
  output: PagesFinished,
  async run({ ctx, input: { fileId, pages, failure }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const file = await tx.recordFile.findUnique({ where: { practiceId_id: { practiceId, id: fileId } }, select: { packetId: true } });
    if (!file) {
      audit({ subject: ['record_file', fileId], summary: 'left alone the pages of a file that is gone' });
      return { finishedCount: 0 };
    }
    await lockPacket(tx, practiceId, file.packetId);
    const { count } = await tx.recordPage.updateMany({ where: { practiceId, fileId, pageInFile: { in: pages }, reading: 'text' }, data: { reading: failure === '' ? 'read' : 'failed', failure } });
    await finishReading(tx, ctx, enqueue, { id: fileId, packetId: file.packetId });
    audit({ subject: ['packet', file.packetId], summary: 'ended the reading of pages', data: { fileId, pages: count, failed: failure !== '' } });
    return { finishedCount: count };
  },
});
