import { caseKindLabels } from '@/lib/features/cases/schema';
import { listIncomeRows } from '@/lib/features/income/queries';
import { incomeMovementLabels, type IncomeRow, type IncomeRows, type ListIncomeRows } from '@/lib/features/income/schema';
import { caseNumber } from '@/lib/format/names';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

const columns = ['Date', 'What', 'Invoice', 'Case', 'Kind', 'Claimant', 'Payer', 'Physician', 'Reference', 'Amount'] as const;

function cells(row: IncomeRow) {
  return [row.on, incomeMovementLabels[row.movement], row.number ?? '', caseNumber(row.caseNumber), caseKindLabels[row.caseKind], row.claimantName ?? '', row.payerName, row.physicianName, row.reference, row.amountCents];
}

/** The rows behind one figure, all of them, with the filter of the address. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const filter = Object.fromEntries(new URL(request.url).searchParams) as unknown as ListIncomeRows;
    const rows: (string | number)[][] = [];
    for (let cursor: string | null = null; ; ) {
      const page: IncomeRows = await listIncomeRows(ctx, { ...filter, limit: 1_000, ...(cursor ? { cursor } : {}) });
      rows.push(...page.rows.map(cells));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return csvResponse(`income-${filter.figure}-${ctx.today}`, columns, rows);
  });
