import { finishPages } from '../../features/reading/finish-pages';
import { findFileToRead } from '../../features/reading/queries';
import type { JobDefinition } from '../definition';

/** The pictures of a small range of a file's pages, and their words where they have none of their own. */
export const picturePages: JobDefinition = {
  queue: 'picture-pages',
  // Ranges are asked for by the file; the file's own job finds what was lost.
  cron: '0 0 1 1 *',
  async run(ctx, { fileId, first, last }) {
    if (typeof fileId !== 'string' || typeof first !== 'number' || typeof last !== 'number') return;
    const { file, pages } = await findFileToRead(ctx, { fileId, first, last, reading: 'text' });
    if (!file || pages.length === 0) return;
    await finishPages(ctx, { fileId, pages });
  },
};
