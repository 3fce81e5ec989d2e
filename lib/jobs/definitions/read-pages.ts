import type { Ctx } from '../../core/context';
import { keepText } from '../../features/reading/keep-text';
import { findFileToRead } from '../../features/reading/queries';
import type { PageText } from '../../integrations/reader/answers';
import { ReaderBroken } from '../../integrations/reader/reader-broken';
import { withReadable } from '../../integrations/reader/readable-file';
import { failedPage, readTexts } from '../../integrations/reader/read-texts';
import { StoredBytesLost, storedSource } from '../../integrations/storage/stored-source';
import type { JobDefinition } from '../definition';

/** The words of a range of a file's pages, in a child that is thrown away after it. */
export const readPages: JobDefinition = {
  queue: 'read-pages',
  // Ranges are asked for by the file; the file's own job finds what was lost.
  cron: '0 0 1 1 *',
  async run(ctx, { fileId, first, last }) {
    if (typeof fileId !== 'string' || typeof first !== 'number' || typeof last !== 'number') return;
    const { file, pages } = await findFileToRead(ctx, { fileId, first, last });
    if (!file || !ctx.practiceId || pages.length === 0) return;
    try {
      await withReadable(storedSource(ctx.practiceId, file), async (readable) => {
        if (readable.file === null) throw new ReaderBroken('trap');
        await readTexts(readable.file, pages, (texts) => keep(ctx, fileId, texts));
      });
    } catch (error) {
      if (!(error instanceof StoredBytesLost) && !(error instanceof ReaderBroken)) throw error;
      const left = (await findFileToRead(ctx, { fileId, first, last })).pages;
      for (let from = 0; from < left.length; from += 200) await keep(ctx, fileId, left.slice(from, from + 200).map((page) => failedPage(page, error.reason)));
    }
  },
};

async function keep(ctx: Ctx, fileId: string, pages: readonly PageText[]): Promise<void> {
  await keepText(ctx, { fileId, pages: pages.map(({ page, widthPoints, heightPoints, text, layer, contentHash, failure }) => ({ page, widthPoints, heightPoints, text, layer, contentHash, failure })) });
}
