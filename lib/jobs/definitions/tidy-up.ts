import type { Ctx } from '../../core/context';
import { forgetExpired } from '../../core/installation';
import { listNeededPictures } from '../../features/eor-scans/queries';
import { listNeededFiles } from '../../features/files/queries';
import { forgetAnswers } from '../../features/jobs/forget-answers';
import { forgetUploads } from '../../features/uploads/forget-uploads';
import { listNeededParts } from '../../features/uploads/queries';
import { blobStore } from '../../integrations/storage/blob-store';
import type { JobDefinition } from '../definition';

const dayMs = 24 * 60 * 60_000;
const idsAtOnce = 1_000;

/** Bytes that no file, no part of a record and no page needs: an upload that broke off before it was kept, and files that were removed 30 days ago. */
async function sweepFiles(ctx: Ctx): Promise<void> {
  if (!ctx.practiceId) return;
  const old = await blobStore().olderThan(ctx.practiceId, new Date(ctx.now.getTime() - dayMs));
  for (let from = 0; from < old.length; from += idsAtOnce) {
    const ids = old.slice(from, from + idsAtOnce);
    const needed = new Set([...(await listNeededFiles(ctx, { ids })).ids, ...(await listNeededParts(ctx, { ids })).ids, ...(await listNeededPictures(ctx, { ids })).ids]);
    for (const id of ids) if (!needed.has(id)) await blobStore().remove(`${ctx.practiceId}/${id}`);
  }
}

/** Nightly: stored answers of repeated requests after 30 days, old sessions, old counts of tries, abandoned uploads, bytes that nobody needs. */
export const tidyUp: JobDefinition = {
  queue: 'tidy-up',
  cron: '20 10 * * *',
  async run(ctx) {
    await forgetAnswers(ctx, {});
    await forgetUploads(ctx, {});
    await sweepFiles(ctx);
  },
  async once(now) {
    await forgetExpired(now);
    await blobStore().forgetUnfinished(new Date(now.getTime() - dayMs));
  },
};
