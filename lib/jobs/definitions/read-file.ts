import type { Ctx } from '../../core/context';
import { admitFile } from '../../features/reading/admit-file';
import { findFileToRead, findStalledFiles } from '../../features/reading/queries';
import { resumeFile } from '../../features/reading/resume-file';
import type { FileKind } from '../../integrations/reader/answers';
import { withReadable } from '../../integrations/reader/readable-file';
import { sweepWorkFiles } from '../../integrations/reader/work-files';
import { StoredBytesLost, storedSource } from '../../integrations/storage/stored-source';
import type { JobDefinition } from '../definition';

const mediaTypes = {
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<FileKind, string>;

/** After a file of records has arrived: what it is and which pages it has. And every ten minutes for files whose jobs were lost. */
export const readFile: JobDefinition = {
  queue: 'read-file',
  cron: '*/10 * * * *',
  async run(ctx, { fileId }) {
    if (typeof fileId === 'string') return openOne(ctx, fileId);
    for (const id of (await findStalledFiles(ctx, {})).fileIds) await resumeFile(ctx, { fileId: id });
  },
  once: (now) => sweepWorkFiles(now),
};

async function openOne(ctx: Ctx, fileId: string): Promise<void> {
  const { file } = await findFileToRead(ctx, { fileId });
  if (!file || !ctx.practiceId) return;
  // Opened before: what is left of it is asked for again.
  if (file.pageCount !== null) return void (await resumeFile(ctx, { fileId }));
  try {
    await withReadable(storedSource(ctx.practiceId, file), async ({ opened }) => {
      const outcome = opened.kind === 'opened' ? { kind: opened.kind, mediaType: mediaTypes[opened.is], pages: [...opened.pages], warnings: [...opened.warnings] } : opened;
      await admitFile(ctx, { fileId, outcome });
    });
  } catch (error) {
    if (!(error instanceof StoredBytesLost)) throw error;
    await admitFile(ctx, { fileId, outcome: { kind: 'rejected', reason: error.reason } });
  }
}
