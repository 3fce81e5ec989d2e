import { RuleBroken } from '../rule-broken';
import { readBankAmount, readBankDay, type BankFileLine } from './bank-line';

/** Which column of a table is what, counted from zero. Either one signed amount, or money in and money out. */
export type ColumnMapping = { on: number; description: number; amount: number | null; moneyIn: number | null; moneyOut: number | null; reference: number | null; hasHeader: boolean };

const words = { on: /date|posted/i, description: /desc|detail|payee|memo|narrative|name|transaction/i, amount: /^amount|amount$|^value$/i, moneyIn: /credit|deposit|money in|paid in/i, moneyOut: /debit|withdraw|money out|paid out/i, reference: /check ?(no|num|#)|cheque|reference|ref\b|serial|check$/i };

/**
 * Which column is probably what, from the names in the first row and from what stands below. Null where no column holds
 * days or none amounts: a person then says it.
 */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnMapping | null {
  const [first = [], ...rest] = rows;
  const hasHeader = first.every((cell) => readBankAmount(cell) === null || cell.trim() === '') && !first.some((cell) => readBankDay(cell) !== null);
  const body = (hasHeader ? rest : rows).slice(0, 50);
  const count = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => index);
  const named = (pattern: RegExp, among: readonly number[] = columns): number | null => (hasHeader ? (among.find((index) => pattern.test(first[index] ?? '')) ?? null) : null);
  const share = (index: number, fits: (cell: string) => boolean): number => body.filter((row) => fits(row[index] ?? '')).length / Math.max(1, body.length);
  const dated = columns.filter((index) => share(index, (cell) => readBankDay(cell) !== null) > 0.8);
  const on = named(words.on, dated) ?? dated[0] ?? null;
  const numeric = columns.filter((index) => index !== on && body.some((row) => readBankAmount(row[index] ?? '') !== null) && share(index, (cell) => cell.trim() === '' || readBankAmount(cell) !== null) > 0.9 && !/balance/i.test(hasHeader ? (first[index] ?? '') : ''));
  const moneyIn = named(words.moneyIn, numeric);
  const moneyOut = named(words.moneyOut, numeric.filter((index) => index !== moneyIn));
  const split = moneyIn !== null && moneyOut !== null;
  const reference = named(words.reference, columns.filter((index) => index !== on));
  const amount = split ? null : (named(words.amount, numeric) ?? numeric.find((index) => index !== reference && body.some((row) => /[.,]\d{2}\b/.test(row[index] ?? ''))) ?? numeric.find((index) => index !== reference) ?? null);
  if (on === null || (amount === null && !split)) return null;
  const taken = [on, amount, moneyIn, moneyOut, reference];
  const texts = columns.filter((index) => !taken.includes(index));
  const longest = [...texts].sort((a, b) => body.reduce((sum, row) => sum + (row[b] ?? '').length - (row[a] ?? '').length, 0))[0];
  return { on, description: named(words.description, texts) ?? longest ?? on, amount, moneyIn: split ? moneyIn : null, moneyOut: split ? moneyOut : null, reference, hasHeader };
}

/** The lines of a table, read by the columns that a person confirmed. Throws RuleBroken `bank_file.unreadable_row` with the row. */
export function linesOfTable(rows: readonly (readonly string[])[], mapping: ColumnMapping): BankFileLine[] {
  const { on: onColumn, description, amount, moneyIn, moneyOut, reference, hasHeader } = mapping;
  return (hasHeader ? rows.slice(1) : rows).flatMap((row, index): BankFileLine[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cell = (column: number | null) => (column === null ? '' : (row[column] ?? '').trim());
    const on = readBankDay(cell(onColumn));
    const signed = amount === null ? inLessOut(cell(moneyIn), cell(moneyOut)) : readBankAmount(cell(amount));
    if (on === null || signed === null) throw new RuleBroken('bank_file.unreadable_row', `Row ${index + (hasHeader ? 2 : 1)} has no day or no amount in these columns. Choose other columns.`, { row: index });
    return [{ bankId: null, on, amountCents: signed, description: cell(description).replace(/\s+/g, ' '), reference: cell(reference) }];
  });
}

function inLessOut(moneyIn: string, moneyOut: string): number | null {
  const [received, paid] = [moneyIn === '' ? 0 : readBankAmount(moneyIn), moneyOut === '' ? 0 : readBankAmount(moneyOut)];
  return received === null || paid === null ? null : received - Math.abs(paid);
}
