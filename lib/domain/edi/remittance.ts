import type { CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { balanceFindings, type ProviderAdjustment, type RemittanceFinding } from './remittance-balance';
import { readClaim, type RemittedClaim } from './remittance-claim';
import { centsAt, dayOf, readX12, valueAt, type Segment, type TransactionSet } from './x12';

/** One transaction of 005010X221A1: one payment, or a notice of none, with its claims. */
export interface Remittance {
  /** Of BPR02; for the whole transaction. */
  readonly paidCents: number;
  /** CHK check, ACH, BOP, FWT, NON no payment. */
  readonly method: string;
  /** C credit, D debit. */
  readonly debit: boolean;
  readonly paidOn: CalendarDate | null;
  /** TRN02: number of the check or the transfer. */
  readonly traceNumber: string;
  readonly payerTaxNumber: string;
  readonly payer: { readonly name: string; readonly id: string; readonly phone: string };
  readonly payee: { readonly name: string; readonly npi: string; readonly taxNumber: string };
  /** DTM*405. */
  readonly producedOn: CalendarDate | null;
  readonly claims: readonly RemittedClaim[];
  readonly providerAdjustments: readonly ProviderAdjustment[];
  /** Where it does not balance as the guide demands, or says what cannot be. */
  readonly findings: readonly RemittanceFinding[];
}

const METHODS = ['ACH', 'BOP', 'CHK', 'FWT', 'NON'];

function broken(rule: string, message: string, segment?: Segment): RuleBroken {
  return new RuleBroken(`remittance.${rule}`, segment ? `Segment ${segment.place}: ${message}` : message, segment ? { place: segment.place } : undefined);
}

/** The claims with all that follows each, cut at CLP; what stands before and after them apart. */
function cut(segments: readonly Segment[]) {
  const first = segments.findIndex(({ tag }) => tag === 'CLP');
  const plb = segments.findIndex(({ tag }) => tag === 'PLB');
  const end = plb < 0 ? segments.length : plb;
  const head = segments.slice(0, first < 0 ? end : Math.min(first, end));
  const claims: Segment[][] = [];
  for (const segment of segments.slice(head.length, end)) {
    if (segment.tag === 'CLP') claims.push([segment]);
    // LX, TS3 and TS2 only number and summarize; they belong to no claim.
    else if (segment.tag !== 'LX' && segment.tag !== 'TS3' && segment.tag !== 'TS2') claims.at(-1)?.push(segment);
  }
  const tail = segments.slice(end);
  const stray = tail.find(({ tag }) => tag !== 'PLB');
  if (stray) throw broken('order', `${stray.tag} stands behind the provider adjustments, where nothing may.`, stray);
  return { head, claims, tail };
}

function adjustmentsOf(segment: Segment): ProviderAdjustment[] {
  const found: ProviderAdjustment[] = [];
  for (let element = 3; element <= 13; element += 2) {
    const code = valueAt(segment, element, 1);
    if (code === '') {
      if (valueAt(segment, element + 1) !== '') throw broken('provider_adjustment', 'a provider adjustment has an amount and no reason.', segment);
      continue;
    }
    found.push({ code, reference: valueAt(segment, element, 2), amountCents: centsAt(segment, element + 1), place: segment.place });
  }
  if (found.length === 0) throw broken('provider_adjustment', 'PLB names no adjustment.', segment);
  return found;
}

function partyOf(head: readonly Segment[], code: 'PR' | 'PE') {
  const from = head.findIndex((segment) => segment.tag === 'N1' && valueAt(segment, 1) === code);
  if (from < 0) throw broken('party', code === 'PR' ? 'The payer (N1*PR) is missing.' : 'The payee (N1*PE) is missing.');
  const until = head.findIndex((segment, index) => index > from && segment.tag === 'N1');
  const loop = head.slice(from, until < 0 ? undefined : until);
  const ref = (qualifier: string) => valueAt(loop.find((segment) => segment.tag === 'REF' && valueAt(segment, 1) === qualifier), 2);
  const n1 = loop[0] as Segment;
  const phone = loop.filter(({ tag }) => tag === 'PER').map((segment) => [3, 5, 7].filter((at) => valueAt(segment, at) === 'TE').map((at) => valueAt(segment, at + 1)).at(0)).find(Boolean) ?? '';
  return { name: valueAt(n1, 2), qualifier: valueAt(n1, 3), id: valueAt(n1, 4), ref, phone };
}

function readTransaction(set: TransactionSet): Remittance {
  const { head, claims: cutClaims, tail } = cut(set.segments);
  const [bpr] = head;
  if (bpr?.tag !== 'BPR') throw broken('order', 'The transaction does not begin with BPR, the payment.', bpr);
  const trn = head.find(({ tag }) => tag === 'TRN');
  if (!trn || valueAt(trn, 2) === '') throw broken('trace', 'TRN, the number of the check or transfer, is missing.', trn ?? bpr);
  const method = valueAt(bpr, 4);
  if (!METHODS.includes(method)) throw broken('method', `BPR04 ‘${method.slice(0, 12)}’ is no way to pay that the guide knows.`, bpr);
  const flag = valueAt(bpr, 3);
  if (flag !== 'C' && flag !== 'D') throw broken('method', 'BPR03 says neither credit nor debit.', bpr);
  const [payer, payee] = [partyOf(head, 'PR'), partyOf(head, 'PE')];
  const production = head.find((segment) => segment.tag === 'DTM' && valueAt(segment, 1) === '405');
  const claims = cutClaims.map(readClaim);
  const read = {
    paidCents: centsAt(bpr, 2),
    method,
    debit: flag === 'D',
    paidOn: dayOf(valueAt(bpr, 16)),
    traceNumber: valueAt(trn, 2),
    payerTaxNumber: valueAt(trn, 3).replace(/^1(?=\d{9}$)/, ''),
    payer: { name: payer.name, id: payer.id || payer.ref('2U'), phone: payer.phone },
    payee: { name: payee.name, npi: payee.qualifier === 'XX' ? payee.id : '', taxNumber: payee.qualifier === 'FI' ? payee.id : payee.ref('TJ') },
    producedOn: dayOf(valueAt(production, 2)),
    claims,
    providerAdjustments: tail.flatMap(adjustmentsOf),
  };
  return { ...read, findings: balanceFindings(read, bpr.place) };
}

/**
 * Reads the remittances of a file of 835 (005010X221A1). Amounts are whole cents. The guide's sums are checked line by line,
 * claim by claim and for the payment; what does not balance is a finding, what cannot be read refuses the file.
 * @throws RuleBroken `x12.…`, `remittance.…`, each with the place of the segment
 */
export function readRemittances(text: string): Remittance[] {
  const sets = readX12(text).flatMap(({ groups }) => groups.flatMap(({ transactions }) => transactions));
  const remittances = sets.filter(({ code }) => code === '835');
  if (remittances.length === 0) throw broken('none', `There is no remittance (835) in the file${sets[0] ? `, only ${sets[0].code.slice(0, 6)}` : ''}.`);
  const other = remittances.find(({ guide }) => guide !== '' && !guide.startsWith('005010X221'));
  if (other) throw broken('guide', `The remittance follows ${other.guide.slice(0, 20)}; only 005010X221A1 is read.`);
  return remittances.map(readTransaction);
}
