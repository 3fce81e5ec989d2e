import type { PracticeCtx, PracticeId } from '../../core/context';
import type { Enqueue, Tx } from '../../core/operation';
import { rangesWithin, readingRanges } from '../../domain/records/reading-ranges';
import { settlePacket } from '../packets/steps';

/** Pages whose pictures one job makes: recognition takes seconds each, and a job has a quarter of an hour. */
const pagesOfPictures = 40;

/** Asks for the words of a file's pages that are still without, in ranges; and for the pictures of those whose words are known. Returns how many jobs. */
export async function enqueueReading(tx: Tx, practiceId: PracticeId, enqueue: Enqueue, fileId: string): Promise<number> {
  const open = await tx.recordPage.findMany({ where: { practiceId, fileId, reading: { in: ['waiting', 'text'] } }, select: { pageInFile: true, reading: true }, orderBy: { pageInFile: 'asc' } });
  const waiting = open.filter(({ reading }) => reading === 'waiting').map(({ pageInFile }) => pageInFile);
  const worded = open.filter(({ reading }) => reading !== 'waiting').map(({ pageInFile }) => pageInFile);
  const jobs = [...readingRanges(waiting).map((range) => ['read-pages', range] as const), ...rangesWithin(worded, pagesOfPictures).map((range) => ['picture-pages', range] as const)];
  for (const [queue, range] of jobs) await enqueue(queue, { fileId, ...range });
  return jobs.length;
}

/** Asks for the pictures of pages whose words have just been kept. */
export async function enqueuePictures(enqueue: Enqueue, fileId: string, pages: readonly number[]): Promise<void> {
  for (const range of rangesWithin(pages, pagesOfPictures)) await enqueue('picture-pages', { fileId, ...range });
}

/**
 * After pages of a file came to their end: the file is ready once its last page has been read or has failed, and the packet is understood once
 * its last file is at its end. The packet is locked by the caller (`lockPacket`), so that of two that end at once one sees the other.
 */
export async function finishReading(tx: Tx, ctx: PracticeCtx, enqueue: Enqueue, file: { readonly id: string; readonly packetId: string }): Promise<void> {
  const { practiceId } = ctx;
  const where = { practiceId_id: { practiceId, id: file.id } };
  const row = await tx.recordFile.findUnique({ where, select: { state: true, warnings: true } });
  const open = await tx.recordPage.count({ where: { practiceId, fileId: file.id, reading: { notIn: ['read', 'failed'] } } });
  if (row?.state === 'PROCESSING' && open === 0) await tx.recordFile.update({ where, data: { state: 'READY', warnings: [...row.warnings, ...(await failuresOf(tx, practiceId, file.id))] } });
  await finishPacket(tx, ctx, enqueue, file.packetId);
}

/** Understands the packet when nothing of it is left to be read, and settles it. */
export async function finishPacket(tx: Tx, ctx: PracticeCtx, enqueue: Enqueue, packetId: string): Promise<void> {
  const { practiceId } = ctx;
  const busy = await tx.recordFile.count({ where: { practiceId, packetId, removedAt: null, state: { in: ['RECEIVING', 'PROCESSING'] } } });
  const ready = await tx.recordFile.count({ where: { practiceId, packetId, removedAt: null, state: 'READY' } });
  if (busy === 0 && ready > 0) await enqueue('understand-packet', { packetId });
  await settlePacket(tx, ctx, packetId);
}

/** What is said of pages that could not be read, one line for each reason. */
async function failuresOf(tx: Tx, practiceId: PracticeId, fileId: string): Promise<string[]> {
  const failed = await tx.recordPage.findMany({ where: { practiceId, fileId, reading: 'failed' }, select: { pageInFile: true, failure: true }, orderBy: { pageInFile: 'asc' } });
  const reasons = [...new Set(failed.map(({ failure }) => failure))];
  return reasons.map((reason) => {
    const pages = failed.filter(({ failure }) => failure === reason).map(({ pageInFile }) => pageInFile);
    const named = `${pages.slice(0, 10).join(', ')}${pages.length > 10 ? ` and ${pages.length - 10} more` : ''}`;
    return `Page${pages.length === 1 ? '' : 's'} ${named} of the file cannot be read, and ${pages.length === 1 ? 'is' : 'are'} counted. ${reason}`.trim();
  });
}

/**
 * Numbers the pages of a packet in the order of its files. A page keeps its number once a later file was read, removed files included: cites
 * stay true. Only a file that was opened before an earlier one makes numbers move, and that is while the packet is read for the first time.
 */
export async function numberPages(tx: Tx, practiceId: PracticeId, packetId: string): Promise<void> {
  // In two steps, for no two pages may have one number at any moment.
  await tx.$executeRaw`
    update "RecordPage" g set number = -o.at from (
      select p.id, row_number() over (order by f.position, f.id, p."pageInFile") as at from "RecordPage" p
      join "RecordFile" f on f."practiceId" = p."practiceId" and f.id = p."fileId"
      where p."practiceId" = ${practiceId}::uuid and p."packetId" = ${packetId}::uuid) o
    where g."practiceId" = ${practiceId}::uuid and g.id = o.id and g.number <> o.at`;
  await tx.$executeRaw`update "RecordPage" set number = -number where "practiceId" = ${practiceId}::uuid and "packetId" = ${packetId}::uuid and number < 0`;
}
