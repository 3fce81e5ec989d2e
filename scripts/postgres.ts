import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { withLock } from './file-lock.ts';
import { anyFreePort, portIsFree } from './ports.ts';
import { postgresAccount } from './postgres/account.ts';
import { postgresBinaries } from './postgres/binaries.ts';
import { initialise, launch, logTail, untilReady, type Cluster } from './postgres/cluster.ts';
import { orphansOf, runningServer } from './postgres/processes.ts';
import { ClusterUsers } from './postgres/users.ts';
import { endProcess, identify } from './process-identity.ts';

export interface StartPostgres {
  /** The data folder; beside it lie its log, its port and password, and who uses it. */
  dir: string;
  /** A loopback port; unless told, a random one that is kept for the next start. */
  port?: number;
  /** False trades safety against a power cut for speed: for tests and benchmarks. */
  durable?: boolean;
  say?: (line: string) => void;
  /** Called when the server ends without being asked to. */
  onDeath?: (logTail: string) => void;
}

export interface RunningPostgres {
  /** Connects as the superuser `panelist` to the database `postgres`. */
  ownerUrl: string;
  port: number;
  pid: number;
  /** Ends the server, unless another live process still uses it. */
  stop: () => Promise<void>;
}

interface Access {
  port: number;
  password: string;
}

/**
 * Starts PostgreSQL on a folder, creating it the first time, and answers when it takes connections.
 * Processes that ask for the same folder share one server; a server that a killed process left behind is ended first.
 * @throws Error with a message for people when it cannot run here
 */
export async function startPostgres(options: StartPostgres): Promise<RunningPostgres> {
  const dir = resolve(options.dir);
  const say = options.say ?? (() => undefined);
  mkdirSync(dirname(dir), { recursive: true });
  const binaries = await postgresBinaries();
  const account = postgresAccount(dir, [dirname(dir), dirname(binaries.postgres)], say);
  const users = new ClusterUsers(dir);
  return withLock(`${dir}.lock`, async () => {
    const access = readAccess(dir) ?? { port: 0, password: randomBytes(24).toString('base64url') };
    const cluster: Cluster = { dir, account, binaries, password: access.password };
    const shared = users.otherCount() > 0 ? runningServer(dir) : undefined;
    if (shared) {
      users.join();
      return describe(cluster, access, shared.pid, users);
    }
    const left = runningServer(dir);
    if (left) await endProcess(left, { signal: 'SIGINT', patienceMs: 30_000 });
    await Promise.all(orphansOf(dir).map((orphan) => endProcess(orphan, { signal: 'SIGQUIT', patienceMs: 3_000 })));
    access.port = options.port ?? (access.port && (await portIsFree(access.port)) ? access.port : await anyFreePort());
    writeFileSync(accessFile(dir), JSON.stringify(access), { mode: 0o600 });
    if (!existsSync(dir)) await initialise(cluster);
    users.join();
    const pid = await launchUntilReady(cluster, access, options);
    return describe(cluster, access, pid, users);
  });
}

async function launchUntilReady(cluster: Cluster, access: Access, options: StartPostgres): Promise<number> {
  const server = launch(cluster, access.port, options.durable ?? true);
  let ready = false;
  let ended = false;
  server.once('error', () => (ended = true));
  server.once('exit', () => {
    ended = true;
    if (ready && !stopping.has(cluster.dir)) options.onDeath?.(logTail(cluster.dir));
  });
  stopping.delete(cluster.dir);
  await untilReady(urlOf(access), cluster.dir, () => ended);
  ready = true;
  server.unref();
  return server.pid ?? 0;
}

const stopping = new Set<string>();

function describe({ dir }: Cluster, access: Access, pid: number, users: ClusterUsers): RunningPostgres {
  const server = identify(pid);
  const stop = () =>
    withLock(`${dir}.lock`, async () => {
      users.leave();
      if (users.otherCount() > 0 || !server) return;
      stopping.add(dir);
      await endProcess(server, { signal: 'SIGINT', patienceMs: 30_000 });
    });
  return { ownerUrl: urlOf(access), port: access.port, pid, stop };
}

function urlOf({ port, password }: Access): string {
  return `postgresql://panelist:${password}@127.0.0.1:${port}/postgres`;
}

function accessFile(dir: string): string {
  return `${dir}.access.json`;
}

function readAccess(dir: string): Access | undefined {
  if (!existsSync(accessFile(dir))) {
    if (existsSync(dir)) throw new Error(`${accessFile(dir)} is gone, and with it the password of the database in ${dir}.`);
    return undefined;
  }
  return JSON.parse(readFileSync(accessFile(dir), 'utf8')) as Access;
}
