import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { database } from '../../db/client';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { admitFile } from './admit-file';
import { keepText } from './keep-text';
import { findStalledFiles } from './queries';
import { resumeFile } from './resume-file';

const job = (world: World, name = 'read-file') => jobContext(name, { id: world.practiceId, timeZone: world.timeZone }, testNow);
const size = { widthPoints: 612, heightPoints: 792 };
const jobsOf = (world: World) => inPractice(world.practiceId, (tx) => tx.$queryRaw<{ name: string; first: number; last: number }[]>`select name, (data->>'first')::int as first, (data->>'last')::int as last from pgboss.job where data->>'practiceId' = ${world.practiceId} and state = 'created' and name <> 'anchor-audit' order by name, first`);
const lose = (world: World) => database().$executeRaw`delete from pgboss.job where data->>'practiceId' = ${world.practiceId}`;

describe('reading.resume_file', () => {
  it('finds a file whose jobs were lost, and asks for what is left of it', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const fileId = await arrivedFile(world, packetId, pdfOf(['one']));
    expect(await findStalledFiles(job(world), {})).toEqual({ fileIds: [fileId] });
    await resumeFile(job(world), { fileId });
    expect(await jobsOf(world)).toMatchObject([{ name: 'read-file' }]);
    expect(await findStalledFiles(job(world), {})).toEqual({ fileIds: [] });

    await admitFile(job(world), { fileId, outcome: { kind: 'opened', mediaType: 'application/pdf', pages: Array.from({ length: 100 }, () => size), warnings: [] } });
    await keepText(job(world, 'read-pages'), { fileId, pages: [1, 2, 3].map((page) => ({ ...size, page, text: 'words', layer: 'good', contentHash: 'a', failure: '' })) });
    await lose(world);
    expect(await findStalledFiles(job(world), {})).toEqual({ fileIds: [fileId] });
    await expect(resumeFile(job(world), { fileId })).resolves.toEqual({ jobCount: 2 });
    expect(await jobsOf(world)).toEqual([{ name: 'picture-pages', first: 1, last: 3 }, { name: 'read-pages', first: 4, last: 100 }]);
  });

  it('forbidden role and job; of the practice next door it sees and touches nothing', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const fileId = await arrivedFile(world, packetId, pdfOf(['one']));
    await onlyFor(resumeFile as never, world, { fileId }, ['owner']);
    await expect(resumeFile(job(world, 'tidy-up'), { fileId })).rejects.toThrow();
    const other = await makeWorld();
    await expect(resumeFile(job(other), { fileId })).resolves.toEqual({ jobCount: 0 });
    expect(await findStalledFiles(job(other), {})).toEqual({ fileIds: [] });
  });
});
