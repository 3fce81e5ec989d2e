import { readNet } from '@/lib/features/net-income/queries';
import type { ReadNet } from '@/lib/features/net-income/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** What is left after costs by kind of case, beside a management company. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { byKind, collectedCents, costCents, netCents, managed } = await readNet(ctx, Object.fromEntries(new URL(request.url).searchParams) as unknown as ReadNet);
    const rows = byKind.map((one) => [one.name, one.collectedCents, one.costCents, one.netCents, one.managedCents]);
    return csvResponse(`income-net-${ctx.today}`, ['Kind', 'Collected', 'Costs', 'Net', `Net with a company at ${((managed[0]?.shareBps ?? 0) / 100).toFixed(0)}%`], [...rows, ['All', collectedCents, costCents, netCents, managed[0]?.netCents ?? 0]]);
  });
