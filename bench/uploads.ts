import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { anyFreePort } from '../scripts/ports.ts';
import { ensureBuilt } from '../scripts/up/build.ts';
import { openBenchDatabase } from './database.ts';
import type { Report } from './report.ts';

export const says = 'uploads in parts, the website killed with kill -9 at random moments; one file of 2 GB, and what the website’s memory and answers feel of it';

const uploads = Number(process.env.BENCH_UPLOADS ?? 200);
const partBytes = 8 * 1024 * 1024;
const tenMb = 10 * 1024 * 1024;
const big = 2_147_483_648;
const sizes = [1, tenMb - 1, tenMb, tenMb + 1, 4_321, 2 * partBytes, 70_000, 17_000_001, partBytes - 1, partBytes + 1];

export async function run(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelist-bench-'));
  const database = await openBenchDatabase('uploads');
  const web = await startWebsite({ ...database.environment, DATA_DIR: folder });
  Object.assign(process.env, { DATA_DIR: folder });
  try {
    const { makeWorld, inPractice } = await import('../lib/test/world.ts');
    const { openedPacket } = await import('../lib/test/records.ts');
    const { createApiToken } = await import('../lib/features/api-tokens/create-api-token.ts');
    const { openRecordFile } = await import('../lib/integrations/storage/record-file.ts');
    const world = await makeWorld();
    const { token } = await createApiToken(world.as('assistant', { now: new Date() }), { name: 'bench', validDays: 1 });
    const { packetId } = await openedPacket(world);
    const client = new Client(web, token);

    const killing = killAtRandom(web, () => client.warm(packetId));
    const sent: { id: string; sha256: string }[] = [];
    await Promise.all(
      [0, 1, 2, 3].map(async (lane) => {
        for (let at = lane; at < uploads; at += 4) {
          const bytes = randomBytes(sizes[at % sizes.length] ?? 1);
          if (bytes.length === 1) bytes[0] = at;
          sent.push(await client.send(packetId, `${at}.bin`, bytes));
        }
      }),
    );
    const kills = await killing.stop();
    let equal = 0;
    for (const { id, sha256 } of sent) {
      const row = await inPractice(world.practiceId, (tx) => tx.recordFile.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } }, include: { parts: { orderBy: { offset: 'asc' } } } }));
      const hash = createHash('sha256');
      for await (const chunk of openRecordFile(world.practiceId, { keySealed: row.keySealed, partIds: row.parts.map((part) => part.id) })) hash.update(chunk);
      if (row.state === 'PROCESSING' && hash.digest('hex') === sha256) equal += 1;
    }
    report.figure('times the website was killed with kill -9', kills, '');
    report.figure('requests that broke off and were sent again', client.broken, '');
    report.promise(`of ${uploads} uploads in the store with an equal hash`, equal, '', { atLeast: uploads });

    const other = await openedPacket(world);
    await client.get(`/packets/${other.packetId}`);
    const bigSha256 = zeros(big);
    const memory = watchMemory(web);
    const answers = watchAnswers(client, other.packetId);
    const start = performance.now();
    const kept = await client.putWhole(other.packetId, 'two-gigabytes.bin', big, bigSha256);
    const took = (performance.now() - start) / 1_000;
    const p99 = await answers.stop();
    report.promise('2 GB kept whole, with the hash that was sent', kept ? 1 : 0, '', { atLeast: 1 });
    report.figure('2 GB, a second', big / 1_000_000 / took, 'MB');
    report.promise('growth of the website’s memory over the upload of 2 GB', (await memory.stop()) / 1024 ** 2, 'MB', { atMost: 64 });
    report.figure('an answer of the website meanwhile, p99', p99, 'ms');
  } finally {
    await web.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Website {
  readonly origin: string;
  pid(): number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The production build on one port; killed, it is there again on the same one. */
async function startWebsite(environment: Readonly<Record<string, string>>): Promise<Website> {
  await ensureBuilt('.data');
  const port = await anyFreePort();
  const origin = `http://127.0.0.1:${port}`;
  mkdirSync('.data/logs', { recursive: true });
  let child: ChildProcess;
  const start = () => {
    const log = openSync('.data/logs/bench-uploads.log', 'a');
    child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', log, log], env: { ...process.env, ...environment, NODE_ENV: 'production', APP_ORIGIN: origin, NEXTAUTH_URL: origin } });
    closeSync(log);
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await ended;
  };
  const healthy = async () => {
    for (let tries = 0; tries < 600; tries += 1) {
      if (await fetch(`${origin}/api/health`).then((answer) => answer.ok, () => false)) return;
      await sleep(100);
    }
    throw new Error('The website did not become healthy; see .data/logs/bench-uploads.log');
  };
  start();
  await healthy();
  return {
    origin,
    pid: () => child.pid ?? 0,
    async kill() {
      await end('SIGKILL');
      start();
      await healthy();
    },
    stop: () => end('SIGTERM'),
  };
}

/** Kills the website again and again, each time at a random moment after it has begun to answer: on a busy machine its first answer alone takes seconds. */
function killAtRandom(web: Website, warm: () => Promise<void>): { stop: () => Promise<number> } {
  let kills = 0;
  let going = true;
  const run = (async () => {
    while (going) {
      await warm();
      await sleep(Math.random() * 2_500);
      if (!going) break;
      await web.kill();
      kills += 1;
    }
  })();
  return { stop: async () => ((going = false), await run, kills) };
}

/** Sends files in parts as the browser does: what broke off is asked for and sent again. */
class Client {
  broken = 0;
  private readonly web: Website;
  private readonly headers: Record<string, string>;

  constructor(web: Website, token: string) {
    this.web = web;
    this.headers = { authorization: `Bearer ${token}` };
  }

  async send(packetId: string, name: string, bytes: Buffer): Promise<{ id: string; sha256: string }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (let tries = 0; tries < 500; tries += 1) {
      try {
        const upload = await this.json<{ id: string; state: string; missing: number[] }>('POST', `/packets/${packetId}/uploads`, { name, bytes: bytes.length, sha256 });
        if (upload.state !== 'receiving') return { id: upload.id, sha256 };
        for (const offset of upload.missing) {
          const part = bytes.subarray(offset, offset + partBytes);
          await this.ask('PUT', `/uploads/${upload.id}/parts/${offset}`, { 'x-content-sha256': createHash('sha256').update(part).digest('hex') }, new Uint8Array(part));
        }
        await this.json('POST', `/uploads/${upload.id}/complete`, {});
        return { id: upload.id, sha256 };
      } catch {
        this.broken += 1;
        await sleep(150);
      }
    }
    throw new Error(`${name} never arrived`);
  }

  /** Until the website answers a question that needs the database and this client's token. */
  async warm(packetId: string): Promise<void> {
    let said = '';
    for (let tries = 0; tries < 600; tries += 1) {
      if (await this.get(`/packets/${packetId}`).then(() => true, (error: unknown) => ((said = String(error)), false))) return;
      await sleep(100);
    }
    throw new Error(`The website does not answer: ${said}`);
  }

  get(path: string): Promise<unknown> {
    return this.ask('GET', path, {}).then((answer) => answer.json());
  }

  /** A file of zeros, made as it is sent; its hash is known before, for to make it takes seconds. */
  putWhole(packetId: string, name: string, length: number, expected: string): Promise<boolean> {
    const chunk = Buffer.alloc(1024 * 1024);
    return new Promise((resolve, reject) => {
      const call = request(`${this.web.origin}/api/v1/packets/${packetId}/files/${name}`, { method: 'PUT', headers: { ...this.headers, 'content-length': String(length), 'x-content-sha256': expected } }, (answer) => {
        let text = '';
        answer.on('data', (piece: Buffer) => (text += piece.toString()));
        answer.on('end', () => resolve(answer.statusCode === 201 && text.includes(expected)));
      });
      call.on('error', reject);
      let left = length;
      const more = () => {
        while (left > 0) {
          const piece = chunk.subarray(0, Math.min(chunk.length, left));
          left -= piece.length;
          if (!call.write(piece)) return void call.once('drain', more);
        }
        call.end();
      };
      more();
    });
  }

  private async json<T>(method: string, path: string, body: unknown): Promise<T> {
    return (await (await this.ask(method, path, { 'content-type': 'application/json' }, JSON.stringify(body))).json()) as T;
  }

  private async ask(method: string, path: string, headers: Record<string, string>, body?: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    const answer = await fetch(`${this.web.origin}/api/v1${path}`, { method, headers: { ...this.headers, ...headers }, ...(body === undefined ? {} : { body }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}

function zeros(length: number): string {
  const chunk = Buffer.alloc(1024 * 1024);
  const hash: Hash = createHash('sha256');
  for (let left = length; left > 0; left -= chunk.length) hash.update(chunk.subarray(0, Math.min(chunk.length, left)));
  return hash.digest('hex');
}

/** How much more the website's process came to hold than at the start. */
function watchMemory(web: Website): { stop: () => Promise<number> } {
  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${web.pid()}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  const before = resident();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, resident())), 100);
  return { stop: () => Promise.resolve((clearInterval(timer), most - before)) };
}

/** How long a small answer takes while something else goes on; the 99th of a hundred. */
function watchAnswers(client: Client, packetId: string): { stop: () => Promise<number> } {
  const took: number[] = [];
  let going = true;
  const run = (async () => {
    while (going) {
      const start = performance.now();
      await client.get(`/packets/${packetId}`);
      took.push(performance.now() - start);
      await sleep(50);
    }
  })();
  return { stop: async () => ((going = false), await run, took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? NaN) };
}
