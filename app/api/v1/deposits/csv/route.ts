import { listDeposits } from '@/lib/features/deposits/queries';
import type { DepositEvent, ListDeposits } from '@/lib/features/deposits/schema';
import { caseNumber } from '@/lib/format/names';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

const columns = ['Date', 'Case', 'Claimant', 'Payer', 'What', 'Invoice', 'Reference', 'Amount', 'Held after'] as const;
const words = { received: 'Received', applied: 'Applied', taken_back: 'Taken back', refunded: 'Refunded', refund_reversed: 'Refund taken back', reversed: 'Reversed' } as const satisfies Record<DepositEvent, string>;

/** The deposit ledger as a table, of one case or of all. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { cases, today } = await listDeposits(ctx, Object.fromEntries(new URL(request.url).searchParams) as ListDeposits);
    const rows = cases.flatMap((held) => held.entries.map((entry) => [entry.on, caseNumber(held.caseNumber), held.claimantName ?? '', held.payerName, words[entry.event], entry.invoiceNumber ?? '', entry.reference, entry.cents, entry.balanceCents]));
    return csvResponse(`deposits-${today}`, columns, rows);
  });
