import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BlobMissing, blobKey, type BlobStore } from './port';

const unfinished = 'incoming-';

/**
 * Blobs as files below a folder. Written aside, flushed to the disk and then renamed: whoever reads a key sees all of
 * its bytes or none.
 */
export function localStore(folder: string): BlobStore {
  const pathOf = (key: string): string => join(folder, blobKey(key));
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const aside = join(folder, `${unfinished}${randomUUID()}`);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(aside, { mode: 0o600, flush: true }));
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async get(key) {
      const path = pathOf(key);
      await access(path).catch(() => {
        throw new BlobMissing(key);
      });
      return createReadStream(path);
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    async olderThan(practiceId, before) {
      const names = await readdir(join(folder, practiceId)).catch(() => []);
      const old = await Promise.all(names.map(async (name) => ((await stat(join(folder, practiceId, name)).catch(() => null))?.mtime ?? before) < before));
      return names.filter((_, at) => old[at]);
    },
    async forgetUnfinished(before) {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(unfinished));
      for (const name of names) {
        const path = join(folder, name);
        if (((await stat(path).catch(() => null))?.mtime ?? before) < before) await rm(path, { force: true });
      }
    },
  };
}
