import type { z } from 'zod';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { keptAnswer } from '../../core/kept-answers';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql } from '../../core/sql';
import { addDays, addMonthsToMonth, calendarDate, firstOfMonth, monthOf, type CalendarDate, type CalendarMonth } from '../../domain/calendar';
import { agingBuckets } from '../../domain/billing/aging';
import { invoiceAges } from '../../domain/billing/invoice-standing';
import { lineWords } from '../../domain/fee-schedule/line-words';
import { onceEach } from '../../domain/income/leakage';
import { monthlyIncome, reconcile, type Movement } from '../../domain/income/months';
import { paceToGoal } from '../../domain/income/pace';
import { spanAround } from '../../domain/income/period';
import { cents, roundHalfUp } from '../../domain/money';
import { errorOf, forecastsOf } from '../cash-forecasts/queries';
import { caseKindLabels, type CaseKind } from '../cases/schema';
import { periodRead } from '../income-periods/schema';
import { leakSumsOf, leaksOf } from '../leakage/queries';
import { balances, keyedBy, movements, readyRows } from '../movements/queries';
import { hoursByKind } from '../physician-hours/queries';
import { stagesOf, workOf } from '../pipelines/queries';
import { Income, IncomeRows, ListIncomeRows, ReadIncome, type IncomeBasis, type IncomeDimension, type IncomePart, type IncomeRow } from './schema';

const monthCount = 18;

interface Base {
  /** The last number of the audit log: as long as it stands, nothing changed. */
  auditSeq: number;
  goalCents: number;
  holidayCalendar: 'gov' | 'dwc' | 'judicial';
  physicians: { id: string; name: string; goalCents: number }[];
}

interface MonthSum {
  figure: 'billed' | 'collected' | 'written_off';
  month: string;
  cents: number;
  count: number;
}

interface PartSum {
  key: string;
  name: string | null;
  figure: 'billed' | 'collected' | 'written_off' | 'outstanding' | 'overdue';
  now: boolean;
  cents: number;
  rows: number;
  cases: number;
  dayCents: number;
  positiveCents: number;
}

interface Window {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly before: { readonly from: CalendarDate; readonly to: CalendarDate };
}

/**
 * The page of the month: what was billed, collected and is owed, by month and by one property; what comes, what an hour
 * brings, what is lost. Eight statements, and one as long as nothing of the practice changed since.
 */
export const readIncome = query({
  name: 'income.read',
  input: ReadIncome,
  output: Income,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const base = await baseOf(db, practiceId);
    return keptAnswer(practiceId, `income.read ${today} ${JSON.stringify(input)}`, base.auditSeq, () => incomeOf(db, ctx, input, base));
  },
});

async function incomeOf(db: ReadTx, ctx: PracticeCtx, input: z.output<typeof ReadIncome>, base: Base): Promise<Income> {
  const { practiceId, today } = ctx;
  const { basis, physicianId, by } = input;
  const period = periodRead(input, today);
  const sums = await monthSums(db, practiceId, today, physicianId);
  const parts = await partSums(db, practiceId, period, by, today, physicianId);
  const work = await workOf(db, practiceId, today, physicianId);
  const forecasts = await forecastsOf(db, practiceId, today, work, physicianId);
  const hours = await hoursByKind(db, practiceId, { from: period.from, through: period.through, basis: 'accrual', physicianId });
  const leaks = onceEach(await leaksOf(db, ctx, { from: period.from, through: period.through, physicianId }));

  const thisMonth = monthOf(today);
  const firstMonth = addMonthsToMonth(thisMonth, 1 - monthCount);
  const report = monthlyIncome(sums.map((row) => movementOf(row, firstMonth)), today, monthCount);
  const inMonth = (figure: MonthSum['figure'], month: string) => sums.find((row) => row.figure === figure && row.month === month)?.cents ?? 0;
  const counted = basis === 'cash' ? 'collected' : 'billed';
  const total = (figure: PartSum['figure'], now: boolean, of: 'cents' | 'rows' = 'cents') => parts.reduce((sum, row) => (row.figure === figure && row.now === now ? sum + row[of] : sum), 0);
  const goalCents = physicianId ? (base.physicians.find(({ id }) => id === physicianId)?.goalCents ?? 0) : base.goalCents;
  const yearCents = sums.filter(({ figure, month }) => figure === counted && month.slice(0, 4) === today.slice(0, 4)).reduce((sum, row) => sum + row.cents, 0);
  const stages = stagesOf(work);
  const lost = leakSumsOf(leaks);
  const owed = ['outstanding', 'overdue'].map((figure) => ({ count: total(figure as 'overdue', true, 'rows'), cents: total(figure as 'overdue', true) }));
  return {
    today,
    basis,
    by,
    physicians: base.physicians.map(({ id, name }) => ({ id, name })),
    month: { from: firstOfMonth(today), to: lastDayOf(thisMonth), billedCents: inMonth('billed', thisMonth), collectedCents: inMonth('collected', thisMonth) },
    period,
    sums: { billedCents: total('billed', true), collectedCents: total('collected', true), writtenOffCents: total('written_off', true), beforeBilledCents: total('billed', false), beforeCollectedCents: total('collected', false) },
    outstanding: owed[0] ?? { count: 0, cents: 0 },
    overdue: owed[1] ?? { count: 0, cents: 0 },
    goal: goalCents > 0 ? goalOf(goalCents, inMonth(counted, thisMonth), spanAround('month', today), today, base.holidayCalendar) : null,
    yearGoal: goalCents > 0 ? goalOf(goalCents * 12, yearCents, spanAround('year', today), today, base.holidayCalendar) : null,
    months: report.months.map(({ month, outstandingCents }) => ({ month, from: `${month}-01`, to: lastDayOf(month), billedCents: inMonth('billed', month), collectedCents: inMonth('collected', month), writtenOffCents: inMonth('written_off', month), outstandingCents })),
    parts: partsOf(parts, basis, by),
    pipeline: { count: work.rows.length, expectedCents: stages.reduce((sum, one) => sum + one.expectedCents, 0), weightedCents: stages.reduce((sum, one) => sum + one.weightedCents, 0) },
    forecast: { weekCount: forecasts.now.weeks.length, cents: forecasts.now.totalCents, errorBps: errorOf(forecasts).errorBps },
    hours,
    leakage: lost,
    paymentCount: sums.filter(({ figure }) => figure === 'collected').reduce((sum, { count }) => sum + count, 0),
    differenceCents: reconcile(report, [cents(total('outstanding', true))]).differenceCents,
  };
}

async function baseOf(db: ReadTx, practiceId: PracticeId): Promise<Base> {
  const [base] = await db.$queryRaw<Base[]>`
    select coalesce((select h.seq from "AuditHead" h where h."practiceId" = p.id), 0) as "auditSeq", p."monthlyGoalCents" as "goalCents", p."holidayCalendar"::text as "holidayCalendar",
      coalesce((select json_agg(json_build_object('id', ph.id, 'name', ph.name, 'goalCents', ph."monthlyGoalCents") order by ph.name, ph.id) from "Physician" ph where ph."practiceId" = p.id), '[]'::json) as physicians
    from "Practice" p where p.id = ${practiceId}::uuid`;
  return base ?? { auditSeq: 0, goalCents: 0, holidayCalendar: 'dwc', physicians: [] };
}

/** All movements that ever were, by figure and month; those before the first month shown as one. */
async function monthSums(db: ReadTx, practiceId: PracticeId, today: CalendarDate, physicianId: string | undefined): Promise<MonthSum[]> {
  const oldest = calendarDate(`${addMonthsToMonth(monthOf(today), 1 - monthCount)}-01`);
  return db.$queryRaw<MonthSum[]>`
    select m.figure, case when m."on" < ${oldest}::date then '' else to_char(m."on", 'YYYY-MM') end as month, sum(m.cents)::float8 as cents, count(*)::int as count
    from ${movements(practiceId)} m ${physicianId ? sql`join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" and c."physicianId" = ${physicianId}::uuid` : nothing} group by 1, 2`;
}

/** The period's money, that of the period before, and what is owed today, by one property. */
async function partSums(db: ReadTx, practiceId: PracticeId, { from, through, before }: Window, by: IncomeDimension, today: CalendarDate, physicianId: string | undefined): Promise<PartSum[]> {
  const { key, join, cents: amount, counts } = keyedBy(by, practiceId);
  const columns = sql`m.figure, m.movement, m."on", m.cents, m."ofId", m."caseId", m."evaluationId", m."payerId", m."issuedOn"`;
  return db.$queryRaw<PartSum[]>`
    select g.*, case ${by}::text when 'physician' then ph.name when 'location' then lo.name else coalesce(co.name, nullif(g.key, '')) end as name from (
      select x.key, x.figure, x.now, sum(x.cents)::float8 as cents, (count(*) filter (where x.counts))::int as rows, count(distinct x."caseId")::int as cases,
        coalesce(sum((x."on" - x."issuedOn") * x.cents::float8) filter (where x.movement = 'received'), 0)::float8 as "dayCents", coalesce(sum(x.cents) filter (where x.movement = 'received'), 0)::float8 as "positiveCents"
      from (select coalesce(${key}, '') as key, m.figure, m.movement, m.now, m."on", m."issuedOn", m."caseId", ${amount} as cents, ${counts} as counts
        from (
          select ${columns}, m."on" >= ${from}::date as now from ${movements(practiceId)} m where m."on" between ${before.from}::date and ${through}::date and (m."on" <= ${before.to}::date or m."on" >= ${from}::date)
          union all select ${columns}, true from ${balances(practiceId, today, false)} m
          union all select ${columns}, true from ${balances(practiceId, today, true)} m
        ) m join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" ${physicianId ? sql`and c."physicianId" = ${physicianId}::uuid` : nothing} ${join}) x
      group by 1, 2, 3) g
    left join "Contact" co on co."practiceId" = ${practiceId}::uuid and co.id::text = g.key
    left join "Physician" ph on ph."practiceId" = ${practiceId}::uuid and ph.id::text = g.key
    left join "Location" lo on lo."practiceId" = ${practiceId}::uuid and lo.id::text = g.key`;
}

/** A month's sum as one movement; all that lies before the first month counts as the day before it. What was written off is owed no more, as what was credited. */
function movementOf(row: MonthSum, firstMonth: CalendarMonth): Movement {
  const on = row.month < firstMonth ? addDays(calendarDate(`${firstMonth}-01`), -1) : calendarDate(`${row.month}-01`);
  return { kind: row.figure === 'billed' ? 'BILLED' : row.figure === 'collected' ? 'COLLECTED' : 'CREDITED', on, amountCents: cents(row.cents) };
}

const lastDayOf = (month: CalendarMonth): CalendarDate => addDays(calendarDate(`${addMonthsToMonth(month, 1)}-01`), -1);
const bps = (part: number, whole: number): number => (whole <= 0 ? 0 : Number(roundHalfUp(BigInt(part) * 10_000n, BigInt(whole))));

function goalOf(goalCents: number, countedCents: number, { from, to }: { from: CalendarDate; to: CalendarDate }, today: CalendarDate, calendar: Base['holidayCalendar']) {
  const pace = paceToGoal({ goalCents: cents(goalCents), collectedCents: cents(countedCents), from, to, today, calendar });
  return { goalCents, shareBps: bps(countedCents, goalCents), paceBps: bps(pace.expectedCents, goalCents), aheadCents: pace.aheadCents, words: pace.words };
}

const unnamed = { kind: 'No kind', physician: 'No physician', payer: 'No payer', code: 'No lines', location: 'No location', source: 'No referral logged' } as const satisfies Record<IncomeDimension, string>;

const nameOf = (by: IncomeDimension, name: string | null | undefined): string => (!name ? unnamed[by] : by === 'code' ? lineWords(name) : name);

/** The period's money by one property, most first; what is owed is as of today, whenever it was billed. */
function partsOf(rows: readonly PartSum[], basis: IncomeBasis, by: IncomeDimension): IncomePart[] {
  const counted = basis === 'cash' ? 'collected' : 'billed';
  const whole = rows.reduce((sum, row) => (row.figure === counted && row.now ? sum + row.cents : sum), 0);
  const parts = [...new Set(rows.map(({ key }) => key))].map((id): IncomePart => {
    const mine = rows.filter((row) => row.key === id);
    const of = (figure: PartSum['figure'], now: boolean) => mine.find((row) => row.figure === figure && row.now === now);
    const collected = of('collected', true);
    return {
      id,
      name: by === 'kind' ? caseKindLabels[id as CaseKind] : nameOf(by, mine[0]?.name),
      caseCount: Math.max(of('billed', true)?.cases ?? 0, collected?.cases ?? 0),
      billedCents: of('billed', true)?.cents ?? 0,
      collectedCents: collected?.cents ?? 0,
      writtenOffCents: of('written_off', true)?.cents ?? 0,
      outstandingCents: of('outstanding', true)?.cents ?? 0,
      beforeCents: of(counted, false)?.cents ?? 0,
      shareBps: bps(of(counted, true)?.cents ?? 0, whole),
      daysToPay: collected && collected.positiveCents > 0 ? Math.max(0, Math.round(collected.dayCents / collected.positiveCents)) : null,
    };
  });
  const moneyOf = (part: IncomePart) => (basis === 'cash' ? part.collectedCents : part.billedCents);
  return parts.sort((a, b) => moneyOf(b) - moneyOf(a) || b.outstandingCents - a.outstandingCents || (a.id < b.id ? -1 : 1));
}

/** The rows that make up one figure, newest first; they add up to it to the cent. */
export const listIncomeRows = query({
  name: 'income.rows',
  input: ListIncomeRows,
  output: IncomeRows,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const { figure, from, to, kind, physicianId, payerId, age, by, key, cursor, limit } = input;
    const dated = figure === 'billed' || figure === 'collected' || figure === 'written_off';
    const keyed = by && key !== undefined ? keyedBy(by, practiceId) : null;
    const bucket = age ? agingBuckets[invoiceAges.indexOf(age)] : undefined;
    const amount = keyed?.cents ?? sql`m.cents`;
    const source = dated ? movements(practiceId) : figure === 'ready' ? readyRows(practiceId) : balances(practiceId, today, figure === 'overdue');
    const conditions = [
      sql`c."practiceId" = ${practiceId}::uuid`,
      ...(dated ? [sql`m.figure = ${figure}`] : []),
      ...(dated && from ? [sql`m."on" >= ${from}::date`] : []),
      ...(dated && to ? [sql`m."on" <= ${to}::date`] : []),
      ...(kind ? [sql`c.kind::text = ${kind}`] : []),
      ...(physicianId ? [sql`c."physicianId" = ${physicianId}::uuid`] : []),
      ...(keyed ? [sql`coalesce(${keyed.key}, '') = ${key}`] : []),
      ...(payerId ? [sql`m."payerId" = ${payerId}::uuid`] : []),
      ...(bucket ? [sql`m."issuedOn" >= ${bucket.toDays === null ? '0001-01-01' : addDays(today, -bucket.toDays)}::date`, sql`m."issuedOn" <= ${bucket.fromDays === 0 ? '9999-12-31' : addDays(today, -bucket.fromDays)}::date`] : []),
    ];
    const [after, afterId, afterStep] = cursor?.split('_') ?? [];
    const beyond = after && afterId && afterStep ? sql`and (m."on", m.id, m.step) < (${after}::date, ${afterId}::uuid, ${Number(afterStep)}::int)` : nothing;
    const chosen = sql`from ${source} m join "Case" c on c.id = m."caseId" ${keyed?.join ?? nothing} where ${joined(conditions, ' and ')}`;
    const found = await db.$queryRaw<(Omit<IncomeRow, 'on' | 'claimantName'> & { on: Date; step: number; claimantName: string })[]>`
      select r.*, cl.name as "claimantName", ph.name as "physicianName", p.name as "payerName"
      from (select m.id, m.step, m."on", m.movement, m."invoiceId", m.number, m."caseId", m."payerId", m.reference, (${amount})::float8 as "amountCents", c."practiceId", c.number as "caseNumber", c.kind as "caseKind", c."claimantId", c."physicianId"
        ${chosen} ${beyond} order by m."on" desc, m.id desc, m.step desc limit ${limit + 1}) r
      join "Claimant" cl on cl."practiceId" = r."practiceId" and cl.id = r."claimantId"
      join "Physician" ph on ph."practiceId" = r."practiceId" and ph.id = r."physicianId"
      join "Contact" p on p."practiceId" = r."practiceId" and p.id = r."payerId"
      order by r."on" desc, r.id desc, r.step desc`;
    const [whole] = await db.$queryRaw<{ count: number; cents: number }[]>`select count(*)::int as count, coalesce(sum(${amount}), 0)::float8 as cents ${chosen}`;
    const withClaimant = seesClaimants(ctx);
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      rows: rows.map((row) => ({ ...row, id: `${row.id}-${row.step}`, on: fromDateColumn(row.on), reference: figure === 'ready' ? lineWords(row.reference) : row.reference, claimantName: withClaimant ? row.claimantName : null })),
      count: whole?.count ?? 0,
      totalCents: whole?.cents ?? 0,
      nextCursor: last ? `${fromDateColumn(last.on)}_${last.id}_${last.step}` : null,
    };
  },
});
