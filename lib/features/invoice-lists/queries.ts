import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query } from '../../core/operation';
import { nothing, sql, type Sql } from '../../core/sql';
import { daysLateOf } from '../../domain/billing/aging';
import { invoiceAges } from '../../domain/billing/invoice-standing';
import { addDays, type CalendarDate } from '../../domain/calendar';
import { balanceOfInvoice, statusOfInvoice } from '../invoices/steps';
import { InvoiceList, ListInvoices } from './schema';

const pageSize = 50;
/** What is owed on the invoice `i`, in SQL: the same sum as `balanceOfInvoice`. Every list that shows a balance uses this piece. */
export const balance = sql`(i."totalCents" - i."paidCents" - i."creditedCents" - i."writtenOffCents")`;
/** That something is owed on the invoice `i`. */
export const owed = sql`i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} > 0`;

const shows = {
  draft: sql`i.state = 'DRAFT' and i.kind = 'INVOICE'`,
  unpaid: owed,
  paid: sql`i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} <= 0`,
  void: sql`i.state = 'VOID'`,
  all: sql`i.state <> 'DRAFT'`,
} as const;

/** The list's sort key by what is shown: drafts newest first, what is owed by the day it is payable, the rest by issue. */
function ordering(show: keyof typeof shows): { key: Sql; type: Sql; down: boolean } {
  if (show === 'draft') return { key: sql`i."createdAt"`, type: sql`timestamptz`, down: true };
  if (show === 'unpaid') return { key: sql`i."payableOn"`, type: sql`date`, down: false };
  return { key: sql`i."issuedOn"`, type: sql`date`, down: true };
}

interface ListedRow {
  id: string; kind: 'INVOICE' | 'CREDIT_NOTE'; number: string | null; state: 'DRAFT' | 'ISSUED' | 'VOID'; caseId: string; caseNumber: number; caseKind: InvoiceList['rows'][number]['caseKind'];
  claimantName: string; physicianName: string; payerId: string; payerName: string; serviceOn: Date; issuedOn: Date | null; payableOn: Date | null; createdAt: Date;
  totalCents: number; paidCents: number; creditedCents: number; writtenOffCents: number;
}

/** Invoices by what is to be done with them, 50 at a time, with the sums of the whole practice beside them. */
export const listInvoices = query({
  name: 'invoice.list',
  input: ListInvoices,
  output: InvoiceList,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const { payerId, caseId, age, cursor } = input;
    const show = caseId ? 'draft' : input.show;
    const order = ordering(show);
    const shown = caseId ? sql`i."caseId" = ${caseId}::uuid` : shows[show];
    const mine = sql`i."practiceId" = ${practiceId}::uuid`;
    const ofPayer = payerId ? sql`and i."payerId" = ${payerId}::uuid` : nothing;
    const [after, afterId] = cursor?.split('_') ?? [];
    const beyond = after && afterId ? sql`and (${order.key}, i.id) ${order.down ? sql`<` : sql`>`} (${after}::${order.type}, ${afterId}::uuid)` : nothing;
    const [from, to] = (age ?? '').split('-').map(Number);
    const aged = age ? sql`and i."issuedOn" <= ${addDays(today, -(from ?? 0))}::date ${to ? sql`and i."issuedOn" >= ${addDays(today, -to)}::date` : nothing}` : nothing;
    const direction = order.down ? sql`desc` : sql`asc`;
    const found = await db.$queryRaw<ListedRow[]>`
      select i.id, i.kind, i.number, i.state, i."caseId", c.number as "caseNumber", c.kind as "caseKind", cl.name as "claimantName", ph.name as "physicianName", i."payerId", p.name as "payerName",
        i."serviceOn", i."issuedOn", i."payableOn", i."createdAt", i."totalCents", i."paidCents", i."creditedCents", i."writtenOffCents"
      from "Invoice" i
      join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
      join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Physician" ph on ph."practiceId" = c."practiceId" and ph.id = c."physicianId"
      join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${mine} and ${shown} ${ofPayer} ${aged} ${beyond}
      order by ${order.key} ${direction}, i.id ${direction} limit ${pageSize + 1}`;
    const [sums] = await db.$queryRaw<Record<string, number>[]>`
      select count(*) filter (where ${shows.draft})::int as "draftCount", coalesce(sum(i."totalCents") filter (where ${shows.draft}), 0)::float8 as "draftCents",
        count(*) filter (where ${owed} and i."payableOn" < ${today}::date)::int as "overdueCount", coalesce(sum(${balance}) filter (where ${owed} and i."payableOn" < ${today}::date), 0)::float8 as "overdueCents",
        count(*) filter (where ${owed} and i."payableOn" >= ${today}::date)::int as "openCount", coalesce(sum(${balance}) filter (where ${owed} and i."payableOn" >= ${today}::date), 0)::float8 as "openCents",
        count(*) filter (where ${shows.paid})::int as "paidCount", coalesce(sum(i."paidCents") filter (where ${shows.paid}), 0)::float8 as "paidCents",
        count(*) filter (where ${shows.void})::int as "voidCount", coalesce(sum(i."totalCents") filter (where ${shows.void}), 0)::float8 as "voidCents"
      from "Invoice" i where ${mine}`;
    const aging = await db.$queryRaw<{ bucket: number; count: number; cents: number }[]>`
      select width_bucket(${today}::date - i."issuedOn", array[31, 61, 91]) as bucket, count(*)::int as count, sum(${balance})::float8 as cents
      from "Invoice" i where ${mine} and ${owed} ${ofPayer} group by 1`;
    const payers = await db.$queryRaw<InvoiceList['payers']>`
      select p.id, p.name, count(*)::int as count, sum(${balance})::float8 as cents
      from "Invoice" i join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${mine} and ${owed} group by p.id, p.name order by cents desc, p.id limit 100`;
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    const total = (name: string) => ({ count: sums?.[`${name}Count`] ?? 0, cents: sums?.[`${name}Cents`] ?? 0 });
    return {
      today,
      rows: rows.map((row) => toInvoiceRow(row, today, seesClaimants(ctx))),
      totals: { draft: total('draft'), overdue: total('overdue'), open: total('open'), paid: total('paid'), void: total('void') },
      ages: invoiceAges.map((name, bucket) => ({ age: name, count: 0, cents: 0, ...aging.find((one) => one.bucket === bucket) })),
      payers,
      nextCursor: last ? `${show === 'draft' ? last.createdAt.toISOString() : fromDateColumn((show === 'unpaid' ? last.payableOn : last.issuedOn) ?? last.serviceOn)}_${last.id}` : null,
    };
  },
});

function toInvoiceRow(row: ListedRow, today: CalendarDate, withClaimant: boolean): InvoiceList['rows'][number] {
  const balanceCents = balanceOfInvoice(row);
  const payableOn = fromOptionalDateColumn(row.payableOn);
  return {
    ...row,
    status: statusOfInvoice(row),
    claimantName: withClaimant ? row.claimantName : null,
    serviceOn: fromDateColumn(row.serviceOn),
    issuedOn: fromOptionalDateColumn(row.issuedOn),
    payableOn,
    balanceCents,
    daysLate: row.kind === 'INVOICE' ? daysLateOf({ state: row.state, balanceCents, payableOn }, today) : 0,
  };
}
