import { isCalendarDate, type CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';

/** The four characters that take a file of this standard apart; ISA names them by its fixed length. */
export type Separators = { element: string; repetition: string; component: string; segment: string };

/** One segment. `elements[0]` is its first element, each a list of repetitions, each a list of components. `place` counts segments of the file from 1. */
export type Segment = { tag: string; elements: readonly (readonly (readonly string[])[])[]; place: number };

/** What stands between ST and SE. `code` is ST01 (837, 999 …), `guide` ST03 or else GS08. */
export type TransactionSet = { code: string; controlNumber: string; guide: string; segments: readonly Segment[] };

/** GS to GE. `code` is GS01: HC claims, FA acknowledgment, HN claim status, HP remittance. */
export type FunctionalGroup = { code: string; sender: string; receiver: string; date: string; controlNumber: string; version: string; transactions: readonly TransactionSet[] };

/** ISA to IEA. `acknowledgments` are TA1 segments, which stand outside of groups. */
export type Interchange = {
  separators: Separators;
  sender: { qualifier: string; id: string };
  receiver: { qualifier: string; id: string };
  controlNumber: string;
  /** P production, T test. */
  usage: string;
  groups: readonly FunctionalGroup[];
  acknowledgments: readonly Segment[];
};

const MOST_CHARACTERS = 8_000_000;
const MOST_SEGMENTS = 250_000;
const MOST_ELEMENTS = 120;
const ISA_LENGTH = 106;
const PLAIN = /[A-Za-z0-9 ]/;

const broken = (rule: string, message: string, place?: number): RuleBroken => new RuleBroken(`x12.${rule}`, place === undefined ? message : `Segment ${place}: ${message}`, place === undefined ? undefined : { place });

/** The value at an element and component, both counted from 1 as guides do; '' where there is none. CLM05-1 is `valueAt(clm, 5, 1)`. */
export function valueAt(segment: Segment | undefined, element: number, component = 1): string {
  return segment?.elements[element - 1]?.[0]?.[component - 1] ?? '';
}

/** The components of one element, all repetitions: SVC06 → [['HC', 'ML201']]. Empty where the element is empty. */
export function repetitionsAt(segment: Segment | undefined, element: number): readonly (readonly string[])[] {
  return segment?.elements[element - 1] ?? [];
}

/** Whole cents of an amount as the standard writes it: '2015', '12.5', '-3.07'. Throws RuleBroken `x12.amount` on anything else. */
export function centsAt(segment: Segment, element: number): number {
  const text = valueAt(segment, element);
  const found = /^(-?)(\d{0,12})(?:\.(\d{0,2})0*)?$/.exec(text);
  if (!found || !/\d/.test(text)) throw broken('amount', `${segment.tag}${String(element).padStart(2, '0')} is no amount.`, segment.place);
  const amount = Number(found[2] || '0') * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] && amount !== 0 ? -amount : amount;
}

/** A day written CCYYMMDD; null where the text is none. */
export function dayOf(text: string): CalendarDate | null {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return /^\d{8}$/.test(text) && isCalendarDate(day) ? day : null;
}

function separatorsOf(text: string, place: number): Separators {
  const head = text.slice(0, ISA_LENGTH);
  if (!head.startsWith('ISA') || head.length < ISA_LENGTH) throw broken('no_interchange', 'The file does not begin with an interchange (ISA).', place);
  const separators = { element: head.charAt(3), repetition: head.charAt(82), component: head.charAt(104), segment: head.charAt(105) };
  // Before 00402 the eleventh element named a standard ('U') and nothing repeated.
  const used = PLAIN.test(separators.repetition) ? [separators.element, separators.component, separators.segment] : Object.values(separators);
  if (new Set(used).size !== used.length || used.some((one) => PLAIN.test(one))) throw broken('separators', 'The interchange header is not of its fixed length, so its separators cannot be read.', place);
  if (head.split(separators.element).length !== 17) throw broken('separators', 'The interchange header does not have its sixteen elements.', place);
  return separators;
}

type Raw = { tag: string; fields: string[]; place: number };

function rawSegment(text: string, { element }: Separators, place: number): Raw {
  const fields = text.split(element, MOST_ELEMENTS + 2);
  const tag = fields.shift() ?? '';
  if (!/^[A-Z][A-Z0-9]{1,2}$/.test(tag)) throw broken('segment', 'this is no segment.', place);
  if (fields.length > MOST_ELEMENTS) throw broken('too_long', 'it has too many elements.', place);
  return { tag, fields, place };
}

function segmentOf({ tag, fields, place }: Raw, { repetition, component }: Separators): Segment {
  const split = (text: string): string[] => text.split(component);
  const repeats = !PLAIN.test(repetition);
  return { tag, place, elements: fields.map((field) => (field === '' ? [] : (repeats ? field.split(repetition) : [field]).map(split))) };
}

/** Envelopes are opened and closed in order, with the same control number and the right count. */
class Envelopes {
  readonly done: Interchange[] = [];
  private interchange: (Omit<Interchange, 'groups' | 'acknowledgments'> & { groups: FunctionalGroup[]; acknowledgments: Segment[] }) | null = null;
  private group: (Omit<FunctionalGroup, 'transactions'> & { transactions: TransactionSet[] }) | null = null;
  private set: (Omit<TransactionSet, 'segments'> & { segments: Segment[]; openedAt: number }) | null = null;

  open(raw: Raw, separators: Separators): void {
    if (this.interchange) throw broken('envelope', 'an interchange begins before the one before is closed.', raw.place);
    const at = (index: number): string => (raw.fields[index - 1] ?? '').trim();
    this.interchange = { separators, sender: { qualifier: at(5), id: at(6) }, receiver: { qualifier: at(7), id: at(8) }, controlNumber: at(13), usage: at(15), groups: [], acknowledgments: [] };
  }

  take(raw: Raw): void {
    const { tag, place } = raw;
    const { interchange, group, set } = this;
    if (!interchange) throw broken('envelope', `${tag} stands outside of an interchange.`, place);
    const segment = segmentOf(raw, interchange.separators);
    const at = (index: number): string => valueAt(segment, index);
    if (tag === 'GS') {
      if (group) throw broken('envelope', 'a group begins before the one before is closed.', place);
      this.group = { code: at(1), sender: at(2), receiver: at(3), date: at(4), controlNumber: at(6), version: at(8), transactions: [] };
    } else if (tag === 'ST') {
      if (!group || set) throw broken('envelope', 'a transaction set begins where none may.', place);
      this.set = { code: at(1), controlNumber: at(2), guide: at(3) || group.version, segments: [], openedAt: place };
    } else if (tag === 'SE') {
      if (!group || !set) throw broken('envelope', 'a transaction set ends that did not begin.', place);
      this.closed('SE', place, at(1), place - set.openedAt + 1, at(2), set.controlNumber);
      group.transactions.push({ code: set.code, controlNumber: set.controlNumber, guide: set.guide, segments: set.segments });
      this.set = null;
    } else if (tag === 'GE') {
      if (!group || set) throw broken('envelope', 'a group ends that did not begin, or before its transaction set does.', place);
      this.closed('GE', place, at(1), group.transactions.length, at(2), group.controlNumber);
      interchange.groups.push(group);
      this.group = null;
    } else if (tag === 'IEA') {
      if (group) throw broken('envelope', 'the interchange ends before its group does.', place);
      this.closed('IEA', place, at(1), interchange.groups.length, at(2), interchange.controlNumber);
      this.done.push(interchange);
      this.interchange = null;
    } else if (set) set.segments.push(segment);
    else if (tag === 'TA1' && !group) interchange.acknowledgments.push(segment);
    else throw broken('envelope', `${tag} stands outside of a transaction set.`, place);
  }

  end(): Interchange[] {
    if (this.interchange) throw broken('cut_off', 'The file ends before its interchange does: a part is missing.');
    return this.done;
  }

  private closed(tag: string, place: number, saidCount: string, count: number, saidNumber: string, number: string): void {
    if (!/^\d{1,10}$/.test(saidCount) || Number(saidCount) !== count) throw broken('count', `${tag} counts ${saidCount.slice(0, 12) || 'nothing'}, there are ${count}: a part of the file is missing or repeated.`, place);
    if (saidNumber.trim() !== number) throw broken('control_number', `${tag} closes with another control number than it began with.`, place);
  }
}

/**
 * Reads a file of X12 interchanges (ISA to IEA, one or several): separators from each ISA, envelopes checked by order, count and control number.
 * Throws RuleBroken `x12.…` with the place of the first segment that is wrong; nothing of a broken file is given out.
 */
export function readX12(text: string): Interchange[] {
  if (text.length > MOST_CHARACTERS) throw broken('too_long', 'The file is larger than 8 million characters.');
  const envelopes = new Envelopes();
  let rest = text.replace(/^\uFEFF?\s*/, '');
  let place = 0;
  if (rest === '') throw broken('no_interchange', 'The file is empty.');
  while (rest !== '') {
    const separators = separatorsOf(rest, place + 1);
    let from = 0;
    while (from < rest.length) {
      const until = rest.indexOf(separators.segment, from);
      const found = rest.slice(from, until < 0 ? undefined : until).replace(/^[\r\n]+|[\r\n]+$/g, '');
      if (from > 0 && found.startsWith('ISA')) break;
      from = until < 0 ? rest.length : until + 1;
      if (found.trim() === '') continue;
      place += 1;
      if (place > MOST_SEGMENTS) throw broken('too_long', `The file has more than ${MOST_SEGMENTS} segments.`);
      if (until < 0) throw broken('cut_off', 'it is not closed: a part of the file is missing.', place);
      const raw = rawSegment(found, separators, place);
      if (raw.tag === 'ISA') envelopes.open(raw, separators);
      else envelopes.take(raw);
    }
    rest = rest.slice(from).replace(/^\s+/, '');
  }
  return envelopes.end();
}
