import type { Ctx } from '../../core/context';
import { finishPages } from '../../features/reading/finish-pages';
import { keepPictures } from '../../features/reading/keep-pictures';
import { findFileToRead, findWordedPages } from '../../features/reading/queries';
import type { PagePicture } from '../../integrations/reader/answers';
import { ReaderBroken } from '../../integrations/reader/reader-broken';
import { withReadable } from '../../integrations/reader/readable-file';
import { readPictures } from '../../integrations/reader/read-pictures';
import { keepPictures as storePictures, type KeptPictures } from '../../integrations/storage/page-pictures';
import { StoredBytesLost, storedSource } from '../../integrations/storage/stored-source';
import type { JobDefinition } from '../definition';

/** People see pages come while the rest is made; each batch is one entry of the audit. */
const pagesOfBatch = 8;
const batchMs = 10_000;

/** The pictures of a small range of a file's pages, and their words where they have none of their own. */
export const picturePages: JobDefinition = {
  queue: 'picture-pages',
  // Ranges are asked for by the file; the file's own job finds what was lost.
  cron: '0 0 1 1 *',
  async run(ctx, { fileId, first, last }) {
    const { practiceId } = ctx;
    if (!practiceId || typeof fileId !== 'string' || typeof first !== 'number' || typeof last !== 'number') return;
    const { file, pages } = await findFileToRead(ctx, { fileId, first, last, reading: 'text' });
    if (!file || pages.length === 0) return;
    const worded = new Set((await findWordedPages(ctx, { fileId, pages })).pages);
    const batch = new Batch(ctx, fileId);
    const fail = (page: number, reason: string) => endWithout(ctx, fileId, [page], worded, reason);
    try {
      await withReadable(storedSource(practiceId, file), async (readable) => {
        if (readable.file === null) throw new ReaderBroken('trap');
        const wanted = pages.map((page) => ({ page, recognize: !worded.has(page) }));
        await readPictures(readable.file, wanted, {
          keep: async (page, picture) => batch.add(toKeep(page, picture, await storePictures(practiceId, picture))),
          fail,
        });
      });
      await batch.keep();
    } catch (error) {
      if (!(error instanceof StoredBytesLost) && !(error instanceof ReaderBroken)) throw error;
      await batch.keep();
      await endWithout(ctx, fileId, (await findFileToRead(ctx, { fileId, first, last, reading: 'text' })).pages, worded, error.reason);
    }
  },
};

/** Pages of which no picture can be made: those with words of their own are read all the same, the others have failed. */
async function endWithout(ctx: Ctx, fileId: string, pages: readonly number[], worded: ReadonlySet<number>, reason: string): Promise<void> {
  const [read, failed] = [pages.filter((page) => worded.has(page)), pages.filter((page) => !worded.has(page))];
  if (read.length > 0) await finishPages(ctx, { fileId, pages: read });
  if (failed.length > 0) await finishPages(ctx, { fileId, pages: failed, failure: reason });
}

/** What is kept of a page, as plain data. */
function toKeep(page: number, { rotation, look, lines, text, confidence }: PagePicture, stored: KeptPictures): Kept {
  const measured = { ...look, pale: { ...look.pale }, marked: { ...look.marked }, dark: { ...look.dark }, box: [...look.box] };
  return { page, rotation, look: measured, lines: lines.map((line) => line.map((word) => [...word])), text, confidence, ...stored };
}

type Kept = Parameters<typeof keepPictures>[1]['pages'][number];

/** Pictures that are kept together: a few at once, or after a while. */
class Batch {
  #pages: Kept[] = [];
  #since = 0;

  constructor(
    readonly ctx: Ctx,
    readonly fileId: string,
  ) {}

  async add(page: Kept): Promise<void> {
    if (this.#pages.length === 0) this.#since = performance.now();
    this.#pages.push(page);
    if (this.#pages.length >= pagesOfBatch || performance.now() - this.#since > batchMs) await this.keep();
  }

  async keep(): Promise<void> {
    const pages = this.#pages.splice(0);
    if (pages.length > 0) await keepPictures(this.ctx, { fileId: this.fileId, pages });
  }
}
