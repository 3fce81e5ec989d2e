import { allocate, cents } from '../money';

/** A line of the bill that an EOR line may be about. */
export type BillLine = { readonly id: string; readonly code: string; readonly modifiers: readonly string[]; readonly amountCents: number; readonly expectedCents: number };
/** A line as it came back; `control` is our own number of the line where the payer gives it back. */
export type CameBack = { readonly code: string; readonly modifiers: readonly string[]; readonly billedCents: number; readonly control: string; readonly invoiceLineId: string | null };

/**
 * Says for each line that came back which line of the bill it is, and what was expected of it. A line that names its line of
 * the bill is that one; else code and sum decide, then the code alone where it stands once. A bill's line that came back in
 * parts (units above 9,999 go as several) is shared out by what each part was billed. What fits none is expected as billed.
 */
export function matchLines(came: readonly CameBack[], bill: readonly BillLine[]): { readonly invoiceLineId: string | null; readonly expectedCents: number }[] {
  const taken = new Map<string, number>();
  const links = came.map((line) => {
    const named = bill.find(({ id }) => id === line.invoiceLineId || id === line.control || id.replaceAll('-', '').slice(0, 30) === line.control);
    if (named) taken.set(named.id, (taken.get(named.id) ?? 0) + line.billedCents);
    return named ?? null;
  });
  const roomOf = ({ id, amountCents }: BillLine) => amountCents - (taken.get(id) ?? 0);
  const link = (fits: (line: CameBack, one: BillLine) => boolean) => {
    for (const [at, line] of came.entries()) {
      if (links[at]) continue;
      const found = bill.find((one) => one.code === line.code && fits(line, one));
      if (!found) continue;
      links[at] = found;
      taken.set(found.id, (taken.get(found.id) ?? 0) + line.billedCents);
    }
  };
  link((line, one) => line.billedCents === one.amountCents && !taken.has(one.id));
  link((line, one) => line.billedCents <= roomOf(one));
  link((line, one) => !taken.has(one.id) && bill.filter(({ code }) => code === line.code).length === 1);
  return came.map((line, at) => {
    const one = links[at];
    if (!one) return { invoiceLineId: null, expectedCents: line.billedCents };
    const parts = came.flatMap((other, index) => (links[index] === one ? [{ index, billedCents: other.billedCents }] : []));
    const whole = parts.reduce((sum, { billedCents }) => sum + billedCents, 0);
    if (parts.length === 1 || whole === 0) return { invoiceLineId: one.id, expectedCents: parts[0]?.index === at ? one.expectedCents : 0 };
    const shares = allocate(cents(one.expectedCents), parts.map(({ billedCents }) => billedCents));
    return { invoiceLineId: one.id, expectedCents: shares[parts.findIndex(({ index }) => index === at)] ?? 0 };
  });
}

/** A bill that a remittance's claim may be about. */
export type BillKnown = { readonly id: string; readonly number: string; readonly claimNumber: string; readonly totalCents: number };
export type ClaimKnown = { readonly claimControl: string; readonly claimNumbers: readonly string[]; readonly billedCents: number };

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The bill that a claim is, if that is sure: our number with the sum or the claim number, or claim number and sum where one
 * bill alone has both. Null leaves it to a person.
 */
export function matchClaim(claim: ClaimKnown, bills: readonly BillKnown[]): string | null {
  const sameClaim = (bill: BillKnown) => claim.claimNumbers.some((number) => plain(number) !== '' && plain(number) === plain(bill.claimNumber));
  const sameSum = (bill: BillKnown) => bill.totalCents === claim.billedCents;
  const numbered = bills.find((bill) => bill.number !== '' && plain(bill.number) === plain(claim.claimControl));
  if (numbered) return sameSum(numbered) || sameClaim(numbered) ? numbered.id : null;
  const likely = bills.filter((bill) => sameClaim(bill) && sameSum(bill));
  return likely.length === 1 ? (likely[0]?.id ?? null) : null;
}
