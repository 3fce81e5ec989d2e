import { parse } from 'csv-parse/sync';
import type { PracticeId } from '../../core/context';
import { fromDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { sql } from '../../core/sql';
import { fingerprintsOf, type BankFileLine } from '../../domain/banking/bank-line';
import { guessColumns, linesOfTable } from '../../domain/banking/columns';
import { suggestMatches } from '../../domain/banking/matching';
import { looksLikeOfx, readOfx } from '../../domain/banking/ofx';
import { calendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { countReceipts, findReceipts } from '../receipts/queries';
import { BankLine, BankLines, BankPreview, ColumnMapping, ListBankLines, PreviewBankFile, ReadBankLine, type BankLineRow } from './schema';

export interface ReadFile {
  readonly format: 'csv' | 'ofx';
  readonly account: string;
  readonly mapping: ColumnMapping | null;
  readonly mappingKnown: boolean;
  readonly table: string[][];
  readonly lines: BankFileLine[];
}

/**
 * A file of the bank as lines. A CSV file is read by the columns that are given, those of the account's last file, or the
 * guessed ones. @throws RuleBroken `bank_file.unreadable`, `bank_file.unreadable_row`.
 */
export async function readBankFile(db: ReadTx, practiceId: PracticeId, input: { readonly content: string; readonly account: string; readonly mapping: ColumnMapping | null }): Promise<ReadFile> {
  if (looksLikeOfx(input.content)) {
    const { account, lines } = readOfx(input.content);
    return { format: 'ofx', account: input.account || account, mapping: null, mappingKnown: false, table: [], lines };
  }
  const { table, mapping, mappingKnown } = await readTable(db, practiceId, input);
  return { format: 'csv', account: input.account, mapping, mappingKnown, table, lines: mapping ? linesOfTable(table, mapping) : [] };
}

async function readTable(db: ReadTx, practiceId: PracticeId, input: { readonly content: string; readonly account: string; readonly mapping: ColumnMapping | null }) {
  const table = tableOf(input.content);
  const last = input.account === '' ? null : await db.bankImport.findFirst({ where: { practiceId, account: input.account, format: 'csv' }, orderBy: { createdAt: 'desc' }, select: { mapping: true } });
  const known = ColumnMapping.safeParse(last?.mapping);
  return { table, mapping: input.mapping ?? (known.success ? known.data : guessColumns(table)), mappingKnown: input.mapping === null && known.success };
}

/** The cells of a CSV file, whatever separates them. @throws RuleBroken `bank_file.unreadable` */
function tableOf(content: string): string[][] {
  const start = content.slice(0, 2_000);
  const delimiter = [',', ';', '\t'].sort((a, b) => start.split(b).length - start.split(a).length)[0] ?? ',';
  try {
    const rows: string[][] = parse(content, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true });
    if (rows.length > 20_000) throw new RuleBroken('bank_file.unreadable', 'The file has more than 20,000 rows. Export a shorter time.');
    return rows;
  } catch (error) {
    if (error instanceof RuleBroken) throw error;
    throw new RuleBroken('bank_file.unreadable', 'This file cannot be read as a table. Export it as CSV, OFX or QFX.');
  }
}

/**
 * The lines that no earlier file of the account brought: by their fingerprint, or, where the earlier file was of another
 * format, by day and amount.
 */
export async function unknownLines(db: ReadTx, practiceId: PracticeId, file: ReadFile): Promise<{ fingerprint: string; line: BankFileLine }[]> {
  const all = fingerprintsOf(file).map((fingerprint, index) => ({ fingerprint, line: file.lines[index] })).filter((one): one is { fingerprint: string; line: BankFileLine } => one.line !== undefined);
  const days = file.lines.map(({ on }) => on).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const stored = await db.bankLine.findMany({
    where: { practiceId, on: { gte: toDateColumn(first), lte: toDateColumn(last) }, import: { account: file.account } },
    select: { fingerprint: true, on: true, amountCents: true, import: { select: { format: true } } },
  });
  const known = new Set(stored.map(({ fingerprint }) => fingerprint));
  const otherwise = new Map<string, number>();
  for (const row of stored) if (row.import.format !== file.format) otherwise.set(`${fromDateColumn(row.on)}|${row.amountCents}`, (otherwise.get(`${fromDateColumn(row.on)}|${row.amountCents}`) ?? 0) + 1);
  return all.filter(({ fingerprint, line }) => {
    if (known.has(fingerprint)) return false;
    const key = `${line.on}|${line.amountCents}`;
    const left = otherwise.get(key) ?? 0;
    if (left > 0) otherwise.set(key, left - 1);
    return left === 0;
  });
}

/** What a file holds before it is taken in, and how its columns would be read. */
export const previewBankFile = query({
  name: 'bank_import.preview',
  input: PreviewBankFile,
  output: BankPreview,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const accounts = await db.bankImport.findMany({ where: { practiceId, account: { not: '' } }, distinct: ['account'], orderBy: { account: 'asc' }, select: { account: true } });
    const shared = { accounts: accounts.map(({ account }) => account) };
    try {
      const read = await readBankFile(db, practiceId, input);
      const fresh = new Set((await unknownLines(db, practiceId, read)).map(({ line }) => line));
      return {
        ...shared, format: read.format, account: read.account, mapping: read.mapping, mappingKnown: read.mappingKnown, table: read.table.slice(0, 6), problem: read.format === 'csv' && read.mapping === null ? 'The columns could not be guessed. Choose them.' : null,
        lines: read.lines.slice(0, 12).map(({ on, amountCents, description, reference }, index) => ({ on, amountCents, description, reference, known: !fresh.has(read.lines[index] as BankFileLine) })),
        lineCount: read.lines.length, newCount: fresh.size, moneyInCents: [...fresh].reduce((sum, { amountCents }) => sum + Math.max(0, amountCents), 0),
      };
    } catch (error) {
      if (!(error instanceof RuleBroken) || error.rule !== 'bank_file.unreadable_row') throw error;
      const { table, mapping, mappingKnown } = await readTable(db, practiceId, input);
      return { ...shared, format: 'csv' as const, account: input.account, mapping, mappingKnown, table: table.slice(0, 6), problem: error.message, lines: [], lineCount: 0, newCount: 0, moneyInCents: 0 };
    }
  },
});

const pageSize = 50;
const states = { open: 'OPEN', matched: 'MATCHED', ignored: 'IGNORED' } as const;

/** The lines of the bank by what is to be done with them; for each that waits, the receipts that it may be. */
export const listBankLines = query({
  name: 'bank_line.list',
  input: ListBankLines,
  output: BankLines,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const { show, account, cursor } = input;
    const [beforeOn, beforeId] = cursor?.split('_') ?? [];
    const ofAccount = account ? { import: { account } } : {};
    const found = await db.bankLine.findMany({
      where: { practiceId, state: states[show], ...ofAccount, ...(beforeOn && beforeId ? { OR: [{ on: { lt: toDateColumn(calendarDate(beforeOn)) } }, { on: toDateColumn(calendarDate(beforeOn)), id: { lt: beforeId } }] } : {}) },
      include: { import: { select: { account: true } }, receipts: { select: { id: true, receivedOn: true, reference: true, amountCents: true, payer: { select: { name: true } } } } },
      orderBy: [{ on: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
    });
    const sums = await db.bankLine.groupBy({ by: ['state'], where: { practiceId, ...ofAccount }, _count: { id: true }, _sum: { amountCents: true } });
    const total = (state: BankLineRow['state']) => { const row = sums.find((one) => one.state === state); return { count: row?._count.id ?? 0, cents: row?._sum.amountCents ?? 0 }; };
    const unmatched = sql`r."practiceId" = ${practiceId}::uuid and r."bankLineId" is null and r.method <> 'cash' and r."receivedOn" > ${today}::date - 400`;
    const shown = found.slice(0, pageSize);
    // Those that a shown line may be come first, so that no suggestion is lost where there are more receipts than are read.
    const [latest, earliest] = [shown[0]?.on ?? toDateColumn(today), shown.at(-1)?.on ?? toDateColumn(today)];
    const nearest = sql`greatest(${earliest}::date - r."receivedOn", r."receivedOn" - ${latest}::date, 0), r."receivedOn" desc, r.id desc`;
    const candidates = show === 'open' && shown.length > 0 ? await findReceipts(db, unmatched, { order: nearest }) : [];
    const byId = new Map(candidates.map((receipt) => [receipt.id, receipt]));
    const choices = candidates.map((receipt) => ({ ...receipt, receivedOn: calendarDate(receipt.receivedOn) }));
    const imports = await db.bankImport.findMany({ where: { practiceId }, orderBy: { createdAt: 'desc' }, take: 8 });
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    return {
      today,
      rows: shown.map((line): BankLineRow => ({
        id: line.id, on: fromDateColumn(line.on), amountCents: line.amountCents, description: line.description, reference: line.reference, account: line.import.account, state: line.state, note: line.note, version: line.version,
        receipts: line.receipts.map(({ id, receivedOn, reference, amountCents, payer }) => ({ id, receivedOn: fromDateColumn(receivedOn), reference, amountCents, payerName: payer.name })),
        suggestions: line.state === 'OPEN' ? suggestMatches({ on: fromDateColumn(line.on), amountCents: line.amountCents, description: line.description, reference: line.reference }, choices).map(({ receiptIds, why }) => ({ why, receipts: receiptIds.flatMap((id) => byId.get(id) ?? []) })) : [],
      })),
      totals: { open: total('OPEN'), matched: total('MATCHED'), ignored: total('IGNORED') },
      candidates,
      candidateCount: candidates.length === 0 ? 0 : await countReceipts(db, unmatched),
      imports: imports.map(({ id, name, account: of, fromOn, toOn, lineCount, newCount, createdAt }) => ({ id, name, account: of, fromOn: fromDateColumn(fromOn), toOn: fromDateColumn(toOn), lineCount, newCount, at: createdAt.toISOString() })),
      nextCursor: last ? `${fromDateColumn(last.on)}_${last.id}` : null,
    };
  },
});

/** One line of the bank. */
export const readBankLine = query({
  name: 'bank_line.read',
  input: ReadBankLine,
  output: BankLine,
  async run({ ctx, input, db }) {
    const line = await db.bankLine.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: input.bankLineId } } });
    if (!line) throw new NotFound();
    const { id, on, amountCents, description, reference, state, version } = line;
    return { id, on: fromDateColumn(on), amountCents, description, reference, state, version };
  },
});
