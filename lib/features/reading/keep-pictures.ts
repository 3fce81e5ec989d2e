import { command } from '../../core/operation';
import { lockPacket } from '../packets/steps';
import { KeepPictures, PicturesKept } from './schema';
import { finishReading } from './steps';

/**
 * Keeps how a few pages look, where their words stand, and what was recognized on them; their reading is at its end then.
 * Where recognition found nothing a page keeps the words that it had. Pages that are at their end already are left alone,
 * so it may be called again.
 */
export const keepPictures = command({
  name: 'reading.keep_pictures',
  input: KeepPictures,
  output: PicturesKept,
  async run({ ctx, input: { fileId, pages }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const file = await tx.recordFile.findUnique({ where: { practiceId_id: { practiceId, id: fileId } }, select: { packetId: true } });
    if (!file) {
      audit({ subject: ['record_file', fileId], summary: 'left alone the pictures of a file that is gone' });
      return { keptCount: 0 };
    }
    await lockPacket(tx, practiceId, file.packetId);
    const open = await tx.recordPage.findMany({ where: { practiceId, fileId, pageInFile: { in: pages.map(({ page }) => page) }, reading: 'text' }, select: { id: true, pageInFile: true } });
    const ids = new Map(open.map(({ id, pageInFile }) => [pageInFile, id]));
    let recognizedCount = 0;
    for (const { page, lines, text, confidence, ...seen } of pages) {
      const id = ids.get(page);
      if (!id) continue;
      const found = text ? { text, textSource: 'ocr', confidence } : {};
      if (text) recognizedCount += 1;
      await tx.recordPage.updateMany({ where: { practiceId, id }, data: { ...seen, ...found, reading: 'read' } });
      await tx.pageWords.upsert({ where: { practiceId_pageId: { practiceId, pageId: id } }, create: { practiceId, pageId: id, lines }, update: { lines } });
    }
    await finishReading(tx, ctx, enqueue, { id: fileId, packetId: file.packetId });
    audit({ subject: ['packet', file.packetId], summary: 'kept the pictures of pages', data: { fileId, pages: ids.size, recognized: recognizedCount } });
    return { keptCount: ids.size };
  },
});
