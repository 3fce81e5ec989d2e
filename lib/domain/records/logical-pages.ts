import type { PageReading } from './page-reading';

/** A line of a transcript as it is cited: the page and the line that are printed, and its words. */
export interface TranscriptLine {
  /** Null until a printed page number was seen. */
  readonly page: number | null;
  readonly line: number;
  readonly text: string;
}

/** Condensed sheets hold two to four printed pages. */
const MOST = 4;
const LINES = 25;
const HEAD = /^[^A-Za-z0-9]*(?:(?:page|pg|p)\.?\s*)\[?(\d{1,4})\]?(?:\s*(?:of|\/)\s*\d{1,4})?[^A-Za-z0-9]*$/i;
const HEADS_BESIDE = /\b(?:page|pg)\.?\s*(\d{1,4})\b/gi;
const RANGE = /\b(?:pages?|pgs?)\.?\s*(\d{1,4})\s*(?:-|–|to|through|thru)\s*(?:(?:page|pg)\.?\s*)?(\d{1,4})\b/i;
const SPEECH = /(?:^|\s)(?:[QA0][.:]?\s+[A-Z]|(?:MR|MS|MRS|DR)\.\s|THE (?:WITNESS|REPORTER|COURT|DEPONENT|INTERPRETER|VIDEOGRAPHER)\b|BY (?:MR|MS)\.)/gm;
const NUMBERED = /^[^A-Za-z0-9]{0,3}(\d{1,2})(?=\s|$)[\s.:]*(.*)$/;

/** The printed page numbers that a sheet gives, where they follow one another. */
export function printedPages(text: string): readonly number[] {
  const found: number[] = [];
  for (const line of text.split('\n')) {
    const head = HEAD.exec(line.trim());
    if (head?.[1]) found.push(Number(head[1]));
    else if (line.length <= 60 && !/[a-z]{3,} [a-z]{3,}/.test(line)) for (const [, number] of line.matchAll(HEADS_BESIDE)) found.push(Number(number));
  }
  const numbers = [...new Set(found)].sort((a, b) => a - b);
  if (numbers.length > MOST || numbers.some((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1)) return [];
  return numbers;
}

/** How often the line numbers of a transcript run through on a sheet: the middle of how often each of them stands there. */
function runsOfLines(text: string): number {
  const counts = new Array<number>(LINES + 1).fill(0);
  for (const [, number] of text.matchAll(/(?:^|[\s|])(\d{1,2})(?=[\s.:]+[A-Z“"(]|\s*$|\s+[a-z])/gm)) if (Number(number) <= LINES) counts[Number(number)] = (counts[Number(number)] ?? 0) + 1;
  const middle = counts.slice(3, 23).sort((a, b) => a - b);
  return middle[Math.floor(middle.length / 2)] ?? 0;
}

/** Whether a sheet is of a transcript: people speak on it in turns, in numbered lines. */
function isTranscript(text: string): boolean {
  return (text.match(SPEECH)?.length ?? 0) >= 6;
}

/**
 * How many printed pages are on a sheet: two to four of a condensed transcript, else one. Condensed pages count separately
 * (8 CCR 9793(n)), so that more than one is only said where line numbers or printed page numbers say so.
 */
export function countLogicalPages(page: Pick<PageReading, 'text'>): number {
  if (!isTranscript(page.text)) return 1;
  const runs = Math.min(MOST, runsOfLines(page.text));
  const printed = printedPages(page.text).length;
  if (printed >= 2 && runs >= 1) return printed;
  const range = RANGE.exec(page.text.slice(-400));
  const ranged = range ? Number(range[2]) - Number(range[1]) + 1 : 0;
  if (ranged >= 2 && ranged <= MOST && runs >= 2) return ranged;
  return Math.max(1, runs);
}

/** The numbered lines of a sheet of a transcript, each with the printed page it stands on: what a page-line cite refers to. Lines without a number go on the one before. */
export function transcriptLines(text: string): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  let page: number | null = printedPages(text).length === 1 ? (printedPages(text)[0] ?? null) : null;
  for (const raw of text.split('\n')) {
    const head = HEAD.exec(raw.trim());
    if (head?.[1]) {
      page = Number(head[1]);
      continue;
    }
    const numbered = NUMBERED.exec(raw.trim());
    const before = lines.at(-1);
    const number = Number(numbered?.[1]);
    if (numbered && number >= 1 && number <= 28) lines.push({ page, line: number, text: (numbered[2] ?? '').trim() });
    else if (before && raw.trim() !== '') lines[lines.length - 1] = { ...before, text: `${before.text} ${raw.trim()}`.trim() };
  }
  return lines;
}
