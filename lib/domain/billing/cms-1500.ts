import type { CalendarDate } from '../calendar';
import { plainWords } from '../edi/write-x12';
import { allocate, cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { billedLines, billingNpi, inBillingOrder, MOST_MODIFIERS, personParts, type Claim, type ClaimAddress, type ClaimLine } from './claim';

/** One of the six lines of box 24. `shaded` is the half above it. */
export type FormLine = { shaded: string; from: FormDay; to: FormDay; place: string; code: string; modifiers: string[]; pointers: string; charges: string; units: string; npi: string };
type FormDay = { month: string; day: string; year: string };

/** A sheet of the form 02/12: what stands in each box. Keys are the numbers of the boxes; parts of a box are told by a word after a dot. */
export type FormSheet = { number: number; of: number; boxes: Record<string, string>; lines: FormLine[] };

/** What of the filled form a person should verify: marks in the regulations that nobody read from their source, and what is not known. */
export type FormRemark = { box: string; says: string };

export const MOST_UNITS = 9_999;
const LINES_A_SHEET = 6;
const POINTERS = 'ABCDEFGHIJKL';

const said = (text: string, most: number): string => plainWords(text, most).toUpperCase();
const digits = (text: string): string => text.replace(/\D/g, '');
const X = 'X';

function formDay(on: CalendarDate | null, century = true): FormDay {
  return on ? { month: on.slice(5, 7), day: on.slice(8, 10), year: century ? on.slice(0, 4) : on.slice(2, 4) } : { month: '', day: '', year: '' };
}

function daysIn(box: string, on: CalendarDate | null, century = true): Record<string, string> {
  const { month, day, year } = formDay(on, century);
  return { [`${box}.month`]: month, [`${box}.day`]: day, [`${box}.year`]: year };
}

/** '2015 00': dollars and cents with a blank between them, as the form has a line there. */
export const formAmount = (amountCents: number): string => `${Math.floor(amountCents / 100)} ${String(amountCents % 100).padStart(2, '0')}`;

const cityLine = ({ city, state, postalCode }: ClaimAddress): string => [city, state, postalCode].filter(Boolean).join(' ');

/** Last name, first name, middle, with commas between them, as box 2 wants it. */
export function formName(name: string): string {
  const { last, first, middle, suffix } = personParts(name);
  return [[last, suffix].filter(Boolean).join(' '), first, middle].filter(Boolean).join(', ');
}

/** A line with more units than the form's field holds goes on further lines; the cents are shared so that they add up. */
export function splitUnits(line: ClaimLine): ClaimLine[] {
  if (line.units <= MOST_UNITS) return [line];
  const parts = Array.from({ length: Math.ceil(line.units / MOST_UNITS) }, (_, index) => Math.min(MOST_UNITS, line.units - index * MOST_UNITS));
  const amounts = allocate(cents(line.amountCents), parts);
  return parts.map((units, index) => ({ ...line, units, amountCents: amounts[index] ?? 0 }));
}

function formLine(claim: Claim, line: ClaimLine): FormLine {
  const modifiers = inBillingOrder(line.modifiers);
  if (modifiers.length > MOST_MODIFIERS) throw new RuleBroken('claim.modifiers', `${line.code} has more than four modifiers; a line of the form holds four.`);
  const on = formDay(claim.serviceOn, false);
  return {
    shaded: line.description === '' ? '' : said(`ZZ${line.description}`, 61), from: on, to: on, place: claim.placeOfService, code: said(line.code, 6), modifiers,
    pointers: POINTERS.slice(0, Math.min(4, claim.diagnosisCodes.length)), charges: formAmount(line.amountCents), units: String(line.units), npi: claim.physician.npi,
  };
}

function people(claim: Claim): Record<string, string> {
  const { claimant, payer, employer } = claim;
  const phone = digits(claimant.phone).slice(-10);
  return {
    'payer.1': said(payer.name, 40), 'payer.2': said(payer.address.street, 40), 'payer.3': said(cityLine(payer.address), 40),
    '1.other': X, '2': said(formName(claimant.name), 28), ...daysIn('3', claimant.bornOn), '4': said(employer, 29),
    '5.street': said(claimant.address.street, 28), '5.city': said(claimant.address.city, 24), '5.state': said(claimant.address.state, 2), '5.zip': said(claimant.address.postalCode, 12),
    '5.area': phone.slice(0, 3), '5.phone': phone.slice(3), '6.other': X,
    '10a.yes': X, '10b.no': X, '10c.no': X,
    '11': said(claim.claimNumber, 29), '11b.qualifier': claim.claimNumber === '' ? '' : 'Y4', '11b': said(claim.claimNumber, 28), '11c': said(payer.name, 29),
    ...daysIn('14', claim.injuredOn, false), '14.qualifier': claim.injuredOn ? '431' : '', '19': said(claim.note, 71), '20.no': X,
  };
}

function diagnoses(codes: readonly string[]): Record<string, string> {
  const placed = codes.slice(0, 12).map((code, index) => [`21.${POINTERS.charAt(index)}`, said(code.replaceAll('.', ''), 7)] as const);
  return { ...Object.fromEntries(placed), '21.indicator': codes.length > 0 ? '0' : '' };
}

function providers(claim: Claim): Record<string, string> {
  const { billing, physician, location } = claim;
  const phone = digits(billing?.phone ?? '').slice(-10);
  return {
    '25': digits(billing?.tin ?? ''), '25.ssn': billing?.tinKind === 'SSN' ? X : '', '25.ein': billing?.tinKind === 'EIN' ? X : '', '26': said(claim.number, 14), '27.yes': X,
    '31': said([physician.name, physician.credentials].filter(Boolean).join(' '), 21), '31.date': `${claim.issuedOn.slice(5, 7)} ${claim.issuedOn.slice(8, 10)} ${claim.issuedOn.slice(2, 4)}`,
    '32.1': said(location?.name ?? '', 26), '32.2': said(location?.address.street ?? '', 26), '32.3': said(location ? cityLine(location.address) : '', 26),
    '33.area': phone.slice(0, 3), '33.phone': phone.slice(3), '33.1': said(billing?.name ?? '', 29), '33.2': said(billing?.address.street ?? '', 29), '33.3': said(billing ? cityLine(billing.address) : '', 29), '33a': billingNpi(claim),
  };
}

/**
 * The bill as sheets of the form CMS-1500 (02/12), six lines a sheet; the total stands on the last one, those before say that it continues.
 * Throws RuleBroken `claim.modifiers` where a line has more than four, `claim.no_lines`.
 */
export function cms1500(claim: Claim): FormSheet[] {
  const lines = billedLines(claim).flatMap(splitUnits).map((line) => formLine(claim, line));
  if (lines.length === 0) throw new RuleBroken('claim.no_lines', 'The bill has no line.');
  const of = Math.ceil(lines.length / LINES_A_SHEET);
  const shared = { ...people(claim), ...diagnoses(claim.diagnosisCodes), ...providers(claim), '22.code': claim.replaces ? '7' : '', '22.reference': said(claim.replaces?.payerReference ?? '', 18) };
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    boxes: { ...shared, '28': index === of - 1 ? formAmount(claim.totalCents) : 'CONTINUED', '29': index === of - 1 ? formAmount(0) : '' },
    lines: lines.slice(index * LINES_A_SHEET, (index + 1) * LINES_A_SHEET),
  }));
}

/** What a person should look at on the filled form before it goes. */
export function remarksOf(claim: Claim): FormRemark[] {
  const unknown = [
    claim.claimant.bornOn === null ? { box: '3', says: 'Date of birth is not known' } : null,
    claim.injuredOn === null ? { box: '14', says: 'Date of injury is not known' } : null,
    claim.employer === '' ? { box: '4', says: 'Employer is not known' } : null,
    claim.claimNumber === '' ? { box: '11', says: 'Claim number is not known' } : null,
    claim.diagnosisCodes.length === 0 ? { box: '21', says: 'No diagnosis' } : null,
  ].filter((one) => one !== null);
  return [
    ...unknown,
    { box: '1a, 3', says: 'Employee’s number and sex are not recorded here: left empty' },
    { box: '12, 13', says: 'No signature of the claimant is kept: left empty' },
    { box: '11, 14, 19, 24B', says: 'Which box holds the claim number, the injury, the panel number and the place of a remote exam follows common use; no source was read. Verify it with the payer' },
  ];
}
