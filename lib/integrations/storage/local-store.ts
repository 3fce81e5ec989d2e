import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '../../env';
import { BlobMissing, type BlobStore } from './port';

const keyShape = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/**
 * Blobs as files below a folder. Written aside, flushed to the disk and then renamed: whoever reads a key sees all of
 * its bytes or none.
 */
export function localStore(folder: string): BlobStore {
  const pathOf = (key: string): string => {
    if (!keyShape.test(key)) throw new Error('A key names a practice and an id');
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const aside = join(folder, `incoming-${randomUUID()}`);
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
  };
}

let store: BlobStore | undefined;

/** The store of this installation. */
export function blobStore(): BlobStore {
  store ??= localStore(join(env().DATA_DIR, 'files'));
  return store;
}
