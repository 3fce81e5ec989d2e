import { readSources } from '@/lib/features/scorecards/queries';
import type { ReadScorecards } from '@/lib/features/scorecards/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** What referral sources bring, one row a source. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const { sources } = await readSources(ctx, Object.fromEntries(new URL(request.url).searchParams) as ReadScorecards);
    const columns = ['Source', 'Referrals', 'Accepted', 'Cases with money', 'Appointments', 'Missed', 'Billed', 'Collected', 'Collected a case', 'Outstanding', 'Days to pay', 'Collected in the period before'];
    return csvResponse(`income-referral-sources-${ctx.today}`, columns, sources.map((one) => [one.name, String(one.referralCount), String(one.acceptedCount), String(one.caseCount), String(one.appointmentCount), String(one.missedCount), one.billedCents, one.collectedCents, one.perCaseCents ?? '', one.outstandingCents, String(one.daysToPay ?? ''), one.beforeCents]));
  });
