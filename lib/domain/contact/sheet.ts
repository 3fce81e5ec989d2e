import { comparable } from '../search-text';

/** What a column of a spreadsheet of contacts can hold. First and last name together stand for a person's name. */
export const SHEET_FIELDS = ['name', 'firstName', 'lastName', 'kind', 'roles', 'organisation', 'title', 'email', 'phone', 'fax', 'street', 'city', 'state', 'postalCode', 'language', 'payerNotes', 'note'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

export const SHEET_FIELD_LABELS = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  kind: 'Kind',
  roles: 'Roles',
  organisation: 'Organization',
  title: 'Title',
  email: 'E-mail',
  phone: 'Phone',
  fax: 'Fax',
  street: 'Street',
  city: 'City',
  state: 'State',
  postalCode: 'ZIP',
  language: 'Language',
  payerNotes: 'Payer notes',
  note: 'Note',
} as const satisfies Record<SheetField, string>;

/** Other words for a column, as they are compared; beside its label. */
const OTHER_HEADERS: Partial<Record<SheetField, readonly string[]>> = {
  name: ['full name', 'contact', 'contact name', 'display name'],
  firstName: ['first', 'given name'],
  lastName: ['last', 'surname', 'family name'],
  kind: ['type', 'contact type'],
  roles: ['role', 'category', 'categories'],
  organisation: ['organisation', 'company', 'company name', 'firm', 'law firm', 'employer', 'organization name', 'organisation name'],
  title: ['job title', 'position'],
  email: ['email', 'email address', 'e mail address', 'mail'],
  phone: ['telephone', 'phone number', 'business phone', 'work phone', 'main phone', 'tel'],
  fax: ['fax number', 'business fax', 'work fax'],
  street: ['address', 'street address', 'business street', 'address 1', 'address line 1', 'mailing address'],
  city: ['business city', 'town'],
  state: ['business state', 'province', 'st'],
  postalCode: ['zip code', 'postal code', 'postcode', 'business postal code', 'zipcode'],
  language: ['languages'],
  payerNotes: ['payment notes', 'billing notes'],
  note: ['notes', 'comment', 'comments', 'remarks'],
};

const fieldByHeader = new Map<string, SheetField>(SHEET_FIELDS.flatMap((field) => [SHEET_FIELD_LABELS[field], ...(OTHER_HEADERS[field] ?? [])].map((header): [string, SheetField] => [comparable(header), field])));

/** Which column holds what, by its header; each field once, the first column that is called so. Null for a column that says nothing to us. */
export function columnsOf(headers: readonly string[]): (SheetField | null)[] {
  const taken = new Set<SheetField>();
  return headers.map((header) => {
    const field = fieldByHeader.get(comparable(header));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Whether these columns can name anybody. */
export function namesSomebody(columns: readonly (SheetField | null)[]): boolean {
  return columns.some((field) => field === 'name' || field === 'firstName' || field === 'lastName' || field === 'organisation');
}

/**
 * A cell as the text it stands for. The apostrophe that an export puts before what a spreadsheet would run as a formula
 * is taken off again; anything else, formulas too, stays the text it is.
 */
export function cellText(raw: string): string {
  const text = raw.replace(/\u00a0/g, ' ').trim();
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** 'Company' → organization, 'individual' → person; null for a word that is neither. Takes no empty text. */
export function kindOf(text: string): 'organisation' | 'person' | null {
  const word = comparable(text);
  if (['organisation', 'organization', 'org', 'company', 'firm', 'business', 'agency'].includes(word)) return 'organisation';
  return ['person', 'individual', 'people', 'contact'].includes(word) ? 'person' : null;
}

export const SHEET_ROLES = ['claims_administrator', 'applicant_attorney', 'defense_attorney', 'agency', 'employer', 'interpreter', 'treating_physician', 'dwc', 'other'] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

const OTHER_ROLES: Readonly<Record<string, SheetRole>> = {
  'claims adjuster': 'claims_administrator',
  adjuster: 'claims_administrator',
  administrator: 'claims_administrator',
  insurer: 'claims_administrator',
  insurance: 'claims_administrator',
  carrier: 'claims_administrator',
  tpa: 'claims_administrator',
  payer: 'claims_administrator',
  aa: 'applicant_attorney',
  'applicant s attorney': 'applicant_attorney',
  da: 'defense_attorney',
  'defence attorney': 'defense_attorney',
  'ime agency': 'agency',
  'interpreter vendor': 'interpreter',
  'treating doctor': 'treating_physician',
  ptp: 'treating_physician',
  physician: 'treating_physician',
  'medical unit': 'dwc',
};

/** The roles that a cell names, separated by semicolons, commas, slashes or bars; and the words that are no role. */
export function rolesOf(text: string): { roles: SheetRole[]; unknown: string[] } {
  const [roles, unknown]: [Set<SheetRole>, string[]] = [new Set(), []];
  for (const word of text.split(/[;,/|]/).map((part) => part.trim()).filter(Boolean)) {
    const plain = comparable(word);
    const role = SHEET_ROLES.find((one) => one.replaceAll('_', ' ') === plain) ?? OTHER_ROLES[plain];
    if (role) roles.add(role);
    else unknown.push(word);
  }
  return { roles: [...roles], unknown };
}
