import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, toDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import { demandPostable } from '../../domain/billing/eor';
import { livePartsOf } from '../../domain/billing/receipt-ledger';
import { clocksStoppedBy } from '../../domain/evaluation/clock-stops';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { stopClocks } from '../clocks/steps';
import { settleDisputes, type Billed } from '../eor-decisions/steps';
import { isTwin } from '../eors/queries';
import { demandDraft, findBill, keepClasses, lockEor, type LockedEor } from '../eors/steps';
import { lockInvoice } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import { applyReceipt, lockReceipt, receiptLedgerOf, receiveMoney, refuseOpenTwin, takeBackPayment } from '../receipts/steps';
import type { EorMoney } from './schema';
import type { z } from 'zod';

/** With the EOR the payer has answered: its 60 days are met on the day of service. */
export async function meetPaymentClock(tx: Tx, ctx: PracticeCtx, invoice: Billed, servedOn: Date): Promise<void> {
  await stopClocks(tx, ctx.practiceId, { caseId: invoice.caseId, evaluationId: invoice.evaluationId, invoiceId: invoice.id }, clocksStoppedBy('receive_eor'), fromDateColumn(servedOn));
}

/** Notes the payer's own number on a bill that has none. */
export async function keepPayerReference(tx: Tx, practiceId: PracticeId, invoice: { readonly id: string; readonly payerReference: string }, payerReference: string): Promise<void> {
  if (payerReference === '' || invoice.payerReference !== '') return;
  await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoice.id } }, data: { payerReference } });
}

type Money = z.output<typeof EorMoney>;

export interface ToPost {
  readonly eorId: string;
  readonly version?: number;
  readonly money: Money;
  readonly appealId: string | null;
  readonly twinAccepted: boolean;
  readonly overpaymentAccepted: boolean;
}

/**
 * Posts a draft: its money goes on the bill, the payer's 60 days are met, the days of dispute begin where something is short.
 * Gives what a person should know beside it. Locks books, EOR, receipt, bill, in this order.
 * @throws NotFound, Conflict; RuleBroken `eor.…`, `receipt.…`, `payment.…`
 */
export async function postDraft(tx: Tx, ctx: PracticeCtx, { eorId, version, money, appealId, twinAccepted, overpaymentAccepted }: ToPost) {
  const { practiceId, today } = ctx;
  await countsOnFor(tx, practiceId, today);
  const eor = await lockEor(tx, practiceId, eorId, version);
  demandDraft(eor);
  demandPostable({ hasInvoice: eor.invoiceId !== null, lines: eor.lines.length, servedOn: eor.servedOn && fromDateColumn(eor.servedOn), today });
  const bill = await findBill(tx, practiceId, eor.invoiceId ?? '');
  if (bill.state !== 'ISSUED') throw new RuleBroken('eor.invoice_void', `${bill.number ?? 'The invoice'} is void: an EOR of it is kept as a draft, or goes to the bill that replaced it.`);
  if (!twinAccepted) await refuseTwin(tx, practiceId, eor);
  if (appealId !== null) {
    await demandAnswerable(tx, practiceId, appealId, bill.id);
    await expectTheRest(tx, practiceId, eor);
  }
  const paidCents = eor.lines.reduce((sum, line) => sum + line.paidCents, 0);
  const { receiptId, paymentId, notice } = await bringMoney(tx, ctx, { payerId: bill.payerId, invoiceId: bill.id, paidCents, money, twinAccepted, overpaymentAccepted });
  await tx.eor.update({ where: { practiceId_id: { practiceId, id: eorId } }, data: { state: 'POSTED', postedOn: toDateColumn(today), receiptId, paymentId, appealId, version: { increment: 1 } } });
  await keepClasses(tx, practiceId, eorId, bill);
  const invoice = await lockInvoice(tx, practiceId, bill.id);
  await keepPayerReference(tx, practiceId, invoice, eor.payerReference);
  await meetPaymentClock(tx, ctx, invoice, eor.servedOn ?? toDateColumn(today));
  await settleDisputes(tx, ctx, invoice);
  return { bill, paidCents, receiptId, notices: notice === '' ? [] : [notice] };
}

async function refuseTwin(tx: Tx, practiceId: PracticeId, eor: LockedEor): Promise<void> {
  const others = await tx.eor.findMany({ where: { practiceId, invoiceId: eor.invoiceId, id: { not: eor.id }, state: 'POSTED' }, include: { lines: true } });
  const twin = others.find((other) => isTwin(eor, other));
  if (twin) throw new RuleBroken('eor.twin', 'An EOR of this invoice with the same day and payment is posted already. Open it, or say that this is another one.', { eorId: twin.id });
}

/** An EOR that answers an appeal is measured by what was still open on each line: what came before is not owed twice. */
async function expectTheRest(tx: Tx, practiceId: PracticeId, eor: LockedEor): Promise<void> {
  const earlier = await tx.eorLine.groupBy({ by: ['invoiceLineId'], where: { practiceId, invoiceLineId: { not: null }, eor: { invoiceId: eor.invoiceId, state: 'POSTED', id: { not: eor.id } } }, _sum: { paidCents: true } });
  for (const line of eor.lines) {
    const paidCents = earlier.find(({ invoiceLineId }) => invoiceLineId === line.invoiceLineId)?._sum.paidCents ?? 0;
    if (line.invoiceLineId === null || paidCents === 0) continue;
    await tx.eorLine.update({ where: { practiceId_id: { practiceId, id: line.id } }, data: { expectedCents: Math.max(0, line.expectedCents - paidCents) } });
  }
}

async function demandAnswerable(tx: Tx, practiceId: PracticeId, appealId: string, invoiceId: string): Promise<void> {
  const appeal = await tx.appeal.findFirst({ where: { practiceId, id: appealId, invoiceId, state: { in: ['SENT', 'ANSWERED'] } }, select: { id: true } });
  if (!appeal) throw new RuleBroken('eor.no_such_appeal', 'There is no appeal on this invoice that was sent and that this EOR could answer.');
}

interface ToBring {
  readonly payerId: string;
  readonly invoiceId: string;
  readonly paidCents: number;
  readonly money: Money;
  readonly twinAccepted: boolean;
  readonly overpaymentAccepted: boolean;
}

/** Puts what the EOR pays on the bill: from a new check, from one that is recorded, or not at all. A check that paid this bill before is only joined. */
async function bringMoney(tx: Tx, ctx: PracticeCtx, { payerId, invoiceId, paidCents, money, twinAccepted, overpaymentAccepted }: ToBring): Promise<{ receiptId: string | null; paymentId: string | null; notice: string }> {
  if (money.kind === 'none') return { receiptId: null, paymentId: null, notice: paidCents > 0 ? `The EOR pays ${dollars(paidCents)}; no check is recorded for it yet.` : '' };
  const reason = overpaymentAccepted ? 'More was paid than was owed, as the EOR says' : '';
  if (money.kind === 'new') {
    if (money.amountCents < paidCents) throw new RuleBroken('eor.check_too_small', `The EOR pays ${dollars(paidCents)}, the check is ${dollars(money.amountCents)}. Give the amount of the whole check.`);
    if (!twinAccepted) await refuseOpenTwin(tx, ctx.practiceId, { payerId, reference: money.reference, amountCents: money.amountCents, neededCents: paidCents });
    const receipt = await receiveMoney(tx, ctx, { payerId, receivedOn: money.receivedOn, amountCents: money.amountCents, method: money.method, reference: money.reference });
    if (paidCents <= 0) return { receiptId: receipt.id, paymentId: null, notice: '' };
    const { paymentId } = await applyReceipt(tx, ctx, { receiptId: receipt.id, invoiceId, amountCents: paidCents, overpaymentAccepted, reason });
    const left = money.amountCents - paidCents;
    return { receiptId: receipt.id, paymentId, notice: left > 0 ? `${dollars(left)} of the check is left to be put on other invoices.` : '' };
  }
  const ledger = receiptLedgerOf(await lockReceipt(tx, ctx.practiceId, money.receiptId));
  const there = livePartsOf(ledger, 'APPLIED').find((part) => part.invoiceId === invoiceId && part.amountCents === paidCents);
  const joined = there && (await tx.eor.count({ where: { practiceId: ctx.practiceId, receiptId: money.receiptId, invoiceId, state: 'POSTED' } })) === 0;
  if (joined || paidCents <= 0) return { receiptId: money.receiptId, paymentId: null, notice: joined ? 'The check was on this invoice already; the EOR is joined to it.' : '' };
  const { paymentId } = await applyReceipt(tx, ctx, { receiptId: money.receiptId, invoiceId, amountCents: paidCents, overpaymentAccepted, reason });
  return { receiptId: money.receiptId, paymentId, notice: '' };
}

/** Takes back what a posted EOR did: the part of the check comes off the bill, its clocks of dispute end, the payer owes an answer again. */
export async function takeBack(tx: Tx, ctx: PracticeCtx, eor: LockedEor, reason: string): Promise<string[]> {
  const payment = eor.paymentId === null ? null : await tx.payment.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: eor.paymentId } }, include: { reversedBy: { select: { id: true } } } });
  const live = payment && payment.reversedBy.length === 0;
  const taken = live ? await takeBackPayment(tx, ctx, { paymentId: payment.id, reason: `EOR void: ${reason}`.slice(0, 300) }) : null;
  return taken ? [`${dollars(taken.amountCents)} came off ${taken.number}; the check holds it unapplied.`] : [];
}
