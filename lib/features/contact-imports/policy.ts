import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { cellText, columnsOf, kindOf, namesSomebody, rolesOf, type SheetField, type SheetRole } from '../../domain/contact/sheet';
import { RuleBroken } from '../../domain/rule-broken';
import { AddContact } from '../contacts/schema';
import { sheetRows, type ImportRow } from './schema';

export interface Sheet {
  readonly columns: readonly { readonly header: string; readonly sample: string; readonly field: SheetField | null }[];
  readonly drafts: readonly Draft[];
}

/** A row as a contact, before anybody looked whether it is known. */
export interface Draft {
  readonly row: number;
  readonly name: string;
  readonly kind: 'organisation' | 'person';
  /** The organization's name, for a person. */
  readonly organisation: string;
  readonly facts: Facts;
  readonly problems: ImportRow['problems'];
}

type Facts = Readonly<Record<'title' | 'email' | 'phone' | 'fax' | 'street' | 'city' | 'state' | 'postalCode' | 'language' | 'payerNotes' | 'note', string>> & { readonly roles: readonly SheetRole[] };
const factFields = ['title', 'email', 'phone', 'fax', 'street', 'city', 'state', 'postalCode', 'language', 'payerNotes', 'note'] as const;

/** Reads a file of contacts. @throws RuleBroken `contact_import.unreadable`, `contact_import.too_many_rows`, `contact_import.column_twice` */
export function readSheet(text: string, given: readonly (SheetField | null)[] | undefined): Sheet {
  const [headers = [], ...rows] = cellsOf(text);
  if (rows.length > sheetRows) throw new RuleBroken('contact_import.too_many_rows', `The file has ${rows.length.toLocaleString('en-US')} rows; at most ${sheetRows.toLocaleString('en-US')} can be imported at once. Split it.`);
  const recognised = columnsOf(headers);
  const columns = headers.map((header, at) => ({ header: header.trim() || `Column ${at + 1}`, sample: cellText(rows.find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? '').slice(0, 80), field: (given ? given[at] : recognised[at]) ?? null }));
  const fields = columns.map(({ field }) => field);
  if (new Set(fields.filter(Boolean)).size < fields.filter(Boolean).length) throw new RuleBroken('contact_import.column_twice', 'Two columns are set to hold the same. Choose another for one of them.');
  const drafts = rows.flatMap((cells, at) => (cells.every((cell) => cell.trim() === '') || !namesSomebody(fields) ? [] : [draftOf(cells, fields, at + 2)]));
  return { columns, drafts };
}

function cellsOf(text: string): string[][] {
  const firstLine = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => firstLine.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
    throw new RuleBroken('contact_import.unreadable', `This is no CSV file that can be read: look at the quotation marks${line}, or save it from the spreadsheet again as CSV.`);
  }
}

function draftOf(cells: readonly string[], fields: readonly (SheetField | null)[], row: number): Draft {
  const cell = (field: SheetField) => cellText(cells[fields.indexOf(field)] ?? '');
  const problems: { field: SheetField; message: string }[] = [];
  const personName = [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
  const employer = cell('organisation');
  const name = cell('name') || personName || employer;
  // A row that names nothing but a company is that company.
  const organisation = name === employer ? '' : employer;
  const said = cell('kind');
  const kind = said === '' ? (personName !== '' || organisation !== '' ? 'person' : 'organisation') : kindOf(said);
  if (kind === null) problems.push({ field: 'kind', message: `“${said.slice(0, 40)}” is no kind. Write organization or person` });
  if (kind === 'organisation' && organisation !== '') problems.push({ field: 'organisation', message: 'Only a person belongs to an organization. Clear it, or write person as the kind' });
  const { roles, unknown } = rolesOf(cell('roles'));
  if (unknown.length > 0) problems.push({ field: 'roles', message: `“${(unknown[0] ?? '').slice(0, 40)}” is no role. Use claims administrator, applicant attorney, defense attorney, agency, employer, interpreter, treating physician, DWC or other` });
  const facts = { ...(Object.fromEntries(factFields.map((field) => [field, cell(field)])) as Omit<Facts, 'roles'>), roles };
  const checked = AddContact.safeParse({ ...facts, name: name || 'nobody', kind: kind ?? 'organisation' });
  for (const { path, message } of checked.success ? [] : checked.error.issues) problems.push({ field: path[0] as SheetField, message });
  if (name === '') problems.push({ field: 'name', message: 'Write a name, or remove the row' });
  if (organisation.length > 160) problems.push({ field: 'organisation', message: 'At most 160 characters' });
  return { row, name, kind: kind ?? 'organisation', organisation, facts, problems };
}
