import { senseBlank } from './blank-pages';
import type { ClassifierModel } from './classifier';
import { readDeclaredPages } from './declared-pages';
import { knowPacket, readFields } from './document-fields';
import type { StartModel } from './document-starts';
import { repeatsInSteps } from './duplicates';
import { countLogicalPages } from './logical-pages';
import type { PageReading } from './page-reading';
import { sightOf, type PageSight } from './page-sight';
import type { TypedDocument } from './senses';
import { shippedClassifier, shippedStarts } from './shipped-weights';
import { inOrderOfReading, repeatPlaces, splitPacket, type Stretch } from './split-packet';
import type { DocumentUnderstanding, PacketUnderstanding, Suggested } from './suggestion';
import { suggestType, typeOpinion, type TypeOpinion } from './type-of-document';

/** The weights to go by, the shipped ones unless said, and what people decided of pages: blank or not. */
interface UnderstoodBy {
  readonly classifier?: ClassifierModel;
  readonly starts?: StartModel;
  readonly saidBlank?: ReadonlyMap<number, boolean>;
}

/**
 * What a packet of pages is: which are blank or repeat others, which documents they make, of which type, date, provider
 * and facility each is, and the count that a declaration attests. Pages in the order of their numbers.
 */
export function understandPacket(pages: readonly PageReading[], by: UnderstoodBy = {}): PacketUnderstanding {
  const steps = understandInSteps(pages, by);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds each where that can be, for a process that has other things to answer; yields the share that is done, 0 to 1. */
export function* understandInSteps(pages: readonly PageReading[], { classifier = shippedClassifier, starts = shippedStarts, saidBlank = new Map() }: UnderstoodBy = {}): Generator<number, PacketUnderstanding> {
  const kinds = new Map<number, ReturnType<typeof senseBlank>>();
  const content: PageReading[] = [];
  const sights: PageSight[] = [];
  for (const [at, page] of pages.entries()) {
    const kind = senseBlank(page);
    kinds.set(page.number, kind);
    if (!(saidBlank.get(page.number) ?? kind.isBlank)) {
      content.push(page);
      sights.push(sightOf(page, classifier));
    }
    yield (0.6 * at) / pages.length;
  }
  const isSlip = (number: number) => kinds.get(number)?.isSeparator ?? false;
  const inDocuments = new Set(content.map(({ number }) => number));
  const comparing = repeatsInSteps(pages, new Set(pages.filter(({ number }) => !inDocuments.has(number) || isSlip(number)).map(({ number }) => number)));
  let compared = comparing.next();
  for (; !compared.done; compared = comparing.next()) yield 0.6;
  const repeats = compared.value;
  const twinOf = (number: number) => repeats.exactDupOf.get(number) ?? repeats.nearDupOf.get(number);
  const stretches = splitPacket(starts, sights, repeatPlaces(sights, twinOf), (place) => isSlip(sights[place]?.frame.number ?? 0));
  const opinions: TypeOpinion[] = [];
  for (const { places } of stretches) {
    opinions.push(typeOpinion(classifier, places.map((place) => sights[place]!)));
    yield 0.7;
  }
  const documentAt = new Map(stretches.flatMap(({ places }, at) => places.map((place) => [sights[place]!.frame.number, at] as const)));
  const types = stretches.map(({ places }, at) => typeOf(sights[places[0]!]!, opinions, at, documentAt.get(twinOf(sights[places[0]!]!.frame.number) ?? 0), isSlip));
  const typed: TypedDocument[] = stretches.map(({ places }, at) => ({ type: types[at]!.value, pages: inOrderOfReading(places, sights).map((place) => content[place]!) }));
  for (const steps = knowPacket(typed); !steps.next().done; ) yield 0.75;
  const documents: DocumentUnderstanding[] = [];
  for (const [at, document] of typed.entries()) {
    documents.push({ pages: document.pages.map(({ number }) => number).sort((a, b) => a - b), type: types[at]!, start: startInWords(stretches[at]!, sights), ...readFields(document, typed) });
    yield 0.8 + (0.2 * at) / typed.length;
  }
  const found = pages.map((page) => ({
    number: page.number, ...kinds.get(page.number)!, exactDupOf: repeats.exactDupOf.get(page.number) ?? null, nearDupOf: repeats.nearDupOf.get(page.number) ?? null,
    logicalPages: kinds.get(page.number)?.isBlank ? 1 : countLogicalPages(page),
  }));
  return { pages: found, documents, declaredPages: readDeclaredPages(typed) };
}

/** A copy is believed to be what it and its original are together: one of the two may be hard to read. */
function typeOf({ frame: { number, lines } }: PageSight, opinions: readonly TypeOpinion[], at: number, original: number | undefined, isSlip: (number: number) => boolean) {
  if (isSlip(number)) return { value: 'separator_sheet' as const, confidence: 97, words: lines.slice(0, 2).join(' ').slice(0, 80), page: number };
  const own = opinions[at]!;
  const other = original === undefined || original === at ? null : opinions[original]!.beliefs;
  return suggestType(other ? own.beliefs.map((share, kind) => (share + (other[kind] ?? 0)) / 2) : own.beliefs, own);
}

function startInWords({ start, places }: Stretch, sights: readonly PageSight[]): Suggested<number> {
  const page = sights[places[0] ?? 0]?.frame.number ?? 0;
  return { value: page, confidence: Math.max(1, Math.min(99, Math.round(100 * Math.max(start.chance, 1 - start.chance)))), words: start.signs.join(', '), page };
}
