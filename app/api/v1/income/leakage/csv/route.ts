import { readLeakage } from '@/lib/features/leakage/queries';
import type { ReadLeakage } from '@/lib/features/leakage/schema';
import { caseNumber } from '@/lib/format/names';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** The losses of a period with what can still be recovered, all of them. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { rows } = await readLeakage(ctx, { ...(Object.fromEntries(new URL(request.url).searchParams) as ReadLeakage), rows: 'all' });
    const columns = ['Cause', 'Date', 'Case', 'Claimant', 'Payer', 'Invoice', 'Detail', 'Amount', 'Recoverable', 'By', 'What to do'];
    return csvResponse(`income-leakage-${ctx.today}`, columns, rows.map((row) => [row.causeName, row.on, caseNumber(row.caseNumber), row.claimantName ?? '', row.payerName, row.invoiceNumber ?? '', row.detail, row.amountCents, row.canRecover ? 'yes' : 'no', row.recoverBy ?? '', row.says]));
  });
