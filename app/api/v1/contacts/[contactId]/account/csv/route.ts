import { readStatement } from '@/lib/features/statements/queries';
import { caseNumber } from '@/lib/format/names';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

interface Params {
  readonly params: Promise<{ contactId: string }>;
}

const columns = ['Invoice', 'Case', 'Claimant', 'Claim number', 'Date of service', 'Issued', 'Payable by', 'Days', 'Total', 'Paid', 'Adjusted', 'Balance'] as const;

/** The statement of account of a payer as a table; what is unapplied and held follows the open items. */
export const GET = (request: Request, { params }: Params) =>
  answering(request, async (ctx) => {
    const statement = await readStatement(ctx, { contactId: (await params).contactId as never });
    const rows: (string | number)[][] = statement.items.map((item) => [
      item.number, caseNumber(item.caseNumber), item.claimantName ?? '', item.claimNumber, item.serviceOn, item.issuedOn, item.payableOn ?? '', String(item.ageDays), item.totalCents, -item.paidCents, -item.adjustedCents, item.balanceCents,
    ]);
    const loose = (what: string, row: (typeof statement.unapplied)[number]) => [what, row.caseNumber === null ? '' : caseNumber(row.caseNumber), '', row.reference, '', row.receivedOn, '', '', '', '', '', -row.unappliedCents];
    rows.push(...statement.unapplied.map((row) => loose('Unapplied', row)), ...statement.deposits.map((row) => loose('Deposit held', row)));
    return csvResponse(`account-${statement.payer.name}-${statement.today}`, columns, rows);
  });
