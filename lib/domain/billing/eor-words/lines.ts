import type { LineAdjustment } from '../denials/classify';
import { isKnownCarc, isKnownRarc } from '../reason-codes/explain';
import { columnAt, columnsIn, type Column } from './columns';
import type { Box } from './head';
import type { Row } from './rows';
import { amountsOf, codeOf, reasonOf, type Amount, type CodeToken, type ReasonToken } from './tokens';

/** A line as it was read from paper; amounts in whole cents. Confidence is 0 to 100. */
export interface LineRead {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly billedCents: number;
  readonly allowedCents: number;
  readonly paidCents: number;
  readonly adjustments: readonly LineAdjustment[];
  readonly remark: string;
  readonly confidence: number;
  readonly box: Box;
  /** The words that it was read from. */
  readonly words: string;
}

interface Block {
  readonly token: CodeToken;
  readonly at: number;
  readonly rows: Row[];
}

const LABELLED = { billed: /(?:billed|charged?s?|submitted)(?: amount)?[: ]/i, allowed: /(?:allowed|approved|allowance)(?: amount)?[: ]/i, paid: /(?:paid|payment|net paid)(?: amount)?[: ]/i } as const;
const END = /^(?:sub ?)?totals?\b|^(?:grand|bill|claim|page) totals?\b|^legend|^(?:reason|explanation|remark|adjustment)s?(?: codes?)?(?: (?:descriptions?|legend))?\s*:?$|^explanation of codes|^please|^if you|^this (?:bill|review)/i;

/** Where the row's code stands; a code in the middle of a sentence is none. */
function codeIn(row: Row): { token: CodeToken; at: number } | null {
  for (const [at, word] of row.words.slice(0, 8).entries()) {
    const token = codeOf(word.text);
    if (token && (amountsOf(row.words).length > 0 || at <= 2 || /proc|code|service/i.test(row.text))) return { token, at };
  }
  return null;
}

/** Reasons with the amounts that stand right behind them. */
function reasonsIn(row: Row, columns: readonly Column[] | null, from: number): { token: ReasonToken; cents: number | null }[] {
  const words = row.words.slice(from);
  const amounts = amountsOf(words);
  const reasonColumn = columns?.find(({ kind }) => kind === 'reason');
  const labelled = words.findIndex(({ text }) => /^(?:codes?|reasons?|remarks?|adj\.?|adjustments?)(?:[:.,]|$)/i.test(text));
  return words.flatMap((word, at) =>
    word.text.replace(/^([A-Z]?\d{1,3})(?=(?:N|MA?)\d{2,3}$)/i, '$1,').split(/[,;/]/).flatMap((part) => {
      const token = reasonOf(part);
      const inColumn = reasonColumn !== undefined && word.left >= reasonColumn.left - 40;
      if (!token || ((!inColumn || /\.\d{2}$/.test(word.text)) && amounts.some(({ left, right }) => word.left >= left && word.right <= right))) return [];
      if (token.group === '' && !inColumn && !(labelled >= 0 && at >= labelled) && !(token.remark && isKnownRarc(token.code))) return [];
      if (!token.remark && token.group === '' && !isKnownCarc(token.code)) return [];
      const next = token.group === '' ? undefined : amounts.find(({ left }) => left >= word.right - 2 && left - word.right < 130);
      return [{ token, cents: next?.cents ?? null }];
    }),
  );
}

/** Amounts by their label in the row's words, as forms that are no table have them. */
function labelledCents(rows: readonly Row[], label: RegExp): number | null {
  for (const row of rows) {
    for (const [at, word] of row.words.entries()) {
      if (!label.test(`${word.text} `)) continue;
      const [amount] = amountsOf(row.words.slice(at + 1, at + 5));
      if (amount) return amount.cents;
    }
  }
  return null;
}

const inKind = (columns: readonly Column[], amounts: readonly Amount[], kind: Column['kind']): Amount[] => amounts.filter((amount) => columnAt(columns, amount)?.kind === kind);

function lineFrom({ token, at, rows }: Block, columns: readonly Column[] | null, sure: number, legend: ReadonlyMap<string, string>): LineRead | null {
  const [first] = rows as [Row, ...Row[]];
  const amounts = amountsOf(first.words.slice(at + 1));
  const pick = (kind: 'billed' | 'allowed' | 'paid') => (columns && inKind(columns, amounts, kind)[0]?.cents) ?? labelledCents(rows, LABELLED[kind]);
  const billed = pick('billed') ?? amounts[0]?.cents ?? null;
  if (billed === null) return null;
  const taken = columns ? inKind(columns, amounts, 'reduction').map(({ cents }) => cents) : [];
  const reductions = taken.filter((cents) => cents !== 0);
  const printed = pick('paid') ?? pick('allowed');
  // A figure that could not be read follows from the others, or is left to the person who confirms.
  const paid = printed ?? (taken.length > 0 ? billed - taken.reduce((sum, cents) => sum + cents, 0) : 0);
  const allowed = pick('allowed') ?? paid;
  const reasons = rows.flatMap((row, index) => reasonsIn(row, columns, index === 0 ? at + 1 : 0));
  const adjustments = adjustmentsFrom(reasons, reductions, billed - paid);
  const modifiers = [...token.modifiers, ...first.words.slice(at + 1, at + 5).flatMap((word) => (/^9[2-8]([,-]9[2-8])*$/.test(word.text) && (!columns || columnAt(columns, word)?.kind === 'modifier') ? word.text.split(/[,-]/) : []))];
  const sums = billed - adjustments.reduce((sum, { amountCents }) => sum + amountCents, 0) === paid && adjustments.every(({ amountCents }) => amountCents >= 0) && paid <= allowed && allowed <= billed;
  const closes = sums && reasons.some(({ token: { remark } }) => !remark) === (billed !== paid);
  const clear = amounts.every((amount) => amount.sure) && token.sure;
  const told = [...new Set(reasons.map(({ token: { code } }) => legend.get(code)).filter((words) => words !== undefined))].join('. ');
  return {
    code: token.code, modifiers: [...new Set(modifiers)], billedCents: billed, allowedCents: allowed, paidCents: paid, adjustments, remark: told.slice(0, 1000),
    confidence: printed === null && taken.length === 0 ? 5 : Math.max(5, Math.min(99, closes && printed !== null ? Math.max(sure, 92) - (clear ? 0 : 12) : Math.min(sure, 55) - (clear ? 0 : 15))),
    box: { page: first.page, left: Math.min(...rows.map(({ left }) => left)), top: first.top, right: Math.max(...rows.map(({ right }) => right)), bottom: (rows.at(-1) ?? first).bottom },
    words: rows.map(({ text }) => text).join(' / ').slice(0, 500),
  };
}

/** Reasons with amounts of their own keep them; those without share the columns of reductions, else the first takes what is missing. Remarks hang on the reason before. */
function adjustmentsFrom(reasons: readonly { token: ReasonToken; cents: number | null }[], reductions: readonly number[], missing: number): LineAdjustment[] {
  const found: { group: string; carc: string; rarcs: string[]; amountCents: number | null }[] = [];
  for (const { token, cents } of reasons) {
    if (token.remark) {
      const last = found.at(-1);
      if (last) last.rarcs.push(token.code);
      else found.push({ group: '', carc: '', rarcs: [token.code], amountCents: null });
    } else if (!found.some(({ carc, group }) => carc === token.code && group === token.group && cents === null)) found.push({ group: token.group, carc: token.code, rarcs: [], amountCents: cents });
  }
  if (found.length === 0) return missing === 0 ? [] : [{ group: '', carc: '', rarcs: [], amountCents: missing }];
  const open = found.filter(({ amountCents }) => amountCents === null);
  const left = missing - found.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  const shares = open.length === reductions.length && reductions.reduce((sum, cents) => sum + cents, 0) === left ? reductions : open.map((_, index) => (index === 0 ? left : 0));
  let next = 0;
  const filled = found.map((one) => ({ ...one, amountCents: one.amountCents ?? shares[next++] ?? 0 }));
  return filled.filter(({ amountCents, carc, rarcs }) => amountCents !== 0 || carc !== '' || rarcs.length > 0);
}

/** What reason codes mean by the paper's own legend: a row that begins with a code and goes on with words. */
export function legendOf(rows: readonly Row[]): Map<string, string> {
  const legend = new Map<string, string>();
  for (const row of rows) {
    const [head, ...rest] = row.words;
    const token = head && reasonOf(head.text);
    const words = rest.map(({ text }) => text).join(' ').replace(/^[-–:=. ]+/, '');
    if (token && /[a-z]{3}.*[a-z]{3}/i.test(words) && amountsOf(rest).length === 0 && !codeIn(row) && !legend.has(token.code)) legend.set(token.code, words.slice(0, 300));
  }
  return legend;
}

/** The lines of all pages. The head of the table goes on to the next page where that repeats none. */
export function linesOf(rows: readonly Row[], sure: (page: number) => number): LineRead[] {
  const legend = legendOf(rows);
  let columns: Column[] | null = null;
  const blocks: (Block & { columns: Column[] | null })[] = [];
  let open = false;
  for (const [index, row] of rows.entries()) {
    const head = columnsIn(row, rows[index + 1]);
    if (head) {
      columns = head;
      open = false;
      continue;
    }
    const found = codeIn(row);
    if (found) {
      blocks.push({ ...found, rows: [row], columns });
      open = true;
    } else if (END.test(row.text) || (open && legendRow(row, legend))) open = false;
    else if (open) blocks.at(-1)?.rows.push(row);
  }
  return blocks.flatMap((block) => lineFrom(block, block.columns, sure(block.rows[0]?.page ?? 1), legend) ?? []);
}

function legendRow(row: Row, legend: ReadonlyMap<string, string>): boolean {
  const token = row.words[0] && reasonOf(row.words[0].text);
  return token !== null && token !== undefined && legend.has(token.code) && row.text.includes((legend.get(token.code) ?? '').slice(0, 20)) && amountsOf(row.words).length === 0;
}
