import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of the files' names and contents; folders count with everything below them. */
export function digest(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.filter((each) => existsSync(each))) {
    const files = statSync(path).isDirectory() ? globSync(`${path}/**/*`).sort() : [path];
    for (const file of files) {
      if (file.startsWith(join('lib', 'db', 'generated')) || /\.test\.tsx?$/.test(file) || statSync(file).isDirectory()) continue;
      hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Does the work unless it was done for the same state before; an interrupted try counts as not done. */
export async function unlessDone(stamp: string, state: string, work: () => Promise<void>): Promise<boolean> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return false;
  rmSync(stamp, { force: true });
  await work();
  writeFileSync(stamp, state);
  return true;
}
