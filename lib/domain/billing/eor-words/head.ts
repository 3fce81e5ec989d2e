import { dayIn, centsOf } from './tokens';
import type { Row } from './rows';

/** A place on a page, in thousandths. */
export type Box = { readonly page: number; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type FieldRead = { readonly text: string; readonly confidence: number; readonly box: Box | null };

/** What stands above and below the lines. */
export const EOR_FIELDS = ['eorOn', 'checkNumber', 'checkAmount', 'claimNumber', 'invoiceNumber', 'payerReference', 'payerName'] as const;
export type EorField = (typeof EOR_FIELDS)[number];

const LABELS = {
  eorOn: /(?:eor|e\.o\.r\.|explanation|review|process(?:ed|ing)?|notice|mail(?:ed|ing)?|print|issue) ?date|date (?:of (?:this )?(?:eor|review|notice)|processed|mailed|issued)/i,
  checkNumber: /(?:check|chk|draft|warrant|eft|payment)(?: \/ ?eft)? ?(?:number|num|no\.?|#|id|trace)/i,
  checkAmount: /(?:check|payment|draft|eft) ?(?:amount|amt|total)|total (?:payment|check)/i,
  claimNumber: /claim ?(?:number|num|no\.?|#|id)/i,
  invoiceNumber: /(?:invoice|patient control|account|provider bill|your (?:bill|invoice|reference)) ?(?:number|num|no\.?|#|id|ref(?:erence)?)|patient account/i,
  payerReference: /(?:bill(?: review)? ?(?:id|number|no\.?|#)|document control|dcn|icn|control (?:number|no\.?|#))/i,
} as const satisfies Record<Exclude<EorField, 'payerName'>, RegExp>;

const boxOf = ({ page, left, top, right, bottom }: Row): Box => ({ page, left, top, right, bottom });

/** What follows a label in its row, up to the next label; else what stands below it at the same place. */
function valueAfter(rows: readonly Row[], label: RegExp): { text: string; row: Row } | null {
  for (const [at, row] of rows.entries()) {
    const found = label.exec(row.text);
    if (!found) continue;
    const rest = row.text.slice(found.index + found[0].length).replace(/^[\s:.#=-]+/, '');
    const next = Math.min(...Object.values(LABELS).flatMap((other) => (other === label ? [] : [other.exec(rest)?.index ?? rest.length])));
    const text = rest.slice(0, next).trim();
    if (text !== '' && /\d/.test(text)) return { text, row };
    const below = rows[at + 1];
    const start = row.text.slice(0, found.index).split(' ').length - 1;
    const from = row.words[start];
    const under = below?.page === row.page && from ? below.words.filter((word) => word.right > from.left - 12 && word.left < from.left + 180) : [];
    if (below && under.some((word) => /\d/.test(word.text))) return { text: under.map((word) => word.text).join(' '), row: below };
  }
  return null;
}

const firstWord = (text: string): string => text.split(' ').find((word) => /\d/.test(word))?.replace(/[.,;:]+$/, '') ?? '';

/** The fields of an EOR with how sure each is. `sure` is how well the page was read, 0 to 100. */
export function headOf(rows: readonly Row[], sure: number): Partial<Record<EorField, FieldRead>> {
  const fields: Partial<Record<EorField, FieldRead>> = {};
  for (const [field, label] of Object.entries(LABELS) as [keyof typeof LABELS, RegExp][]) {
    const found = valueAfter(rows, label);
    if (!found) continue;
    const text = field === 'eorOn' ? (dayIn(found.text) ?? '') : field === 'checkAmount' ? amountText(found.text) : firstWord(found.text);
    if (text !== '') fields[field] = { text, confidence: sure, box: boxOf(found.row) };
  }
  const invoice = rows.map((row) => ({ row, found: /\b(20\d{2}-\d{4,6})\b/.exec(row.text) })).find(({ found }) => found !== null);
  if (!fields.invoiceNumber || !/^20\d{2}-\d{4,6}$/.test(fields.invoiceNumber.text)) {
    if (invoice?.found) fields.invoiceNumber = { text: invoice.found[1] ?? '', confidence: Math.max(0, sure - 10), box: boxOf(invoice.row) };
  }
  const top = rows.find((row) => /[A-Za-z]{4}/.test(row.text) && !/explanation of|remittance|page \d/i.test(row.text));
  if (top) fields.payerName = { text: top.text.slice(0, 80), confidence: Math.max(0, sure - 20), box: boxOf(top) };
  return fields;
}

function amountText(text: string): string {
  const found = text.split(' ').map((word) => centsOf(word)).find((amount) => amount !== null);
  return found ? String(found.cents) : '';
}
