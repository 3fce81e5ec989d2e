import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enqueueIn } from '../../core/enqueue';
import { jobContext } from '../../core/session';
import { database } from '../../db/client';
import { env } from '../../env';
import { readPacket } from '../../features/packets/queries';
import { blobStore } from '../../integrations/storage/blob-store';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { inPractice, makeWorld, type World } from '../../test/world';
import type { JobDefinition } from '../definition';
import { readFile } from './read-file';
import { readPages } from './read-pages';

const workers: ChildProcess[] = [];
// What other tests left in the queue would be worked here, and take its time.
beforeEach(() => database().$executeRaw`delete from pgboss.job`);
afterEach(() => workers.splice(0).forEach((worker) => worker.kill('SIGKILL')));

/** A worker process of its own for opening files and reading their words; it makes no pictures. */
function worker(): ChildProcess {
  const script = `
    import { startWorker } from '${import.meta.dirname}/../worker.ts';
    import { readFile } from '${import.meta.dirname}/read-file.ts';
    import { readPages } from '${import.meta.dirname}/read-pages.ts';
    await startWorker([readFile, readPages]);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'inherit', 'inherit'] });
  workers.push(child);
  return child;
}

const countOf = (world: World, reading: string) => inPractice(world.practiceId, (tx) => tx.recordPage.count({ where: { practiceId: world.practiceId, reading } }));
const run = (world: World, { queue, run: work }: JobDefinition, payload: object) => work(jobContext(queue, { id: world.practiceId, timeZone: world.timeZone }, new Date()), { ...payload });

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error('It never came true');
}

async function arrived(bytes: Buffer) {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const fileId = await arrivedFile(world, packetId, bytes);
  return { world, packetId, fileId, file: async () => (await readPacket(world.as('owner'), { packetId })).files[0] };
}

describe('reading a file', { timeout: 120_000 }, () => {
  it('reads each page once although its worker is killed in the middle', async () => {
    const pages = Array.from({ length: 1_200 }, (_, at) => `Progress note ${at + 1}\nLumbar strain, seen again.`);
    const { world, fileId } = await arrived(pdfOf(pages));
    await inPractice(world.practiceId, (tx) => enqueueIn(tx, world.practiceId)('read-file', { fileId }));
    const first = worker();
    await until(async () => (await countOf(world, 'text')) > 100);
    first.kill('SIGKILL');
    expect(await countOf(world, 'text')).toBeLessThan(1_200);
    worker();
    await until(async () => (await countOf(world, 'text')) === 1_200);
    const rows = await inPractice(world.practiceId, (tx) => tx.recordPage.findMany({ where: { practiceId: world.practiceId }, orderBy: { number: 'asc' }, select: { number: true, pageInFile: true, text: true } }));
    expect(rows.map(({ number, pageInFile }) => [number, pageInFile])).toEqual(pages.map((_, at) => [at + 1, at + 1]));
    expect(rows.map(({ text }) => text)).toEqual(pages);
    const pictured = await inPractice(world.practiceId, (tx) => tx.$queryRaw<{ first: number; last: number }[]>`select (data->>'first')::int as first, (data->>'last')::int as last from pgboss.job where name = 'picture-pages' and data->>'practiceId' = ${world.practiceId}`);
    const asked = pictured.flatMap(({ first: from, last: to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)).sort((a, b) => a - b);
    expect(asked).toEqual(pages.map((_, at) => at + 1));
  });

  it('leaves nothing of a file in the clear on the disk while it is read', async () => {
    const { world, fileId } = await arrived(pdfOf(['A word that nobody may find: xylophone']));
    await run(world, readFile, { fileId });
    // The reader's program finds its packages through a link.
    const folders = readdirSync(join(env().DATA_DIR, 'reading'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'));
    expect(folders.length).toBeGreaterThan(0);
    for (const entry of folders) expect(readFileSync(join(entry.parentPath, entry.name)).includes('xylophone')).toBe(false);
    await run(world, readPages, { fileId, first: 1, last: 1 });
    expect(await countOf(world, 'text')).toBe(1);
  });

  it('says so when the store has lost the bytes, before and after the file was opened', async () => {
    const lost = await arrived(pdfOf(['one']));
    const forget = async ({ world, fileId }: { world: World; fileId: string }) => {
      const parts = await inPractice(world.practiceId, (tx) => tx.recordFilePart.findMany({ where: { practiceId: world.practiceId, fileId } }));
      for (const { id } of parts) await blobStore().remove(`${world.practiceId}/${id}`);
    };
    await forget(lost);
    await run(lost.world, readFile, { fileId: lost.fileId });
    expect(await lost.file()).toMatchObject({ state: 'rejected', reason: expect.stringContaining('store') as string });
  });

  const folder = '../shared/samples/bad';
  it.skipIf(!existsSync(join(folder, 'manifest.json')))('ends every file that was made to break it as its manifest says', { timeout: 400_000 }, async () => {
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: { file: string; expect: string; expected_pages: number | null }[] };
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const wrong: string[] = [];
    const readOne = async ({ file: name, expect: expected, expected_pages: pages }: (typeof files)[number], at: number) => {
      const fileId = await arrivedFile(world, packetId, readFileSync(join(folder, name)), { position: at + 1 });
      await run(world, readFile, { fileId });
      const { pageCount } = await inPractice(world.practiceId, (tx) => tx.recordFile.findFirstOrThrow({ where: { practiceId: world.practiceId, id: fileId } }));
      if (pageCount) await run(world, readPages, { fileId, first: 1, last: pageCount });
      const ended = (await readPacket(world.as('owner'), { packetId })).files.find(({ id }) => id === fileId);
      const isRejected = ended?.state === 'rejected';
      const isTaken = (ended?.state === 'processing' || ended?.state === 'ready') && (pages === null || ended.pageCount === pages);
      const isWarned = (ended?.warnings.length ?? 0) > 0;
      const ends: Record<string, boolean> = {
        accept: isTaken && !isWarned,
        accept_with_warning: isTaken && isWarned,
        accept_sanitised: isTaken && isWarned,
        reject: isRejected,
        reject_ask_password: ended?.state === 'needs_password',
        reject_or_limit: isRejected || (isTaken && isWarned),
        repair_or_reject: isRejected || (isTaken && isWarned),
        reject_or_convert: isRejected || isTaken,
        accept_or_clear_reject: isTaken || (isRejected && ended.reason.includes('DOCX')),
        reject_or_skip_entry: isRejected,
      };
      if (!ends[expected]) wrong.push(`${name}: ${expected}, but ${JSON.stringify(ended)}`);
    };
    const line = [...files.entries()];
    await Promise.all([1, 2].map(async () => {
      for (let next = line.shift(); next; next = line.shift()) await readOne(next[1], next[0]);
    }));
    expect(wrong).toEqual([]);
  });
});
