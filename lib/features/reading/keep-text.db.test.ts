import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readPacket } from '../packets/queries';
import { admitFile } from './admit-file';
import { keepText } from './keep-text';

const job = (world: World, name: string) => jobContext(name, { id: world.practiceId, timeZone: world.timeZone }, testNow);
const text = (page: number, changed: object = {}) => ({ page, widthPoints: 612, heightPoints: 792, text: `Words of page ${page}`, layer: 'good' as const, contentHash: String(page).repeat(64).slice(0, 64), failure: '', ...changed });
const pagesOf = (world: World, fileId: string) => inPractice(world.practiceId, (tx) => tx.recordPage.findMany({ where: { practiceId: world.practiceId, fileId }, orderBy: { number: 'asc' } }));
const jobsOf = (world: World, queue: string) => inPractice(world.practiceId, (tx) => tx.$queryRaw<{ data: { first: number; last: number } }[]>`select data from pgboss.job where name = ${queue} and data->>'practiceId' = ${world.practiceId}`);

async function admitted(pages: number) {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const fileId = await arrivedFile(world, packetId, pdfOf(['one']));
  await admitFile(job(world, 'read-file'), { fileId, outcome: { kind: 'opened', mediaType: 'application/pdf', pages: Array.from({ length: pages }, () => ({ widthPoints: 612, heightPoints: 792 })), warnings: [] } });
  return { world, packetId, fileId, run: job(world, 'read-pages') };
}

describe('reading.keep_text', () => {
  it('keeps words once and asks for the pictures of what it kept, once', async () => {
    const { world, fileId, run } = await admitted(3);
    await expect(keepText(run, { fileId, pages: [text(1), text(2, { layer: 'poor' })] })).resolves.toEqual({ keptCount: 2 });
    await expect(keepText(run, { fileId, pages: [text(1, { text: 'other words' }), text(2), text(3, { layer: 'none', text: '' })] })).resolves.toEqual({ keptCount: 1 });
    expect(await pagesOf(world, fileId)).toMatchObject([
      { reading: 'text', text: 'Words of page 1', textSource: 'layer', confidence: 100 },
      { reading: 'text', text: 'Words of page 2', textSource: 'layer', confidence: 0 },
      { reading: 'text', text: '', textSource: 'none' },
    ]);
    expect((await jobsOf(world, 'picture-pages')).map(({ data }) => [data.first, data.last])).toEqual([[1, 2], [3, 3]]);
  });

  it('marks a page that cannot be read and keeps the others; a file of such pages is ready, and says so', async () => {
    const { world, packetId, fileId, run } = await admitted(2);
    await keepText(run, { fileId, pages: [text(2, { failure: 'It takes too long to read.', layer: 'none', text: '' })] });
    expect((await readPacket(world.as('owner'), { packetId })).files).toMatchObject([{ state: 'processing', readPages: 1 }]);
    await keepText(run, { fileId, pages: [text(1, { failure: 'It takes too long to read.' })] });
    expect(await readPacket(world.as('owner'), { packetId })).toMatchObject({ pages: { counted: 2, failed: 2 }, files: [{ state: 'ready', warnings: ['Pages 1, 2 of the file cannot be read, and are counted. It takes too long to read.'] }] });
    expect(await jobsOf(world, 'understand-packet')).toHaveLength(1);
  });

  it('forbidden role and job; of the practice next door it touches nothing', async () => {
    const { world, fileId } = await admitted(1);
    const input = { fileId, pages: [text(1)] };
    await onlyFor(keepText as never, world, input, ['owner']);
    await expect(keepText(job(world, 'read-file'), input)).rejects.toThrow();
    await expect(keepText(job(await makeWorld(), 'read-pages'), input)).resolves.toEqual({ keptCount: 0 });
    expect(await pagesOf(world, fileId)).toMatchObject([{ reading: 'waiting' }]);
  });
});
