import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { receiptOf } from '../../domain/billing/sending-methods';
import type { CalendarDate } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';
import { RuleBroken } from '../../domain/rule-broken';
import { isMedicalLegal } from '../../domain/service/party';
import { balanceOfInvoice, lockInvoice, startPaymentClock } from '../invoices/steps';

/** A sending with its invoice locked, so that no two changes cross. @throws NotFound, Conflict; RuleBroken `sending.void` */
export async function sendingForChange(tx: Tx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, sendingId: string, version: number | null) {
  const found = await tx.billSending.findUnique({ where: { practiceId_id: { practiceId, id: sendingId } }, select: { invoiceId: true } });
  if (!found) throw new NotFound();
  const invoice = await lockInvoice(tx, practiceId, found.invoiceId);
  const sending = await tx.billSending.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: sendingId } } });
  if (version !== null && sending.version !== version) throw new Conflict('Someone changed this sending while you were working on it.');
  if (sending.voidedOn !== null) throw new RuleBroken('sending.void', 'This sending was taken back.');
  return { sending, invoice };
}

/** @throws RuleBroken `invoice.not_issued`, `sending.void_invoice` */
export function demandSendable({ state, kind }: { state: string; kind: string }): void {
  if (kind !== 'INVOICE') throw new RuleBroken('invoice.not_issued', 'A credit note is no bill.');
  if (state === 'DRAFT') throw new RuleBroken('invoice.not_issued', 'Issue this bill first.');
  if (state === 'VOID') throw new RuleBroken('sending.void_invoice', 'This bill is void.');
}

/** A day of sending or receipt lies between the issue and today. @throws RuleBroken `sending.in_future`, `sending.before_issue`, `sending.before_sent` */
export function demandDays(today: CalendarDate, issuedOn: Date | null, sentOn: CalendarDate, receivedOn: CalendarDate | null): void {
  if (sentOn > today || (receivedOn !== null && receivedOn > today)) throw new RuleBroken('sending.in_future', 'That day has not come yet.');
  if (issuedOn !== null && sentOn < fromDateColumn(issuedOn)) throw new RuleBroken('sending.before_issue', 'That is before the bill was issued.');
  if (receivedOn !== null && receivedOn < sentOn) throw new RuleBroken('sending.before_sent', 'It cannot have been received before it was sent.');
}

/**
 * Writes onto the invoice when the payer has it, by all its sendings that stand, and lets the payer's days run from there (LC 4622(a)(1)).
 * Without a receipt they run from the issue; private work is payable by its own terms. A clock that an explanation of review ended stays ended.
 */
export async function followReceipt(tx: Tx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, invoiceId: string) {
  const invoice = await lockInvoice(tx, practiceId, invoiceId);
  const sendings = await tx.billSending.findMany({ where: { practiceId, invoiceId }, select: { receivedOn: true, receiptBasis: true, voidedOn: true } });
  const receipt = receiptOf(sendings.map(({ receivedOn, receiptBasis, voidedOn }) => ({ receivedOn: fromOptionalDateColumn(receivedOn), receiptBasis, isVoid: voidedOn !== null })));
  const { holidayCalendar } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { holidayCalendar: true } });
  const issuedOn = fromDateColumn(invoice.issuedOn ?? invoice.serviceOn);
  const from = receipt?.on ?? issuedOn;
  const medicalLegal = isMedicalLegal(invoice.case.kind);
  const payableOn = medicalLegal ? dueDate({ rule: 'bill.payment', triggerOn: from, ...(holidayCalendar === 'dwc' ? {} : { calendar: holidayCalendar }) }).dueOn : fromDateColumn(invoice.payableOn ?? invoice.serviceOn);
  const receivedOn = toOptionalDateColumn(receipt?.on ?? null);
  const row = await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { receivedOn, ...(medicalLegal ? { payableOn: toDateColumn(payableOn) } : {}), version: { increment: 1 } } });
  const running = await tx.clock.count({ where: { practiceId, invoiceId, rule: 'bill.payment', state: 'OPEN' } });
  if (running > 0 && invoice.state === 'ISSUED') await startPaymentClock(tx, practiceId, { ...invoice, receivedOn }, issuedOn, balanceOfInvoice(row));
  return { receipt, invoice: { id: row.id, receivedOn: receipt?.on ?? null, payableOn, version: row.version } };
}

/** The payer has it, and something says so. The earliest proven day counts. */
export async function proveReceipt(tx: Tx, ctx: Pick<PracticeCtx, 'practiceId'>, sending: { id: string; invoiceId: string; proof: string }, on: CalendarDate, proof: string) {
  const { practiceId } = ctx;
  await tx.billSending.update({ where: { practiceId_id: { practiceId, id: sending.id } }, data: { receivedOn: toDateColumn(on), receiptBasis: 'proven', proof: [sending.proof, proof].filter(Boolean).join('; ').slice(0, 1_000), version: { increment: 1 } } });
  return followReceipt(tx, ctx, sending.invoiceId);
}

/** Takes a sending back, and with it what it proved. Its e-mail goes no more if it waits. */
export async function takeSendingBack(tx: Tx, ctx: Pick<PracticeCtx, 'practiceId' | 'today'>, sending: { id: string; invoiceId: string; packetFileId: string | null }, reason: string) {
  const { practiceId, today } = ctx;
  await tx.billSending.update({ where: { practiceId_id: { practiceId, id: sending.id } }, data: { voidedOn: toDateColumn(today), voidReason: reason, version: { increment: 1 } } });
  if (sending.packetFileId !== null) await tx.outboxMail.updateMany({ where: { practiceId, fileId: sending.packetFileId, state: 'QUEUED' }, data: { state: 'FAILED', nextAttemptAt: null, lastError: 'The sending was taken back before it went.', version: { increment: 1 } } });
  return followReceipt(tx, ctx, sending.invoiceId);
}
