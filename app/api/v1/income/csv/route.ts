import { readIncome } from '@/lib/features/income/queries';
import type { ReadIncome } from '@/lib/features/income/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** The 18 months behind the chart. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const filter = Object.fromEntries(new URL(request.url).searchParams) as unknown as ReadIncome;
    const { months } = await readIncome(ctx, filter);
    return csvResponse(`income-by-month-${ctx.today}`, ['Month', 'Billed', 'Collected', 'Outstanding at its end'], months.map((month) => [month.month, month.billedCents, month.collectedCents, month.outstandingCents]));
  });
