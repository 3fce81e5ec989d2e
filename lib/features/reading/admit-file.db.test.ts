import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readPacket } from '../packets/queries';
import { removeRecordFile } from '../packets/remove-record-file';
import { admitFile } from './admit-file';

const job = (world: World, name = 'read-file') => jobContext(name, { id: world.practiceId, timeZone: world.timeZone }, testNow);
const letter = { widthPoints: 612, heightPoints: 792 };
const opened = (pages: number, warnings: string[] = []) => ({ kind: 'opened' as const, mediaType: 'application/pdf', pages: Array.from({ length: pages }, () => letter), warnings });
const jobsOf = (world: World, queue: string) => inPractice(world.practiceId, (tx) => tx.$queryRaw<{ data: { first: number; last: number } }[]>`select data from pgboss.job where name = ${queue} and data->>'practiceId' = ${world.practiceId}`);
const pagesOf = (world: World, packetId: string) => inPractice(world.practiceId, (tx) => tx.recordPage.findMany({ where: { practiceId: world.practiceId, packetId }, orderBy: { number: 'asc' }, select: { fileId: true, number: true, pageInFile: true } }));

async function arrived(files = 1) {
  const world = await makeWorld();
  const packet = await openedPacket(world);
  const fileIds: string[] = [];
  for (let position = 1; position <= files; position += 1) fileIds.push(await arrivedFile(world, packet.packetId, pdfOf(['one']), { position, name: `${position}.pdf` }));
  return { world, ...packet, fileIds, fileId: fileIds[0] ?? '' };
}

describe('reading.admit_file', () => {
  it('makes the pages once, however often it is told, and asks for their words in ranges', async () => {
    const { world, packetId, fileId } = await arrived();
    await admitFile(job(world), { fileId, outcome: opened(2_300, ['repaired']) });
    await admitFile(job(world), { fileId, outcome: opened(2_300) });
    expect(await readPacket(world.as('owner'), { packetId })).toMatchObject({ state: 'processing', pages: { counted: 2_300, read: 0 }, files: [{ state: 'processing', pageCount: 2_300, mediaType: 'application/pdf', warnings: ['repaired'] }] });
    expect((await jobsOf(world, 'read-pages')).map(({ data }) => [data.first, data.last])).toEqual([[1, 1_150], [1_151, 2_300]]);
    expect(await auditedOperations(world.practiceId)).toContain('reading.admit_file');
  });

  it('numbers pages in the order of the files, whichever was opened first', async () => {
    const { world, packetId, fileIds: [first = '', second = '', third = ''] } = await arrived(3);
    await admitFile(job(world), { fileId: third, outcome: opened(2) });
    await admitFile(job(world), { fileId: first, outcome: opened(3) });
    await admitFile(job(world), { fileId: second, outcome: opened(1) });
    expect(await pagesOf(world, packetId)).toEqual([
      ...[1, 2, 3].map((page) => ({ fileId: first, number: page, pageInFile: page })),
      { fileId: second, number: 4, pageInFile: 1 },
      ...[1, 2].map((page) => ({ fileId: third, number: 4 + page, pageInFile: page })),
    ]);
  });

  it('ends a file that is refused and one that needs its password; the packet goes on without them', async () => {
    const { world, packetId, fileIds: [first = '', second = ''] } = await arrived(2);
    await admitFile(job(world), { fileId: first, outcome: { kind: 'rejected', reason: 'It has no pages.' } });
    await admitFile(job(world), { fileId: second, outcome: { kind: 'needs_password' } });
    const packet = await readPacket(world.as('owner'), { packetId });
    expect(packet.files).toMatchObject([{ state: 'rejected', reason: 'It has no pages.' }, { state: 'needs_password' }]);
    expect(packet.pages.counted).toBe(0);
    expect(await jobsOf(world, 'understand-packet')).toEqual([]);
  });

  it('leaves a file alone that was removed meanwhile', async () => {
    const { world, packetId, fileId } = await arrived();
    await removeRecordFile(world.as('owner'), { fileId });
    await expect(admitFile(job(world), { fileId, outcome: opened(3) })).resolves.toEqual({ pageCount: 0 });
    expect(await pagesOf(world, packetId)).toEqual([]);
  });

  it('forbidden role and job; of the practice next door it touches nothing', async () => {
    const { world, packetId, fileId } = await arrived();
    const input = { fileId, outcome: opened(3) };
    await onlyFor(admitFile as never, world, input, ['owner']);
    await expect(admitFile(job(world, 'tidy-up'), input)).rejects.toThrow();
    await expect(admitFile(job(await makeWorld()), input)).resolves.toEqual({ pageCount: 0 });
    expect(await pagesOf(world, packetId)).toEqual([]);
  });
});
