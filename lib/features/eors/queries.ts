import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { may, seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { disputeBy } from '../../domain/billing/denials/path';
import { providerAdjustmentWords } from '../../domain/billing/reason-codes/explain';
import { eorFindings, totalsOf } from '../../domain/billing/eor';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import { atStakeOf, dumpOf, standingOf, toEorLines, type StoredLine } from './policy';
import type { EorReading } from '../eor-scans/schema';
import { Eor, EorInvoices, FindEorInvoices, ReadEor, type EorInvoice } from './schema';
import { billOfEor, expectedOfLine, findBills, type BillRow } from './steps';

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
