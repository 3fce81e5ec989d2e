import { z } from 'zod';
import { line, optionalLine, VersionField } from '../fields';
import { BankLineId, ReceiptId, ReceiptRow } from '../receipts/schema';

/** Larger files are of more than one account or of many years. */
export const MOST_BANK_FILE_BYTES = 4_000_000;

const Column = z.number().int().min(0).max(200);

/** Which column of a CSV file is what, counted from zero: one signed amount, or money in and money out. */
export const ColumnMapping = z
  .strictObject({ on: Column, description: Column, amount: Column.nullable(), moneyIn: Column.nullable(), moneyOut: Column.nullable(), reference: Column.nullable(), hasHeader: z.boolean() })
  .refine(({ amount, moneyIn, moneyOut }) => (amount === null) !== (moneyIn === null && moneyOut === null), { path: ['amount'], message: 'Choose the column of the amount, or those of money in and out' });
export type ColumnMapping = z.output<typeof ColumnMapping>;

const file = { name: line(200), content: z.string().min(1, 'The file is empty').max(MOST_BANK_FILE_BYTES, 'At most 4 MB'), account: optionalLine(60), mapping: ColumnMapping.nullable().default(null) };

export const PreviewBankFile = z.strictObject(file);
export type PreviewBankFile = z.input<typeof PreviewBankFile>;

export const TakeInBankFile = z.strictObject(file);
export type TakeInBankFile = z.input<typeof TakeInBankFile>;

const fileLine = z.object({ on: z.string(), amountCents: z.number(), description: z.string(), reference: z.string(), known: z.boolean() });

/** What a file holds before it is taken in. `mapping` is guessed, or known from the account's last file; `problem` where it cannot be read so. */
export const BankPreview = z.object({
  format: z.enum(['csv', 'ofx']),
  account: z.string(),
  mapping: ColumnMapping.nullable(),
  mappingKnown: z.boolean(),
  /** The first rows of a CSV file as they stand. */
  table: z.array(z.array(z.string())),
  problem: z.string().nullable(),
  lines: z.array(fileLine),
  lineCount: z.number(),
  newCount: z.number(),
  moneyInCents: z.number(),
  accounts: z.array(z.string()),
});
export type BankPreview = z.output<typeof BankPreview>;

export const BankFileTakenIn = z.object({ id: z.string(), lineCount: z.number(), newCount: z.number(), openCount: z.number() });
export type BankFileTakenIn = z.output<typeof BankFileTakenIn>;

export const MatchBankLine = z.strictObject({ bankLineId: BankLineId, version: VersionField, receiptIds: z.array(ReceiptId).min(1, 'Choose at least one receipt').max(100) });
export type MatchBankLine = z.input<typeof MatchBankLine>;

export const UnmatchBankLine = z.strictObject({ bankLineId: BankLineId, version: VersionField });
export type UnmatchBankLine = z.input<typeof UnmatchBankLine>;

export const IgnoreBankLine = z.strictObject({ bankLineId: BankLineId, version: VersionField, note: line(300) });
export type IgnoreBankLine = z.input<typeof IgnoreBankLine>;

export const bankLineStates = ['OPEN', 'MATCHED', 'IGNORED'] as const;
export const BankLineState = z.enum(bankLineStates);

export const BankLineChanged = z.object({ id: z.string(), state: BankLineState, receiptIds: z.array(z.string()), version: z.number() });
export type BankLineChanged = z.output<typeof BankLineChanged>;

export const bankShows = ['open', 'matched', 'ignored'] as const;
export const ListBankLines = z.strictObject({ show: z.enum(bankShows).default('open'), account: z.string().max(60).optional(), cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/).optional() });
export type ListBankLines = z.input<typeof ListBankLines>;

const matchedReceipt = z.object({ id: z.string(), payerName: z.string(), receivedOn: z.string(), reference: z.string(), amountCents: z.number() });

/** A line of the bank; `suggestions` only for one that waits. */
export const BankLineRow = z.object({
  id: z.string(),
  on: z.string(),
  amountCents: z.number(),
  description: z.string(),
  reference: z.string(),
  account: z.string(),
  state: BankLineState,
  note: z.string(),
  receipts: z.array(matchedReceipt),
  suggestions: z.array(z.object({ receipts: z.array(matchedReceipt), why: z.string() })),
  version: z.number(),
});
export type BankLineRow = z.output<typeof BankLineRow>;

export const BankLines = z.object({
  today: z.string(),
  rows: z.array(BankLineRow),
  totals: z.object({ open: z.object({ count: z.number(), cents: z.number() }), matched: z.object({ count: z.number(), cents: z.number() }), ignored: z.object({ count: z.number(), cents: z.number() }) }),
  /** Receipts that no line of the bank has, to choose from: those of the days of the shown lines first; at most 300 of `candidateCount`. */
  candidates: z.array(ReceiptRow),
  candidateCount: z.number(),
  imports: z.array(z.object({ id: z.string(), name: z.string(), account: z.string(), fromOn: z.string(), toOn: z.string(), lineCount: z.number(), newCount: z.number(), at: z.string() })),
  nextCursor: z.string().nullable(),
});
export type BankLines = z.output<typeof BankLines>;

export const ReadBankLine = z.strictObject({ bankLineId: BankLineId });
export type ReadBankLine = z.input<typeof ReadBankLine>;

/** One line of the bank, for the receipt that is recorded from it. */
export const BankLine = z.object({ id: z.string(), on: z.string(), amountCents: z.number(), description: z.string(), reference: z.string(), state: BankLineState, version: z.number() });
export type BankLine = z.output<typeof BankLine>;
