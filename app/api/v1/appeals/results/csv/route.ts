import type { ReadResults, ResultRow } from '@/lib/features/appeal-results/schema';
import { readResults } from '@/lib/features/appeal-results/queries';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** What appeals brought, by payer, reason and kind, one table under another. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const results = await readResults(ctx, Object.fromEntries(new URL(request.url).searchParams) as ReadResults);
    const rowsOf = (by: string, rows: readonly ResultRow[]) => rows.map((row) => [by, row.name, String(row.answered), String(row.won), String(row.duplicates), String(row.noAnswers), String(row.averageDays ?? ''), row.disputedCents, row.recoveredCents] as const);
    const columns = ['By', 'Name', 'Answered', 'Won', 'Answered duplicate', 'No answer', 'Days to answer', 'Disputed', 'Recovered'];
    return csvResponse(`appeals-${results.from}-${results.to}`, columns, [...rowsOf('Payer', results.byPayer), ...rowsOf('Reason', results.byReason), ...rowsOf('Kind', results.byKind)]);
  });
