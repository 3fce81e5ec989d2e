import { can } from '../../auth/permissions';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { sql } from '../../core/sql';
import { disputeBy } from '../../domain/billing/denials/path';
import { providerAdjustmentWords } from '../../domain/billing/reason-codes/explain';
import { eorFindings, totalsOf } from '../../domain/billing/eor';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import type { CalendarDate } from '../../domain/calendar';
import { seesClaimants } from '../receipts/queries';
import { atStakeOf, dumpOf, standingOf, toEorLines, type StoredLine } from './policy';
import { Eor, EorInvoices, EorList, EorsToday, FindEorInvoices, ListEors, ReadEor, ReadEorsToday, type EorInvoice, type EorReading, type EorRow } from './schema';
import { billOfEor, expectedOfLine, findBills, type BillRow } from './steps';

const pageSize = 50;

/** Rows with everything that their DTO needs. */
const eorInclude = {
  lines: { orderBy: { position: 'asc' as const }, include: { invoiceLine: { select: { modifiers: true, description: true, units: true } } } },
  receipt: true,
  appeals: { select: { id: true, kind: true, state: true, grounds: true }, orderBy: { createdAt: 'asc' as const } },
  ediClaim: { include: { file: { select: { id: true } } } },
};
type Row = NonNullable<Awaited<ReturnType<typeof findEor>>>;

/** One EOR with lines, receipt, appeals and the file it came in; null where there is none. */
export function findEor(db: ReadTx, practiceId: PracticeId, id: string) {
  return db.eor.findUnique({ where: { practiceId_id: { practiceId, id } }, include: eorInclude });
}

/** An issued invoice as an EOR shows it, each line with what is expected of the payer. */
export function toEorInvoice(bill: BillRow, ctx: PracticeCtx): EorInvoice {
  return {
    id: bill.id, number: bill.number ?? '', caseId: bill.caseId, caseNumber: bill.case.number, caseKind: bill.case.kind,
    claimantName: seesClaimants(ctx) ? bill.case.claimant.name : null, claimNumber: bill.case.claimNumber, payerId: bill.payerId, payerName: bill.payer.name,
    serviceOn: fromDateColumn(bill.serviceOn), issuedOn: fromOptionalDateColumn(bill.issuedOn), totalCents: bill.totalCents, paidCents: bill.paidCents, balanceCents: balanceOfInvoice(bill), state: bill.state,
    lines: bill.lines.filter(({ units }) => units > 0).map((line) => ({ id: line.id, code: line.code, modifiers: line.modifiers, description: line.description, units: line.units, amountCents: line.amountCents, expectedCents: expectedOfLine(bill, line) })),
  };
}

/** The EOR as it stands: variance by line, what each denial is worth, what is to be decided by when. @throws NotFound */
export async function loadEor(db: ReadTx, ctx: PracticeCtx, eorId: string): Promise<Eor> {
  const { practiceId, today } = ctx;
  const row = await findEor(db, practiceId, eorId);
  if (!row) throw new NotFound();
  const [bill = null] = row.invoiceId === null ? [] : await findBills(db, practiceId, { id: row.invoiceId });
  const others = row.invoiceId === null ? [] : await db.eor.findMany({ where: { practiceId, invoiceId: row.invoiceId, id: { not: eorId } }, include: { lines: true }, orderBy: { createdAt: 'asc' } });
  const deciders = await db.user.findMany({ where: { id: { in: row.lines.flatMap(({ decidedById }) => (decidedById ? [decidedById] : [])) } }, select: { id: true, name: true } });
  const names = new Map(deciders.map(({ id, name }) => [id, name]));
  const lines = toEorLines(row.lines as unknown as StoredLine[], bill && billOfEor(bill), others.filter(({ state, createdAt }) => state === 'POSTED' && createdAt < row.createdAt).flatMap((other) => other.lines), names, await lostWriteOffs(db, practiceId, row.lines));
  const sees = seesClaimants(ctx);
  const shown = sees ? lines : lines.map((line) => ({ ...line, remark: '' }));
  const servedOn = fromOptionalDateColumn(row.servedOn);
  const reading = row.reading as EorReading | null;
  const standing = standingOf({ state: row.state, invoiceId: row.invoiceId, reading, lines });
  return {
    id: row.id, source: row.source, state: row.state, standing, servedOn, receivedOn: fromDateColumn(row.receivedOn), postedOn: fromOptionalDateColumn(row.postedOn),
    invoice: bill && toEorInvoice(bill, ctx), payerReference: row.payerReference, checkReference: row.checkReference, note: sees ? row.note : '', voidReason: row.voidReason,
    lines: shown, totals: totalsOf(lines), findings: eorFindings(lines, bill?.totalCents ?? null), dump: dumpOf(lines), disputeBy: disputeBy(servedOn), atStakeCents: atStakeOf(lines),
    receipt: row.receipt && { id: row.receipt.id, reference: row.receipt.reference, receivedOn: fromDateColumn(row.receipt.receivedOn), amountCents: row.receipt.amountCents, unappliedCents: unappliedOf(row.receipt) },
    openReceipts: row.state === 'DRAFT' && bill && may(ctx, 'eor.post') ? await openReceiptsOf(db, practiceId, bill.payerId) : [],
    others: others.map((other) => ({ id: other.id, state: other.state, servedOn: fromOptionalDateColumn(other.servedOn), paidCents: other.lines.reduce((sum, { paidCents }) => sum + paidCents, 0), twin: other.state !== 'VOID' && row.state !== 'VOID' && isTwin(row, other) })),
    appeals: row.appeals.map(({ grounds, ...appeal }) => ({ ...appeal, lineIds: (grounds as { eorLineId?: string | null }[]).flatMap(({ eorLineId }) => eorLineId ?? []) })), answersAppealId: row.appealId, ediFileId: row.ediClaim?.file.id ?? null, remittance: remittanceOf(row),
    reading: sees ? reading && { ...reading, pages: reading.pages.map(({ page, confidence, width, height }) => ({ page, confidence, width, height })) } : null,
    candidates: standing === 'to_match' && bill === null ? await candidatesFor(db, ctx, row, reading) : [],
    acts: actsOf(row, ctx, standing), today, version: row.version,
  };
}

/** Write-offs that were decided with a line and did not come to be: the line is open again. */
export async function lostWriteOffs(db: ReadTx, practiceId: PracticeId, lines: readonly { readonly writeOffId: string | null }[]): Promise<ReadonlySet<string>> {
  const ids = lines.flatMap(({ writeOffId }) => (writeOffId ? [writeOffId] : []));
  const lost = ids.length === 0 ? [] : await db.writeOff.findMany({ where: { practiceId, id: { in: ids }, state: { in: ['REFUSED', 'REVERSED'] } }, select: { id: true } });
  return new Set(lost.map(({ id }) => id));
}

const may = (ctx: PracticeCtx, operation: Parameters<typeof can>[1]): boolean => ctx.actor.kind === 'user' && can(ctx.actor.role, operation);
const unappliedOf = (receipt: { amountCents: number; appliedCents: number; refundedCents: number }): number => receipt.amountCents - receipt.appliedCents - receipt.refundedCents;

function actsOf(row: Row, ctx: PracticeCtx, standing: Eor['standing']): Eor['acts'] {
  const possible = {
    revise: row.state === 'DRAFT' && standing !== 'reading', match: row.state === 'DRAFT', post: row.state === 'DRAFT' && row.invoiceId !== null && standing !== 'reading', decide: row.state === 'POSTED',
    correct: row.state === 'POSTED' && row.lines.some(({ decision }) => decision === 'correct'), void: row.state !== 'VOID',
  } as const;
  return (Object.keys(possible) as (keyof typeof possible)[]).filter((act) => possible[act] && may(ctx, `eor.${act}`));
}

/** The same EOR recorded twice: of one invoice, served on one day with the same payment, or under one number of the payer. */
export function isTwin(one: Twin, other: Twin): boolean {
  const paid = (eor: Twin) => eor.lines.reduce((sum, { paidCents }) => sum + paidCents, 0);
  const sameDay = one.servedOn !== null && other.servedOn !== null && one.servedOn.getTime() === other.servedOn.getTime();
  return (sameDay && paid(one) === paid(other)) || (one.payerReference !== '' && one.payerReference === other.payerReference && paid(one) === paid(other) && (sameDay || one.servedOn === null || other.servedOn === null));
}
type Twin = { readonly servedOn: Date | null; readonly payerReference: string; readonly lines: readonly { readonly paidCents: number }[] };

async function openReceiptsOf(db: ReadTx, practiceId: PracticeId, payerId: string) {
  const rows = await db.receipt.findMany({ where: { practiceId, payerId, kind: 'PAYMENT', reversedOn: null }, orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }], take: 100 });
  return rows.filter((row) => unappliedOf(row) > 0).slice(0, 20).map((row) => ({ id: row.id, reference: row.reference, receivedOn: fromDateColumn(row.receivedOn), unappliedCents: unappliedOf(row) }));
}

interface StoredRemittance { readonly payerName?: string; readonly checkReference?: string; readonly paidOn?: string | null; readonly checkCents?: number; readonly method?: string; readonly providerAdjustments?: readonly { code: string; reference: string; amountCents: number }[]; readonly invoiceNumber?: string; readonly claimNumbers?: readonly string[]; readonly billedCents?: number }

function remittanceOf(row: Row): Eor['remittance'] {
  const stored = (row.ediClaim?.detail as { remittance?: StoredRemittance } | null)?.remittance;
  if (!stored) return null;
  return { payerName: stored.payerName ?? '', checkReference: stored.checkReference ?? '', paidOn: stored.paidOn ?? null, checkCents: stored.checkCents ?? 0, method: stored.method ?? '', providerAdjustments: (stored.providerAdjustments ?? []).map((one) => ({ ...one, words: providerAdjustmentWords(one.code) })) };
}

/** Invoices that an EOR without one may be about: by its number, the claim, the sum that was billed. */
async function candidatesFor(db: ReadTx, ctx: PracticeCtx, row: Row, reading: EorReading | null): Promise<Eor['candidates']> {
  const stored = (row.ediClaim?.detail as { remittance?: StoredRemittance } | null)?.remittance;
  const number = stored?.invoiceNumber ?? reading?.fields.invoiceNumber?.text ?? '';
  const claims = [...(stored?.claimNumbers ?? []), reading?.fields.claimNumber?.text ?? ''].filter((text) => text.length >= 4);
  const billedCents = row.lines.reduce((sum, line) => sum + line.billedCents, 0);
  const or = [...(number ? [{ number }] : []), ...claims.map((claim) => ({ case: { claimNumber: { equals: claim, mode: 'insensitive' as const } } })), ...(billedCents > 0 ? [{ totalCents: billedCents }] : [])];
  if (or.length === 0) return [];
  const found = await findBills(db, ctx.practiceId, { OR: or }, 12);
  const why = (bill: BillRow) => [bill.number === number ? 'its number' : '', claims.some((claim) => claim.toLowerCase() === bill.case.claimNumber.toLowerCase()) ? 'the claim number' : '', bill.totalCents === billedCents ? 'the sum billed' : ''].filter(Boolean);
  return found
    .map((bill) => ({ bill, reasons: why(bill) }))
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .map(({ bill, reasons }) => ({ id: bill.id, number: bill.number ?? '', claimantName: seesClaimants(ctx) ? bill.case.claimant.name : null, claimNumber: bill.case.claimNumber, payerName: bill.payer.name, serviceOn: fromDateColumn(bill.serviceOn), totalCents: bill.totalCents, why: `By ${reasons.join(' and ')}` }));
}

/** An EOR with its lines, what each denial is worth and what follows. */
export const readEor = query({ name: 'eor.read', input: ReadEor, output: Eor, access: ({ eorId }) => ['eor', eorId], run: ({ ctx, input, db }) => loadEor(db, ctx, input.eorId) });

/** Issued invoices for an EOR that is typed: by number, claim number, claimant or payer; the oldest owed first. */
export const findEorInvoices = query({
  name: 'eor.find_invoices',
  input: FindEorInvoices,
  output: EorInvoices,
  async run({ ctx, input: { text, invoiceId }, db }) {
    const words = { contains: text, mode: 'insensitive' as const };
    const claimants = seesClaimants(ctx) ? [{ case: { claimant: { name: words } } }] : [];
    const where = invoiceId ? { id: invoiceId } : text === '' ? {} : { OR: [{ number: words }, { case: { claimNumber: words } }, { payer: { name: words } }, ...claimants] };
    const bills = await findBills(db, ctx.practiceId, where, 12);
    return { invoices: bills.map((bill) => toEorInvoice(bill, ctx)) };
  },
});

const open = sql`(l.decision = '' or (l.decision = 'write_off' and exists (select 1 from "WriteOff" w where w."practiceId" = l."practiceId" and w.id = l."writeOffId" and w.state in ('REFUSED', 'REVERSED'))))`;
const undecided = sql`(select count(*) from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id and l."expectedCents" > l."paidCents" and ${open})`;
const standing = sql`case when e.state = 'VOID' then 'void' when e.state = 'DRAFT' and e.reading->>'state' = 'reading' then 'reading' when e.state = 'DRAFT' and e.reading->>'state' = 'failed' and not exists (select 1 from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id) then 'unreadable'
  when e.state = 'DRAFT' and e."invoiceId" is null then 'to_match' when e.state = 'DRAFT' then 'to_confirm' when ${undecided} > 0 then 'to_decide' else 'decided' end`;
const shows = {
  inbox: sql`(e.state = 'DRAFT' or (e.state = 'POSTED' and ${undecided} > 0))`,
  decided: sql`e.state = 'POSTED' and ${undecided} = 0`,
  void: sql`e.state = 'VOID'`,
  all: sql`true`,
} as const;

type Listed = Omit<EorRow, 'servedOn' | 'receivedOn' | 'createdAt' | 'disputeBy' | 'claimantName'> & { claimantName: string | null; servedOn: Date | null; receivedOn: Date; createdAt: Date };

/** The inbox of EORs, or those of one invoice or case; what must be disputed first at the top, the newest after it. */
export const listEors = query({
  name: 'eor.list',
  input: ListEors,
  output: EorList,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const show = input.invoiceId || input.caseId ? 'all' : input.show;
    const [createdAt, after] = input.cursor?.split('_') ?? [];
    const rows = await db.$queryRaw<Listed[]>`
      select e.id, e.source::text as source, e.state::text as state, ${standing} as standing, e."invoiceId", i.number as "invoiceNumber", i."caseId", cl.name as "claimantName", coalesce(p.name, e.reading->'fields'->'payerName'->>'text', d.detail->'remittance'->>'payerName', '') as "payerName",
        e."servedOn", e."receivedOn", e."createdAt", coalesce(s.billed, 0)::float8 as "billedCents", coalesce(s.expected, 0)::float8 as "expectedCents", coalesce(s.paid, 0)::float8 as "paidCents", coalesce(s.short, 0)::float8 as "shortCents", ${undecided}::int as undecided, coalesce(f.name, '') as "fileName"
      from "Eor" e
      left join "Invoice" i on i."practiceId" = e."practiceId" and i.id = e."invoiceId"
      left join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
      left join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      left join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      left join "EdiClaim" d on d."practiceId" = e."practiceId" and d.id = e."ediClaimId"
      left join "StoredFile" f on f."practiceId" = e."practiceId" and f.id = e."fileId"
      left join lateral (select sum(l."billedCents") as billed, sum(l."expectedCents") as expected, sum(l."paidCents") as paid, sum(greatest(0, l."expectedCents" - l."paidCents")) as short from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id) s on true
      where e."practiceId" = ${practiceId}::uuid and ${shows[show]}
        and (${input.invoiceId ?? null}::uuid is null or e."invoiceId" = ${input.invoiceId ?? null}::uuid)
        and (${input.caseId ?? null}::uuid is null or i."caseId" = ${input.caseId ?? null}::uuid)
        and (${createdAt ?? null}::timestamptz is null or (e."createdAt", e.id) < (${createdAt ?? null}::timestamptz, ${after ?? null}::uuid))
      order by e."createdAt" desc, e.id desc limit ${pageSize + 1}`;
    const counts = await db.$queryRaw<{ standing: string; count: number; cents: number }[]>`
      select ${standing} as standing, count(*)::int as count, coalesce(sum((select sum(greatest(0, l."expectedCents" - l."paidCents")) from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id)), 0)::float8 as cents
      from "Eor" e where e."practiceId" = ${practiceId}::uuid and ${shows.inbox} group by 1`;
    const countOf = (...names: string[]) => counts.filter((one) => names.includes(one.standing)).reduce((sum, one) => ({ count: sum.count + one.count, cents: sum.cents + one.cents }), { count: 0, cents: 0 });
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return {
      today,
      rows: shown.map((row) => ({ ...row, claimantName: seesClaimants(ctx) ? row.claimantName : null, fileName: seesClaimants(ctx) ? row.fileName : '', servedOn: fromOptionalDateColumn(row.servedOn), receivedOn: fromDateColumn(row.receivedOn), createdAt: row.createdAt.toISOString(), disputeBy: disputeBy(fromOptionalDateColumn(row.servedOn)) })),
      counts: { reading: countOf('reading', 'unreadable'), to_match: countOf('to_match'), to_confirm: countOf('to_confirm'), to_decide: countOf('to_decide') },
      nextCursor: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
    };
  },
});

/** What of EORs waits for somebody today, and by when. */
export const readEorsToday = query({
  name: 'eor.today',
  input: ReadEorsToday,
  output: EorsToday,
  async run({ ctx, db }) {
    const [row] = await db.$queryRaw<{ toMatch: number; toConfirm: number; toDecide: number; stakeCents: number; servedOn: Date | null }[]>`
      select count(*) filter (where at = 'to_match')::int as "toMatch", count(*) filter (where at in ('to_confirm', 'unreadable'))::int as "toConfirm", count(*) filter (where at = 'to_decide')::int as "toDecide", coalesce(sum(short) filter (where at = 'to_decide'), 0)::float8 as "stakeCents", min("servedOn") filter (where at = 'to_decide') as "servedOn"
      from (select ${standing} as at, e."servedOn", (select coalesce(sum(greatest(0, l."expectedCents" - l."paidCents")), 0) from "EorLine" l where l."practiceId" = e."practiceId" and l."eorId" = e.id and ${open}) as short from "Eor" e where e."practiceId" = ${ctx.practiceId}::uuid and ${shows.inbox}) x`;
    if (!row) return { toMatch: 0, toConfirm: 0, toDecide: 0, stakeCents: 0, nextBy: null };
    const { servedOn, ...counts } = row;
    return { ...counts, nextBy: disputeBy(servedOn === null ? null : (fromDateColumn(servedOn) as CalendarDate)) };
  },
});
