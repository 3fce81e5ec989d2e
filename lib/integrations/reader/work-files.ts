import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '../../env';
import { cipherAt, newWorkPlace } from './work-cipher';
import type { WorkFile, WorkFilePlace } from './work-place';

const strangerKeptMs = 24 * 60 * 60_000;

/** One folder for each process that reads, by machine and number, so that others can tell what a crash left behind. */
const allFolders = () => join(env().DATA_DIR, 'reading');
const nameOf = (pid: number) => `${hostname()}-${pid}`;
const folder = () => join(allFolders(), nameOf(process.pid));

let begun: Promise<void> | undefined;

/** What an earlier process of this number left is removed before the first file of this one. */
async function begin(): Promise<void> {
  await rm(folder(), { recursive: true, force: true });
  await mkdir(folder(), { recursive: true, mode: 0o700 });
}

/** The folder of this process; it goes with the process. */
export async function workFolder(): Promise<string> {
  begun ??= begin();
  await begun;
  return folder();
}

/** A place for a work file of this process. */
export async function newPlace(): Promise<WorkFilePlace> {
  return newWorkPlace(join(await workFolder(), `${randomUUID()}.work`));
}

/** Writes a stream of plain bytes into a work file. A stream that fails leaves nothing. */
export async function keepWorkFile(plain: AsyncIterable<Uint8Array>): Promise<WorkFile> {
  const place = await newPlace();
  const cipher = cipherAt(place, 0);
  let bytes = 0;
  async function* encrypted() {
    for await (const piece of plain) {
      bytes += piece.length;
      yield cipher.update(piece);
    }
  }
  try {
    await pipeline(Readable.from(encrypted(), { objectMode: false }), createWriteStream(place.path, { mode: 0o600 }));
  } catch (error) {
    await rm(place.path, { force: true });
    throw error;
  }
  return { ...place, bytes };
}

/** The plain bytes of a work file, from the first on. */
export async function* openWorkFile(file: WorkFile): AsyncGenerator<Buffer> {
  const cipher = cipherAt(file, 0);
  for await (const piece of createReadStream(file.path) as AsyncIterable<Buffer>) yield cipher.update(piece);
}

export const removeWorkFile = ({ path }: WorkFilePlace): Promise<void> => rm(path, { force: true });

/** Removes what processes left that are no more; of another machine, what nobody touched for a day. Their keys are gone with them: this is for the disk's sake. */
export async function sweepWorkFiles(now: Date): Promise<void> {
  for (const name of await readdir(allFolders()).catch(() => [])) {
    const path = join(allFolders(), name);
    const isOurs = name.startsWith(`${hostname()}-`);
    const isLeft = isOurs ? !isRunning(Number(name.slice(hostname().length + 1))) : now.getTime() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0) > strangerKeptMs;
    if (isLeft) await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
