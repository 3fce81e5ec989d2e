import { addMonths, type CalendarDate } from '../calendar';
import { contractOn, expectedForLine, type ContractTerm, type PricedLine } from './contract-rate';
import type { UnlessFact } from './denials/rebuttal';

/** What our own file says of a bill whose EOR is looked at. */
export interface BillOfEor {
  readonly serviceOn: CalendarDate;
  /** The day from which the bill counts as sent: its receipt, else its issue. */
  readonly sentOn: CalendarDate | null;
  readonly contracts: readonly ContractTerm[];
  readonly interpreterUsed: boolean;
  /** Pages that may be billed, by the count at the issue; null where none are counted. */
  readonly billablePages: number | null;
  readonly reportLate: boolean;
}

/** What a line of the bill is expected to be paid, in whole cents: the contract's rate where one covers the day, else as it was billed. */
export function expectedOf(line: PricedLine & { readonly amountCents: number }, bill: Pick<BillOfEor, 'serviceOn' | 'contracts'>): number {
  const contract = contractOn(bill.contracts, line.code, bill.serviceOn);
  return contract === null ? line.amountCents : expectedForLine(line, contract).amountCents;
}

/** The facts of our file that make a denial right, for one line as it came back. `before` are earlier EORs’ lines of the same line of the bill. */
export function unlessFactsOf(
  line: { readonly code: string; readonly units: number | null; readonly billedCents: number; readonly expectedCents: number },
  bill: BillOfEor,
  before: readonly { readonly paidCents: number; readonly decision: string }[],
): UnlessFact[] {
  const facts: [UnlessFact, boolean][] = [
    ['late_bill', bill.sentOn !== null && bill.sentOn > addMonths(bill.serviceOn, 12)],
    ['contract', contractOn(bill.contracts, line.code, bill.serviceOn) !== null],
    ['paid_before', before.some(({ paidCents }) => paidCents > 0)],
    ['undeclared_pages', line.code === 'MLPRR' && line.units !== null && bill.billablePages !== null && line.units > bill.billablePages],
    ['above_schedule', line.billedCents > line.expectedCents],
    ['late_report', bill.reportLate],
    ['no_interpreter', !bill.interpreterUsed],
    ['already_accepted', before.some(({ decision }) => decision === 'accept' || decision === 'write_off')],
  ];
  return facts.flatMap(([fact, holds]) => (holds ? [fact] : []));
}
