const TIME = /\b[\dOol]{1,2}\s?[:;][\dOol]{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?/i;
const DATE = /\b(?:[\dOol]{1,4}\s?[-/.]\s?[\dOol]{1,2}\s?[-/.]\s?[\dOol]{2,4}|[a-z]{3,9}[-. ]{1,2}[\dOol]{1,2},?[-. ]{1,2}[\dOol]{2,4})\b/i;
const PHONE = /\(?\b\d{3}\)?[-. )]{0,2}\d{3}[-. ]\d{4}\b/;
const PAGE_COUNTER = /\b(?:p(?:a?ge?|gs?|g)?[.:#]?\s{0,2}[\dOol]{1,4}(?:\s?(?:\/|of)\s?[\dOol]{1,4})?|[\dOol]{2,3}\/[\dOol]{2,3})(?!\d)/i;
const SENT = /\b(?:fax(?:ed)?|from|to|sent by|rcvd|received by|tx|rx|id|job|station|time|date|remote csid|csid|duration|pages?|status)\b\s?:?|=>|-->/i;
/** Words of a page's own lines, which no fax machine prints. */
const OWN_WORDS = /\b(?:patient|dob|birth|collected|service|visit|provider|exam|mrn|claim|injury|clinician|admi[ts]|discharge|physician|rendering|account|sex|page of|electronically|signed|printed|dictated|transcribed|reported|specimen|drawn|final|result|visit|therapist|surgeon|attending|arrival|seen)/i;
const STAMP = /\b(?:rec(?:eived|'d|d)?\.?|filed|scanned|entered|copied|copy|docketed|posted|mailed|faxed|imaged|original|confidential|duplicate|void)\b/i;
const PAGE_NUMBER = /^[-–—\s]*(?:page|pg|p)?[.:]?\s*[\dOol]{1,4}\s*(?:(?:of|\/)\s*[\dOol]{1,4})?[-–—\s]*$/i;
const BATES = /^(?:[A-Z][A-Z&.]{1,14}(?:[-_ ][A-Z]{1,12}){0,2}[-_ ]?)\d{3,9}$|^\d{5,9}$/;

const wordsOf = (text: string): string[] => text.match(/[A-Za-z]{3,}/g) ?? [];

/** Whether a line is what a fax machine prints along the top of a page: a date, a time, numbers and a page counter, and hardly a word besides. */
export function isFaxHeader(line: string): boolean {
  if (OWN_WORDS.test(line)) return false;
  const [time, date, phone] = [TIME, DATE, PHONE].map((sign) => sign.test(line));
  const left = [DATE, TIME, PHONE].reduce((rest, sign) => rest.replaceAll(new RegExp(sign.source, 'gi'), ' '), line);
  const counter = PAGE_COUNTER.test(left);
  const words = wordsOf(left.replace(PAGE_COUNTER, ' ').replaceAll(new RegExp(SENT.source, 'gi'), ' ')).length;
  if (time && date && (phone || counter)) return words <= 6;
  if (phone && counter && (time || date)) return words <= 4;
  return Boolean(((time && date) || (phone && counter)) && SENT.test(left)) && words <= 3 && line.length < 110;
}

/** Whether a line is a rubber stamp of an office, as "RECEIVED JUN 12, 2021": its word, perhaps a date, and hardly more. */
export function isStamp(line: string): boolean {
  if (!STAMP.test(line) || line.length > 60 || /:\s*\S/.test(line.replace(TIME, ''))) return false;
  const rest = line.replace(DATE, ' ').replace(TIME, ' ').replaceAll(new RegExp(STAMP.source, 'gi'), ' ');
  return wordsOf(rest).filter((word) => !/^(?:by|the|date|time|and|department|dept|mail|office|clerk|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)$/i.test(word)).length <= 1 && (DATE.test(line) || line.length <= 24);
}

/** Whether a line is a running number put on afterwards, as "DEF-000123", or only the number of the page. */
export function isPageMark(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= 30 && (PAGE_NUMBER.test(trimmed) || BATES.test(trimmed));
}

/** The lines of a page's own words: fax headers, stamps put on afterwards and page numbers are left out, and so are empty lines. */
export function ownLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.slice(0, 400).trim()).filter(Boolean);
  return lines.filter((line, at) => {
    const edge = at < 4 || at >= lines.length - 3;
    return !(edge && isFaxHeader(line)) && !(edge && isStamp(line)) && !isPageMark(line);
  });
}
