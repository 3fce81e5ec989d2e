import { command } from '../../core/operation';
import { lockPacket } from '../packets/steps';
import { KeepText, TextKept } from './schema';
import { enqueuePictures, finishReading } from './steps';

/** Keeps the words of a few pages and asks for their pictures. Pages that have theirs already are left alone, so it may be called again. */
export const keepText = command({
  name: 'reading.keep_text',
  input: KeepText,
  output: TextKept,
  async run({ ctx, input: { fileId, pages }, tx, audit, enqueue }) {
    const { practiceId } = ctx;
    const file = await tx.recordFile.findUnique({ where: { practiceId_id: { practiceId, id: fileId } }, select: { packetId: true } });
    if (!file) {
      audit({ subject: ['record_file', fileId], summary: 'left alone the words of a file that is gone' });
      return { keptCount: 0 };
    }
    await lockPacket(tx, practiceId, file.packetId);
    const kept = await tx.$queryRaw<{ pageInFile: number; reading: string }[]>`
      update "RecordPage" g set
        text = v.text, "textSource" = case when v.layer = 'none' then 'none' else 'layer' end, confidence = case when v.layer = 'good' then 100 else 0 end,
        "contentHash" = v."contentHash", "widthPoints" = v."widthPoints", "heightPoints" = v."heightPoints",
        reading = case when v.failure = '' then 'text' else 'failed' end, failure = v.failure
      from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as v(page int, text text, layer text, "contentHash" text, "widthPoints" int, "heightPoints" int, failure text)
      where g."practiceId" = ${practiceId}::uuid and g."fileId" = ${fileId}::uuid and g."pageInFile" = v.page and g.reading = 'waiting'
      returning g."pageInFile", g.reading`;
    const worded = kept.filter(({ reading }) => reading === 'text').map(({ pageInFile }) => pageInFile);
    await enqueuePictures(enqueue, fileId, worded.sort((a, b) => a - b));
    if (worded.length < kept.length) await finishReading(tx, ctx, enqueue, { id: fileId, packetId: file.packetId });
    audit({ subject: ['packet', file.packetId], summary: 'read the words of pages', data: { fileId, pages: kept.length, failed: kept.length - worded.length } });
    return { keptCount: kept.length };
  },
});
