import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PacketDetail, RecordFile } from '../lib/features/packets/schema.ts';
import { residentLimitBytes } from '../lib/integrations/reader/limits.ts';
import { watchChildren } from './child-memory.ts';
import { openBenchDatabase } from './database.ts';
import type { Report } from './report.ts';
import { signedIn } from './signed-in.ts';
import { startWeb } from './web-process.ts';
import { startWorkerProcess } from './worker-process.ts';

export const says = 'every file of shared/samples/bad sent to the website, which is asked all the while, and read: whether it ends as its manifest says, and what the website feels of it';

const from = '../shared/samples/bad';
const patienceMs = 20 * 60_000;

interface Bad {
  readonly file: string;
  readonly expect: string;
  readonly expected_pages: number | null;
  readonly send_as?: string;
  readonly send_as_bytes_hex?: string;
}

export async function run(report: Report): Promise<void> {
  if (!existsSync(join(from, 'manifest.json'))) return console.log('  shared/samples/bad does not lie beside this folder: nothing to send');
  const { files } = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8')) as { files: Bad[] };
  const database = await openBenchDatabase('bad_files');
  const web = await startWeb(database.environment, { watchLoop: true });
  const worker = startWorkerProcess({ ...database.environment, APP_ORIGIN: web.origin });
  const memory = watchChildren(worker.pid ?? 0);
  try {
    const { call, newCase, newPacket, put } = await signedIn(web.origin);
    const packetId = await newPacket(await newCase(), 'Bad files');
    const packet = async () => (await call('GET', `/packets/${packetId}`)) as unknown as PacketDetail;
    await packet();
    await web.loopDelay();
    const start = performance.now();
    const refused = new Map<string, string>();
    const ids = new Map<string, string>();
    for (const bad of files) {
      try {
        ids.set(bad.file, String((await put(packetId, addressOf(bad), readFileSync(join(from, bad.file)))).id));
      } catch (error) {
        refused.set(bad.file, (error as Error).message);
      }
    }
    let answers = 0;
    let now = await packet();
    for (; now.files.some(({ state }) => state === 'receiving' || state === 'processing'); now = await packet()) {
      if (performance.now() - start > patienceMs) break;
      answers += 1;
      await sleep(100);
    }
    const delay = await web.loopDelay();
    const wrong = files.filter((bad) => !endsRight(bad, now.files.find(({ id }) => id === ids.get(bad.file)), refused.get(bad.file)));
    for (const { file, expect } of wrong) console.log(`  ${file}: ${expect}, but ${refused.get(file) ?? JSON.stringify(now.files.find(({ id }) => id === ids.get(file)))}`);
    report.figure('from the first byte to the last end', (performance.now() - start) / 1_000, 's');
    report.promise(`of ${files.length} files end as the manifest says`, files.length - wrong.length, '', { atLeast: files.length });
    report.promise('the most memory of a child', memory.stop() / 1024 ** 2, 'MB', { atMost: residentLimitBytes / 1024 ** 2 });
    report.figure('answers of the website meanwhile', answers, '');
    report.figure('event-loop delay of the website, most', delay.mostMs, 'ms');
    report.promise('event-loop delay of the website, p99', delay.p99Ms, 'ms', { atMost: 50 });
  } finally {
    memory.stop();
    worker.kill('SIGKILL');
    await web.stop();
    const { database: client } = await import('../lib/db/client.ts');
    await client().$disconnect();
    await database.close();
  }
}

/** The name under which it is to be sent, as it stands in an address: also one that is no text. */
function addressOf({ file, send_as: name, send_as_bytes_hex: bytes }: Bad): string {
  return bytes === undefined ? encodeURIComponent(name ?? file) : bytes.replace(/../g, '%$&');
}

function endsRight({ expect, expected_pages: pages }: Bad, ended: RecordFile | undefined, refusal: string | undefined): boolean {
  const isRejected = (ended?.state === 'rejected' && ended.reason !== '') || (refusal !== undefined && / 4\d\d /.test(refusal));
  const isTaken = ended?.state === 'ready' && (pages === null || ended.pageCount === pages);
  const isWarned = (ended?.warnings.length ?? 0) > 0;
  const ends: Readonly<Record<string, boolean>> = {
    accept: isTaken && !isWarned,
    accept_with_warning: isTaken && isWarned,
    accept_sanitised: isTaken && isWarned,
    reject: isRejected,
    reject_ask_password: ended?.state === 'needs_password',
    reject_or_limit: isRejected || (isTaken && isWarned),
    repair_or_reject: isRejected || (isTaken && isWarned),
    reject_or_convert: isRejected || isTaken,
    accept_or_clear_reject: isTaken || (isRejected && (ended?.reason ?? refusal ?? '').includes('DOCX')),
    reject_or_skip_entry: isRejected,
  };
  return ends[expect] ?? false;
}
