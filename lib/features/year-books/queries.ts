import type { PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql, type Sql } from '../../core/sql';
import { calendarDate, monthOf, type CalendarMonth } from '../../domain/calendar';
import { monthFigures } from '../month-closes/queries';
import { MonthFigures } from '../month-closes/schema';
import { ListYearRows, ReadYear, YearBooks, yearFileLabels, yearFiles, YearRows, type YearFile, type YearMonth, type YearPayer, type YearRow } from './schema';

/** The rows of one file, each signed as it counts: on which day of the books, of which day, what, on which invoice. */
function rowsOf(file: YearFile, practiceId: PracticeId): Sql {
  const mine = (name: Sql) => sql`${name}."practiceId" = ${practiceId}::uuid`;
  const blank = sql`''`;
  const ofInvoice = sql`i.id as "invoiceId", coalesce(i.number, '') as number, i."caseId", i."payerId"`;
  switch (file) {
    case 'invoices':
      return sql`(select i.id, 0 as step, i."issuedOn" as "on", i."serviceOn" as dated, 'Invoice issued' as what, ${ofInvoice}, ${blank} as method, i."payerReference" as reference, i."totalCents" as cents from "Invoice" i where ${mine(sql`i`)} and i.kind = 'INVOICE' and i.state in ('ISSUED', 'VOID'))`;
    case 'receipts':
      return sql`(
        select r.id, 0 as step, r."countsOn" as "on", r."receivedOn" as dated, case when r.kind = 'DEPOSIT' then 'Deposit received' else 'Money received' end as what, null::uuid as "invoiceId", '' as number, r."caseId", r."payerId", r.method::text as method, r.reference, r."amountCents" as cents from "Receipt" r where ${mine(sql`r`)}
        union all select r.id, 1, greatest(r."reversedOn", r."countsOn"), r."reversedOn", 'Money came back', null, '', r."caseId", r."payerId", r.method::text, r."reverseReason", -r."amountCents" from "Receipt" r where ${mine(sql`r`)} and r."reversedOn" is not null)`;
    case 'payments':
      return sql`(select p.id, 0 as step, p."countsOn" as "on", p."receivedOn" as dated, case when p."reversesId" is null then 'Payment' else 'Payment reversed' end as what, ${ofInvoice}, p.method::text as method, p.reference, p."amountCents" as cents
        from "Payment" p join "Invoice" i on i."practiceId" = p."practiceId" and i.id = p."invoiceId" where ${mine(sql`p`)})`;
    case 'write-offs':
      return sql`(
        select w.id, 0 as step, w."countsOn" as "on", w."askedOn" as dated, 'Write-off' as what, ${ofInvoice}, ${blank} as method, w.reason as reference, w."amountCents" as cents from "WriteOff" w join "Invoice" i on i."practiceId" = w."practiceId" and i.id = w."invoiceId" where ${mine(sql`w`)} and w."countsOn" is not null
        union all select w.id, 1, w."reversedOn", w."reversedOn", 'Write-off taken back', ${ofInvoice}, ${blank}, w.reason, -w."amountCents" from "WriteOff" w join "Invoice" i on i."practiceId" = w."practiceId" and i.id = w."invoiceId" where ${mine(sql`w`)} and w."countsOn" is not null and w."reversedOn" is not null)`;
    case 'adjustments':
      return sql`(
        select i.id, 0 as step, i."voidedOn" as "on", i."issuedOn" as dated, case when i.kind = 'INVOICE' then 'Invoice voided' else 'Credit note voided' end as what, ${ofInvoice}, ${blank} as method, i.reason as reference, case when i.kind = 'INVOICE' then -i."totalCents" else i."totalCents" end as cents from "Invoice" i where ${mine(sql`i`)} and i.state = 'VOID'
        union all select i.id, 1, i."issuedOn", i."issuedOn", 'Credit note', ${ofInvoice}, ${blank}, i.reason, -i."totalCents" from "Invoice" i where ${mine(sql`i`)} and i.kind = 'CREDIT_NOTE' and i.state in ('ISSUED', 'VOID')
        union all select f.id, 2, f."countsOn", f."refundedOn", case when f."reversesId" is null then 'Refund' else 'Refund taken back' end, null::uuid, '', r."caseId", r."payerId", f.method::text, f.reason, -f."amountCents" from "Refund" f join "Receipt" r on r."practiceId" = f."practiceId" and r.id = f."receiptId" where ${mine(sql`f`)})`;
  }
}

const firstDay = (year: number): string => `${year}-01-01`;

/** The books of a year by month, and by payer and tax identity, held against the months' own figures and what was written down when they were closed. */
export const readYear = query({
  name: 'income.year',
  input: ReadYear,
  output: YearBooks,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const thisYear = Number(today.slice(0, 4));
    const year = Math.min(input.year ?? thisYear, thisYear);
    const last = (year === thisYear ? monthOf(today) : `${year}-12`) as CalendarMonth;
    const all = await monthFigures(db, practiceId, monthOf(today));
    const closes = await db.monthClose.findMany({ where: { practiceId, reopenedAt: null, month: { startsWith: String(year) } } });
    const months = all
      .filter(({ month }) => month.slice(0, 4) === String(year) && month <= last)
      .map(({ month, openingCents: _opening, differenceCents: _difference, unappliedCents: _unapplied, depositsCents: _deposits, ...figures }): YearMonth => {
        const written = MonthFigures.safeParse(closes.find((close) => close.month === month)?.figures);
        return { month, ...figures, closed: written.success, driftCents: written.success ? Math.abs(figures.closingCents - written.data.closingCents) + Math.abs(figures.collectedCents - written.data.collectedCents) + Math.abs(figures.receivedCents - written.data.receivedCents) : null };
      });
    const payers = await payersOf(db, practiceId, year);
    const files = await filesOf(db, practiceId, year);
    const total = (of: (month: YearMonth) => number) => months.reduce((sum, month) => sum + of(month), 0);
    const totals = { billedCents: total((one) => one.billedCents), voidedCents: total((one) => one.voidedCents), creditedCents: total((one) => one.creditedCents), collectedCents: total((one) => one.collectedCents), writtenOffCents: total((one) => one.writtenOffCents), receivedCents: total((one) => one.receivedCents), bouncedCents: total((one) => one.bouncedCents), refundedCents: total((one) => one.refundedCents) };
    const inFile = (file: YearFile) => files.find((one) => one.file === file)?.cents ?? 0;
    const apart = [inFile('invoices') - totals.billedCents, inFile('payments') - totals.collectedCents, inFile('write-offs') - totals.writtenOffCents, inFile('receipts') - totals.receivedCents + totals.bouncedCents, inFile('adjustments') + totals.voidedCents + totals.creditedCents + totals.refundedCents];
    const years = [...new Set(all.map(({ month }) => Number(month.slice(0, 4))))].reverse();
    return {
      today,
      year,
      years: years.length > 0 ? years : [thisYear],
      months,
      totals,
      payers,
      receivedCents: payers.reduce((sum, one) => sum + one.receivedCents, 0),
      countedCents: payers.reduce((sum, one) => sum + one.countedCents, 0),
      closedCount: months.filter(({ closed }) => closed).length,
      differenceCents: apart.reduce((sum, one) => sum + Math.abs(one), 0),
      driftCents: total((one) => one.driftCents ?? 0),
      files: files.map(({ file, rows, cents }) => ({ file, name: yearFileLabels[file], rows, cents })),
    };
  },
});

/** A payment belongs to the tax identity of the case's physician. By the day received for the 1099, by the day counted for the books. */
async function payersOf(db: ReadTx, practiceId: PracticeId, year: number): Promise<YearPayer[]> {
  const [from, until] = [firstDay(year), firstDay(year + 1)];
  return db.$queryRaw<YearPayer[]>`
    select i."payerId", co.name as "payerName", t.id as "taxIdentityId", coalesce(t."legalName", 'No tax identity') as "taxName", coalesce(t."tinLastFour", '') as "taxLastFour", count(*)::int as "paymentCount",
      coalesce(sum(p."amountCents") filter (where p."receivedOn" >= ${from}::date and p."receivedOn" < ${until}::date), 0)::float8 as "receivedCents", coalesce(sum(p."amountCents") filter (where p."countsOn" >= ${from}::date and p."countsOn" < ${until}::date), 0)::float8 as "countedCents"
    from "Payment" p join "Invoice" i on i."practiceId" = p."practiceId" and i.id = p."invoiceId" join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId" join "Physician" ph on ph."practiceId" = c."practiceId" and ph.id = c."physicianId"
    join "Contact" co on co."practiceId" = i."practiceId" and co.id = i."payerId" left join "TaxIdentity" t on t."practiceId" = ph."practiceId" and t.id = ph."taxIdentityId"
    where p."practiceId" = ${practiceId}::uuid and ((p."receivedOn" >= ${from}::date and p."receivedOn" < ${until}::date) or (p."countsOn" >= ${from}::date and p."countsOn" < ${until}::date))
    group by 1, 2, 3, 4, 5 order by 7 desc, 2, 1`;
}

async function filesOf(db: ReadTx, practiceId: PracticeId, year: number): Promise<{ file: YearFile; rows: number; cents: number }[]> {
  const found: { file: YearFile; rows: number; cents: number }[] = [];
  for (const file of yearFiles) {
    const [sum] = await db.$queryRaw<{ rows: number; cents: number }[]>`select count(*)::int as rows, coalesce(sum(x.cents), 0)::float8 as cents from ${rowsOf(file, practiceId)} x where x."on" >= ${firstDay(year)}::date and x."on" < ${firstDay(year + 1)}::date`;
    found.push({ file, rows: sum?.rows ?? 0, cents: sum?.cents ?? 0 });
  }
  return found;
}

/** The rows of one file of the books, oldest first, page by page. */
export const listYearRows = query({
  name: 'income.year_rows',
  input: ListYearRows,
  output: YearRows,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const { year, file, cursor, limit } = input;
    const [after, afterId, afterStep] = cursor?.split('_') ?? [];
    const beyond = after && afterId && afterStep ? sql`and (x."on", x.id, x.step) > (${calendarDate(after)}::date, ${afterId}::uuid, ${Number(afterStep)}::int)` : nothing;
    const found = await db.$queryRaw<(Omit<YearRow, 'on' | 'datedOn'> & { on: Date; dated: Date; id: string; step: number })[]>`
      select x.id, x.step, x."on", x.dated, x.what, x.number, c.number as "caseNumber", co.name as "payerName", coalesce(ph.name, '') as "physicianName", coalesce(t."legalName", '') as "taxName", x.method, x.reference, x.cents::float8 as cents
      from ${rowsOf(file, practiceId)} x join "Contact" co on co."practiceId" = ${practiceId}::uuid and co.id = x."payerId" left join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = x."caseId"
      left join "Physician" ph on ph."practiceId" = c."practiceId" and ph.id = c."physicianId" left join "TaxIdentity" t on t."practiceId" = ph."practiceId" and t.id = ph."taxIdentityId"
      where x."on" >= ${firstDay(year)}::date and x."on" < ${firstDay(year + 1)}::date ${beyond} order by x."on", x.id, x.step limit ${limit + 1}`;
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      rows: rows.map(({ on, dated, id: _id, step: _step, ...row }) => ({ ...row, on: fromDateColumn(on), datedOn: fromDateColumn(dated) })),
      nextCursor: last ? `${fromDateColumn(last.on)}_${last.id}_${last.step}` : null,
    };
  },
});
