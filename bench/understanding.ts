import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PageReading } from '../lib/domain/records/page-reading.ts';
import { understandInSteps, understandPacket } from '../lib/domain/records/understand-packet.ts';
import type { Report } from './report.ts';

export const says = 'packets of shared/samples/records sorted into documents from their printed text: how fast, and how much of it is right';

const from = '../shared/samples/records';
const large = 2_000;

interface Truth {
  readonly documents: readonly { readonly type: string; readonly pages: readonly number[] }[];
  readonly pages: readonly { readonly page: number; readonly is_blank: boolean; readonly doc_id: string | null; readonly width_pt: number; readonly height_pt: number }[];
}

export function run(report: Report): Promise<void> {
  if (!existsSync(join(from, 'score.mjs'))) return Promise.resolve(console.log('  shared/samples/records does not lie beside this folder: nothing to sort'));
  const found = { right: 0, wrong: 0, missed: 0, typed: 0, documents: 0 };
  const all: PageReading[] = [];
  for (const file of readdirSync(from).filter((name) => name.endsWith('.truth.json')).sort()) {
    const truth = JSON.parse(readFileSync(join(from, file), 'utf8')) as Truth;
    const { pages: texts } = JSON.parse(gunzipSync(readFileSync(join(from, file.replace('.truth.json', '.text.json.gz')))).toString()) as { pages: Record<string, string> };
    const pages = truth.pages.map(({ page, width_pt: wide, height_pt: high }): PageReading => ({ number: page, text: texts[page] ?? '', textSource: 'layer', confidence: 100, look: null, contentHash: '', widthPoints: wide, heightPoints: high, rotation: 0 }));
    all.push(...pages);
    compare(truth, pages, found);
  }
  report.figure('starts of documents, F1 (weights were learned on these packets)', (2 * found.right) / (2 * found.right + found.wrong + found.missed), '');
  report.figure('types of documents right (the same)', (100 * found.typed) / found.documents, '%');

  const many = Array.from({ length: large }, (_, at): PageReading => ({ ...all[at % all.length]!, number: at + 1 }));
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let [longest, last] = [0, start];
  for (const steps = understandInSteps(many); !steps.next().done; ) {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
  }
  report.figure(`pages sorted in a second, of ${large} at once`, large / ((performance.now() - start) / 1000), 'pages/s');
  report.figure('processor time a page', process.cpuUsage(cpu).user / 1000 / large, 'ms');
  report.figure('longest step without a sign of life', longest, 'ms');
  return Promise.resolve();
}

function compare(truth: Truth, pages: readonly PageReading[], found: { right: number; wrong: number; missed: number; typed: number; documents: number }): void {
  const { documents } = understandPacket(pages);
  const owner = new Map(documents.flatMap(({ pages: own }, at) => own.map((page) => [page, at] as const)));
  const content = truth.pages.filter(({ is_blank: blank }) => !blank);
  content.slice(1).forEach((page, at) => {
    const [begins, said] = [page.doc_id !== content[at]!.doc_id, owner.get(page.page) !== owner.get(content[at]!.page)];
    if (begins && said) found.right += 1;
    else if (begins) found.missed += 1;
    else if (said) found.wrong += 1;
  });
  for (const { type, pages: own } of truth.documents) {
    const best = documents.map((document) => ({ type: document.type.value, shared: document.pages.filter((page) => own.includes(page)).length / new Set([...document.pages, ...own]).size })).sort((a, b) => b.shared - a.shared)[0];
    found.documents += 1;
    if (best && best.shared > 0 && best.type === type) found.typed += 1;
  }
}
