import { RuleBroken } from '../rule-broken';
import { isWellFormedCode, withPoint, type DiagnosisCode } from './code';

export interface OrderFile {
  readonly codes: readonly DiagnosisCode[];
  /** The fiscal year in the file's name; null where it names none. */
  readonly year: number | null;
}

/**
 * The official file of CMS: `icd10cm-order-2026.txt` (a number, the code, 1 where it may be billed, short and long words in columns), or
 * `icd10cm-codes-2026.txt` (a code and its words). Headings that cannot be billed are left out.
 * @throws RuleBroken `icd.not_the_official_file` with the first line that cannot be read
 */
export function readOrderFile(name: string, text: string): OrderFile {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const codes = lines.flatMap((line, index) => {
    const ordered = /^\d{5} (?<code>[A-Z]\d[0-9A-Z]{1,5}) +(?<billable>[01]) (?<words>.+)$/.exec(line)?.groups;
    if (ordered) return ordered.billable === '1' ? [codeOf(ordered.code ?? '', line.slice(77).trim() || line.slice(16, 76).trim())] : [];
    const plain = /^(?<code>[A-Z]\d[0-9A-Z]{1,5})\s+(?<words>\S.*)$/.exec(line)?.groups;
    if (plain) return [codeOf(plain.code ?? '', plain.words?.trim() ?? '')];
    throw new RuleBroken('icd.not_the_official_file', `Line ${index + 1} is no line of the official file of codes. Choose icd10cm-order-${name.match(/20\d\d/)?.[0] ?? '2026'}.txt as CMS publishes it.`);
  });
  if (codes.length === 0) throw new RuleBroken('icd.not_the_official_file', 'This file has no codes in it. Choose icd10cm-order-2026.txt as CMS publishes it.');
  const year = /20\d\d/.exec(name)?.[0];
  return { codes, year: year ? Number(year) : null };
}

/** The codes as they are kept: a line a code, parted by a tab. Read back by `codesOfLines`. */
export function linesOfCodes(codes: readonly DiagnosisCode[]): string {
  return codes.map(({ code, title }) => `${code}\t${title}`).join('\n');
}

/** @throws RuleBroken `icd.unreadable` for a line that is not a well-formed code with its words */
export function codesOfLines(lines: string): DiagnosisCode[] {
  return lines.split('\n').filter(Boolean).map((line) => {
    const [code = '', title = ''] = line.split('\t');
    if (!isWellFormedCode(code) || title.trim() === '' || title.length > 400) throw new RuleBroken('icd.unreadable', `“${code.slice(0, 12)}” is not a code with its words.`);
    return { code, title };
  });
}

/** Pieces of the list that each fit one request. */
export function piecesOf(codes: readonly DiagnosisCode[], mostCharacters: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of codes.map((one) => linesOfCodes([one]))) {
    if (piece && piece.length + line.length + 1 > mostCharacters) {
      pieces.push(piece);
      piece = '';
    }
    piece += piece ? `\n${line}` : line;
  }
  return piece ? [...pieces, piece] : pieces;
}

function codeOf(bare: string, title: string): DiagnosisCode {
  return { code: withPoint(bare), title };
}
