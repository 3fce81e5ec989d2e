import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBenchDatabase } from './database.ts';
import type { Report } from './report.ts';
import { signedIn } from './signed-in.ts';
import { startWeb } from './web-process.ts';
import { startWorkerProcess } from './worker-process.ts';

export const says = 'shared/samples/records sent over the HTTP contract, read, and scored by the scorer that lies beside them; BENCH_PACKETS=dev-01,dev-02 takes some';

const from = '../shared/samples/records';
const patienceMs = 4 * 60 * 60_000;

/** What the scorer prints last, for all packets: a pattern with the figure, and what it must be. */
const bounds = [
  ['blank pages F1', /blank[^\n]*?F1 ([\d.]+)/i, 0.97],
  ['exact duplicates F1', /exact[^\n]*?F1 ([\d.]+)/i, 1],
  ['near duplicates F1', /near[^\n]*?F1 ([\d.]+)/i, 0.93],
  ['split boundaries F1', /bound[^\n]*?F1 ([\d.]+)/i, 0.9],
  ['type per document', /type[^\n]*?([\d.]+)%/i, 90],
  ['date of service', /date of service[^\n]*?([\d.]+)%/i, 90],
  ['provider', /provider[^\n]*?([\d.]+)%/i, 80],
  ['characters of digital pages', /text digital[^\n]*?characters ([\d.]+)%/, 97],
  ['characters of scanned pages, black and white', /text scan_bw[^\n]*?characters ([\d.]+)%/, 92],
  ['characters of scanned pages, gray', /text scan_gray[^\n]*?characters ([\d.]+)%/, 92],
  ['characters of faxes', /text fax[^\n]*?characters ([\d.]+)%/, 92],
] as const;

export async function run(report: Report): Promise<void> {
  if (!existsSync(join(from, 'score.mjs'))) return console.log('  shared/samples/records does not lie beside this folder: nothing to send');
  const wanted = process.env.BENCH_PACKETS?.split(',');
  const names = readdirSync(from).filter((name) => name.endsWith('.pdf')).map((name) => basename(name, '.pdf')).filter((name) => !wanted || wanted.includes(name)).sort();
  const folder = mkdtempSync(join(tmpdir(), 'panelist-accuracy-'));
  process.env.DATA_DIR = join(folder, 'data');
  const database = await openBenchDatabase('records_accuracy');
  const environment = { ...database.environment, DATA_DIR: process.env.DATA_DIR };
  const web = await startWeb(environment);
  const worker = startWorkerProcess({ ...environment, APP_ORIGIN: web.origin });
  try {
    const ask = await sender(web.origin);
    const started = performance.now();
    const cases = new Map<string, string>();
    let pages = 0;
    for (const name of names) {
      const truth = JSON.parse(readFileSync(join(from, `${name}.truth.json`), 'utf8')) as { case_id: string; actual_page_count: number; case: { claimant: string } };
      const caseId = cases.get(truth.case_id) ?? (await ask.newCase());
      cases.set(truth.case_id, caseId);
      const begun = performance.now();
      const index = await ask.read(caseId, name, readFileSync(join(from, `${name}.pdf`)));
      writeFileSync(join(folder, `${name}.pred.json`), JSON.stringify({ ...index, packet: name }));
      for (const suffix of ['truth.json', 'text.json.gz']) writeFileSync(join(folder, `${name}.${suffix}`), readFileSync(join(from, `${name}.${suffix}`)));
      pages += truth.actual_page_count;
      report.figure(`${name}, from the first byte to its index`, (performance.now() - begun) / 1_000, 's');
      // A long run that is cut has said what it came to.
      printScores(scoresOf(join(folder, `${name}.truth.json`), join(folder, `${name}.pred.json`)), name);
    }
    report.figure('pages a minute, all told', (pages * 60_000) / (performance.now() - started), '');
    const total = printScores(scoresOf(folder, folder), 'ALL');
    for (const [label, pattern, atLeast] of bounds) {
      const found = pattern.exec(total)?.[1];
      // A few packets may have no page of a kind; of all of them a figure that is missing is a figure that is wrong.
      if (found !== undefined || !wanted) report.promise(label, Number(found ?? 0), atLeast > 1 ? '%' : '', { atLeast });
    }
  } finally {
    worker.kill('SIGKILL');
    await web.stop();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const scoresOf = (truth: string, answers: string): string => execFileSync(process.execPath, [resolve(from, 'score.mjs'), truth, answers], { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });

/** Prints what the scorer said last of a packet, or of ALL, and returns it. */
function printScores(printed: string, of: string): string {
  const said = printed.slice(Math.max(0, printed.lastIndexOf(of)));
  console.log(said.split('\n').map((line) => `  ${line}`).join('\n'));
  return said;
}

/** A packet is in a case of its own unless it belongs to one that is there. */
async function sender(origin: string) {
  const { call, newCase, newPacket, put } = await signedIn(origin);
  const read = async (caseId: string, name: string, bytes: Buffer) => {
    const packetId = await newPacket(caseId, name);
    await put(packetId, encodeURIComponent(`${name}.pdf`), bytes);
    const until = Date.now() + patienceMs;
    for (;;) {
      const { state } = await call('GET', `/packets/${packetId}`);
      if (state === 'ready' || state === 'quarantined') break;
      if (state === 'rejected' || Date.now() > until) throw new Error(`${name} ended as ${String(state)}`);
      await sleep(2_000);
    }
    return call('GET', `/packets/${packetId}/index`);
  };
  return { newCase, read };
}
