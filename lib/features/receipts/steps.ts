import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import type { Tx } from '../../core/operation';
import { MOST_BILLED_CENTS } from '../../domain/billing/line-amount';
import { post, reverse } from '../../domain/billing/ledger';
import { applyPart, bounce, livePartsOf, partsOf, takeBackPart, type ReceiptEntry, type ReceiptLedger } from '../../domain/billing/receipt-ledger';
import type { CalendarDate } from '../../domain/calendar';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, dollars } from '../../domain/wording';
import { followBalance, keepBalance, ledgerOf, lockInvoice, toChanged } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import type { PaymentMethod } from '../payments/schema';
import type { ReceiptChanged, ReceiptState } from './schema';

export const personOf = ({ actor }: PracticeCtx): string | null => (actor.kind === 'user' ? actor.userId : null);

export interface MoneyReceived {
  readonly payerId: string;
  /** The case that a deposit is held for; null for money on invoices. */
  readonly caseId?: string | null;
  readonly receivedOn: CalendarDate;
  readonly amountCents: number;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly note?: string;
  readonly bankLineId?: string | null;
}

/**
 * Money that came in at once, all of it unapplied: a check, a transfer, a deposit for a case. Put it on invoices with
 * `applyReceipt`. @throws NotFound for a payer or case that is not there; RuleBroken `payment.in_future`, `receipt.too_large`.
 */
export async function receiveMoney(tx: Tx, ctx: PracticeCtx, { payerId, caseId = null, receivedOn, amountCents, method, reference, note = '', bankLineId = null }: MoneyReceived) {
  const { practiceId } = ctx;
  if (receivedOn > ctx.today) throw new RuleBroken('payment.in_future', 'The day it was received lies ahead. Post it when it is here.');
  if (amountCents > MOST_BILLED_CENTS) throw new RuleBroken('receipt.too_large', 'A receipt above $10,000,000 is a slip of the keyboard.');
  const countsOn = await countsOnFor(tx, practiceId, receivedOn);
  if (!(await tx.contact.findUnique({ where: { practiceId_id: { practiceId, id: payerId } }, select: { id: true } }))) throw new NotFound();
  if (caseId !== null && !(await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { id: true } }))) throw new NotFound();
  return tx.receipt.create({
    data: { practiceId, id: newId(), kind: caseId === null ? 'PAYMENT' : 'DEPOSIT', payerId, caseId, receivedOn: toDateColumn(receivedOn), countsOn: toDateColumn(countsOn), amountCents, method, reference, note, bankLineId, recordedById: personOf(ctx), createdAt: ctx.now },
  });
}

export type LockedReceipt = Awaited<ReturnType<typeof lockReceipt>>;

/** The receipt with its parts, its row locked to the end of the transaction. Receipts are locked before invoices, never after. @throws NotFound */
export async function lockReceipt(tx: Tx, practiceId: PracticeId, receiptId: string) {
  await tx.$queryRaw`select id from "Receipt" where "practiceId" = ${practiceId}::uuid and id = ${receiptId}::uuid for update`;
  const receipt = await tx.receipt.findUnique({ where: { practiceId_id: { practiceId, id: receiptId } }, include: { payments: { orderBy: { createdAt: 'asc' } }, refunds: { orderBy: { createdAt: 'asc' } } } });
  if (!receipt) throw new NotFound();
  return receipt;
}

/** The receipt as the domain's ledger. */
export function receiptLedgerOf(receipt: LockedReceipt): ReceiptLedger {
  const entryOf = (kind: 'APPLIED' | 'REFUND', row: { id: string; amountCents: number; reversesId: string | null }, invoiceId: string | null): ReceiptEntry => ({
    id: row.id, kind: row.reversesId === null ? kind : 'REVERSAL', amountCents: cents(Math.abs(row.amountCents)), reversesId: row.reversesId, invoiceId,
  });
  return {
    amountCents: cents(receipt.amountCents),
    caseId: receipt.caseId,
    reversedOn: fromOptionalDateColumn(receipt.reversedOn),
    entries: [...receipt.payments.map((row) => entryOf('APPLIED', row, row.invoiceId)), ...receipt.refunds.map((row) => entryOf('REFUND', row, null))],
  };
}

/** Writes what the ledger now says onto the receipt's running sums. */
export function keepReceipt(tx: Tx, practiceId: PracticeId, receiptId: string, ledger: ReceiptLedger, reverseReason = '') {
  const { appliedCents, refundedCents } = partsOf(ledger);
  const reversed = ledger.reversedOn === null ? {} : { reversedOn: toDateColumn(ledger.reversedOn), reverseReason };
  return tx.receipt.update({ where: { practiceId_id: { practiceId, id: receiptId } }, data: { appliedCents, refundedCents, ...reversed, version: { increment: 1 } } });
}

export interface PartApplied {
  readonly receiptId: string;
  readonly invoiceId: string;
  readonly amountCents: number;
  /** The day from which the payer has paid; without it the receipt's own day, or the invoice's issue where that was later. */
  readonly receivedOn?: CalendarDate | undefined;
  readonly overpaymentAccepted?: boolean;
  readonly reason?: string;
}

/**
 * Puts a part of a receipt on an issued invoice and lets clocks and stage follow. Locks the receipt, then the invoice.
 * Above the invoice's balance only with `overpaymentAccepted`.
 * @throws NotFound; RuleBroken `receipt.not_enough`, `receipt.reversed`, `receipt.other_case`, `payment.exceeds_balance`, `payment.invoice_not_issued`, `payment.credit_note`, `payment.in_future`.
 */
export async function applyReceipt(tx: Tx, ctx: PracticeCtx, { receiptId, invoiceId, amountCents, receivedOn, overpaymentAccepted = false, reason = '' }: PartApplied) {
  const { practiceId } = ctx;
  await countsOnFor(tx, practiceId, ctx.today);
  const receipt = await lockReceipt(tx, practiceId, receiptId);
  const invoice = await lockInvoice(tx, practiceId, invoiceId);
  if (invoice.kind === 'CREDIT_NOTE') throw new RuleBroken('payment.credit_note', 'A credit note is not paid. Post to the invoice it takes from.');
  const cameOn = fromDateColumn(receipt.receivedOn);
  const issuedOn = invoice.issuedOn === null ? cameOn : fromDateColumn(invoice.issuedOn);
  const on = receivedOn ?? (issuedOn > cameOn ? issuedOn : cameOn);
  if (on > ctx.today) throw new RuleBroken('payment.in_future', 'The day it was received lies ahead. Post it when it is here.');
  const paymentId = newId();
  const ledger = post(await ledgerOf(tx, practiceId, invoice), { id: paymentId, kind: 'PAYMENT', amountCents: cents(amountCents), on, reversesId: null }, { allowOverpayment: overpaymentAccepted });
  if (invoice.paidCents + amountCents > 2 * MOST_BILLED_CENTS) throw new RuleBroken('payment.too_large', 'Payments above $20,000,000 on one invoice are a slip of the keyboard.');
  const parts = applyPart(receiptLedgerOf(receipt), { id: paymentId, amountCents: cents(amountCents), invoiceId, caseId: invoice.caseId });
  const countsOn = await countsOnFor(tx, practiceId, on);
  await tx.payment.create({
    data: { practiceId, id: paymentId, invoiceId, receiptId, createdAt: ctx.now, receivedOn: toDateColumn(on), countsOn: toDateColumn(countsOn), amountCents, method: receipt.method, reference: receipt.reference, reason, recordedById: personOf(ctx) },
  });
  await keepReceipt(tx, practiceId, receiptId, parts);
  const { balance, row } = await keepBalance(tx, practiceId, invoiceId, ledger);
  await followBalance(tx, practiceId, invoice, balance, ctx.today);
  return { paymentId, countsOn, balanceCents: balance.balanceCents, number: invoice.number ?? '', caseId: invoice.caseId, invoice: toChanged(row) };
}

/**
 * Takes an applied part off its invoice, back to unapplied, by a payment row of its own dated today.
 * @throws NotFound; RuleBroken `payment.already_reversed`, `payment.not_found` for what is itself a reversal.
 */
export async function takeBackPayment(tx: Tx, ctx: PracticeCtx, { paymentId, reason }: { readonly paymentId: string; readonly reason: string }) {
  const { practiceId } = ctx;
  const payment = await tx.payment.findUnique({ where: { practiceId_id: { practiceId, id: paymentId } } });
  if (!payment) throw new NotFound();
  await countsOnFor(tx, practiceId, ctx.today);
  const receipt = await lockReceipt(tx, practiceId, payment.receiptId);
  const invoice = await lockInvoice(tx, practiceId, payment.invoiceId);
  const receivedOn = fromDateColumn(payment.receivedOn);
  const on = receivedOn > ctx.today ? receivedOn : ctx.today;
  const id = newId();
  const ledger = reverse(await ledgerOf(tx, practiceId, invoice), { id, reversesId: payment.id, on });
  const parts = takeBackPart(receiptLedgerOf(receipt), { id, reversesId: payment.id });
  const countsOn = await countsOnFor(tx, practiceId, on);
  await tx.payment.create({
    data: { practiceId, id, invoiceId: invoice.id, receiptId: receipt.id, createdAt: ctx.now, receivedOn: toDateColumn(on), countsOn: toDateColumn(countsOn), amountCents: -payment.amountCents, method: payment.method, reference: payment.reference, reversesId: payment.id, reason, recordedById: personOf(ctx) },
  });
  await keepReceipt(tx, practiceId, receipt.id, parts);
  const { balance, row } = await keepBalance(tx, practiceId, invoice.id, ledger);
  await followBalance(tx, practiceId, invoice, balance, ctx.today);
  return { paymentId: id, receiptId: receipt.id, amountCents: payment.amountCents, balanceCents: balance.balanceCents, number: invoice.number ?? '', caseId: invoice.caseId, invoice: toChanged(row) };
}

/**
 * Reverses a receipt as a check that bounced: every part of it comes off its invoice, and it holds nothing any more.
 * Gives the parts that came off. @throws NotFound; RuleBroken `receipt.reversed`, `receipt.refunded`.
 */
export async function bounceReceipt(tx: Tx, ctx: PracticeCtx, { receiptId, reason }: { readonly receiptId: string; readonly reason: string }) {
  const { practiceId, today } = ctx;
  await countsOnFor(tx, practiceId, today);
  const before = receiptLedgerOf(await lockReceipt(tx, practiceId, receiptId));
  const parts = livePartsOf(before, 'APPLIED').sort((a, b) => ((a.invoiceId ?? '') < (b.invoiceId ?? '') ? -1 : 1));
  if (before.reversedOn !== null || partsOf(before).refundedCents > 0) bounce(before, today);
  const taken = [];
  for (const { id } of parts) taken.push(await takeBackPayment(tx, ctx, { paymentId: id, reason }));
  const receipt = await lockReceipt(tx, practiceId, receiptId);
  const cameOn = fromDateColumn(receipt.receivedOn);
  await keepReceipt(tx, practiceId, receiptId, bounce(receiptLedgerOf(receipt), cameOn > today ? cameOn : today), reason);
  return taken;
}

/**
 * Puts several parts of one receipt on invoices, in the order of the invoices' ids so that two who do it at once never
 * wait for each other. Throws as `applyReceipt`.
 */
export async function applyParts(tx: Tx, ctx: PracticeCtx, receiptId: string, parts: readonly { invoiceId: string; amountCents: number }[]) {
  const applied = [];
  for (const part of [...parts].sort((a, b) => (a.invoiceId < b.invoiceId ? -1 : 1))) applied.push({ ...part, ...(await applyReceipt(tx, ctx, { receiptId, ...part })) });
  return applied;
}

/** Refuses a check that this payer's receipts know already. @throws RuleBroken `receipt.twin` */
export async function refuseTwin(tx: Tx, practiceId: PracticeId, { payerId, reference, amountCents }: { readonly payerId: string; readonly reference: string; readonly amountCents: number }): Promise<void> {
  if (reference === '') return;
  const twin = await tx.receipt.findFirst({ where: { practiceId, payerId, reference, amountCents, reversedOn: null }, select: { id: true, receivedOn: true } });
  if (twin) throw new RuleBroken('receipt.twin', `This check was recorded already, received on ${dateInWords(fromDateColumn(twin.receivedOn))}. Confirm that it is another one.`, { receiptId: twin.id });
}

interface CheckAgain {
  readonly payerId: string;
  readonly reference: string;
  readonly amountCents: number;
  /** How much of it is to be put on an invoice. */
  readonly neededCents: number;
}

/**
 * Refuses to record a check again that is there under the same number and amount and holds enough unapplied: the second invoice that a check pays takes
 * its part from it. @throws RuleBroken `receipt.twin`
 */
export async function refuseOpenTwin(tx: Tx, practiceId: PracticeId, { payerId, reference, amountCents, neededCents }: CheckAgain): Promise<void> {
  if (reference === '' || neededCents <= 0) return;
  const twins = await tx.receipt.findMany({ where: { practiceId, payerId, reference, amountCents, reversedOn: null }, orderBy: { receivedOn: 'desc' } });
  const open = twins.find((twin) => unappliedOf(twin) >= neededCents);
  if (open) throw new RuleBroken('receipt.twin', `This check was recorded already, received on ${dateInWords(fromDateColumn(open.receivedOn))}, and ${dollars(unappliedOf(open))} of it is unapplied. Put that on the invoice.`, { receiptId: open.id });
}

interface ReceiptSums {
  readonly kind: 'PAYMENT' | 'DEPOSIT';
  readonly amountCents: number;
  readonly appliedCents: number;
  readonly refundedCents: number;
  readonly reversedOn: Date | null;
}

/** What a receipt holds that is neither on invoices nor given back; a reversed one holds nothing. */
export const unappliedOf = ({ amountCents, appliedCents, refundedCents, reversedOn }: ReceiptSums): number => (reversedOn === null ? amountCents - appliedCents - refundedCents : 0);

export function stateOfReceipt(receipt: ReceiptSums): ReceiptState {
  if (receipt.reversedOn !== null) return 'reversed';
  if (unappliedOf(receipt) === 0) return 'applied';
  return receipt.kind === 'DEPOSIT' ? 'held' : 'unapplied';
}

/** What every change of a receipt answers with. */
export function toReceiptChanged(row: ReceiptSums & { id: string; version: number }): ReceiptChanged {
  const { id, amountCents, appliedCents, refundedCents, version } = row;
  return { id, amountCents, appliedCents, refundedCents, unappliedCents: unappliedOf(row), state: stateOfReceipt(row), version };
}
