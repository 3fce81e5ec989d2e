import { incomeDimensionLabels, type ReadIncome } from '@/lib/features/income/schema';
import { readIncome } from '@/lib/features/income/queries';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** The 18 months behind the chart, or with `table=parts` the period by the property that divides it. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { table, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
    const { months, parts, by, period } = await readIncome(ctx, filter as ReadIncome);
    if (table === 'parts') {
      const columns = [incomeDimensionLabels[by], 'Cases', 'Billed', 'Collected', 'Before', 'Written off', 'Outstanding', 'Days to pay'];
      return csvResponse(`income-by-${by}-${period.from}-${period.through}`, columns, parts.map((part) => [part.name, String(part.caseCount), part.billedCents, part.collectedCents, part.beforeCents, part.writtenOffCents, part.outstandingCents, String(part.daysToPay ?? '')]));
    }
    return csvResponse(`income-by-month-${ctx.today}`, ['Month', 'Billed', 'Collected', 'Written off', 'Outstanding at its end'], months.map((month) => [month.month, month.billedCents, month.collectedCents, month.writtenOffCents, month.outstandingCents]));
  });
