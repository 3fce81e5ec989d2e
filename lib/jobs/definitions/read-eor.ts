import type { Ctx } from '../../core/context';
import { unseal } from '../../core/secrets';
import { keepReading } from '../../features/eor-scans/keep-reading';
import { findScan } from '../../features/eor-scans/queries';
import { ReaderBroken } from '../../integrations/reader/reader-broken';
import { withReadable } from '../../integrations/reader/readable-file';
import { readPictures } from '../../integrations/reader/read-pictures';
import { readTexts } from '../../integrations/reader/read-texts';
import { blobStore } from '../../integrations/storage/blob-store';
import { keepPictures } from '../../integrations/storage/page-pictures';
import { BlobMissing } from '../../integrations/storage/port';
import { openStream } from '../../integrations/storage/sealed-stream';
import type { JobDefinition } from '../definition';

/** An explanation of review has a few pages; more is a packet that was dropped at the wrong place. */
const mostPages = 30;

type Page = Parameters<typeof keepReading>[1]['pages'][number];

/** After a scanned EOR arrived: its words, lines and pictures. And every ten minutes for those whose job was lost. */
export const readEor: JobDefinition = {
  queue: 'read-eor',
  cron: '*/10 * * * *',
  async run(ctx, { eorId }) {
    if (!ctx.practiceId) return;
    const { scans } = await findScan(ctx, typeof eorId === 'string' ? { eorId: eorId as never } : {});
    for (const scan of scans) await readScan(ctx, ctx.practiceId, scan);
  },
};

async function readScan(ctx: Ctx, practiceId: string, { eorId, fileId, keySealed }: { eorId: string; fileId: string; keySealed: string }): Promise<void> {
  const found: Page[] = [];
  const done = (failure = '') => keepReading(ctx, { eorId: eorId as never, failure, pages: [...found].sort((a, b) => a.page - b.page) });
  async function* plain(): AsyncGenerator<Uint8Array> {
    yield* openStream(await blobStore().get(`${practiceId}/${fileId}`), Buffer.from(unseal(keySealed), 'base64'));
  }
  try {
    const failure = await withReadable({ key: `${practiceId}/${fileId}`, plain }, async ({ opened, file }) => {
      if (file === null || opened.kind !== 'opened') return opened.kind === 'needs_password' ? 'The file asks for a password. Save it without one and send it again.' : opened.kind === 'rejected' ? opened.reason : 'The file cannot be opened.';
      if (opened.pages.length > mostPages) return `The file has ${opened.pages.length} pages; an explanation of review has at most ${mostPages}. Send its pages alone.`;
      const worded = new Set<number>();
      await readTexts(file, opened.pages.map((_, at) => at + 1), (texts) => Promise.resolve(texts.forEach(({ page, layer }) => void (layer === 'good' && worded.add(page)))));
      const wanted = opened.pages.map((_, at) => ({ page: at + 1, recognize: !worded.has(at + 1) }));
      await readPictures(file, wanted, {
        keep: async (page, picture) => {
          const size = opened.pages[page - 1] ?? { widthPoints: 612, heightPoints: 792 };
          const sideways = picture.rotation === 90 || picture.rotation === 270;
          const [width, height] = sideways ? [size.heightPoints, size.widthPoints] : [size.widthPoints, size.heightPoints];
          found.push({ page, confidence: worded.has(page) ? 99 : picture.confidence, width, height, ...(await keepPictures(practiceId, picture)), lines: picture.lines.map((line) => line.map(([text, ...place]) => [text, ...place.map(Math.round)] as [string, number, number, number, number])) });
        },
        fail: () => Promise.resolve(),
      });
      return found.length === 0 ? 'None of its pages can be read.' : '';
    });
    await done(failure);
  } catch (error) {
    if (!(error instanceof BlobMissing) && !(error instanceof ReaderBroken)) throw error;
    await done(error instanceof ReaderBroken ? error.reason : 'The store does not have the bytes of this file. Send it again.');
  }
}
