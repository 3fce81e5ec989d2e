import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating-system account that runs PostgreSQL. `prefix` goes before the command where plain setuid is not enough. */
export interface Account {
  name: string;
  /** Who owns the data folder; undefined means the current user. */
  owner?: { uid: number; gid: number };
  prefix: string[];
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as themselves; root runs it as the owner of the
 * data folder, or as `postgres`, which is created when missing.
 * @param dataDir the cluster's folder, which need not exist yet
 * @param paths every folder that the account must be able to enter
 * @throws Error when root has no way to run it here
 */
export function postgresAccount(dataDir: string, paths: string[], say: (line: string) => void): Account {
  if (process.getuid?.() !== 0) return { name: 'the current user', prefix: [] };
  const { name, uid, gid } = ownerOf(dataDir) ?? lookUp('postgres') ?? createPostgresUser(say);
  const closed = paths.find((path) => !canEnter(path, uid, gid));
  const owner = { uid, gid };
  if (!closed) return { name, owner, prefix: [] };
  const prefix = [
    "setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups",
    '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--',
  ];
  try {
    execFileSync('setpriv', [...prefix.slice(1), 'ls', closed], { stdio: 'ignore' });
  } catch {
    throw new Error(
      `PostgreSQL will not run as root, and the account "${name}" may not enter ${closed}. ` +
        `Move the project to a folder that others may enter, or start it as an ordinary user.`,
    );
  }
  return { name, owner, prefix };
}

function ownerOf(dataDir: string): { name: string; uid: number; gid: number } | undefined {
  if (!existsSync(dataDir)) return undefined;
  const { uid, gid } = statSync(dataDir);
  return uid === 0 ? undefined : { name: `user ${uid}`, uid, gid };
}

function lookUp(name: string): { name: string; uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createPostgresUser(say: (line: string) => void) {
  say('Creating the system user "postgres", because PostgreSQL will not run as root');
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch (cause) {
    throw new Error('Could not create the system user "postgres". Start Panelist as an ordinary user instead.', { cause });
  }
  const created = lookUp('postgres');
  if (!created) throw new Error('The system user "postgres" was created but cannot be found.');
  return created;
}

function canEnter(path: string, uid: number, gid: number): boolean {
  for (let dir = path; ; dir = dirname(dir)) {
    if (existsSync(dir)) {
      const { mode, uid: owner, gid: group } = statSync(dir);
      const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (dir === dirname(dir)) return true;
  }
}
