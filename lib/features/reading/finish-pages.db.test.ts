import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readPacket } from '../packets/queries';
import { admitFile } from './admit-file';
import { finishPages } from './finish-pages';
import { keepText } from './keep-text';

const job = (world: World, name: string) => jobContext(name, { id: world.practiceId, timeZone: world.timeZone }, testNow);
const size = { widthPoints: 612, heightPoints: 792 };
const understood = (world: World) => inPractice(world.practiceId, (tx) => tx.$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'understand-packet' and data->>'practiceId' = ${world.practiceId}`);

async function worded(files: number) {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const fileIds: string[] = [];
  for (let position = 1; position <= files; position += 1) {
    const fileId = await arrivedFile(world, packetId, pdfOf(['one']), { position });
    await admitFile(job(world, 'read-file'), { fileId, outcome: { kind: 'opened', mediaType: 'application/pdf', pages: [size, size], warnings: [] } });
    await keepText(job(world, 'read-pages'), { fileId, pages: [1, 2].map((page) => ({ ...size, page, text: 'words', layer: 'good', contentHash: 'a', failure: '' })) });
    fileIds.push(fileId);
  }
  return { world, packetId, fileIds, fileId: fileIds[0] ?? '', run: job(world, 'picture-pages') };
}

describe('reading.finish_pages', () => {
  it('makes a file ready with its last page, and has the packet understood with the last file, once', async () => {
    const { world, packetId, fileIds: [first = '', second = ''], run } = await worded(2);
    await finishPages(run, { fileId: first, pages: [1] });
    expect((await readPacket(world.as('owner'), { packetId })).files).toMatchObject([{ state: 'processing' }, { state: 'processing' }]);
    // Both end at the same moment: each waits for the other's packet lock.
    await Promise.all([finishPages(run, { fileId: first, pages: [2] }), finishPages(run, { fileId: second, pages: [1, 2] })]);
    expect((await readPacket(world.as('owner'), { packetId })).files).toMatchObject([{ state: 'ready' }, { state: 'ready' }]);
    expect(await understood(world)).toHaveLength(1);
  });

  it('says which page could not be shown', async () => {
    const { world, packetId, fileId, run } = await worded(1);
    await finishPages(run, { fileId, pages: [1] });
    await finishPages(run, { fileId, pages: [2], failure: 'It is damaged.' });
    await expect(finishPages(run, { fileId, pages: [1, 2] })).resolves.toEqual({ finishedCount: 0 });
    expect((await readPacket(world.as('owner'), { packetId })).files).toMatchObject([{ state: 'ready', warnings: ['Page 2 of the file cannot be read, and is counted. It is damaged.'] }]);
  });

  it('forbidden role and job; of the practice next door it touches nothing', async () => {
    const { world, fileId } = await worded(1);
    const input = { fileId, pages: [1] };
    await onlyFor(finishPages as never, world, input, ['owner']);
    await expect(finishPages(job(world, 'read-file'), input)).rejects.toThrow();
    await expect(finishPages(job(await makeWorld(), 'picture-pages'), input)).resolves.toEqual({ finishedCount: 0 });
  });
});
