import { can } from '../../auth/permissions';
import { fromDateColumn } from '../../core/dates';
import { query } from '../../core/operation';
import { joined, nothing, sql, type Sql } from '../../core/sql';
import { addDays, addMonths, addMonthsToMonth, calendarDate, firstOfMonth, monthOf, type CalendarDate, type CalendarMonth } from '../../domain/calendar';
import { monthlyIncome, reconcile, type Movement } from '../../domain/income/months';
import { paceToGoal } from '../../domain/income/pace';
import { cents, roundHalfUp } from '../../domain/money';
import { caseKindLabels } from '../cases/schema';
import { balance } from '../invoices/queries';
import { Income, IncomeRows, ListIncomeRows, ReadIncome, type IncomeBasis, type IncomePart, type IncomeRow } from './schema';

const monthCount = 18;

/**
 * Every movement of money as one signed row: `figure` says which sum it belongs to, `step` tells apart what one row
 * gave twice. Sums and their rows read this same text, so that they cannot differ.
 */
function movements(practiceId: string): Sql {
  return sql`(
    select i.id, 0 as step, 'billed' as figure, case when i.kind = 'INVOICE' then 'issued' else 'credited' end as movement, i."issuedOn" as "on", case when i.kind = 'INVOICE' then i."totalCents" else -i."totalCents" end as cents,
      i.id as "invoiceId", i.number, i."caseId", i."payerId", i."issuedOn", '' as reference
    from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state <> 'DRAFT'
    union all
    select i.id, 1, 'billed', case when i.kind = 'INVOICE' then 'voided' else 'credit_voided' end, i."voidedOn", case when i.kind = 'INVOICE' then -i."totalCents" else i."totalCents" end,
      i.id, i.number, i."caseId", i."payerId", i."issuedOn", i.reason
    from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'VOID'
    union all
    select p.id, 2, 'collected', case when p."reversesId" is null then 'received' else 'reversed' end, p."receivedOn", p."amountCents", i.id, i.number, i."caseId", i."payerId", i."issuedOn", p.reference
    from "Payment" p join "Invoice" i on i."practiceId" = p."practiceId" and i.id = p."invoiceId" where p."practiceId" = ${practiceId}::uuid
  )`;
}

/** What is owed now, one row an invoice; overpaid ones count against. */
function balances(practiceId: string, today: CalendarDate, overdueOnly: boolean): Sql {
  return sql`(
    select i.id, 3 as step, 'owed' as movement, i."payableOn" as "on", ${balance} as cents, i.id as "invoiceId", i.number, i."caseId", i."payerId", '' as reference
    from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' and ${overdueOnly ? sql`${balance} > 0 and i."payableOn" < ${today}::date` : sql`${balance} <> 0`}
  )`;
}

/** What is done and not billed yet, drafts included. */
function readyRows(practiceId: string): Sql {
  return sql`(
    select e.id, 4 as step, 'ready' as movement, coalesce(e."reportServedOn", e."endedOn", e."examinedOn", e."scheduledOn", e."requestedOn") as "on", e."expectedFeeCents" as cents, null::uuid as "invoiceId", null::text as number, e."caseId", c."payerId", e."feeCode" as reference
    from "Evaluation" e join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId" where e."practiceId" = ${practiceId}::uuid and e."readyToBill"
  )`;
}

interface Aggregate {
  figure: 'billed' | 'collected';
  month: string;
  toDate: boolean;
  kind: IncomeRow['caseKind'];
  physicianId: string;
  payerId: string;
  cents: number;
  count: number;
  dayCents: number;
  positiveCents: number;
}

interface Owed {
  kind: IncomeRow['caseKind'];
  physicianId: string;
  payerId: string;
  count: number;
  cents: number;
  overdueCount: number;
  overdueCents: number;
}

/** This month, this year and the last 18 months: billed, collected, outstanding, against the goal; by kind, physician and payer. */
export const readIncome = query({
  name: 'income.read',
  input: ReadIncome,
  output: Income,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const { basis, physicianId } = input;
    const thisMonth = monthOf(today);
    const firstMonth = addMonthsToMonth(thisMonth, 1 - monthCount);
    const yearStart = calendarDate(`${today.slice(0, 4)}-01-01`);
    const lastYear = { from: addMonths(yearStart, -12), to: addMonths(today, -12) };
    const oldest = lastYear.from < `${firstMonth}-01` ? lastYear.from : calendarDate(`${firstMonth}-01`);
    const ofPhysician = physicianId ? sql`and c."physicianId" = ${physicianId}::uuid` : nothing;

    const sums = await db.$queryRaw<Aggregate[]>`
      select m.figure, case when m."on" < ${oldest}::date then '' else to_char(m."on", 'YYYY-MM') end as month, (m."on" between ${lastYear.from}::date and ${lastYear.to}::date) as "toDate",
        c.kind, c."physicianId", m."payerId", sum(m.cents)::float8 as cents, count(*)::int as count,
        coalesce(sum((m."on" - m."issuedOn") * m.cents::float8) filter (where m.movement = 'received'), 0)::float8 as "dayCents", coalesce(sum(m.cents) filter (where m.movement = 'received'), 0)::float8 as "positiveCents"
      from ${movements(practiceId)} m join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" where true ${ofPhysician}
      group by 1, 2, 3, 4, 5, 6`;
    const owed = await db.$queryRaw<Owed[]>`
      select c.kind, c."physicianId", i."payerId", count(*)::int as count, sum(${balance})::float8 as cents,
        (count(*) filter (where ${balance} > 0 and i."payableOn" < ${today}::date))::int as "overdueCount", coalesce(sum(${balance}) filter (where ${balance} > 0 and i."payableOn" < ${today}::date), 0)::float8 as "overdueCents"
      from "Invoice" i join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
      where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} <> 0 ${ofPhysician} group by 1, 2, 3`;
    const cases = await db.$queryRaw<{ id: string; count: number }[]>`
      select coalesce(c.kind::text, c."physicianId"::text, m."payerId"::text) as id, count(distinct c.id)::int as count
      from ${movements(practiceId)} m join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId"
      where m."on" >= ${yearStart}::date ${ofPhysician} group by grouping sets ((c.kind), (c."physicianId"), (m."payerId"))`;
    const [ready] = await db.$queryRaw<{ count: number; cents: number }[]>`
      select count(*)::int as count, coalesce(sum(m.cents), 0)::float8 as cents from ${readyRows(practiceId)} m join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = m."caseId" where true ${ofPhysician}`;
    const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { monthlyGoalCents: true, holidayCalendar: true } });
    const physicians = await db.physician.findMany({ where: { practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
    const payerIds = [...new Set([...sums.filter(({ month }) => month.slice(0, 4) === today.slice(0, 4)), ...owed].map((row) => row.payerId))];
    const payers = await db.contact.findMany({ where: { practiceId, id: { in: payerIds } }, select: { id: true, name: true } });

    const report = monthlyIncome(sums.map((row) => movementOf(row, firstMonth)), today, monthCount);
    const months = report.months.map(({ month, billedCents, collectedCents, outstandingCents }) => ({ month, from: `${month}-01`, to: lastDayOf(month), billedCents, collectedCents, outstandingCents }));
    const inYear = sums.filter(({ month }) => month.slice(0, 4) === today.slice(0, 4));
    const inMonth = sums.filter(({ month }) => month === thisMonth);
    const counted = basis === 'cash' ? 'collected' : 'billed';
    const monthCents = totalOf(inMonth, counted);
    const names = (rows: readonly { id: string; name: string }[]) => (id: string) => rows.find((row) => row.id === id)?.name ?? '';
    const collectedCents = totalOf(inMonth, 'collected');
    const caseCountOf = (id: string) => cases.find((row) => row.id === id)?.count ?? 0;
    const by = (idOf: (row: Aggregate | Owed) => string, nameOf: (id: string) => string) => partsBy(inYear, owed, basis, idOf, nameOf, caseCountOf);
    return {
      today,
      basis,
      physicians,
      month: { from: firstOfMonth(today), to: lastDayOf(thisMonth), billedCents: totalOf(inMonth, 'billed'), collectedCents },
      year: { from: yearStart, to: today, billedCents: totalOf(inYear, 'billed'), collectedCents: totalOf(inYear, 'collected'), sameDaysLastYearCents: totalOf(sums.filter(({ toDate }) => toDate), counted) },
      ready: ready ?? { count: 0, cents: 0 },
      outstanding: { count: sum(owed, 'count'), cents: sum(owed, 'cents') },
      overdue: { count: sum(owed, 'overdueCount'), cents: sum(owed, 'overdueCents') },
      goal: practice.monthlyGoalCents > 0 ? goalOf(practice.monthlyGoalCents, monthCents, today, practice.holidayCalendar) : null,
      months,
      byKind: by(({ kind }) => kind, (kind) => caseKindLabels[kind as IncomeRow['caseKind']]),
      byPhysician: by((row) => row.physicianId, names(physicians)),
      byPayer: by(({ payerId }) => payerId, names(payers)),
      paymentCount: sums.filter(({ figure }) => figure === 'collected').reduce((total, { count }) => total + count, 0),
      differenceCents: reconcile(report, owed.map((row) => cents(row.cents))).differenceCents,
    };
  },
});

/** A month's sum as one movement; all that lies before the first month counts as the month before it. */
function movementOf(row: Aggregate, firstMonth: CalendarMonth): Movement {
  const before = row.month < firstMonth;
  return { kind: row.figure === 'billed' ? 'BILLED' : 'COLLECTED', on: before ? addDays(calendarDate(`${firstMonth}-01`), -1) : calendarDate(`${row.month}-01`), amountCents: cents(row.cents) };
}

const lastDayOf = (month: CalendarMonth): CalendarDate => addDays(calendarDate(`${addMonthsToMonth(month, 1)}-01`), -1);
const totalOf = (rows: readonly Aggregate[], figure: Aggregate['figure']): number => rows.reduce((total, row) => (row.figure === figure ? total + row.cents : total), 0);
const sum = <Key extends 'count' | 'cents' | 'overdueCount' | 'overdueCents'>(rows: readonly Owed[], key: Key): number => rows.reduce((total, row) => total + row[key], 0);
const bps = (part: number, whole: number): number => (whole <= 0 ? 0 : Number(roundHalfUp(BigInt(part) * 10_000n, BigInt(whole))));

function goalOf(goalCents: number, countedCents: number, today: CalendarDate, calendar: 'gov' | 'dwc' | 'judicial') {
  const month = monthOf(today);
  const pace = paceToGoal({ goalCents: cents(goalCents), collectedCents: cents(countedCents), from: firstOfMonth(today), to: lastDayOf(month), today, calendar });
  return { goalCents, shareBps: bps(countedCents, goalCents), paceBps: bps(pace.expectedCents, goalCents), words: pace.words };
}

/** The year's money by one property, most first; what is owed is as of today, whenever it was billed. */
function partsBy(rows: readonly Aggregate[], owed: readonly Owed[], basis: IncomeBasis, idOf: (row: Aggregate | Owed) => string, nameOf: (id: string) => string, caseCountOf: (id: string) => number): IncomePart[] {
  const counted = basis === 'cash' ? 'collected' : 'billed';
  const whole = totalOf(rows, counted);
  const parts = [...new Set([...rows, ...owed].map(idOf))].map((id): IncomePart => {
    const mine = rows.filter((row) => idOf(row) === id);
    const received = mine.reduce((total, row) => total + row.positiveCents, 0);
    return {
      id,
      name: nameOf(id),
      caseCount: caseCountOf(id),
      billedCents: totalOf(mine, 'billed'),
      collectedCents: totalOf(mine, 'collected'),
      outstandingCents: sum(owed.filter((row) => idOf(row) === id), 'cents'),
      shareBps: bps(totalOf(mine, counted), whole),
      daysToPay: received > 0 ? Math.max(0, Math.round(mine.reduce((total, row) => total + row.dayCents, 0) / received)) : null,
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
    const { figure, from, to, kind, physicianId, payerId, cursor, limit } = input;
    const dated = figure === 'billed' || figure === 'collected';
    const source = dated ? movements(practiceId) : figure === 'ready' ? readyRows(practiceId) : balances(practiceId, today, figure === 'overdue');
    const conditions = [
      sql`c."practiceId" = ${practiceId}::uuid`,
      ...(dated ? [sql`m.figure = ${figure}`] : []),
      ...(dated && from ? [sql`m."on" >= ${from}::date`] : []),
      ...(dated && to ? [sql`m."on" <= ${to}::date`] : []),
      ...(kind ? [sql`c.kind::text = ${kind}`] : []),
      ...(physicianId ? [sql`c."physicianId" = ${physicianId}::uuid`] : []),
      ...(payerId ? [sql`m."payerId" = ${payerId}::uuid`] : []),
    ];
    const [after, afterId, afterStep] = cursor?.split('_') ?? [];
    const beyond = after && afterId && afterStep ? sql`and (m."on", m.id, m.step) < (${after}::date, ${afterId}::uuid, ${Number(afterStep)}::int)` : nothing;
    const chosen = sql`from ${source} m join "Case" c on c.id = m."caseId" where ${joined(conditions, ' and ')}`;
    const found = await db.$queryRaw<(Omit<IncomeRow, 'on' | 'claimantName'> & { on: Date; step: number; claimantName: string })[]>`
      select r.*, cl.name as "claimantName", ph.name as "physicianName", p.name as "payerName"
      from (select m.id, m.step, m."on", m.movement, m."invoiceId", m.number, m."caseId", m."payerId", m.reference, m.cents as "amountCents", c."practiceId", c.number as "caseNumber", c.kind as "caseKind", c."claimantId", c."physicianId"
        ${chosen} ${beyond} order by m."on" desc, m.id desc, m.step desc limit ${limit + 1}) r
      join "Claimant" cl on cl."practiceId" = r."practiceId" and cl.id = r."claimantId"
      join "Physician" ph on ph."practiceId" = r."practiceId" and ph.id = r."physicianId"
      join "Contact" p on p."practiceId" = r."practiceId" and p.id = r."payerId"
      order by r."on" desc, r.id desc, r.step desc`;
    const [whole] = await db.$queryRaw<{ count: number; cents: number }[]>`select count(*)::int as count, coalesce(sum(m.cents), 0)::float8 as cents ${chosen}`;
    const withClaimant = ctx.actor.kind === 'user' && can(ctx.actor.role, 'case.read');
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      rows: rows.map((row) => ({ ...row, id: `${row.id}-${row.step}`, on: fromDateColumn(row.on), claimantName: withClaimant ? row.claimantName : null })),
      count: whole?.count ?? 0,
      totalCents: whole?.cents ?? 0,
      nextCursor: last ? `${fromDateColumn(last.on)}_${last.id}_${last.step}` : null,
    };
  },
});
