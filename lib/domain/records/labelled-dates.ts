import type { CalendarDate } from '../calendar';
import { labelAtEnd, labelsIn, type DateKind } from './date-labels';
import { datesIn, type DateInText } from './dates-in-text';
import { isFaxHeader, isStamp } from './page-noise';
import type { PageReading } from './page-reading';

/** A date on a page with what stands beside it. */
export interface LabelledDate {
  readonly on: CalendarDate;
  /** 'bare' stands alone on its line, 'row' begins the row of a table, 'told' stands in a sentence, 'fax' in the line of a fax machine. */
  readonly kind: DateKind | 'bare' | 'row' | 'told' | 'fax';
  /** The line it stands in. */
  readonly words: string;
  readonly page: number;
  /** Place of the page in its document, from 0, and how far down the page, 0 to 1; of few lines not as far. */
  readonly pageAt: number;
  readonly down: number;
  readonly shortYear: boolean;
  /** Whether the label is part of a sentence and no head of a field: 'was last seen on'. */
  readonly told: boolean;
  /** Whether the label was read from the line above: heads of columns. */
  readonly above: boolean;
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?$/i;
/** Words that may stand between a label and its date. */
const FILLER = /^(?:\W|\b(?:on|the|of|at|is|was|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|\d{1,2}:\d{2}|am|pm|hrs?)\b)*$/i;

function kindAfter(after: string): DateKind | null {
  const inBrackets = /^\s*[([]\s*([A-Za-z' /]{3,40})[)\]]/.exec(after)?.[1];
  return inBrackets ? (labelAtEnd(inBrackets)?.kind ?? null) : null;
}

const beforeOf = (line: string, date: DateInText, previous: DateInText | undefined): string => line.slice(previous ? previous.at + previous.words.length : 0, date.at);

function kindOf(line: string, date: DateInText, previous: DateInText | undefined, previousKind: LabelledDate['kind'] | undefined): LabelledDate['kind'] {
  const before = beforeOf(line, date, previous);
  const after = line.slice(date.at + date.words.length);
  const label = labelAtEnd(before);
  if (label && label.kind !== 'dated') return label.kind;
  // The head of a condensed transcript names the witness between the words and the day.
  if (/\bdeposition of [\w.,'’ -]{3,60}[-–—(,:]\s*$/i.test(before)) return 'deposed';
  const behind = kindAfter(after);
  if (behind) return behind;
  if (label) return 'dated';
  if (previous && /^\s*(?:-|–|to|through|thru)\s*$/i.test(before)) return previousKind ?? 'told';
  const [lead, tail] = [before.replaceAll(/[^A-Za-z]/g, ''), after.replaceAll(/\d{1,2}[:.]\d{2}|[ap]\.?m\.?/gi, '').replaceAll(/[^A-Za-z]/g, '')];
  if (FILLER.test(before) || WEEKDAY.test(before.trim())) return tail.length <= 3 ? 'bare' : !previous && lead === '' ? 'row' : 'told';
  return 'told';
}

/** Whether the words before a date are a sentence, in which no mark parts a label from its date. */
function isTold(before: string): boolean {
  if (/[:=#|)\]][^A-Za-z]{0,6}$/.test(before)) return false;
  const field = before.split(/[:|]|\s{3,}/).at(-1) ?? before;
  return (field.match(/(?<![A-Za-z])[a-z]{2,}/g) ?? []).length >= 3 || (/[a-z]/.test(field) && (field.match(/[A-Za-z]{2,}/g) ?? []).length >= 7);
}

/** A label that stands alone on the line above its date. */
function aboveOf(lines: readonly string[], at: number): string {
  return lines.slice(Math.max(0, at - 2), at).reverse().find((line) => line.trim()) ?? '';
}

interface Found {
  readonly date: DateInText;
  readonly kind: LabelledDate['kind'];
  readonly above: boolean;
  readonly told: boolean;
}

function inLine(lines: readonly string[], at: number): Found[] {
  const line = lines[at] ?? '';
  const dates = datesIn(line);
  if (dates.length === 0) return [];
  const edge = at < 4 || at >= lines.length - 3;
  if (edge && isFaxHeader(line)) return dates.map((date) => ({ date, kind: 'fax', above: false, told: false }));
  if (edge && isStamp(line)) return dates.map((date) => ({ date, kind: 'received', above: false, told: false }));
  const found: Found[] = [];
  for (const [place, date] of dates.entries()) found.push({ date, kind: kindOf(line, date, dates[place - 1], found[place - 1]?.kind), above: false, told: isTold(beforeOf(line, date, dates[place - 1])) });
  const above = aboveOf(lines, at);
  if (datesIn(above).length > 0 || !found.every(({ kind }) => kind === 'bare' || kind === 'row' || kind === 'told')) return found;
  const heads = above.length <= 140 ? labelsIn(above) : [];
  const alone = heads.length === 0 && above.length <= 40 ? labelAtEnd(above) : null;
  if (alone && found[0]?.kind === 'bare') return found.map(({ date }) => ({ date, kind: alone.kind, above: true, told: false }));
  if (heads.length === dates.length) return found.map(({ date }, place) => ({ date, kind: heads[place]?.kind ?? 'told', above: true, told: false }));
  return found;
}

/** The lines of a transcript are numbered from 1 on each page; most of these numbers are read. */
const numberedLines = 8;

/** The lines of a page, without the numbers that stand before those of a transcript. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.slice(0, 400).trim()).filter(Boolean);
  const numberOf = (line: string | undefined) => Number(/^(\d{1,2})(?= |$)/.exec(line ?? '')?.[1] ?? Number.NaN);
  const numbered = lines.filter((line, at) => at > 0 && numberOf(line) > numberOf(lines[at - 1]) && numberOf(line) <= numberOf(lines[at - 1]) + 4).length;
  return numbered < numberedLines ? lines : lines.map((line) => line.replace(/^\d{1,2} +(?=\S)/, ''));
}

/** All dates of a document's pages, in order, each with what the words beside it say that it is. */
export function labelledDates(pages: readonly PageReading[]): LabelledDate[] {
  return pages.flatMap((page, pageAt) => {
    const lines = linesOf(page.text);
    return lines.flatMap((line, at) =>
      inLine(lines, at).map(({ date, kind, above, told }) => ({
        on: date.on, kind, words: line.slice(Math.max(0, date.at - 60), date.at + date.words.length + 20).trim(), page: page.number, pageAt, down: at / Math.max(25, lines.length - 1), shortYear: date.shortYear, above, told,
      })),
    );
  });
}
