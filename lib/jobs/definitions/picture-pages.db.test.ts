import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { admitFile } from '../../features/reading/admit-file';
import { keepText } from '../../features/reading/keep-text';
import { seePage } from '../../features/page-pictures/queries';
import { openPicture } from '../../integrations/storage/page-pictures';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { picturePages } from './picture-pages';

const job = (world: World, name: string) => jobContext(name, { id: world.practiceId, timeZone: world.timeZone }, testNow);
const size = { widthPoints: 612, heightPoints: 792 };
const pagesOf = (world: World, fileId: string) => inPractice(world.practiceId, (tx) => tx.recordPage.findMany({ where: { practiceId: world.practiceId, fileId }, orderBy: { number: 'asc' } }));

/** A file of two pages of which the words are known; the record says that it has three. */
async function worded() {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const fileId = await arrivedFile(world, packetId, pdfOf(['Seen by Dr. Okafor', 'Second page']));
  const numbers = [1, 2, 3];
  await admitFile(job(world, 'read-file'), { fileId, outcome: { kind: 'opened', mediaType: 'application/pdf', pages: numbers.map(() => size), warnings: [] } });
  await keepText(job(world, 'read-pages'), { fileId, pages: numbers.map((page) => ({ ...size, page, text: page < 3 ? `Words ${page}` : '', layer: page < 3 ? ('good' as const) : ('none' as const), contentHash: '', failure: '' })) });
  return { world, packetId, fileId };
}

describe('the job picture-pages', { timeout: 120_000 }, () => {
  it('makes the pictures of a range, which the viewer can open; a page that breaks the reader has failed and costs only itself', async () => {
    const { world, packetId, fileId } = await worded();
    await picturePages.run(job(world, 'picture-pages'), { fileId, first: 1, last: 3 });
    expect(await pagesOf(world, fileId)).toMatchObject([
      { reading: 'read', text: 'Words 1', rotation: 0 },
      { reading: 'read', text: 'Words 2' },
      { reading: 'failed', failure: 'It is damaged in a way that cannot be read.', viewBlobId: null },
    ]);
    const { practiceId, blobId, keySealed } = await seePage(world.as('reviewer'), { packetId, number: 1, size: 'thumb' });
    const pieces: Buffer[] = [];
    for await (const piece of await openPicture(practiceId, blobId, keySealed)) pieces.push(piece);
    expect(Buffer.concat(pieces).subarray(8, 12).toString()).toBe('WEBP');
    // Once more, as after a worker died: nothing is left to do.
    const before = await pagesOf(world, fileId);
    await picturePages.run(job(world, 'picture-pages'), { fileId, first: 1, last: 3 });
    expect(await pagesOf(world, fileId)).toEqual(before);
  });

  it('ends the reading of pages whose bytes the store has lost: with their words, or with the reason', async () => {
    const { world, fileId } = await worded();
    await inPractice(world.practiceId, (tx) => tx.recordFilePart.updateMany({ where: { practiceId: world.practiceId, fileId }, data: { id: crypto.randomUUID() } }));
    await picturePages.run(job(world, 'picture-pages'), { fileId, first: 1, last: 3 });
    const pages = await pagesOf(world, fileId);
    expect(pages.map(({ reading }) => reading)).toEqual(['read', 'read', 'failed']);
    expect(pages[2]?.failure).toMatch(/^The store does not have the bytes/);
  });
});
