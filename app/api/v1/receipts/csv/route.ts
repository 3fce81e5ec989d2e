import { paymentMethodLabels } from '@/lib/features/payments/schema';
import { listReceipts } from '@/lib/features/receipts/queries';
import type { ListReceipts, ReceiptList } from '@/lib/features/receipts/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

const columns = ['Received', 'Counts on', 'Payer', 'Kind', 'State', 'Method', 'Reference', 'Amount', 'Applied', 'Refunded', 'Unapplied'] as const;

/** What came in, all of it, with the filter of the address. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const filter = Object.fromEntries(new URL(request.url).searchParams) as ListReceipts;
    const rows: (string | number)[][] = [];
    for (let cursor: string | null = null; ; ) {
      const page: ReceiptList = await listReceipts(ctx, { ...filter, ...(cursor ? { cursor } : {}) });
      rows.push(...page.rows.map((row) => [row.receivedOn, row.countsOn, row.payerName, row.kind === 'DEPOSIT' ? 'Deposit' : 'Payment', row.state, paymentMethodLabels[row.method], row.reference, row.amountCents, row.appliedCents, row.refundedCents, row.unappliedCents]));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return csvResponse(`receipts-${ctx.today}`, columns, rows);
  });
