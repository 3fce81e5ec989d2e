import { can } from '../../auth/permissions';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, toDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { nothing as noSql, sql, type Sql } from '../../core/sql';
import { closingOf, monthsBetween } from '../../domain/billing/books';
import { addDays, addMonthsToMonth, calendarDate, monthOf, type CalendarMonth } from '../../domain/calendar';
import { balance } from '../invoice-lists/queries';
import { unapplied } from '../receipts/queries';
import { figureMovements, ListMonths, Month, MonthFigures, MonthList, ReadMonth, type Adjustment, type MonthMovement, type MonthRow } from './schema';

const mostRows = 500;

/** Every change of what is owed as one signed row on the day on which the books count it. */
function movements(practiceId: PracticeId): Sql {
  const mine = sql`"practiceId" = ${practiceId}::uuid`;
  return sql`(
    select id, case when kind = 'INVOICE' then 'billed' else 'credited' end as kind, "issuedOn" as "on", id as "invoiceId", case when kind = 'INVOICE' then "totalCents" else -"totalCents" end as cents from "Invoice" where ${mine} and state <> 'DRAFT'
    union all
    select id, case when kind = 'INVOICE' then 'voided' else 'credit_voided' end, "voidedOn", id, case when kind = 'INVOICE' then -"totalCents" else "totalCents" end from "Invoice" where ${mine} and state = 'VOID'
    union all
    select id, case when "reversesId" is null then 'collected' else 'taken_back' end, "countsOn", "invoiceId", -"amountCents" from "Payment" where ${mine}
    union all
    select id, 'written_off', "countsOn", "invoiceId", -"amountCents" from "WriteOff" where ${mine} and "countsOn" is not null
    union all
    select id, 'write_off_reversed', "reversedOn", "invoiceId", "amountCents" from "WriteOff" where ${mine} and "reversedOn" is not null
  )`;
}

interface MonthSum { month: CalendarMonth; kind: MonthMovement['kind']; cents: number }
interface CashSum { month: CalendarMonth; received: number; bounced: number; refunded: number; onInvoices: number; depositsIn: number; depositsOut: number }

/** Money in and out by the month in which it counts: what came, what bounced, what went back, what went on invoices. */
function cash(practiceId: PracticeId): Sql {
  const mine = sql`x."practiceId" = ${practiceId}::uuid`;
  return sql`
    select to_char(x."countsOn", 'YYYY-MM') as month, x."amountCents" as received, 0 as bounced, 0 as refunded, 0 as "onInvoices", case when x.kind = 'DEPOSIT' then x."amountCents" else 0 end as deposits from "Receipt" x where ${mine}
    union all
    select to_char(greatest(x."reversedOn", x."countsOn"), 'YYYY-MM'), 0, x."amountCents", 0, 0, case when x.kind = 'DEPOSIT' then -x."amountCents" else 0 end from "Receipt" x where ${mine} and x."reversedOn" is not null
    union all
    select to_char(x."countsOn", 'YYYY-MM'), 0, 0, x."amountCents", 0, case when r.kind = 'DEPOSIT' then -x."amountCents" else 0 end from "Refund" x join "Receipt" r on r."practiceId" = x."practiceId" and r.id = x."receiptId" where ${mine}
    union all
    select to_char(x."countsOn", 'YYYY-MM'), 0, 0, 0, x."amountCents", case when r.kind = 'DEPOSIT' then -x."amountCents" else 0 end from "Payment" x join "Receipt" r on r."practiceId" = x."practiceId" and r.id = x."receiptId" where ${mine}`;
}

/**
 * The figures of every month from the first in which something counted to `through`, oldest first. The last closing is
 * held against the invoices' own running sums: `differenceCents` is what the two differ by.
 */
export async function monthFigures(db: ReadTx, practiceId: PracticeId, through: CalendarMonth): Promise<MonthFigures[]> {
  const sums = await db.$queryRaw<MonthSum[]>`select to_char(m."on", 'YYYY-MM') as month, m.kind, sum(m.cents)::float8 as cents from ${movements(practiceId)} m group by 1, 2`;
  const money = await db.$queryRaw<(Omit<CashSum, 'depositsIn' | 'depositsOut'> & { deposits: number })[]>`select c.month, sum(c.received)::float8 as received, sum(c.bounced)::float8 as bounced, sum(c.refunded)::float8 as refunded, sum(c."onInvoices")::float8 as "onInvoices", sum(c.deposits)::float8 as deposits from (${cash(practiceId)}) c group by 1`;
  const [owed] = await db.$queryRaw<{ cents: number }[]>`select coalesce(sum(${balance}), 0)::float8 as cents from "Invoice" i where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE'`;
  const [held] = await db.$queryRaw<{ cents: number }[]>`select coalesce(sum(${unapplied}), 0)::float8 as cents from "Receipt" r where r."practiceId" = ${practiceId}::uuid`;
  const differenceCents = sums.reduce((total, { cents }) => total + cents, 0) - (owed?.cents ?? 0) + (money.reduce((total, one) => total + one.received - one.bounced - one.refunded - one.onInvoices, 0) - (held?.cents ?? 0));
  const first = [...sums, ...money].reduce<CalendarMonth>((least, { month }) => (month < least ? month : least), through);
  let openingCents = 0;
  let [unappliedCents, depositsCents] = [0, 0];
  return monthsBetween(first, through).map((month) => {
    const of = (...kinds: MonthMovement['kind'][]) => sums.reduce((total, sum) => (sum.month === month && kinds.includes(sum.kind) ? total + sum.cents : total), 0);
    const inOut = money.find((one) => one.month === month) ?? { received: 0, bounced: 0, refunded: 0, onInvoices: 0, deposits: 0 };
    const moved = { billedCents: of('billed'), voidedCents: -of('voided'), creditedCents: -of('credited', 'credit_voided'), collectedCents: -of('collected', 'taken_back'), writtenOffCents: -of('written_off', 'write_off_reversed') };
    const closingCents = closingOf(openingCents, moved);
    unappliedCents += inOut.received - inOut.bounced - inOut.refunded - inOut.onInvoices;
    depositsCents += inOut.deposits;
    const figures = { month, openingCents, ...positive(moved), closingCents, differenceCents, receivedCents: inOut.received, bouncedCents: inOut.bounced, refundedCents: inOut.refunded, unappliedCents, depositsCents };
    openingCents = closingCents;
    return figures;
  });
}

/** Zero without its sign: −0 is not what a person expects to read. */
function positive<T extends Record<string, number>>(figures: T): T {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value === 0 ? 0 : value])) as T;
}

async function monthRows(db: ReadTx, ctx: PracticeCtx): Promise<{ rows: MonthRow[]; live: MonthFigures[] }> {
  const { practiceId, today } = ctx;
  const live = await monthFigures(db, practiceId, monthOf(today));
  const closes = await db.monthClose.findMany({ where: { practiceId } });
  const people = await db.membership.findMany({ where: { practiceId, userId: { in: closes.flatMap(({ closedById, reopenedById }) => [closedById, reopenedById].filter((id) => id !== null)) } }, select: { userId: true, user: { select: { name: true } } } });
  const nameOf = (userId: string | null) => people.find((one) => one.userId === userId)?.user.name ?? null;
  const rows = live.map((figures): MonthRow => {
    const close = closes.find(({ month }) => month === figures.month);
    const state = close ? (close.reopenedAt === null ? 'closed' : 'reopened') : figures.month === monthOf(today) ? 'running' : 'open';
    const written = state === 'closed' ? MonthFigures.safeParse(close?.figures) : null;
    return {
      month: figures.month, state, closedBy: nameOf(close?.closedById ?? null), closedAt: close?.closedAt.toISOString() ?? null, reopenedBy: nameOf(close?.reopenedById ?? null), reopenReason: close?.reopenReason ?? '',
      figures: written?.success ? written.data : figures, version: close?.version ?? null,
    };
  });
  return { rows: rows.reverse(), live };
}

/** Every month with what was owed at its end, newest first. */
export const listMonths = query({
  name: 'month_close.list',
  input: ListMonths,
  output: MonthList,
  async run({ ctx, db }) {
    const { rows } = await monthRows(db, ctx);
    return { today: ctx.today, months: rows, lastClosed: rows.find(({ state }) => state === 'closed')?.month ?? null };
  },
});

/** One month: its figures, the rows behind them, what is to be settled before it is closed. */
export const readMonth = query({
  name: 'month_close.read',
  input: ReadMonth,
  output: Month,
  async run({ ctx, input, db }) {
    const { practiceId, today, actor } = ctx;
    const { month, figure } = input;
    const { rows, live } = await monthRows(db, ctx);
    const nothing: MonthFigures = { month, openingCents: 0, billedCents: 0, voidedCents: 0, creditedCents: 0, collectedCents: 0, writtenOffCents: 0, closingCents: 0, differenceCents: 0, receivedCents: 0, bouncedCents: 0, refundedCents: 0, unappliedCents: 0, depositsCents: 0 };
    const row = rows.find((one) => one.month === month) ?? { month, state: month < monthOf(today) ? ('open' as const) : ('running' as const), closedBy: null, closedAt: null, reopenedBy: null, reopenReason: '', figures: nothing, version: null };
    const lastClosed = rows.find(({ state }) => state === 'closed')?.month ?? null;
    const may = (name: 'month_close.close' | 'month_close.reopen') => actor.kind === 'user' && can(actor.role, name);
    const within = sql`m."on" >= ${`${month}-01`}::date and m."on" < ${`${addMonthsToMonth(month, 1)}-01`}::date ${figure ? sql`and m.kind = any(${[...figureMovements[figure]]}::text[])` : noSql}`;
    const found = await db.$queryRaw<(Omit<MonthMovement, 'on'> & { on: Date })[]>`
      select m.id, m.kind, m."on", m."invoiceId", coalesce(i.number, '') as number, p.name as "payerName", m.cents from ${movements(practiceId)} m
      join "Invoice" i on i."practiceId" = ${practiceId}::uuid and i.id = m."invoiceId" join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${within} order by m."on", m.id ${input.rows === 'first' ? sql`limit ${mostRows}` : noSql}`;
    const [all] = await db.$queryRaw<{ count: number; cents: number }[]>`select count(*)::int as count, coalesce(sum(m.cents), 0)::float8 as cents from ${movements(practiceId)} m where ${within}`;
    return {
      ...row,
      today,
      settle: await toSettleBefore(db, practiceId, month),
      adjustments: await adjustmentsOf(db, practiceId, month),
      movements: found.map((one) => ({ ...one, on: fromDateColumn(one.on) })),
      movementCount: all?.count ?? 0,
      movementCents: all?.cents ?? 0,
      driftCents: row.state === 'closed' ? (live.find((one) => one.month === month)?.closingCents ?? 0) - row.figures.closingCents : 0,
      closesWith: rows.filter((one) => one.month < month && one.state !== 'closed').map((one) => one.month).reverse(),
      mayClose: may('month_close.close') && row.state !== 'closed' && month < monthOf(today),
      mayReopen: may('month_close.reopen') && row.state === 'closed' && month === lastClosed,
    };
  },
});

/** What should be settled before a month is closed: each counts what is dated to its end. */
export async function toSettleBefore(db: ReadTx, practiceId: PracticeId, month: CalendarMonth): Promise<Month['settle']> {
  const end = toDateColumn(addDays(calendarDate(`${addMonthsToMonth(month, 1)}-01`), -1));
  const mine = sql`"practiceId" = ${practiceId}::uuid`;
  const [row] = await db.$queryRaw<Record<string, number>[]>`select
    (select count(*) from "BankLine" where ${mine} and state = 'OPEN' and "on" <= ${end}::date)::int as "bankLinesCount", (select coalesce(sum("amountCents"), 0) from "BankLine" where ${mine} and state = 'OPEN' and "on" <= ${end}::date)::float8 as "bankLinesCents",
    (select count(*) from "Receipt" r where r.${mine} and r.kind = 'PAYMENT' and ${unapplied} > 0 and r."countsOn" <= ${end}::date)::int as "unappliedCount", (select coalesce(sum(${unapplied}), 0) from "Receipt" r where r.${mine} and r.kind = 'PAYMENT' and r."countsOn" <= ${end}::date)::float8 as "unappliedCents",
    (select count(*) from "Invoice" where ${mine} and state = 'DRAFT' and kind = 'INVOICE' and "serviceOn" <= ${end}::date)::int as "draftsCount", (select coalesce(sum("totalCents"), 0) from "Invoice" where ${mine} and state = 'DRAFT' and kind = 'INVOICE' and "serviceOn" <= ${end}::date)::float8 as "draftsCents",
    (select count(*) from "Invoice" i where i.${mine} and i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} > 0 and i."issuedOn" <= ${end}::date and not exists (select 1 from "BillSending" s where s."practiceId" = i."practiceId" and s."invoiceId" = i.id and s."voidedOn" is null))::int as "notSentCount",
    (select coalesce(sum(${balance}), 0) from "Invoice" i where i.${mine} and i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} > 0 and i."issuedOn" <= ${end}::date and not exists (select 1 from "BillSending" s where s."practiceId" = i."practiceId" and s."invoiceId" = i.id and s."voidedOn" is null))::float8 as "notSentCents",
    (select count(*) from "WriteOff" where ${mine} and state = 'ASKED' and "askedOn" <= ${end}::date)::int as "writeOffsCount", (select coalesce(sum("amountCents"), 0) from "WriteOff" where ${mine} and state = 'ASKED' and "askedOn" <= ${end}::date)::float8 as "writeOffsCents"`;
  const sum = (name: string) => ({ count: row?.[`${name}Count`] ?? 0, cents: row?.[`${name}Cents`] ?? 0 });
  return { bankLines: sum('bankLines'), unapplied: sum('unapplied'), drafts: sum('drafts'), notSent: sum('notSent'), writeOffs: sum('writeOffs') };
}

/** What counts in a month although it is dated in one that was closed before. */
async function adjustmentsOf(db: ReadTx, practiceId: PracticeId, month: CalendarMonth): Promise<Adjustment[]> {
  const rows = await db.$queryRaw<(Omit<Adjustment, 'datedOn' | 'countsOn'> & { datedOn: Date; countsOn: Date })[]>`
    select a.id, a.kind, a."receiptId", a.number, p.name as "payerName", a."datedOn", a."countsOn", a.cents as "amountCents" from (
      select id, 'receipt' as kind, id as "receiptId", reference as number, "payerId", "receivedOn" as "datedOn", "countsOn", "amountCents" as cents from "Receipt" where "practiceId" = ${practiceId}::uuid and "countsOn" <> "receivedOn"
      union all
      select pay.id, 'payment', pay."receiptId", coalesce(i.number, ''), i."payerId", pay."receivedOn", pay."countsOn", pay."amountCents" from "Payment" pay join "Invoice" i on i."practiceId" = pay."practiceId" and i.id = pay."invoiceId" where pay."practiceId" = ${practiceId}::uuid and pay."countsOn" <> pay."receivedOn"
      union all
      select f.id, 'refund', f."receiptId", f.reference, r."payerId", f."refundedOn", f."countsOn", -f."amountCents" from "Refund" f join "Receipt" r on r."practiceId" = f."practiceId" and r.id = f."receiptId" where f."practiceId" = ${practiceId}::uuid and f."countsOn" <> f."refundedOn"
    ) a join "Contact" p on p."practiceId" = ${practiceId}::uuid and p.id = a."payerId"
    where to_char(a."countsOn", 'YYYY-MM') = ${month} order by a."datedOn", a.id limit ${mostRows}`;
  return rows.map((row) => ({ ...row, datedOn: fromDateColumn(row.datedOn), countsOn: fromDateColumn(row.countsOn) }));
}
