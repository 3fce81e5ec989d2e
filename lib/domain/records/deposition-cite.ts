/** A line of a transcript by the page and line that are printed on it. */
export interface PrintedLine {
  readonly page: number;
  readonly line: number;
}

export interface LineRange {
  readonly from: PrintedLine;
  readonly to: PrintedLine;
}

export interface TranscriptLine extends PrintedLine {
  readonly text: string;
}

const mostLines = 40;

/** Reads '12:3', '12:3-18' or '12:3-14:18', with any dash; null when it is no such range or runs backwards. */
export function parseLineRange(text: string): LineRange | null {
  const found = /^\s*(\d{1,5})\s*:\s*(\d{1,2})(?:\s*[-–—]\s*(?:(\d{1,5})\s*:\s*)?(\d{1,2}))?\s*$/.exec(text);
  if (!found) return null;
  const [page, line] = [Number(found[1]), Number(found[2])];
  const from = { page, line };
  const to = found[4] === undefined ? from : { page: found[3] === undefined ? page : Number(found[3]), line: Number(found[4]) };
  const backwards = to.page < from.page || (to.page === from.page && to.line < from.line);
  return backwards || [from, to].some((one) => one.page < 1 || one.line < 1 || one.line > mostLines) ? null : { from, to };
}

/** The range as transcripts are cited: '12:3', or '12:3-14:18'. */
export function formatLineRange({ from, to }: LineRange): string {
  const [first, last] = [`${from.page}:${from.line}`, `${to.page}:${to.line}`];
  return first === last ? first : `${first}-${last}`;
}

interface Run {
  page: number | null;
  lines: { line: number; text: string }[];
}

/**
 * The numbered lines of a transcript's sheet with the page printed on it, as its text has them: one page, or the two to
 * four of a condensed sheet. Empty where the sheet has no numbered lines or does not say its page.
 */
export function transcriptLines(sheetText: string): TranscriptLine[] {
  const runs: Run[] = [];
  let announced: number | null = null;
  let run: Run | null = null;
  const rows = sheetText.split('\n').map((row) => row.trim()).filter((row) => row !== '');
  rows.forEach((row, at) => {
    const headed = /^page\s+(\d{1,4})(?:\s+of\s+\d{1,4})?\.?$/i.exec(row);
    if (headed) {
      announced = Number(headed[1]);
      // A page that is named under its lines names them; one above begins anew.
      if (run && run.page === null) [run.page, announced] = [announced, null];
      run = null;
      return;
    }
    const numbered = /^(\d{1,4})(?:[\s.:)]+(.*))?$/.exec(row);
    const number = numbered ? Number(numbered[1]) : null;
    const expected: number = run ? (run.lines.at(-1)?.line ?? 0) + 1 : 1;
    const follows = number !== null && number >= expected && number <= Math.min(expected + 2, mostLines);
    if (follows) {
      if (!run) runs.push((run = { page: announced, lines: [] }));
      announced = null;
      run.lines.push({ line: number, text: numbered?.[2] ?? '' });
    } else if (number === 1 && run && expected > 10) {
      runs.push((run = { page: announced, lines: [{ line: 1, text: numbered?.[2] ?? '' }] }));
      announced = null;
    } else if (number !== null && !numbered?.[2]) {
      if (run && run.page === null && expected > 10) run.page = number;
      else if (/^1(?:\D|$)/.test(rows[at + 1] ?? '')) [announced, run] = [number, null];
    } else if (run) {
      const last = run.lines.at(-1);
      if (last) last.text = `${last.text} ${row}`.trim();
    }
  });
  nameByFooter(runs, sheetText);
  return runs.filter(({ lines }) => lines.length >= 3).flatMap(({ page, lines }) => (page === null ? [] : lines.map(({ line, text }) => ({ page, line, text }))));
}

/** The foot of a condensed sheet says 'Pages 61 to 64'. */
function nameByFooter(runs: Run[], sheetText: string): void {
  const foot = /\bpages?\s+(\d{1,4})\s+(?:to|through|[-–])\s+(\d{1,4})\b/i.exec(sheetText);
  if (!foot || Number(foot[2]) - Number(foot[1]) + 1 !== runs.length) return;
  runs.forEach((run, at) => (run.page ??= Number(foot[1]) + at));
}

/** The first and the last line printed on a sheet; null where none is. */
export function linesOnSheet(sheetText: string): LineRange | null {
  const lines = transcriptLines(sheetText);
  const [from, to] = [lines[0], lines.at(-1)];
  return from && to ? { from: { page: from.page, line: from.line }, to: { page: to.page, line: to.line } } : null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Which printed lines a marked text covers; null where it is not found on the sheet. Line numbers that were marked along are no words of it. */
export function linesOfQuote(sheetText: string, quoted: string): LineRange | null {
  const sheet = transcriptLines(sheetText).flatMap(({ page, line, text }) => wordsOf(text).map((word) => ({ word, page, line })));
  const rows = quoted.split('\n').filter((row) => !/^\s*page\s+\d{1,4}\s*$/i.test(row));
  const plain = rows.flatMap(wordsOf);
  const without = rows.flatMap((row) => wordsOf(row.replace(/^\s*\d{1,2}(?=\s|$)/, '')));
  for (const wanted of [without, plain]) {
    const range = spanOf(sheet, wanted);
    if (range) return range;
  }
  return null;
}

function spanOf(sheet: readonly (PrintedLine & { readonly word: string })[], wanted: readonly string[]): LineRange | null {
  if (wanted.length === 0) return null;
  const edge = Math.min(6, wanted.length);
  const starts = (words: readonly string[], from: number): number => {
    for (let at = from; at + words.length <= sheet.length; at += 1) if (words.every((word, offset) => sheet[at + offset]?.word === word)) return at;
    return -1;
  };
  const first = starts(wanted.slice(0, edge), 0);
  if (first < 0) return null;
  // Words may be lost between, never at both ends: the end is looked for where it must be, give or take.
  const last = starts(wanted.slice(-edge), Math.max(first, first + wanted.length - edge - 8));
  const [from, to] = [sheet[first], sheet[last < 0 ? first + edge - 1 : last + edge - 1]];
  return from && to ? { from: { page: from.page, line: from.line }, to: { page: to.page, line: to.line } } : null;
}
