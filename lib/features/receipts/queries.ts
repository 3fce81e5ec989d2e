import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql, type Sql } from '../../core/sql';
import { balance, owed } from '../invoice-lists/queries';
import { ListOpenItems, ListReceipts, OpenItems, ReadReceipt, Receipt, ReceiptList, type OpenItem, type ReceiptRow } from './schema';
import { stateOfReceipt, unappliedOf } from './steps';

const pageSize = 50;
const mostOpenItems = 300;

/** What the receipt `r` holds that is neither on invoices nor given back, in SQL: the same sum as `unappliedOf`. */
export const unapplied = sql`(case when r."reversedOn" is null then r."amountCents" - r."appliedCents" - r."refundedCents" else 0 end)`;

const shows = {
  all: sql`true`,
  unapplied: sql`r.kind = 'PAYMENT' and ${unapplied} > 0`,
  deposits: sql`r.kind = 'DEPOSIT'`,
  unmatched: sql`r."bankLineId" is null and r."reversedOn" is null`,
  reversed: sql`r."reversedOn" is not null`,
} as const;

interface Listed {
  id: string; kind: 'PAYMENT' | 'DEPOSIT'; payerId: string; payerName: string; caseId: string | null; caseNumber: number | null; receivedOn: Date; countsOn: Date; amountCents: number; appliedCents: number; refundedCents: number;
  method: ReceiptRow['method']; reference: string; reversedOn: Date | null; bankLineId: string | null; invoiceCount: number;
}

function toRow({ receivedOn, countsOn, reversedOn, bankLineId, ...row }: Listed): ReceiptRow {
  const sums = { ...row, reversedOn };
  return { ...row, receivedOn: fromDateColumn(receivedOn), countsOn: fromDateColumn(countsOn), unappliedCents: unappliedOf(sums), state: stateOfReceipt(sums), matched: bankLineId !== null };
}

/** The columns of a list of receipts; `where` names them `r`. */
export function selectReceipts(where: Sql, order: Sql, limit: number): Sql {
  return sql`select r.id, r.kind, r."payerId", p.name as "payerName", r."caseId", c.number as "caseNumber", r."receivedOn", r."countsOn", r."amountCents", r."appliedCents", r."refundedCents", r.method::text as method, r.reference, r."reversedOn", r."bankLineId",
      (select count(distinct pay."invoiceId") from "Payment" pay where pay."practiceId" = r."practiceId" and pay."receiptId" = r.id and pay."reversesId" is null
        and not exists (select 1 from "Payment" back where back."practiceId" = pay."practiceId" and back."reversesId" = pay.id))::int as "invoiceCount"
    from "Receipt" r join "Contact" p on p."practiceId" = r."practiceId" and p.id = r."payerId"
    left join "Case" c on c."practiceId" = r."practiceId" and c.id = r."caseId"
    where ${where} order by ${order} limit ${limit}`;
}

const newestFirst = sql`r."receivedOn" desc, r.id desc`;

/** How many receipts there are, where a list of them may be cut. */
export async function countReceipts(db: ReadTx, where: Sql): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`select count(*)::int as count from "Receipt" r where ${where}`;
  return found?.count ?? 0;
}

/** Rows of receipts for other lists. */
export async function findReceipts(db: ReadTx, where: Sql, { order = newestFirst, limit = mostOpenItems }: { readonly order?: Sql; readonly limit?: number } = {}): Promise<ReceiptRow[]> {
  return (await db.$queryRaw<Listed[]>(selectReceipts(where, order, limit))).map(toRow);
}

/** What came in, newest first, 50 at a time, with the sums of the filter and of the practice. */
export const listReceipts = query({
  name: 'receipt.list',
  input: ListReceipts,
  output: ReceiptList,
  async run({ ctx, input, db }) {
    const { show, payerId, from, to, q, cursor } = input;
    const mine = sql`r."practiceId" = ${ctx.practiceId}::uuid`;
    const filter = joined([
      mine, shows[show],
      ...(payerId ? [sql`r."payerId" = ${payerId}::uuid`] : []),
      ...(from ? [sql`r."receivedOn" >= ${from}::date`] : []),
      ...(to ? [sql`r."receivedOn" <= ${to}::date`] : []),
      ...(q ? [sql`(lower(r.reference) like ${`%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`} or r."amountCents" = ${centsOf(q)})`] : []),
    ], ' and ');
    const [afterOn, afterId] = cursor?.split('_') ?? [];
    const beyond = afterOn && afterId ? sql`and (r."receivedOn", r.id) < (${afterOn}::date, ${afterId}::uuid)` : nothing;
    const rows = await findReceipts(db, sql`${filter} ${beyond}`, { limit: pageSize + 1 });
    const standing = sql`r."reversedOn" is null`;
    const [total] = await db.$queryRaw<ReceiptList['total'][]>`select count(*)::int as count, coalesce(sum(r."amountCents") filter (where ${standing}), 0)::float8 as "amountCents", coalesce(sum(r."appliedCents"), 0)::float8 as "appliedCents",
      coalesce(sum(r."refundedCents"), 0)::float8 as "refundedCents", coalesce(sum(${unapplied}), 0)::float8 as "unappliedCents" from "Receipt" r where ${filter}`;
    const [whole] = await db.$queryRaw<Record<string, number>[]>`select (count(*) filter (where ${shows.unapplied}))::int as "unappliedCount", coalesce(sum(${unapplied}) filter (where ${shows.unapplied}), 0)::float8 as "unappliedCents",
      (count(*) filter (where ${shows.deposits} and ${unapplied} > 0))::int as "heldCount", coalesce(sum(${unapplied}) filter (where ${shows.deposits}), 0)::float8 as "heldCents",
      (count(*) filter (where ${shows.unmatched}))::int as "unmatchedCount", coalesce(sum(r."amountCents") filter (where ${shows.unmatched}), 0)::float8 as "unmatchedCents" from "Receipt" r where ${mine}`;
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    const sum = (name: string) => ({ count: whole?.[`${name}Count`] ?? 0, cents: whole?.[`${name}Cents`] ?? 0 });
    return {
      today: ctx.today,
      rows: shown,
      total: total ?? { count: 0, amountCents: 0, appliedCents: 0, refundedCents: 0, unappliedCents: 0 },
      unapplied: sum('unapplied'),
      held: sum('held'),
      unmatched: sum('unmatched'),
      nextCursor: last ? `${last.receivedOn}_${last.id}` : null,
    };
  },
});

/** What was typed into the search as an amount; -1 where it is none. */
function centsOf(text: string): number {
  const plain = text.replace(/[$,\s]/g, '');
  return /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : -1;
}

const notSettled = sql`i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} <> 0`;

interface OpenItemsOf {
  readonly payerId: string;
  readonly caseId?: string | null | undefined;
}

/**
 * Issued invoices of a payer on which something is owed, the oldest first; with a case, those of the case whoever pays them. At most 300; for a statement
 * of account all of them, and those of which more was paid than owed too.
 */
export async function findOpenItems(db: ReadTx, ctx: PracticeCtx, whose: OpenItemsOf, wholeAccount = false): Promise<OpenItem[]> {
  type Row = Omit<OpenItem, 'serviceOn' | 'issuedOn' | 'payableOn' | 'claimantName'> & { claimantName: string; serviceOn: Date; issuedOn: Date; payableOn: Date | null };
  const rows = await db.$queryRaw<Row[]>`
    select i.id, i.number, i."caseId", c.number as "caseNumber", cl.name as "claimantName", c."claimNumber", i."serviceOn", i."issuedOn", i."payableOn", i."totalCents", ${balance} as "balanceCents"
    from "Invoice" i join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId" join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
    where i."practiceId" = ${ctx.practiceId}::uuid and ${wholeAccount ? notSettled : owed} and ${ofWhom(whose)}
    order by i."issuedOn", i.id ${wholeAccount ? nothing : sql`limit ${mostOpenItems}`}`;
  return rows.map((row) => ({ ...row, claimantName: seesClaimants(ctx) ? row.claimantName : null, serviceOn: fromDateColumn(row.serviceOn), issuedOn: fromDateColumn(row.issuedOn), payableOn: fromOptionalDateColumn(row.payableOn) }));
}

const ofWhom = ({ payerId, caseId }: OpenItemsOf): Sql => (caseId ? sql`i."caseId" = ${caseId}::uuid` : sql`i."payerId" = ${payerId}::uuid`);

/** How many open invoices there are of a payer or a case and what is owed on them, over all and not over those that are shown. */
async function sumOpenItems(db: ReadTx, ctx: PracticeCtx, whose: OpenItemsOf): Promise<{ count: number; cents: number }> {
  const [sum] = await db.$queryRaw<{ count: number; cents: number }[]>`select count(*)::int as count, coalesce(sum(${balance}), 0)::float8 as cents from "Invoice" i where i."practiceId" = ${ctx.practiceId}::uuid and ${owed} and ${ofWhom(whose)}`;
  return sum ?? { count: 0, cents: 0 };
}

/** What a payer owes, for the form that puts a check on it. */
export const listOpenItems = query({
  name: 'receipt.open_items',
  input: ListOpenItems,
  output: OpenItems,
  async run({ ctx, input, db }) {
    return { today: ctx.today, rows: await findOpenItems(db, ctx, input), ...(await sumOpenItems(db, ctx, input)) };
  },
});

/** A receipt with its parts, refunds and what else it could go on. */
export const readReceipt = query({
  name: 'receipt.read',
  input: ReadReceipt,
  output: Receipt,
  access: ({ receiptId }) => ['receipt', receiptId],
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const [row] = await findReceipts(db, sql`r."practiceId" = ${practiceId}::uuid and r.id = ${input.receiptId}::uuid`, { limit: 1 });
    if (!row) throw new NotFound();
    const stored = await db.receipt.findUniqueOrThrow({
      where: { practiceId_id: { practiceId, id: row.id } },
      include: { bankLine: true, refunds: { orderBy: { createdAt: 'asc' } }, payments: { orderBy: { createdAt: 'asc' }, include: { invoice: { select: { number: true, case: { select: { number: true, claimant: { select: { name: true } } } } } } } } },
    });
    const takenBack = (rows: readonly { reversesId: string | null }[], id: string) => rows.some(({ reversesId }) => reversesId === id);
    const activity = await db.auditEvent.findMany({ where: { practiceId, subjectId: row.id }, orderBy: { seq: 'desc' }, take: 50, select: { at: true, actorName: true, summary: true } });
    return {
      ...row,
      note: stored.note,
      reversedOn: fromOptionalDateColumn(stored.reversedOn),
      reverseReason: stored.reverseReason,
      recordedBy: await nameOf(db, practiceId, stored.recordedById),
      recordedAt: stored.createdAt.toISOString(),
      parts: stored.payments.map((payment) => ({
        paymentId: payment.id, invoiceId: payment.invoiceId, invoiceNumber: payment.invoice.number ?? '', caseNumber: payment.invoice.case.number, claimantName: seesClaimants(ctx) ? payment.invoice.case.claimant.name : null,
        receivedOn: fromDateColumn(payment.receivedOn), countsOn: fromDateColumn(payment.countsOn), amountCents: payment.amountCents, reversesId: payment.reversesId, takenBack: takenBack(stored.payments, payment.id), reason: payment.reason,
      })),
      refunds: stored.refunds.map((refund) => ({
        id: refund.id, refundedOn: fromDateColumn(refund.refundedOn), countsOn: fromDateColumn(refund.countsOn), amountCents: refund.amountCents, method: refund.method, reference: refund.reference, reason: refund.reason, reversesId: refund.reversesId, takenBack: takenBack(stored.refunds, refund.id),
      })),
      bankLine: stored.bankLine && { id: stored.bankLine.id, on: fromDateColumn(stored.bankLine.on), amountCents: stored.bankLine.amountCents, description: stored.bankLine.description, version: stored.bankLine.version },
      openItems: row.unappliedCents > 0 ? await findOpenItems(db, ctx, row) : [],
      openCount: row.unappliedCents > 0 ? (await sumOpenItems(db, ctx, row)).count : 0,
      activity: activity.map((event) => ({ ...event, at: event.at.toISOString() })),
      version: stored.version,
      today,
    };
  },
});

/** The name of a person of the practice; null for the system and where nobody is named. */
export async function nameOf(db: ReadTx, practiceId: PracticeId, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const member = await db.membership.findFirst({ where: { practiceId, userId }, select: { user: { select: { name: true } } } });
  return member?.user.name ?? null;
}
