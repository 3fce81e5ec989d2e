import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql, type Sql } from '../../core/sql';
import { perHour } from '../../domain/income/by-code';
import { caseKindLabels } from '../cases/schema';
import { periodRead } from '../income-periods/schema';
import { netOfPeriod } from '../net-income/queries';
import { physicianMinutesByCase } from '../time-entries/queries';
import { Hours, ReadHours, type Beside, type HoursGroup, type HoursRow } from './schema';

const shownAtOnce = 500;

interface Scope {
  readonly from: string;
  readonly through: string;
  readonly basis: 'cash' | 'accrual';
  readonly physicianId?: string | undefined;
}

/** One row a case that was billed in the period, with all its money and all the time of physicians on it. */
function casesBilled(practiceId: PracticeId, { from, through, physicianId }: Scope): Sql {
  return sql`(
    select c.id, c.number, c.kind, c."claimantId", c."payerId", b."lastIssuedOn", b.billed as "billedCents", b.collected as "collectedCents", coalesce(t."examMinutes", 0) as "examMinutes", coalesce(t."recordMinutes", 0) as "recordMinutes",
      coalesce(t."entryMinutes" + t."videoMinutes", 0) as "otherMinutes", coalesce(t.minutes, 0) as minutes
    from (select i."caseId", max(i."issuedOn") as "lastIssuedOn", sum(i."totalCents" - i."creditedCents" - i."writtenOffCents")::float8 as billed, sum(i."paidCents")::float8 as collected
      from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' group by 1 having max(i."issuedOn") between ${from}::date and ${through}::date) b
    join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = b."caseId" ${physicianId ? sql`and c."physicianId" = ${physicianId}::uuid` : nothing}
    left join ${physicianMinutesByCase(practiceId)} t on t."caseId" = c.id
  )`;
}

/** Money and time by kind of case, the best hour first. */
export async function hoursByKind(db: ReadTx, practiceId: PracticeId, scope: Scope): Promise<HoursGroup[]> {
  const money = scope.basis === 'cash' ? sql`k."collectedCents"` : sql`k."billedCents"`;
  const rows = await db.$queryRaw<Omit<HoursGroup, 'name' | 'perHourCents'>[]>`
    select k.kind, count(*)::int as "caseCount", (count(*) filter (where k.minutes = 0))::int as "untimedCount", sum(k.minutes)::float8 as minutes, sum(k."billedCents")::float8 as "billedCents", sum(k."collectedCents")::float8 as "collectedCents",
      coalesce(sum(${money}) filter (where k.minutes > 0), 0)::float8 as "timedCents",
      round(sum(p.days) / nullif(sum(p.cents), 0))::int as "daysToPay"
    from ${casesBilled(practiceId, scope)} k
    left join (select i."caseId", sum((p."receivedOn" - i."issuedOn") * p."amountCents"::float8) as days, sum(p."amountCents"::float8) as cents from "Payment" p join "Invoice" i on i."practiceId" = ${practiceId}::uuid and i.id = p."invoiceId" where p."practiceId" = ${practiceId}::uuid group by 1) p on p."caseId" = k.id
    group by 1`;
  return rows
    .map((row) => ({ ...row, minutes: Math.round(row.minutes), name: caseKindLabels[row.kind], perHourCents: perHour(row.timedCents, row.minutes) }))
    .sort((a, b) => (b.perHourCents ?? -1) - (a.perHourCents ?? -1) || (a.kind < b.kind ? -1 : 1));
}

/** Dollars an hour of physician time by kind of case, with the cases; QME and AME beside IME after costs. */
export const readHours = query({
  name: 'income.hours',
  input: ReadHours,
  output: Hours,
  async run({ ctx, input, db }) {
    const period = periodRead(input, ctx.today);
    const scope: Scope = { from: period.from, through: period.through, basis: input.basis, physicianId: input.physicianId };
    const groups = await hoursByKind(db, ctx.practiceId, scope);
    const rows = await casesOf(db, ctx, scope, input.kind, input.rows === 'first');
    const { net } = await netOfPeriod(db, ctx.practiceId, period, input.physicianId);
    const costBps = (kinds: readonly string[]): number | null => {
      const mine = net.byKind.filter(({ kind }) => kinds.includes(kind));
      const collected = mine.reduce((sum, one) => sum + one.collectedCents, 0);
      return collected > 0 ? Math.round((mine.reduce((sum, one) => sum + one.costCents, 0) * 10_000) / collected) : null;
    };
    const [timedCents, minutes] = [groups.reduce((sum, group) => sum + group.timedCents, 0), groups.reduce((sum, group) => sum + group.minutes, 0)];
    return {
      today: ctx.today,
      basis: input.basis,
      period,
      groups,
      beside: besideKinds(groups, costBps),
      rows,
      rowCount: groups.reduce((sum, group) => (input.kind && group.kind !== input.kind ? sum : sum + group.caseCount), 0),
      physicians: await db.physician.findMany({ where: { practiceId: ctx.practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
      totals: { minutes, timedCents, perHourCents: perHour(timedCents, minutes) },
    };
  },
});

/** QME and AME as one line, IME as the other. `costBps` says which share of what kinds collected their costs are; without it nothing is said of costs. */
export function besideKinds(groups: readonly HoursGroup[], costBps: (kinds: readonly string[]) => number | null = () => null): Beside[] {
  return ([['QME and AME', ['QME', 'AME']], ['IME', ['IME']]] as const).map(([name, kinds]) => besideOf(name, groups.filter(({ kind }) => (kinds as readonly string[]).includes(kind)), costBps(kinds)));
}

/** Several kinds as one line. An hour after costs takes off the share that the costs are of what the kinds collected in the period. */
function besideOf(name: string, groups: readonly HoursGroup[], costBps: number | null): Beside {
  const sum = (of: (group: HoursGroup) => number) => groups.reduce((total, group) => total + of(group), 0);
  const [cases, timed, minutes] = [sum((group) => group.caseCount), sum((group) => group.caseCount - group.untimedCount), sum((group) => group.minutes)];
  const hour = perHour(sum((group) => group.timedCents), minutes);
  const paid = groups.filter((group) => group.daysToPay !== null);
  const paidCents = paid.reduce((total, group) => total + group.collectedCents, 0);
  return {
    name,
    caseCount: cases,
    feeCents: cases > 0 ? Math.round(sum((group) => group.billedCents) / cases) : null,
    hoursPerCase: timed > 0 && minutes > 0 ? Math.round((minutes * 10) / (timed * 60)) / 10 : null,
    perHourCents: hour,
    costBps,
    netPerHourCents: hour === null || costBps === null ? null : Math.round((hour * (10_000 - costBps)) / 10_000),
    daysToPay: paidCents > 0 ? Math.round(paid.reduce((total, group) => total + (group.daysToPay ?? 0) * group.collectedCents, 0) / paidCents) : null,
  };
}

type Found = Omit<HoursRow, 'claimantName' | 'lastIssuedOn' | 'perHourCents'> & { claimantName: string; lastIssuedOn: Date };

async function casesOf(db: ReadTx, ctx: PracticeCtx, scope: Scope, kind: string | undefined, firstOnly: boolean): Promise<HoursRow[]> {
  const found = await db.$queryRaw<Found[]>`
    select k.id as "caseId", k.number as "caseNumber", k.kind, cl.name as "claimantName", p.name as "payerName", k."lastIssuedOn", k."examMinutes", k."recordMinutes", k."otherMinutes", k.minutes, k."billedCents", k."collectedCents"
    from ${casesBilled(ctx.practiceId, scope)} k join "Claimant" cl on cl."practiceId" = ${ctx.practiceId}::uuid and cl.id = k."claimantId" join "Contact" p on p."practiceId" = ${ctx.practiceId}::uuid and p.id = k."payerId"
    ${kind ? sql`where k.kind::text = ${kind}` : nothing} order by k."lastIssuedOn" desc, k.number desc ${firstOnly ? sql`limit ${shownAtOnce}` : nothing}`;
  const named = seesClaimants(ctx);
  return found.map((row) => ({
    ...row,
    claimantName: named ? row.claimantName : null,
    lastIssuedOn: fromDateColumn(row.lastIssuedOn),
    examMinutes: Math.round(row.examMinutes),
    recordMinutes: Math.round(row.recordMinutes),
    otherMinutes: Math.round(row.otherMinutes),
    minutes: Math.round(row.minutes),
    perHourCents: perHour(scope.basis === 'cash' ? row.collectedCents : row.billedCents, row.minutes),
  }));
}
