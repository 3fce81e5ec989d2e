import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beliefsOf, rankedTypes, type ClassifierModel } from '../lib/domain/records/classifier';
import { rarityOf, startAt, trainStarts, type StartLesson } from '../lib/domain/records/document-starts';
import type { DocumentType } from '../lib/domain/records/document-types';
import { frameOf } from '../lib/domain/records/page-frame';
import type { PageReading } from '../lib/domain/records/page-reading';
import { sightOf } from '../lib/domain/records/page-sight';
import { repeatPlaces } from '../lib/domain/records/split-packet';
import { startSignsAt } from '../lib/domain/records/start-signs';
import { trainClassifier, type Lesson } from '../lib/domain/records/train-classifier';
import { signsOf, typeKeys } from '../lib/domain/records/type-signs';

// Learns the weights that the product ships with, from packets whose documents are known:
//   node --import tsx scripts/train-records.ts SAMPLES [READINGS]
// SAMPLES has NAME.truth.json and NAME.text.json.gz; READINGS, where given, NAME.readings.json with the pages as the
// product read them. Says what each packet gets from weights that were learned without its case, then learns from all.

interface Truth {
  readonly packet: string;
  readonly case_id: string;
  readonly case: unknown;
  readonly documents: readonly { readonly doc_id: string; readonly type: DocumentType; readonly pages: readonly number[]; readonly provider: { readonly name: string } | null; readonly facility: string | null; readonly author: string | null; readonly author_organisation: string | null }[];
  readonly pages: readonly { readonly page: number; readonly doc_id: string | null; readonly is_blank: boolean; readonly exact_dup_of: number | null; readonly near_dup_of: number | null }[];
}

interface Packet {
  readonly truth: Truth;
  readonly pages: readonly PageReading[];
  readonly documents: readonly (Lesson & { readonly parts: readonly Lesson[] })[];
}

const [samples, readings] = process.argv.slice(2);
if (!samples) throw new Error('Name the folder with the samples.');

function load(name: string, folder: string): Packet {
  const truth = JSON.parse(readFileSync(path.join(folder, `${name}.truth.json`), 'utf8')) as Truth;
  const pages = readings ? (JSON.parse(readFileSync(path.join(readings, `${name}.readings.json`), 'utf8')) as PageReading[]) : printedPages(name, folder, truth);
  const frames = pages.map(frameOf);
  const documents = truth.documents.map(({ type, pages: numbers }) => {
    const own = numbers.map((number) => frames[number - 1]!);
    const parts = own.length > 1 ? own.slice(0, 4).map((frame) => ({ signs: signsOf([frame]), type, weight: 0.4 })) : [];
    return { signs: signsOf(own), type, weight: 1, parts };
  });
  return { truth, pages, documents };
}

function printedPages(name: string, folder: string, truth: Truth): PageReading[] {
  const { pages } = JSON.parse(gunzipSync(readFileSync(path.join(folder, `${name}.text.json.gz`))).toString()) as { pages: Record<string, string> };
  return truth.pages.map(({ page }) => ({ number: page, text: pages[page] ?? '', textSource: 'layer', confidence: 100, look: null, contentHash: '', widthPoints: 612, heightPoints: 792, rotation: 0 }));
}

/** The words of all names that the packets tell of: no weight is learned from them. */
function namesIn(packets: readonly Packet[]): ReadonlySet<string> {
  const said = packets.flatMap(({ truth }) => [JSON.stringify(truth.case), ...truth.documents.flatMap(({ provider, facility, author, author_organisation: house }) => [provider?.name, facility, author, house])]);
  const general = new Set(['medical', 'center', 'family', 'medicine', 'physical', 'therapy', 'rehabilitation', 'imaging', 'pharmacy', 'surgery', 'clinical', 'laboratories', 'neurology', 'health', 'pain', 'management', 'institute', 'clinic', 'occupational', 'associates', 'heart', 'left', 'right', 'knee', 'shoulder', 'wrist', 'ankle', 'back', 'neck', 'lumbar', 'cervical', 'spine', 'and', 'the', 'date', 'case', 'claim', 'name', 'number', 'evaluator', 'employer', 'behavioral', 'orthopaedic', 'advanced', 'records', 'retrieval', 'utilization', 'review', 'chiropractic', 'llp', 'law', 'offices', 'partners', 'inc', 'body', 'parts', 'birth', 'injury', 'defense', 'applicant', 'attorney', 'attorneys', 'claimant']);
  return new Set(said.join(' ').toLowerCase().match(/[a-z]{3,}/g)?.filter((word) => !general.has(word)));
}

function learn(packets: readonly Packet[], names: ReadonlySet<string>): ClassifierModel {
  const documents = new Map<string, number>();
  const cases = new Map<string, Set<string>>();
  for (const { truth, documents: lessons } of packets) for (const { signs } of lessons) for (const feature of signs.features) {
    documents.set(feature, (documents.get(feature) ?? 0) + 1);
    cases.set(feature, (cases.get(feature) ?? new Set()).add(truth.case_id));
  }
  const kept = [...documents].filter(([feature, count]) => count >= 5 && (cases.get(feature)?.size ?? 0) >= 2 && !feature.slice(2).split(/[^a-z]+/).some((word) => names.has(word)));
  const lessons = packets.flatMap(({ documents: own }) => own.flatMap((lesson) => [lesson, ...lesson.parts]));
  return trainClassifier(lessons, { vocabulary: new Set(kept.map(([feature]) => feature)), base: null, rounds: 40, pull: 0.002 });
}

function startLessons({ truth, pages }: Packet, model: ClassifierModel) {
  const content = pages.filter(({ number }) => !truth.pages[number - 1]!.is_blank);
  const sights = content.map((page) => sightOf(page, model));
  const rarity = rarityOf(sights);
  const repeatOf = repeatPlaces(sights, (number) => truth.pages[number - 1]?.exact_dup_of ?? truth.pages[number - 1]?.near_dup_of ?? undefined);
  const own = (place: number) => truth.pages[content[place]!.number - 1]!.doc_id;
  const taught = (seen: typeof sights): StartLesson[] => seen.slice(1).map((_sight, at) => ({ signs: startSignsAt(seen, at + 1, rarity, repeatOf, typeKeys), begins: own(at + 1) !== own(at) }));
  // Other offices print no page numbers, have no fax header or call a patient's data otherwise: nothing may hang on one sign.
  const bare = sights.map((sight, at) => ({ ...sight, frame: { ...sight.frame, printed: null, ...(at % 2 ? { faxed: null, faxHeader: '' } : {}) }, block: Math.floor(sight.block / 2), ...(at % 3 ? {} : { title: 0, titleAlone: 0 }) }));
  return { lessons: taught(sights), spoilt: taught(bare), sights, rarity, repeatOf };
}

function bothLessons(packet: Packet, model: ClassifierModel): readonly StartLesson[] {
  const { lessons, spoilt } = startLessons(packet, model);
  return lessons.flatMap((lesson, at) => [lesson, spoilt[at]!]);
}

const names = readdirSync(samples).filter((file) => file.endsWith('.truth.json')).sort().map((file) => file.replace('.truth.json', ''));
const packets = names.map((name) => load(name, samples));
const people = namesIn(packets);
const told: { share: number; right: boolean }[] = [];
const found = { right: 0, wrong: 0, missed: 0 };
for (const id of new Set(packets.map(({ truth }) => truth.case_id))) {
  const [held, others] = [packets.filter(({ truth }) => truth.case_id === id), packets.filter(({ truth }) => truth.case_id !== id)];
  const model = learn(others, people);
  const starts = trainStarts(others.flatMap((packet) => bothLessons(packet, model)));
  for (const packet of held) {
    const before = told.length;
    for (const { signs, type } of packet.documents) {
      const [best] = rankedTypes(beliefsOf(model, signs), 1);
      told.push({ share: best?.share ?? 0, right: best?.type === type });
    }
    const { lessons, sights, rarity, repeatOf } = startLessons(packet, model);
    lessons.forEach(({ begins }, at) => {
      const said = startAt(starts, sights, at + 1, rarity, repeatOf).chance >= 0.5;
      found[said ? (begins ? 'right' : 'wrong') : begins ? 'missed' : 'right'] += said || begins ? 1 : 0;
    });
    const own = told.slice(before);
    console.log(`${packet.truth.packet}: types ${own.filter(({ right }) => right).length} of ${own.length}`);
  }
}
console.log(`held back: types ${((100 * told.filter(({ right }) => right).length) / told.length).toFixed(1)} %, starts F1 ${((2 * found.right) / (2 * found.right + found.wrong + found.missed)).toFixed(3)}`);
for (const [from, to] of [[0, 0.5], [0.5, 0.7], [0.7, 0.9], [0.9, 0.97], [0.97, 1.01]] as const) {
  const band = told.filter(({ share }) => share >= from && share < to);
  console.log(`said with ${from}–${to}: ${band.length}, right ${((100 * band.filter(({ right }) => right).length) / Math.max(1, band.length)).toFixed(0)} %`);
}
const model = learn(packets, people);
const starts = trainStarts(packets.flatMap((packet) => bothLessons(packet, model)));
const folder = path.join(import.meta.dirname, '../lib/domain/records');
writeFileSync(path.join(folder, 'type-weights.json'), `${JSON.stringify(model)}\n`);
writeFileSync(path.join(folder, 'start-weights.json'), `${JSON.stringify(starts)}\n`);
