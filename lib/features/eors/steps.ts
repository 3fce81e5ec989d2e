import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import type { ReadTx, Tx } from '../../core/operation';
import { classifyLine } from '../../domain/billing/denials/classify';
import { expectedOf, type BillOfEor } from '../../domain/billing/eor-facts';
import { matchClaim, matchLines, type BillKnown, type CameBack } from '../../domain/billing/eor-match';
import { readRemittances, type Remittance } from '../../domain/edi/remittance';
import type { RemittedClaim } from '../../domain/edi/remittance-claim';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import type { IssuedAs } from '../invoices/schema';
import type { LineWorking } from '../invoices/steps';
import { deniedLineOf, type StoredLine } from './policy';
import type { EorAdjustment } from './schema';

export { toEorLines, type StoredLine } from './policy';

/** Issued bills with what is expected of their payer: lines, contract rates, the facts that make a denial right. Oldest first. */
export function findBills(db: ReadTx, practiceId: PracticeId, where: object, take = 1) {
  return db.invoice.findMany({
    where: { practiceId, kind: 'INVOICE', state: { not: 'DRAFT' }, ...where },
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
    take,
    include: {
      lines: { orderBy: { position: 'asc' } },
      payer: { select: { name: true, contractRates: { where: { active: true } } } },
      case: { select: { number: true, kind: true, claimNumber: true, claimant: { select: { name: true } } } },
      evaluation: { select: { interpreterUsed: true, clocks: { where: { rule: { startsWith: 'report.' }, state: 'MET' }, select: { endedOn: true, dueOn: true } } } },
    },
  });
}
export type BillRow = Awaited<ReturnType<typeof findBills>>[number];

/** The facts of our own file about a bill. */
export function billOfEor(bill: BillRow): BillOfEor {
  const pages = (bill.issuedAs as IssuedAs | null)?.pages ?? null;
  return {
    serviceOn: fromDateColumn(bill.serviceOn),
    sentOn: fromOptionalDateColumn(bill.receivedOn ?? bill.issuedOn),
    contracts: bill.payer.contractRates.map((rate) => ({ ...rate, startsOn: fromDateColumn(rate.startsOn), endsOn: fromOptionalDateColumn(rate.endsOn) })),
    interpreterUsed: bill.evaluation?.interpreterUsed ?? true,
    billablePages: pages?.billablePages ?? null,
    reportLate: bill.evaluation?.clocks.some(({ endedOn, dueOn }) => endedOn !== null && endedOn > dueOn) ?? false,
  };
}

/** What is expected for a line of a bill, in whole cents. */
export function expectedOfLine(bill: BillRow, line: BillRow['lines'][number]): number {
  return expectedOf({ ...line, section: (line.steps as LineWorking).section }, billOfEor(bill));
}

/** One bill. @throws NotFound */
export async function findBill(db: ReadTx, practiceId: PracticeId, invoiceId: string): Promise<BillRow> {
  const [bill] = await findBills(db, practiceId, { id: invoiceId });
  if (!bill) throw new NotFound();
  return bill;
}

/** The EOR with its lines, its row locked to the end of the transaction. @throws NotFound, Conflict when `version` is no longer the stored one */
export async function lockEor(tx: Tx, practiceId: PracticeId, eorId: string, version?: number) {
  await tx.$queryRaw`select id from "Eor" where "practiceId" = ${practiceId}::uuid and id = ${eorId}::uuid for update`;
  const eor = await tx.eor.findUnique({ where: { practiceId_id: { practiceId, id: eorId } }, include: { lines: { orderBy: { position: 'asc' }, include: { invoiceLine: { select: { modifiers: true, description: true, units: true } } } } } });
  if (!eor) throw new NotFound();
  if (version !== undefined && eor.version !== version) throw new Conflict(undefined, { id: eor.id, state: eor.state, version: eor.version });
  return eor;
}
export type LockedEor = Awaited<ReturnType<typeof lockEor>>;

/** @throws RuleBroken `eor.not_draft` for what is posted or void */
export function demandDraft(eor: { readonly state: string }): void {
  if (eor.state !== 'DRAFT') throw new RuleBroken('eor.not_draft', eor.state === 'VOID' ? 'This EOR is void.' : 'This EOR is posted. Void it to record it again.');
}

export interface LineToWrite {
  readonly invoiceLineId: string | null;
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly control?: string;
  readonly billedCents: number;
  readonly allowedCents: number;
  readonly paidCents: number;
  readonly adjustments: readonly EorAdjustment[];
  readonly remark: string;
}

/** Writes an EOR's lines anew, each joined with its line of the bill and what was expected of it. @throws NotFound for a line that is not of this bill */
export async function writeEorLines(tx: Tx, practiceId: PracticeId, eorId: string, bill: BillRow | null, lines: readonly LineToWrite[]): Promise<void> {
  const stray = lines.some(({ invoiceLineId }) => invoiceLineId !== null && !bill?.lines.some(({ id }) => id === invoiceLineId));
  if (stray) throw new NotFound();
  const came = lines.map((line): CameBack => ({ code: line.code, modifiers: line.modifiers ?? [], billedCents: line.billedCents, control: line.control ?? '', invoiceLineId: line.invoiceLineId }));
  const matched = matchLines(came, bill ? bill.lines.filter(({ units }) => units > 0).map((line) => ({ ...line, expectedCents: expectedOfLine(bill, line) })) : []);
  await tx.eorLine.deleteMany({ where: { practiceId, eorId } });
  await tx.eorLine.createMany({
    data: lines.map((line, at) => ({
      practiceId, id: newId(), eorId, position: at + 1, code: line.code, billedCents: cents(line.billedCents), allowedCents: cents(line.allowedCents), paidCents: cents(line.paidCents),
      adjustments: line.adjustments.map((one) => ({ ...one, rarcs: [...one.rarcs] })), remark: line.remark, invoiceLineId: matched[at]?.invoiceLineId ?? null, expectedCents: matched[at]?.expectedCents ?? line.billedCents,
    })),
  });
}

/** Joins the stored lines of an EOR with the lines of a bill. */
export async function joinLines(tx: Tx, practiceId: PracticeId, eor: LockedEor, bill: BillRow): Promise<void> {
  await writeEorLines(tx, practiceId, eor.id, bill, eor.lines.map((line) => ({ ...line, invoiceLineId: null, adjustments: line.adjustments as unknown as EorAdjustment[] })));
}

/** Lines of earlier EORs of the bill that are posted: what they paid and what was decided on them is known when a denial is classed. */
export function earlierLines(tx: ReadTx, practiceId: PracticeId, invoiceId: string, before: Date) {
  return tx.eorLine.findMany({ where: { practiceId, eor: { practiceId, invoiceId, state: 'POSTED', createdAt: { lt: before } } }, select: { invoiceLineId: true, paidCents: true, decision: true } });
}

/** Writes class and rebuttal onto the lines of an EOR, as they are recognized now. */
export async function keepClasses(tx: Tx, practiceId: PracticeId, eorId: string, bill: BillRow): Promise<void> {
  const { lines, createdAt } = await lockEor(tx, practiceId, eorId);
  const before = await earlierLines(tx, practiceId, bill.id, createdAt);
  for (const line of lines) {
    const found = classifyLine(deniedLineOf(line as unknown as StoredLine, billOfEor(bill), before));
    await tx.eorLine.update({ where: { practiceId_id: { practiceId, id: line.id } }, data: { denialClass: found?.class ?? '', rebuttalKey: found?.rebuttalKey ?? '' } });
  }
}

/** The columns of a new draft. */
export function draftColumns(ctx: PracticeCtx, source: 'TYPED' | 'ERA' | 'SCANNED') {
  return { practiceId: ctx.practiceId, id: newId(), source, state: 'DRAFT' as const, createdAt: ctx.now, receivedOn: toDateColumn(ctx.today), recordedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null };
}

export interface RemittanceTaken {
  readonly claims: number;
  readonly matched: number;
  readonly eorIds: readonly string[];
  /** What a person must know of the file, each with its segment. */
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly place: number; readonly claim: string }[];
}

/**
 * Takes an 835 that is kept as an `EdiFile` apart: a row for each claim, and an EOR to be confirmed for each that pays or
 * denies. A claim is matched by our number, its claim number and its sum; what is not sure waits for a person. Nothing is posted.
 * @throws RuleBroken `x12.…`, `remittance.…` when it cannot be read
 */
export async function eorsFromRemittance(tx: Tx, ctx: PracticeCtx, file: { readonly id: string; readonly content: string }): Promise<RemittanceTaken> {
  const { practiceId } = ctx;
  const remittances = readRemittances(file.content);
  const eorIds: string[] = [];
  const findings = remittances.flatMap((remittance) => [...remittance.findings]);
  let [position, matched] = [0, 0];
  for (const remittance of remittances) {
    const known = await findKnownBills(tx, practiceId, remittance.claims);
    for (const claim of remittance.claims) {
      position += 1;
      const reversal = claim.status === '22';
      const claimNumbers = [...claim.references, claim.patientId].filter(Boolean);
      const invoiceId = matchClaim({ claimControl: claim.claimControl, claimNumbers, billedCents: Math.abs(claim.billedCents) }, known);
      const detail = detailOf(remittance, claim, claimNumbers);
      const row = await tx.ediClaim.create({ data: { practiceId, id: newId(), ediFileId: file.id, position, invoiceId, claimControl: claim.claimControl, payerControl: claim.payerControl, state: reversal ? 'reversal' : invoiceId ? 'matched' : 'unmatched', amountCents: claim.paidCents, detail } });
      if (invoiceId) matched += 1;
      if (reversal) {
        findings.push({ rule: 'remittance.reversal', message: `Segment ${claim.place}: the payer takes an earlier decision on ${claim.claimControl} back. Void the EOR that it was.`, place: claim.place, claim: claim.claimControl });
        continue;
      }
      const draft = draftColumns(ctx, 'ERA');
      const servedOn = remittance.producedOn ?? remittance.paidOn;
      await tx.eor.create({ data: { ...draft, invoiceId, ediClaimId: row.id, servedOn: servedOn && servedOn <= ctx.today ? toDateColumn(servedOn) : null, payerReference: claim.payerControl.slice(0, 60), checkReference: remittance.traceNumber.slice(0, 80) } });
      await writeEorLines(tx, practiceId, draft.id, invoiceId ? await findBill(tx, practiceId, invoiceId) : null, linesOfClaim(claim));
      eorIds.push(draft.id);
    }
  }
  return { claims: position, matched, eorIds, findings };
}

/** Bills that the claims of a file may be about: by number, or by claim number. */
async function findKnownBills(tx: Tx, practiceId: PracticeId, claims: readonly RemittedClaim[]): Promise<BillKnown[]> {
  const numbers = [...new Set(claims.flatMap(({ claimControl }) => [claimControl, claimControl.replace(/^(\d{4})(\d{4,6})$/, '$1-$2')]))];
  const claimNumbers = [...new Set(claims.flatMap(({ references, patientId }) => [...references, patientId]).filter((text) => text.length >= 4))];
  const found = await tx.invoice.findMany({
    where: { practiceId, kind: 'INVOICE', state: 'ISSUED', OR: [{ number: { in: numbers } }, { case: { claimNumber: { in: claimNumbers, mode: 'insensitive' } } }] },
    select: { id: true, number: true, totalCents: true, case: { select: { claimNumber: true } } },
  });
  return found.map((row) => ({ id: row.id, number: row.number ?? '', totalCents: row.totalCents, claimNumber: row.case.claimNumber }));
}

function detailOf(remittance: Remittance, claim: RemittedClaim, claimNumbers: readonly string[]) {
  const { payer, traceNumber, paidOn, paidCents, method } = remittance;
  return {
    status: claim.status, billedCents: claim.billedCents, paidCents: claim.paidCents, interestCents: claim.interestCents, serviceOn: claim.serviceOn, claimReceivedOn: claim.receivedOn,
    remittance: { payerName: payer.name, checkReference: traceNumber, paidOn, checkCents: paidCents, method, invoiceNumber: claim.claimControl, claimNumbers: [...claimNumbers], billedCents: claim.billedCents, providerAdjustments: remittance.providerAdjustments.map(({ code, reference, amountCents }) => ({ code, reference, amountCents })) },
  };
}

/** The lines of a claim as an EOR has them. What is taken off the whole claim is taken off the line that was paid most. */
function linesOfClaim(claim: RemittedClaim): LineToWrite[] {
  const none = claim.lines.length === 0;
  const lines = claim.lines.map((line) => ({
    invoiceLineId: null, code: line.billedAs || line.code, modifiers: line.modifiers, control: line.lineControl, billedCents: line.billedCents, allowedCents: line.allowedCents ?? line.paidCents, paidCents: line.paidCents, remark: '',
    adjustments: line.adjustments.map(({ group, carc, amountCents }, at) => ({ group, carc, amountCents, rarcs: at === 0 ? [...line.remarks] : [] })),
  }));
  if (none) return [{ invoiceLineId: null, code: 'CLAIM', billedCents: claim.billedCents, allowedCents: claim.paidCents, paidCents: claim.paidCents, remark: '', adjustments: claim.adjustments.map(({ group, carc, amountCents }, at) => ({ group, carc, amountCents, rarcs: at === 0 ? [...claim.remarks] : [] })) }];
  for (const [at, { group, carc, amountCents }] of claim.adjustments.entries()) {
    const line = lines.reduce((most, next) => (next.paidCents > most.paidCents ? next : most));
    line.paidCents -= amountCents;
    line.allowedCents = Math.min(line.allowedCents, line.paidCents);
    line.adjustments.push({ group, carc, amountCents, rarcs: at === 0 ? [...claim.remarks] : [] });
  }
  return lines;
}
