import { dollars } from '../wording';
import type { RemittedClaim } from './remittance-claim';

/** A provider-level adjustment; positive takes from the check, as the guide writes it. */
export type ProviderAdjustment = { readonly code: string; readonly reference: string; readonly amountCents: number; readonly place: number };

/** What a person must know of a file: what it is about, and at which segment (counted from 1 in the file). */
export type RemittanceFinding = { readonly rule: string; readonly message: string; readonly place: number; /** The claim control that it is about; '' for the whole. */ readonly claim: string };

/** The sums of a payment. */
export type RemittanceSums = { readonly claims: readonly RemittedClaim[]; readonly providerAdjustments: readonly ProviderAdjustment[]; readonly paidCents: number; readonly method: string; readonly debit: boolean };

const sum = (of: readonly { readonly amountCents: number }[]): number => of.reduce((total, { amountCents }) => total + amountCents, 0);

function finding(rule: string, message: string, place: number, claim = ''): RemittanceFinding {
  return { rule: `remittance.${rule}`, message: `Segment ${place}: ${message}`, place, claim };
}

/** A line: billed less its adjustments is what was paid (guide, 1.10.2.1.1). A claim: the same with the adjustments of its lines and its own, and its lines are the claim. */
function claimFindings(claim: RemittedClaim): RemittanceFinding[] {
  const { claimControl, lines, place } = claim;
  const found = lines.flatMap((line) => {
    const expected = line.billedCents - sum(line.adjustments);
    return expected === line.paidCents ? [] : [finding('line_balance', `${line.code}: billed less adjustments is ${dollars(expected)}, paid is ${dollars(line.paidCents)}.`, line.place, claimControl)];
  });
  if (lines.length > 0) {
    const billed = lines.reduce((total, { billedCents }) => total + billedCents, 0);
    if (billed !== claim.billedCents) found.push(finding('claim_lines', `The lines add up to ${dollars(billed)}, the claim says ${dollars(claim.billedCents)} billed.`, place, claimControl));
  }
  const adjusted = sum(claim.adjustments) + lines.reduce((total, line) => total + sum(line.adjustments), 0);
  if (claim.billedCents - adjusted !== claim.paidCents) found.push(finding('claim_balance', `Billed less adjustments is ${dollars(claim.billedCents - adjusted)}, the claim says ${dollars(claim.paidCents)} paid.`, place, claimControl));
  return found;
}

/** The payment is the sum of the claims less the provider adjustments (guide, 1.10.2.1.3); what is said to be no payment pays nothing. */
export function balanceFindings(remittance: RemittanceSums, place: number): RemittanceFinding[] {
  const { claims, providerAdjustments, paidCents, method, debit } = remittance;
  const found = claims.flatMap(claimFindings);
  const expected = claims.reduce((total, claim) => total + claim.paidCents, 0) - sum(providerAdjustments);
  const said = debit ? -paidCents : paidCents;
  if (expected !== said) found.push(finding('payment_balance', `The claims less the provider adjustments add up to ${dollars(expected)}, the payment is ${dollars(said)}.`, place));
  if (method === 'NON' && paidCents !== 0) found.push(finding('no_payment', `It says that nothing is paid, and names ${dollars(paidCents)}.`, place));
  const seen = new Set<string>();
  for (const { claimControl, payerControl, status, place: at } of claims) {
    const key = `${claimControl} ${payerControl} ${status}`;
    if (seen.has(key)) found.push(finding('claim_twice', `The claim ${claimControl.slice(0, 20)} stands in it twice.`, at, claimControl));
    seen.add(key);
  }
  return found;
}
