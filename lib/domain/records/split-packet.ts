import { rarityOf, startAt, type Start, type StartModel } from './document-starts';
import type { PageSight } from './page-sight';
import type { Rarity, RepeatOf } from './start-signs';

/** A document as places in the list of pages that were looked at, ascending. */
export interface Stretch {
  readonly places: readonly number[];
  /** Of its first page. */
  readonly start: Start;
}

const OTHER_VISIT: Start = { chance: 0.8, signs: ['another day of the visit under the same title'] };

/** How far back a document that was broken into may begin again. */
const REACH = 4;

/**
 * Splits the pages of a packet, blank ones left out, into documents. A document that another one was put into goes on
 * behind it. Copies are documents of their own; a page fed twice stays in its document. A slip stands alone.
 */
export function splitPacket(model: StartModel, sights: readonly PageSight[], repeatOf: RepeatOf, isSlip: (place: number) => boolean = () => false): readonly Stretch[] {
  const rarity = rarityOf(sights);
  const starts = sights.map((_sight, place) => {
    const start = startAt(model, sights, place, rarity, repeatOf);
    return start.chance < 0.5 && isOtherVisit(sights, place) ? OTHER_VISIT : start;
  });
  const stretches: { places: number[]; start: Start }[] = [];
  starts.forEach((start, place) => {
    if (start.chance >= 0.5 || stretches.length === 0 || isSlip(place) || isSlip(place - 1)) stretches.push({ places: [place], start });
    else stretches.at(-1)!.places.push(place);
  });
  const whole: { places: number[]; start: Start }[] = [];
  for (const stretch of stretches) {
    const broken = brokenOff(model, sights, whole, stretch.places, rarity);
    if (broken) broken.places.push(...stretch.places);
    else whole.push(stretch);
  }
  return joinedBackwards(whole, sights);
}

/** Whether a page has the title of the page before, and beside it another day of the visit: the next note of a series. */
function isOtherVisit(sights: readonly PageSight[], place: number): boolean {
  const [before, current] = [sights[place - 1], sights[place]];
  if (!before?.visitOn || !current?.visitOn || (current.frame.printed?.at ?? 1) > 1) return false;
  return before.titleWords === current.titleWords && before.visitOn !== current.visitOn;
}

/** Documents that were fed last page first: what is numbered from its last page down to 1 is one. */
function joinedBackwards(whole: readonly { places: number[]; start: Start }[], sights: readonly PageSight[]): { places: number[]; start: Start }[] {
  const joined: { places: number[]; start: Start }[] = [];
  for (const stretch of whole) {
    const before = joined.at(-1);
    if (before && before.places.at(-1)! + 1 === stretch.places[0] && isBackwards([...before.places, ...stretch.places].map((place) => sights[place]!))) before.places.push(...stretch.places);
    else joined.push({ places: [...stretch.places], start: stretch.start });
  }
  return joined;
}

/** Whether pages are numbered down, one by one, from the number of all of them. */
function isBackwards(pages: readonly PageSight[]): boolean {
  const of = pages[0]?.frame.printed?.of ?? null;
  return of !== null && pages.every(({ frame: { printed } }, at) => printed !== null && printed.at === of - at && (printed.of === null || printed.of === of));
}

/** The places of a document in the order in which it is read. */
export function inOrderOfReading(places: readonly number[], sights: readonly PageSight[]): readonly number[] {
  return places.length > 1 && isBackwards(places.map((place) => sights[place]!)) ? [...places].reverse() : places;
}

/** The earlier document that this stretch goes on with: its numbers follow, or its sentence, and another document lies between. */
function brokenOff(model: StartModel, sights: readonly PageSight[], whole: readonly { places: number[] }[], places: readonly number[], rarity: Rarity) {
  const first = sights[places[0] ?? 0];
  if (!first || first.titleAlone > 0.6) return null;
  for (const earlier of whole.slice(-REACH - 1, -1).reverse()) {
    const last = sights[earlier.places.at(-1) ?? 0];
    if (!last || !goesOn(last, first)) continue;
    // As if nothing lay between them.
    const { chance } = startAt(model, [last, first, ...(places[1] === undefined ? [] : [sights[places[1]]!])], 1, rarity, () => null);
    if (chance < 0.35) return earlier;
  }
  return null;
}

function goesOn({ frame: last, breaksOff }: PageSight, { frame: first, startsInside }: PageSight): boolean {
  const [was, is] = [last.printed, first.printed];
  if (was && is) return is.at > 1 && (is.at === was.at + 1 || is.at === was.at) && (was.of === null || is.of === null || was.of === is.of) && !(was.of !== null && was.at === was.of);
  if (last.faxed && first.faxed) return first.faxed.at === last.faxed.at + 1 && first.faxed.at > 1 && last.faxHeader === first.faxHeader;
  return breaksOff && startsInside && was === null && is === null;
}

/** What the packet's repeats are, as places among the pages that were looked at. */
export function repeatPlaces(sights: readonly PageSight[], twinOf: (number: number) => number | undefined): RepeatOf {
  const places = new Map(sights.map(({ frame }, place) => [frame.number, place]));
  return (place) => places.get(twinOf(sights[place]?.frame.number ?? 0) ?? 0) ?? null;
}
