import type { CalendarDate } from '../calendar';

export type ClaimAddress = { street: string; city: string; state: string; postalCode: string };

export type ClaimLine = { code: string; modifiers: readonly string[]; description: string; units: number; amountCents: number };

/** A bill as a claim form or an electronic claim needs it. Texts are '' where nothing is known; whole cents, calendar dates. */
export type Claim = {
  /** The invoice's number: what the payer sends back. */
  number: string;
  issuedOn: CalendarDate;
  serviceOn: CalendarDate;
  totalCents: number;
  lines: readonly ClaimLine[];
  /** ICD-10-CM with its point, the first is the primary one. */
  diagnosisCodes: readonly string[];
  /** Box 19, NTE. */
  note: string;
  /** Set where this bill replaces one that was sent: the payer's own number for that. */
  replaces: { payerReference: string } | null;
  claimNumber: string;
  injuredOn: CalendarDate | null;
  employer: string;
  claimant: { name: string; bornOn: CalendarDate | null; phone: string; address: ClaimAddress };
  payer: { name: string; address: ClaimAddress; ediPayerId: string };
  physician: { name: string; credentials: string; npi: string; licenceNumber: string; taxonomyCode: string };
  /** Whom the payer pays; null where the physician has no tax identity. */
  billing: { name: string; tin: string; tinKind: 'EIN' | 'SSN'; npi: string; address: ClaimAddress; phone: string } | null;
  location: { name: string; address: ClaimAddress } | null;
  placeOfService: string;
};

/** Where a line of care was given, as claims name it. */
export const placesOfService = { '11': 'Office', '02': 'Remote, the claimant not at home', '10': 'Remote, the claimant at home', '12': 'Home', '21': 'Inpatient hospital', '22': 'Outpatient hospital', '31': 'Skilled nursing facility', '99': 'Other' } as const;

const RANKS: Record<string, number> = { '95': 0, '94': 0, '96': 1, '97': 1, '98': 1, '93': 2 };
/** The most that a line of a claim holds. */
export const MOST_MODIFIERS = 4;

/** Modifiers as payers are used to read them: panel or agreed evaluator, then focus, then interpreter, then others. Regulations prescribe no order. */
export function inBillingOrder(modifiers: readonly string[]): string[] {
  return [...new Set(modifiers)].sort((a, b) => (RANKS[a] ?? 3) - (RANKS[b] ?? 3) || a.localeCompare(b));
}

/** Lines that are billed: those that were taken off have no units. */
export const billedLines = (claim: Claim): ClaimLine[] => claim.lines.filter(({ units }) => units > 0);

/** The NPI of whom the payer pays; of a physician who bills alone it is the physician's own. */
export const billingNpi = ({ billing, physician }: Claim): string => billing?.npi || physician.npi;

export type PersonParts = { last: string; first: string; middle: string; suffix: string };

const SUFFIX = /^(jr|sr|ii|iii|iv|v)\.?$/i;
const PARTICLES = new Set(['de', 'la', 'las', 'los', 'del', 'der', 'den', 'van', 'von', 'da', 'di', 'dos', 'du', 'le', 'st.', 'san', 'y', 'el', 'al', 'bin', 'ibn', 'ter', 'ten']);

/** A name in the parts that claims want. 'Maria de la Cruz' → last 'de la Cruz'; 'Lee, Ann B.' is read as last name first. */
export function personParts(name: string): PersonParts {
  const words = name.replace(/\s+/g, ' ').trim().split(' ').filter(Boolean);
  const comma = words.findIndex((word) => word.endsWith(','));
  const suffixes = (list: string[]): string => (list.length > 1 && SUFFIX.test(list.at(-1) ?? '') ? (list.pop() ?? '') : '');
  if (comma >= 0 && comma < words.length - 1 && !(comma === words.length - 2 && SUFFIX.test(words.at(-1) ?? ''))) {
    const last = words.slice(0, comma + 1).map((word) => word.replace(/,$/, ''));
    const rest = words.slice(comma + 1);
    const suffix = suffixes(rest) || suffixes(last);
    return { last: last.join(' '), first: rest[0] ?? '', middle: rest.slice(1).join(' '), suffix };
  }
  const list = words.map((word) => word.replace(/,$/, ''));
  const suffix = suffixes(list);
  let from = list.length - 1;
  while (from > 1 && PARTICLES.has((list[from - 1] ?? '').toLowerCase())) from -= 1;
  return { last: list.slice(Math.max(0, from)).join(' '), first: from > 0 ? (list[0] ?? '') : '', middle: list.slice(1, Math.max(1, from)).join(' '), suffix };
}

/** Characters that box 19 holds. */
const BOX_19 = 71;

/** What box 19 says where nobody wrote anything else: by what the payer finds the referral. */
export function proposedNote({ panelNumber, adjNumber, requestedOn, kind }: { panelNumber: string; adjNumber: string; requestedOn: CalendarDate | null; kind: string }): string {
  const parts = [
    kind === 'QME' || kind === 'AME' ? `${kind} medical-legal` : '',
    panelNumber === '' ? '' : `Panel ${panelNumber}`,
    adjNumber === '' ? '' : `ADJ ${adjNumber.replace(/^ADJ\s*/i, '')}`,
    requestedOn === null ? '' : `requested ${requestedOn.slice(5, 7)}/${requestedOn.slice(8, 10)}/${requestedOn.slice(0, 4)}`,
  ].filter(Boolean);
  // What does not fit falls away whole: half a number finds nothing.
  while (parts.join(', ').length > BOX_19) parts.splice(parts.length > 2 ? 1 : -1, 1);
  return parts.join(', ');
}

/** Where the service is said to have been given: the place's own code, or that of remote work, at the claimant's home where the place says so. */
export function placeOfServiceOf(mode: string, ofLocation: string | null): string {
  if (mode === 'remote') return ofLocation === '10' ? '10' : '02';
  return ofLocation || '11';
}
