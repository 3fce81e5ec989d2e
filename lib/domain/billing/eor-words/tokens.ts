import { isCalendarDate, type CalendarDate } from '../../calendar';
import { isKnownCarc } from '../reason-codes/explain';
import type { Word } from './rows';

/** Letters that recognition takes for digits and back. */
const asDigits = (text: string): string => text.replace(/[OoQD]/g, '0').replace(/[Il|!]/g, '1').replace(/[Ss]/g, '5').replace(/B/g, '8').replace(/[Zz]/g, '2');

/** An amount with its place. `sure` is false where a sign had to be guessed. */
export type Amount = { readonly cents: number; readonly left: number; readonly right: number; readonly sure: boolean };

/** Whole cents of a word that is an amount; null where it is none. Knows $, parentheses and minus, dots for commas, O for 0. */
export function centsOf(text: string): { cents: number; sure: boolean } | null {
  const bare = text.replace(/^[S$§]+(?=[\d(.])/, '').replace(/[*'’`]/g, '').replace(/[.,;:]+$/, '');
  const negative = /^\(.*\)$/.test(bare) || /^[-–]|[-–]$/.test(bare);
  const inner = bare.replace(/[()$–-]/g, '');
  const read = /[A-Za-z|!]/.test(inner) ? asDigits(inner) : inner;
  const found = /^(\d{1,3}(?:[.,]\d{3})+|\d{0,7})[.,](\d{2})$/.exec(read);
  if (!found || (found[1] === '' && found[2] === '')) return null;
  if (/[A-Za-z]/.test(inner) && inner.replace(/[^A-Za-z]/g, '').length > 2) return null;
  const cents = Number((found[1] ?? '').replace(/[.,]/g, '') || '0') * 100 + Number(found[2]);
  return { cents: negative && cents !== 0 ? -cents : cents, sure: read === inner && !/\.\d{3}[.,]/.test(inner) && !/,\d{2}$/.test(inner) };
}

/** The amounts of a row: pieces of one that recognition parted are put together. */
export function amountsOf(words: readonly Word[]): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const own = centsOf(word.text);
    if (own) {
      found.push({ ...own, left: word.left, right: word.right });
      continue;
    }
    const next = words[at + 1];
    const parted = word.text === '$' || (/^\$?\d{1,3}[,.]$/.test(word.text) && /^\d{3}[.,]\d{2}$/.test(next?.text ?? '')) || (/^\$?[\d,]+$/.test(word.text) && /^[.,]\d{2}$/.test(next?.text ?? ''));
    if (!next || next.left - word.right > 9 || !parted) continue;
    const joined = centsOf(word.text + next.text);
    if (!joined) continue;
    found.push({ cents: joined.cents, sure: false, left: word.left, right: next.right });
    at += 1;
  }
  return found;
}

/** A code of the schedule or of a test as it is printed, with modifiers that hang on it: 'ML201-95-93'. `sure` is false where letters were read as digits. */
export type CodeToken = { readonly code: string; readonly modifiers: readonly string[]; readonly sure: boolean };

export function codeOf(text: string): CodeToken | null {
  const [head = '', ...tail] = text.toUpperCase().replace(/^[^A-Z0-9]+|[^A-Z0-9]+$/g, '').split(/[-–—/:]/);
  const modifiers = tail.map((part) => asDigits(part)).filter((part) => /^\d{2}$/.test(part));
  if (/^[MN][L1I|]P[RPA][RPK]$/.test(head)) return { code: 'MLPRR', modifiers, sure: head === 'MLPRR' };
  const schedule = /^(?:ML|M1|MI|M\||NL)(.{3})(\d{2})?$/.exec(head);
  const digits = schedule ? asDigits(schedule[1] ?? '') : '';
  if (schedule && /^20[0-5]$/.test(digits)) return { code: `ML${digits}`, modifiers: schedule[2] ? [schedule[2], ...modifiers] : modifiers, sure: head.startsWith(`ML${digits}`) };
  return /^[7-9]\d{4}$/.test(head) ? { code: head, modifiers, sure: true } : null;
}

/** A reason as it is printed: 'CO-45', 'CO45', '45', 'N381', 'P12'. */
export type ReasonToken = { readonly group: string; readonly code: string; readonly remark: boolean };

export function reasonOf(text: string): ReasonToken | null {
  const bare = text.toUpperCase().replace(/^[^A-Z0-9]+|[^A-Z0-9]+$/g, '');
  if (isKnownCarc(bare)) return { group: '', code: bare.replace(/^0+(?=\d)/, ''), remark: false };
  const grouped = /^(C[O0]|[O0]A|P[I1]|PR)[-–: ]?([A-Z]?\d{1,3})$/.exec(bare);
  if (grouped) return { group: (grouped[1] ?? '').replace('C0', 'CO').replace('0A', 'OA').replace('P1', 'PI'), code: (grouped[2] ?? '').replace(/^0+(?=\d)/, ''), remark: false };
  if (/^(N\d{1,3}|MA?\d{2,3})$/.test(bare)) return { group: '', code: bare, remark: true };
  return /^([ABPW]?\d{1,3})$/.test(bare) ? { group: '', code: bare.replace(/^0+(?=\d)/, ''), remark: false } : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (value: string | number): string => String(value).padStart(2, '0');

/** The first day that stands in a text: 03/02/2026, 3-2-26, 2026-03-02, March 2, 2026. */
export function dayIn(text: string): CalendarDate | null {
  const candidates: string[] = [];
  const iso = /\b(20\d{2})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso) candidates.push(`${iso[1]}-${pad(iso[2] ?? '')}-${pad(iso[3] ?? '')}`);
  const us = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2}|\d{2})\b/.exec(text);
  if (us) candidates.push(`${(us[3] ?? '').length === 2 ? `20${us[3]}` : us[3]}-${pad(us[1] ?? '')}-${pad(us[2] ?? '')}`);
  const words = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (20\d{2})\b/i.exec(text);
  const month = MONTHS.indexOf((words?.[1] ?? '').toLowerCase());
  if (words && month >= 0) candidates.push(`${words[3]}-${pad(month + 1)}-${pad(words[2] ?? '')}`);
  return candidates.find((day): day is CalendarDate => isCalendarDate(day)) ?? null;
}
