import type { TypedDocument } from './senses';
import type { Suggested } from './suggestion';

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NUMERAL = '(?:\\d{1,3}(?:,\\d{3})+|[\\dOolI|]{1,5})';
const WORD = `(?:${[...UNITS, ...TENS.filter(Boolean), 'hundred', 'thousand', 'and', 'fourty'].join('|')})`;
const WRITTEN = `${WORD}(?:[\\s-]+${WORD})*`;
/** Sentences that attest a count; the first group is the number in figures, the second in words. */
const ATTESTED = [
  new RegExp(`(?:(?:total|page) (?:page )?(?:count|number)|count of (?:the )?pages|number of pages)[^.]{0,90}?\\b(?:is|was|of|are|:|=)\\s*(?:approximately )?(?:(${NUMERAL})|(${WRITTEN}))\\b`, 'i'),
  new RegExp(`\\b(?:total(?:s|ing|led|ed)?|consist(?:s|ing)? of|compris(?:e|es|ing)|contain(?:s|ing)?|number(?:s|ing)?|enclosed (?:are|is)|includes?|attached (?:are|is)|provided|certif(?:y|ies)|attests?(?: to)?|declares?|amount(?:s|ing)? to|there are|served|sent|transmitted|being|is|are)\\b[^.]{0,40}?(?:(${NUMERAL})|\\b(${WRITTEN}))(?:\\s*\\(\\s*[\\w -]{1,40}\\))?\\s*(?:total |numbered |printed |physical |record )?pages?\\b`, 'i'),
  new RegExp(`\\b(?:pages?|page count|no\\. of pages|number of pages|total pages|# of pages)\\s*(?:provided|enclosed|served|produced|attached|in total|declared)?\\s*[:=]\\s*(?:(${NUMERAL})|(${WRITTEN}))\\b`, 'i'),
  new RegExp(`(?:(${NUMERAL})|\\b(${WRITTEN}))(?:\\s*\\(\\s*[\\w -]{1,40}\\))?\\s*(?:total |numbered )?pages? (?:in total|of (?:medical |non-?medical |records|documents|material)|were|are|have been|total|enclosed|provided)`, 'i'),
];

/** A number in words, as 'one hundred and fifteen'; null for words that are no number. */
export function numberInWords(words: string): number | null {
  let [total, part] = [0, 0];
  const parts = words.toLowerCase().replace('fourty', 'forty').split(/[\s-]+/).filter((word) => word && word !== 'and');
  for (const word of parts) {
    if (word === 'hundred') part = Math.max(1, part) * 100;
    else if (word === 'thousand') [total, part] = [total + Math.max(1, part) * 1000, 0];
    else if (UNITS.includes(word)) part += UNITS.indexOf(word);
    else if (TENS.includes(word)) part += TENS.indexOf(word) * 10;
    else return null;
  }
  return parts.length === 0 ? null : total + part;
}

const figure = (written: string): number => Number(written.replaceAll(',', '').replaceAll(/[Oo]/g, '0').replaceAll(/[lI|]/g, '1'));

/** The count that a text attests, with the words it stands in; null when it attests none. */
function countIn(text: string): { readonly count: number; readonly words: string } | null {
  for (const pattern of ATTESTED) {
    const match = pattern.exec(text);
    const count = match?.[1] && /\d/.test(match[1]) ? figure(match[1]) : match?.[2] ? numberInWords(match[2]) : null;
    if (match && count !== null && count > 0 && count < 100_000) return { count, words: match[0].trim() };
  }
  return null;
}

/** The count of pages that a declaration in the packet attests, in figures or in words (LC 4062.3, 8 CCR 9793(n)); null where no declaration does. The first declaration counts. */
export function readDeclaredPages(documents: readonly TypedDocument[]): Suggested<number | null> {
  for (const { pages } of documents.filter(({ type }) => type === 'record_declaration')) {
    for (const page of pages) {
      const found = countIn(page.text.slice(0, 8000).replaceAll(/\s+/g, ' '));
      if (found) return { value: found.count, confidence: page.textSource === 'ocr' && page.confidence < 75 ? 70 : 92, words: found.words, page: page.number };
    }
  }
  return { value: null, confidence: 0, words: '', page: null };
}
