import { NotFound } from '../../core/errors';
import { query } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { PictureWithKey, SeePage } from './schema';

const hourMs = 60 * 60_000;

/**
 * The picture of a page with what opens its bytes. The access log keeps it once per packet, person and hour: which page
 * was looked at for how long is kept page by page elsewhere.
 * @throws NotFound, RuleBroken `page.not_ready` while the picture is being made, `page.no_picture` when none could be made
 */
export const seePage = query({
  name: 'packet.see_page',
  input: SeePage,
  output: PictureWithKey,
  access: ({ packetId }) => ['packet', packetId],
  accessOnceMs: hourMs,
  async run({ ctx, input: { packetId, number, size }, db }) {
    const { practiceId } = ctx;
    const row = await db.recordPage.findUnique({
      where: { practiceId_packetId_number: { practiceId, packetId, number } },
      select: { viewBlobId: true, thumbBlobId: true, imageKeySealed: true, reading: true, failure: true, file: { select: { removedAt: true } } },
    });
    if (!row || row.file.removedAt) throw new NotFound();
    const blobId = size === 'thumb' ? row.thumbBlobId : row.viewBlobId;
    if (blobId) return { practiceId, blobId, keySealed: row.imageKeySealed };
    if (row.reading === 'failed' || row.reading === 'read') throw new RuleBroken('page.no_picture', row.failure || 'No picture of this page could be made.');
    throw new RuleBroken('page.not_ready', 'The picture of this page is still being made.');
  },
});
