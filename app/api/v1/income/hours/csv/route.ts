import { readHours } from '@/lib/features/physician-hours/queries';
import type { ReadHours } from '@/lib/features/physician-hours/schema';
import { caseKindLabels } from '@/lib/features/cases/schema';
import { caseNumber } from '@/lib/format/names';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

const hours = (minutes: number): string => (minutes / 60).toFixed(2);

/** The cases behind the dollars an hour, all of them. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { rows } = await readHours(ctx, { ...(Object.fromEntries(new URL(request.url).searchParams) as ReadHours), rows: 'all' });
    const columns = ['Case', 'Kind', 'Claimant', 'Payer', 'Last billed', 'Exam hours', 'Record hours', 'Other hours', 'Hours', 'Billed', 'Collected', 'Dollars an hour'];
    return csvResponse(`income-hours-${ctx.today}`, columns, rows.map((row) => [caseNumber(row.caseNumber), caseKindLabels[row.kind], row.claimantName ?? '', row.payerName, row.lastIssuedOn, hours(row.examMinutes), hours(row.recordMinutes), hours(row.otherMinutes), hours(row.minutes), row.billedCents, row.collectedCents, row.perHourCents ?? '']));
  });
