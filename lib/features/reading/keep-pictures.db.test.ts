import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readPacket } from '../packets/queries';
import { admitFile } from './admit-file';
import { keepPictures } from './keep-pictures';
import { keepText } from './keep-text';
import { findWordedPages } from './queries';

const job = (world: World, name: string) => jobContext(name, { id: world.practiceId, timeZone: world.timeZone }, testNow);
const seen = (page: number, changed: object = {}) => ({ page, rotation: 90 as const, look: { v: 1 }, lines: [[['Okafor', 10, 20, 80, 12] as [string, number, number, number, number]]], text: null, confidence: 100, viewBlobId: randomUUID(), thumbBlobId: randomUUID(), imageKeySealed: 'sealed', ...changed });
const pagesOf = (world: World, fileId: string) => inPractice(world.practiceId, (tx) => tx.recordPage.findMany({ where: { practiceId: world.practiceId, fileId }, orderBy: { number: 'asc' }, include: { words: true } }));

async function worded(layers: readonly ('good' | 'poor' | 'none')[]) {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const fileId = await arrivedFile(world, packetId, pdfOf(['one']));
  const size = { widthPoints: 612, heightPoints: 792 };
  await admitFile(job(world, 'read-file'), { fileId, outcome: { kind: 'opened', mediaType: 'application/pdf', pages: layers.map(() => size), warnings: [] } });
  await keepText(job(world, 'read-pages'), { fileId, pages: layers.map((layer, at) => ({ ...size, page: at + 1, text: layer === 'none' ? '' : `Layer ${at + 1}`, layer, contentHash: '', failure: '' })) });
  return { world, packetId, fileId, run: job(world, 'picture-pages') };
}

describe('reading.keep_pictures', () => {
  it('keeps pictures, words’ places and what was recognized; a page’s own words stay', async () => {
    const { world, packetId, fileId, run } = await worded(['good', 'none', 'poor', 'poor']);
    expect(await findWordedPages(run, { fileId, pages: [1, 2, 3, 4] })).toEqual({ pages: [1] });
    await expect(keepPictures(run, { fileId, pages: [seen(1), seen(2, { text: 'Seen by Dr. Okafor', confidence: 91 })] })).resolves.toEqual({ keptCount: 2 });
    expect((await readPacket(world.as('owner'), { packetId })).files).toMatchObject([{ state: 'processing' }]);
    await keepPictures(run, { fileId, pages: [seen(3, { text: 'Read anew', confidence: 77 }), seen(4, { text: '', confidence: 0, lines: [] })] });
    expect(await pagesOf(world, fileId)).toMatchObject([
      { reading: 'read', rotation: 90, text: 'Layer 1', textSource: 'layer', confidence: 100, look: { v: 1 }, words: { lines: [[['Okafor', 10, 20, 80, 12]]] } },
      { reading: 'read', text: 'Seen by Dr. Okafor', textSource: 'ocr', confidence: 91 },
      { reading: 'read', text: 'Read anew', textSource: 'ocr', confidence: 77 },
      { reading: 'read', text: 'Layer 4', textSource: 'layer', confidence: 0 },
    ]);
    expect((await readPacket(world.as('owner'), { packetId })).files).toMatchObject([{ state: 'ready' }]);
    expect(await auditedOperations(world.practiceId)).toContain('reading.keep_pictures');
  });

  it('leaves alone what is at its end, so a job may run twice', async () => {
    const { world, fileId, run } = await worded(['good']);
    const first = seen(1);
    await keepPictures(run, { fileId, pages: [first] });
    await expect(keepPictures(run, { fileId, pages: [seen(1, { rotation: 0 })] })).resolves.toEqual({ keptCount: 0 });
    expect(await pagesOf(world, fileId)).toMatchObject([{ viewBlobId: first.viewBlobId, rotation: 90 }]);
  });

  it('forbidden role and job; of the practice next door it touches nothing', async () => {
    const { world, fileId, run } = await worded(['good']);
    const input = { fileId, pages: [seen(1)] };
    await onlyFor(keepPictures as never, world, input, ['owner']);
    await onlyFor(findWordedPages as never, world, { fileId, pages: [1] }, ['owner']);
    await expect(keepPictures(job(world, 'read-file'), input)).rejects.toThrow();
    const nextDoor = job(await makeWorld(), 'picture-pages');
    await expect(keepPictures(nextDoor, input)).resolves.toEqual({ keptCount: 0 });
    expect(await findWordedPages(nextDoor, { fileId, pages: [1] })).toEqual({ pages: [] });
    expect(await pagesOf(world, fileId)).toMatchObject([{ reading: 'text', viewBlobId: null }]);
    await expect(keepPictures(run, input)).resolves.toEqual({ keptCount: 1 });
  });
});
