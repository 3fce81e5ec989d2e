import { z } from 'zod';
import { SHEET_FIELD_LABELS, SHEET_FIELDS, type SheetField } from '../../domain/contact/sheet';
import { ContactKind, contactKindLabels, contactRoleLabels, type ContactRow } from '../contacts/schema';

/** As much as a request may hold, with room for its own quotation marks; about 6,000 rows. */
export const sheetCharacters = 950_000;
export const sheetRows = 10_000;

const SheetColumn = z.enum(SHEET_FIELDS).nullable();

const sheet = {
  /** The file as it is: separated by commas, semicolons or tabs, its first row the headers. */
  text: z.string().min(1, 'The file is empty').max(sheetCharacters, 'The file is too large. Split it into files of at most 5,000 rows'),
  /** What each column holds, in order; left out, it is read from the headers. */
  columns: z.array(SheetColumn).max(200, 'At most 200 columns').optional(),
};

export const PreviewImport = z.strictObject(sheet);
export type PreviewImport = z.input<typeof PreviewImport>;

export const ImportContacts = z.strictObject({
  ...sheet,
  /** Whether to leave bad rows out; else a file with a bad row adds nothing. */
  goodOnly: z.boolean().default(false),
});
export type ImportContacts = z.input<typeof ImportContacts>;

export const ImportRow = z.object({
  /** The row of the spreadsheet; the headers are row 1. */
  row: z.number(),
  name: z.string(),
  kind: ContactKind,
  verdict: z.enum(['add', 'known', 'bad']),
  /** What happens with it beside that, or why it is known. */
  says: z.string(),
  /** The contact that it is already. */
  contactId: z.string().nullable(),
  problems: z.array(z.object({ field: z.enum(SHEET_FIELDS), message: z.string() })),
});
export type ImportRow = z.output<typeof ImportRow>;

const counts = { addCount: z.number(), knownCount: z.number(), badCount: z.number(), organisationCount: z.number(), personCount: z.number() };

export const ImportPreview = z.object({
  columns: z.array(z.object({ header: z.string(), sample: z.string(), field: SheetColumn })),
  rows: z.array(ImportRow),
  ...counts,
});
export type ImportPreview = z.output<typeof ImportPreview>;

/** How many were added, were known already, were left out; organizations that were only named count as added too. */
export const ContactsImported = z.object(counts);
export type ContactsImported = z.output<typeof ContactsImported>;

const exported = SHEET_FIELDS.filter((field) => field !== 'firstName' && field !== 'lastName');

/** The headers of a file of contacts as it is exported; the import knows them, but for the last. */
export const sheetHeaders: readonly string[] = [...exported.map((field) => SHEET_FIELD_LABELS[field]), 'In use'];

/** A contact as a row under these headers. */
export function toSheetRow(row: ContactRow): string[] {
  const cell = (field: Exclude<SheetField, 'firstName' | 'lastName'>): string => {
    if (field === 'kind') return contactKindLabels[row.kind];
    if (field === 'roles') return row.roles.map((role) => contactRoleLabels[role]).join('; ');
    return field === 'organisation' ? (row.organisationName ?? '') : row[field];
  };
  return [...exported.map(cell), row.active ? 'Yes' : 'No'];
}
