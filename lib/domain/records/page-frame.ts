import type { PageReading } from './page-reading';

/** A number that a page carries of itself: 'Page 2 of 5' is { at: 2, of: 5 }. */
export interface PrintedNumber {
  readonly at: number;
  readonly of: number | null;
}

/** A page with what was put on it on its way (fax headers, stamps) taken off, and what it says of its own place. */
export interface PageFrame {
  readonly number: number;
  /** The lines that the author wrote, tidied; empty lines are gone. */
  readonly lines: readonly string[];
  /** As printed by the author. */
  readonly printed: PrintedNumber | null;
  /** As the sending fax machine counted. */
  readonly faxed: PrintedNumber | null;
  /** The fax header with its digits masked, '' without one. */
  readonly faxHeader: string;
}

const PHONE = /\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}/;
const TIME = /\b\d{1,2}[:;.]\d{2}\b/;
const DAY = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b[A-Z]{3,9}\.? \d{1,2},? \d{4}\b/i;
const STAMP = /^\W{0,3}(received|recd|rec'd|filed|scanned|entered|copied|confidential)\b[^a-z]{0,4}(by\b.{0,30})?([a-z]{3,9}\.?\s)?[\d\s,./:-]*$/i;
const BATES = /^[A-Z_-]{1,14}\s?\d{4,9}$/;
const JUNK = /^[\s|:;.,'‘’"“”`~*_=—–\-{}[\]()©®°^<>\\/]+$/;
const EDGE_JUNK = /^[\s|:;.,'‘’"`~_—–{}[\])©®°^<>\\]+(?=[\w("“*#-])|[\s|:;'‘’"`~_—–{}[\]©®°^<>\\]+$/g;

// What recognition makes of digits and of 'page' is allowed for.
const DIGITS = '([\\dlIiO]{1,4})';
const OF_TOTAL = new RegExp(`\\b(?:pag[eo]|pg|p)\\s?[.:#]?\\s?(?:no\\.?\\s?)?${DIGITS}\\s?(?:of|ot|0f|/)\\s?${DIGITS}\\b`, 'i');
const BARE_TOTAL = new RegExp(`^\\W{0,3}${DIGITS}\\s?(?:of|/)\\s?${DIGITS}\\W{0,3}$`, 'i');
const ALONE = new RegExp(`(?:\\b(?:page|pg)\\s?[.:#]?\\s?|\\bP\\.\\s?)${DIGITS}(?!\\s?(?:of|/)|\\d)\\b`, 'i');
const DASHED = /^\W{0,2}[-–—]\s?(\d{1,3})\s?[-–—]\W{0,2}$/;
const LONELY = /^(\d{1,3})$/;

/** Reads the edges of a page. Pure; costs one pass over its lines. */
export function frameOf(page: Pick<PageReading, 'number' | 'text'>): PageFrame {
  const raw = page.text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !JUNK.test(line));
  const kept: string[] = [];
  let faxHeader = '';
  let faxed: PrintedNumber | null = null;
  raw.forEach((line, at) => {
    const atEdge = at < 3 || at >= raw.length - 2;
    if (atEdge && isFaxHeader(line)) {
      faxHeader ||= line.toLowerCase().replace(/[^a-z]+/g, ' ').trim();
      faxed ??= numberIn(line, true);
    } else if (!(atEdge && (STAMP.test(line) || BATES.test(line)))) {
      const tidy = line.replace(EDGE_JUNK, '').replace(/\s{2,}/g, ' ');
      if (/[a-z0-9]/i.test(tidy)) kept.push(tidy);
    }
  });
  return { number: page.number, lines: kept, printed: printedNumber(kept), faxed, faxHeader: faxHeader || (faxed ? 'fax' : '') };
}

function isFaxHeader(line: string): boolean {
  if (line.length > 110 || !TIME.test(line)) return false;
  const paged = /\b(p|pg|page)\W{0,3}[\dlIO]{1,4}/i.test(line);
  const phoned = PHONE.test(line);
  const faxWord = /\bfax|\bfrom\b.*\bto\b|\btx\b|\brx\b/i.test(line);
  return (phoned && (paged || DAY.test(line) || faxWord)) || (faxWord && paged && DAY.test(line));
}

function numberIn(line: string, loose: boolean): PrintedNumber | null {
  const both = OF_TOTAL.exec(line) ?? BARE_TOTAL.exec(line);
  if (both) return numbers(both[1], both[2]);
  const one = DASHED.exec(line) ?? ALONE.exec(line) ?? (loose ? null : LONELY.exec(line));
  return one ? numbers(one[1], undefined) : null;
}

/** The foot is asked before the head, and 'n of m' before a number alone. */
function printedNumber(lines: readonly string[]): PrintedNumber | null {
  const feet = lines.slice(-3).reverse();
  const edges = [...feet, ...lines.slice(0, 7)].filter((line) => line.length < 160);
  for (const line of edges) {
    const found = numberIn(line, true);
    if (found?.of) return found;
  }
  for (const line of [...feet, ...lines.slice(0, 5)]) {
    const found = line.length < 90 ? numberIn(line, true) : null;
    if (found) return found;
  }
  const last = lines.at(-1);
  return last && LONELY.test(last) ? numberIn(last, false) : null;
}

function numbers(at: string | undefined, of: string | undefined): PrintedNumber | null {
  const read = (digits: string) => Number(digits.replace(/[lIi]/g, '1').replace(/O/g, '0'));
  const [first, total] = [read(at ?? ''), of === undefined ? null : read(of)];
  if (!Number.isInteger(first) || first < 1 || first > 4999 || (total !== null && (total < first || total > 4999))) return null;
  return { at: first, of: total };
}
