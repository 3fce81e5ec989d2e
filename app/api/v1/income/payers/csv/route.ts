import { readPayers } from '@/lib/features/scorecards/queries';
import type { ReadScorecards } from '@/lib/features/scorecards/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

const percent = (part: number, whole: number): string => (whole > 0 ? `${((part * 100) / whole).toFixed(1)}%` : '');

/** How payers pay, one row a payer. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { payers, ages } = await readPayers(ctx, Object.fromEntries(new URL(request.url).searchParams) as ReadScorecards);
    const columns = ['Payer', 'Invoices', 'Billed', 'Paid of it', 'Collected', 'Days to pay, median', 'Days to pay, 90%', 'Outstanding', ...ages.map(({ label }) => `${label} days`), 'EORs due', 'EORs late', 'Lines cut', 'Lines denied', 'Appeals', 'Appeals won', 'Recovered'];
    const rows = payers.map((one) => [one.name, String(one.invoiceCount), one.billedCents, one.paidBps === null ? '' : `${(one.paidBps / 100).toFixed(1)}%`, one.collectedCents, String(one.daysMedian ?? ''), String(one.daysP90 ?? ''), one.outstandingCents, ...one.ages, String(one.eorDueCount), String(one.eorLateCount), percent(one.shortLineCount, one.lineCount), percent(one.deniedLineCount, one.lineCount), String(one.appealCount), String(one.appealWonCount), one.recoveredCents]);
    return csvResponse(`income-payers-${ctx.today}`, columns, rows);
  });
