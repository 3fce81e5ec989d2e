import { readForecast } from '@/lib/features/cash-forecasts/queries';
import type { ReadForecast } from '@/lib/features/cash-forecasts/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** The last thirteen weeks, forecast and come, and the next thirteen. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { past, weeks } = await readForecast(ctx, Object.fromEntries(new URL(request.url).searchParams) as ReadForecast);
    const rows = [...past.map((week) => [week.from, week.to, week.forecastCents, '', '', week.actualCents]), ...weeks.map((week) => [week.from, week.to, week.cents, week.fromOpenCents, week.fromPipelineCents, ''])];
    return csvResponse(`income-forecast-${ctx.today}`, ['From', 'To', 'Forecast', 'From open invoices', 'From work to come', 'Came in'], rows);
  });
