import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { totalsOf } from '../lib/domain/billing/eor.ts';
import { readEorWords, type EorPage, type EorRead } from '../lib/domain/billing/eor-words.ts';
import { readRemittances } from '../lib/domain/edi/remittance.ts';
import { readPictures } from '../lib/integrations/reader/read-pictures.ts';
import { cipherAt, newWorkPlace } from '../lib/integrations/reader/work-cipher.ts';
import { remittanceText } from '../lib/test/prepared-eors/as-835.ts';
import { scannedEor } from '../lib/test/prepared-eors/as-scan.ts';
import { preparedEor, seedsOf, type PreparedEor } from '../lib/test/prepared-eors/plan.ts';
import type { Report } from './report.ts';

export const says = 'the 100 prepared explanations of review: 34 typed, 33 as 835, 33 as noisy scans read by the recognition of the house; what of the scans was right before a person confirmed it';

const invoiceOf = (seed: number): string => `2026-${String(seed).padStart(4, '0')}`;

export async function run(report: Report): Promise<void> {
  const exact = [...seedsOf.typed].filter((seed) => isExact(preparedEor(seed))).length;
  report.promise('typed: variance exact', exact, 'of 34', { atLeast: 34 });
  const electronic = [...seedsOf.era].filter((seed) => {
    const eor = preparedEor(seed);
    const [remittance] = readRemittances(remittanceText([{ eor, claimControl: invoiceOf(seed) }]));
    const lines = remittance?.claims[0]?.lines ?? [];
    return remittance?.findings.length === 0 && lines.every(({ paidCents, billedCents }, at) => paidCents - billedCents === eor.expected.varianceCents[at]) && lines.length === eor.lines.length;
  }).length;
  report.promise('835: balanced, variance exact', electronic, 'of 33', { atLeast: 33 });
  await scans(report);
}

function isExact({ lines, expected }: PreparedEor): boolean {
  const totals = totalsOf(lines.map((line) => ({ ...line, expectedCents: line.billedCents })));
  return totals.paidCents === expected.paidCents && totals.shortCents === expected.shortCents && totals.unexplainedCents === 0;
}

async function scans(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelist-bench-'));
  const found = { lines: 0, right: 0, codes: 0, heads: 0, sureAndWrong: 0 };
  let ms = 0;
  try {
    for (const seed of seedsOf.scanned) {
      const eor = preparedEor(seed);
      const bytes = await scannedEor(eor, invoiceOf(seed));
      const place = newWorkPlace(join(folder, `${seed}.work`));
      writeFileSync(place.path, cipherAt(place, 0).update(bytes));
      const pages: EorPage[] = [];
      const started = performance.now();
      await readPictures({ ...place, bytes: bytes.length }, [{ page: 1, recognize: true }], { keep: (page, { lines, confidence }) => Promise.resolve(void pages.push({ page, lines, confidence })), fail: () => Promise.resolve() });
      const read = readEorWords(pages);
      ms += performance.now() - started;
      count(eor, read, found);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { scanned } = seedsOf;
  report.figure('a scan, from its bytes to its lines', ms / scanned.length, 'ms');
  report.figure('lines in the scans', found.lines, '');
  report.promise('lines whose code and three amounts were read right', (100 * found.right) / found.lines, '%', { atLeast: 95 });
  report.promise('lines whose reason codes were read right', (100 * found.codes) / found.lines, '%', { atLeast: 90 });
  report.promise('day, check, claim and invoice number read right', (100 * found.heads) / (scanned.length * 4), '%', { atLeast: 97 });
  report.promise('wrong lines that claimed to be sure (80% or more)', found.sureAndWrong, '', { atMost: 0 });
}

function count(eor: PreparedEor, { lines, fields }: EorRead, found: { lines: number; right: number; codes: number; heads: number; sureAndWrong: number }): void {
  for (const [at, wanted] of eor.lines.entries()) {
    const line = lines[at];
    const isRight = line?.code === wanted.code && line.billedCents === wanted.billedCents && line.allowedCents === wanted.allowedCents && line.paidCents === wanted.paidCents;
    const codesOf = (adjustments: readonly { carc: string; rarcs: readonly string[] }[]) => adjustments.flatMap(({ carc, rarcs }) => [carc, ...rarcs]).sort().join();
    found.lines += 1;
    if (isRight) found.right += 1;
    else if (line && line.confidence >= 80) found.sureAndWrong += 1;
    if (line && codesOf(line.adjustments) === codesOf(wanted.adjustments)) found.codes += 1;
  }
  found.heads += [[fields.eorOn, eor.servedOn], [fields.checkNumber, eor.check], [fields.claimNumber, eor.claimNumber], [fields.invoiceNumber, invoiceOf(eor.seed)]].filter(([read, wanted]) => typeof read === 'object' && read.text === wanted).length;
}
