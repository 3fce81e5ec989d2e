import type { PracticeId } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql } from '../../core/sql';
import { calendarDate, type CalendarDate } from '../../domain/calendar';
import { perHour } from '../../domain/income/by-code';
import { breakEvenExams, evenShareBps, managedBy, monthsOf, netOf, type CostTerms, type ExamDays, type MonthFacts } from '../../domain/income/net';
import { caseKindLabels, type CaseKind } from '../cases/schema';
import { costsOf } from '../costs/queries';
import type { Cost } from '../costs/schema';
import { periodRead } from '../income-periods/schema';
import { movements } from '../movements/queries';
import { physicianMinutesByCase } from '../time-entries/queries';
import { NetIncome, ReadNet } from './schema';

const offeredShares = [4_000, 5_000, 6_000] as const;

interface Span {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
}

/** What was collected, worked and examined in a period, by month, physician, location and kind; what the costs leave of it. */
export async function netOfPeriod(db: ReadTx, practiceId: PracticeId, { from, through }: Span, physicianId?: string) {
  const facts = await factsOf(db, practiceId, { from, through }, physicianId);
  const days = await examDaysOf(db, practiceId, { from, through }, physicianId);
  const costs = await costsOf(db, { practiceId, active: true });
  const inScope = costs.filter((cost) => !physicianId || cost.physicianId === null || cost.physicianId === physicianId);
  const net = netOf(inScope.map(termsOf), facts, days, monthsOf(from, through));
  return { net, facts, days, costs: inScope };
}

const termsOf = (cost: Cost): CostTerms => ({ ...cost, startsOn: calendarDate(cost.startsOn), endsOn: cost.endsOn === null ? null : calendarDate(cost.endsOn) });

/** A case's minutes count in the month of its last bill: time is kept by the case, not by the day. */
async function factsOf(db: ReadTx, practiceId: PracticeId, { from, through }: Span, physicianId?: string): Promise<MonthFacts[]> {
  const ofPhysician = physicianId ? sql`and c."physicianId" = ${physicianId}::uuid` : nothing;
  return db.$queryRaw<MonthFacts[]>`
    select f.month, f."physicianId", f."locationId", f.kind, sum(f.cents)::float8 as "collectedCents", round(sum(f.minutes))::int as minutes, sum(f.exams)::int as exams from (
      select to_char(m."on", 'YYYY-MM') as month, c."physicianId"::text, coalesce(c."locationId"::text, '') as "locationId", c.kind::text, m.cents, 0::float8 as minutes, 0 as exams
      from ${movements(practiceId)} m join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" where m.figure = 'collected' and m."on" between ${from}::date and ${through}::date ${ofPhysician}
      union all
      select to_char(b."on", 'YYYY-MM'), c."physicianId"::text, coalesce(c."locationId"::text, ''), c.kind::text, 0, t.minutes, 0
      from (select i."caseId", max(i."issuedOn") as "on" from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' group by 1 having max(i."issuedOn") between ${from}::date and ${through}::date) b
      join ${physicianMinutesByCase(practiceId)} t on t."caseId" = b."caseId" join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = b."caseId" where true ${ofPhysician}
      union all
      select to_char(e."examinedOn", 'YYYY-MM'), e."physicianId"::text, coalesce(e."locationId"::text, ''), c.kind::text, 0, 0, 1
      from "Evaluation" e join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId" where e."practiceId" = ${practiceId}::uuid and e."examinedOn" between ${from}::date and ${through}::date ${ofPhysician}
    ) f group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
}

async function examDaysOf(db: ReadTx, practiceId: PracticeId, { from, through }: Span, physicianId?: string): Promise<ExamDays[]> {
  return db.$queryRaw<ExamDays[]>`
    select to_char(e."examinedOn", 'YYYY-MM') as month, e."physicianId"::text, coalesce(e."locationId"::text, '') as "locationId", count(distinct e."examinedOn")::int as days
    from "Evaluation" e where e."practiceId" = ${practiceId}::uuid and e."examinedOn" between ${from}::date and ${through}::date ${physicianId ? sql`and e."physicianId" = ${physicianId}::uuid` : nothing} group by 1, 2, 3`;
}

/** What is left of the period's money after the practice's costs, beside what a management company would leave; by kind and location. */
export const readNet = query({
  name: 'income.net',
  input: ReadNet,
  output: NetIncome,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const period = periodRead(input, today);
    const { net, facts, days, costs } = await netOfPeriod(db, practiceId, period, input.physicianId);
    const physicians = await db.physician.findMany({ where: { practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
    const places = await db.location.findMany({ where: { practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
    const minutes = facts.reduce((sum, one) => sum + one.minutes, 0);
    const chosen = managedBy(net, input.shareBps);
    return {
      today,
      period,
      collectedCents: net.collectedCents,
      costCents: net.costCents,
      netCents: net.netCents,
      minutes,
      netPerHourCents: perHour(net.netCents, minutes),
      lines: net.lines.flatMap(({ costId, cents, words }) => {
        const cost = costs.find(({ id }) => id === costId);
        return cost ? [{ cost, cents, words }] : [];
      }),
      costs,
      byKind: net.byKind
        .map((one) => ({ kind: one.kind, name: caseKindLabels[one.kind as CaseKind], collectedCents: one.collectedCents, costCents: one.costCents, netCents: one.netCents, costBps: evenShareBps(one), managedCents: managedBy(one, input.shareBps).netCents, netPerHourCents: perHour(one.netCents, one.minutes) }))
        .sort((a, b) => b.netCents - a.netCents),
      managed: [chosen, ...offeredShares.map((share) => managedBy(net, share))],
      evenShareBps: evenShareBps(net),
      locations: places.flatMap(({ id, name }) => {
        const mine = facts.filter((one) => one.locationId === id);
        const examDays = days.filter((one) => one.locationId === id).reduce((sum, one) => sum + one.days, 0);
        const exams = mine.reduce((sum, one) => sum + one.exams, 0);
        const collectedCents = mine.reduce((sum, one) => sum + one.collectedCents, 0);
        if (examDays === 0 && collectedCents === 0) return [];
        const spent = net.lines.filter(({ costId }) => costs.find((cost) => cost.id === costId)?.locationId === id).reduce((sum, line) => sum + line.cents, 0);
        const [dayCents, perExamCents] = [examDays > 0 ? Math.round(spent / examDays) : 0, exams > 0 ? Math.round(collectedCents / exams) : 0];
        return [{ locationId: id, name, examDays, exams, collectedCents, dayCents, perExamCents, breakEvenExams: breakEvenExams(dayCents, perExamCents) }];
      }),
      physicians,
      places,
    };
  },
});
