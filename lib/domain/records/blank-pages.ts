import { datesIn } from './dates-in-text';
import type { PageLook } from './page-look';
import type { PageReading } from './page-reading';
import { isStamp, ownLines } from './page-noise';

const COMMON = new Set('the and for with was are this that from have has not but his her she they you your all been were will would patient pain date name page report left right history exam test results normal doctor medical records claim injury'.split(' '));
const SLIP = /\b(?:document separator|separator (?:sheet|page)|slip ?sheet|divider|batch (?:no\.? ?)?[\dOl]|bar ?code|patch (?:code|sheet)|insert tab)\b/i;
const HEADING = /^(?:(?:section|tab|exhibit|part|volume|divider|attachment|appendix)\b[\s#:.-]*(?:[\dOlI]{1,3}|[A-Z]{1,2}|[IVX]{1,5})\b)/i;

const lettersOnly = (text: string): string => text.toLowerCase().replaceAll(/[01|]/g, (digit) => (digit === '0' ? 'o' : 'l')).replaceAll(/[^a-z]+/g, '');

/** How many of the letters of `word` can be found in order in `text`; tolerant of letters read wrong. */
function heldInOrder(word: string, text: string): number {
  let best = 0;
  for (let start = 0; start + word.length - 2 <= text.length; start += 1) {
    let held = 0;
    for (let at = 0; at < word.length; at += 1) if (text[start + at] === word[at] || text[start + at - 1] === word[at] || text[start + at + 1] === word[at]) held += 1;
    best = Math.max(best, held);
  }
  return best;
}

/** Whether the page says of itself that it was left blank on purpose, and nothing else. */
export function saysLeftBlank(lines: readonly string[]): boolean {
  const letters = lettersOnly(lines.join(' '));
  if (letters.length < 9 || letters.length > 90) return false;
  const said = ['intentionallyleftblank', 'leftblankintentionally', 'intentionallyblank', 'deliberatelyleftblank', 'purposelyleftblank', 'blankpage', 'noprintonthisside', 'nothingfollows'];
  return said.some((words) => heldInOrder(words, letters) >= words.length - Math.ceil(words.length / 8));
}

/** Words that are surely words: of the commonest, or of the size and shape of words beside others. */
function trueWords(lines: readonly string[]): number {
  return lines.join(' ').toLowerCase().match(/[a-z]{3,}/g)?.filter((word) => COMMON.has(word)).length ?? 0;
}

const wordCount = (lines: readonly string[]): number => lines.join(' ').match(/[A-Za-z]{3,}/g)?.length ?? 0;

/** A picture without marks where a page has its words: nothing, dust, a shadow, what shines through, a fax header. */
function looksBare({ marked, dark, lined }: PageLook): boolean {
  const inside = marked.body + marked.footer;
  if (inside <= 8) return true;
  return inside <= 24 && lined < 15 && dark.body <= 12;
}

/**
 * Marks that recognition made no word of: pale ones, or some among many times as much dust, as bad lines leave them.
 * Handwriting stands dark on clean paper and stays a page.
 */
function looksLikeDirt({ marked, dark, specks, lined }: PageLook): boolean {
  if (marked.body + marked.footer <= 40 && dark.body <= 6 && lined < 15) return true;
  return marked.body <= 120 && specks >= 5 * marked.body;
}

/** A small patch of print, as a stamp has: in a box of less than half by a tenth of the page. */
function isPatch({ marked, box: [left, top, right, bottom] }: PageLook): boolean {
  return marked.body <= 80 && right - left <= 450 && bottom - top <= 100;
}

/** All marks in one line along an edge, which may stand a little askew: where a fax machine prints. */
function isEdgeLine({ box: [, top, , bottom] }: PageLook): boolean {
  return bottom - top <= 25 && (bottom <= 100 || top >= 900);
}

/**
 * Whether nothing is on the page, or only a slip between documents. A page is kept when in doubt: a lost page is worse
 * than a blank one that is counted. Fax headers, office stamps and running numbers are no content.
 */
export function senseBlank(page: PageReading): { readonly isBlank: boolean; readonly isSeparator: boolean } {
  const { look } = page;
  const lines = ownLines(page.text);
  if (saysLeftBlank(lines)) return { isBlank: true, isSeparator: false };
  if (look && looksBare(look)) return { isBlank: !(page.textSource === 'layer' && (trueWords(lines) >= 3 || wordCount(lines) >= 25)), isSeparator: false };
  const words = wordCount(lines);
  if (look && page.textSource !== 'layer' && words === 0 && lines.join('').replace(/\W/g, '').length < 4 && looksLikeDirt(look)) return { isBlank: true, isSeparator: false };
  if (look && lines.length === 0 && page.text.trim() !== '' && isEdgeLine(look)) return { isBlank: true, isSeparator: false };
  if (!look) return { isBlank: words === 0 && lines.join('').length < 4 && page.textSource === 'layer', isSeparator: isSlip(lines, null) };
  const stamped = page.text.split('\n').some((line) => isStamp(line.trim()));
  const stampAlone = stamped && isPatch(look) && lines.every((line) => datesIn(line).length > 0 && line.length <= 24);
  return { isBlank: stampAlone, isSeparator: isSlip(lines, look) };
}

/** A slip between documents: a heading or a batch number of few words, often in a frame or with a bar code. */
function isSlip(lines: readonly string[], look: PageLook | null): boolean {
  const words = wordCount(lines);
  if (lines.length > 9 || words > 16) return false;
  if (look && look.marked.body > 260) return false;
  if (look && words <= 1 && look.marked.body <= 140 && look.other >= 700 && look.ink >= 10 * look.marked.body) return true;
  if (SLIP.test(lines.join(' '))) return true;
  return lines.length <= 5 && lines.some((line) => HEADING.test(line.replace(/^[^A-Za-z]+/, '')) && line.length <= 40);
}
