import { randomUUID } from 'node:crypto';
import { addMonthsToMonth, calendarDate, dateInZone, monthOf } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeCase } from './make-cases';
import { makeInvoice } from './make-invoices';

/** What a request can name of the ledger. */
export interface LedgerObjects {
  readonly receiptId: string;
  readonly refundId: string;
  readonly writeOffId: string;
  readonly bankLineId: string;
  readonly closedMonth: string;
}

const today = () => new Date(`${dateInZone(new Date().getTime(), 'America/Los_Angeles')}T00:00:00.000Z`);

/** The month before this one in the practice's zone. */
export const lastMonth = () => addMonthsToMonth(monthOf(calendarDate(dateInZone(new Date().getTime(), 'America/Los_Angeles'))), -1);

/** A receipt of $50.00, unapplied. */
export async function makeReceipt(world: World): Promise<Pick<LedgerObjects, 'receiptId'>> {
  const { practiceId, payerId } = world;
  const row = await inPractice(practiceId, (tx) => tx.receipt.create({ data: { practiceId, payerId, receivedOn: today(), countsOn: today(), amountCents: 5_000, method: 'check', reference: canaryOf(world), note: canaryOf(world) } }));
  return { receiptId: row.id };
}

/** A receipt of which $10.00 are on an invoice. */
export async function makePart(world: World): Promise<Pick<LedgerObjects, 'receiptId'> & { readonly invoiceId: string; readonly paymentId: string }> {
  const { practiceId } = world;
  const { receiptId } = await makeReceipt(world);
  const { invoiceId } = await makeInvoice(world, true);
  const row = await inPractice(practiceId, async (tx) => {
    await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { paidCents: 1_000 } });
    await tx.receipt.update({ where: { practiceId_id: { practiceId, id: receiptId } }, data: { appliedCents: 1_000 } });
    return tx.payment.create({ data: { practiceId, invoiceId, receiptId, receivedOn: today(), countsOn: today(), amountCents: 1_000, method: 'check', reference: canaryOf(world) } });
  });
  return { receiptId, invoiceId, paymentId: row.id };
}

/** A refund of $10.00 out of a receipt. */
export async function makeRefund(world: World): Promise<Pick<LedgerObjects, 'receiptId' | 'refundId'>> {
  const { practiceId } = world;
  const { receiptId } = await makeReceipt(world);
  const row = await inPractice(practiceId, async (tx) => {
    await tx.receipt.update({ where: { practiceId_id: { practiceId, id: receiptId } }, data: { refundedCents: 1_000 } });
    return tx.refund.create({ data: { practiceId, receiptId, refundedOn: today(), countsOn: today(), amountCents: 1_000, method: 'check', reason: canaryOf(world) } });
  });
  return { receiptId, refundId: row.id };
}

/** A write-off of $10.00 that waits, or that was approved. */
export async function makeWriteOff(world: World, approved = false): Promise<Pick<LedgerObjects, 'writeOffId'> & { readonly invoiceId: string }> {
  const { practiceId, users } = world;
  const { invoiceId } = await makeInvoice(world, true);
  const row = await inPractice(practiceId, async (tx) => {
    if (approved) await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { writtenOffCents: 1_000 } });
    const decided = approved ? { state: 'APPROVED' as const, decidedById: users.owner, decidedOn: today(), countsOn: today() } : {};
    return tx.writeOff.create({ data: { practiceId, invoiceId, amountCents: 1_000, reasonCode: 'other', reason: canaryOf(world), askedById: users.biller, askedOn: today(), ...decided } });
  });
  return { invoiceId, writeOffId: row.id };
}

/** A line of the bank of $50.00 that waits, and a receipt of that amount; `matched` with it. */
export async function makeBankLine(world: World, matched = false): Promise<Pick<LedgerObjects, 'bankLineId' | 'receiptId'>> {
  const { practiceId } = world;
  const { receiptId } = await makeReceipt(world);
  const row = await inPractice(practiceId, async (tx) => {
    const { id: importId } = await tx.bankImport.create({ data: { practiceId, name: canaryOf(world), format: 'csv', account: canaryOf(world), sha256: randomUUID(), fromOn: today(), toOn: today(), lineCount: 1, newCount: 1 } });
    const line = await tx.bankLine.create({ data: { practiceId, importId, fingerprint: randomUUID(), on: today(), amountCents: 5_000, description: canaryOf(world), state: matched ? 'MATCHED' : 'OPEN' } });
    if (matched) await tx.receipt.update({ where: { practiceId_id: { practiceId, id: receiptId } }, data: { bankLineId: line.id } });
    return line;
  });
  return { bankLineId: row.id, receiptId };
}

/** A month long past that is closed, and no later one. */
export async function makeClosedMonth(world: World): Promise<Pick<LedgerObjects, 'closedMonth'>> {
  const { practiceId } = world;
  const month = '2019-12';
  await inPractice(practiceId, async (tx) => {
    await tx.monthClose.deleteMany({ where: { practiceId } });
    await tx.monthClose.create({ data: { practiceId, month, figures: {}, closedAt: new Date() } });
  });
  return { closedMonth: month };
}

/** No month is closed. */
export async function makeOpenMonths(world: World): Promise<Record<string, never>> {
  const { practiceId } = world;
  await inPractice(practiceId, (tx) => tx.monthClose.deleteMany({ where: { practiceId } }));
  return {};
}

/** A deposit of $50.00 for a case. */
export async function makeDeposit(world: World): Promise<Pick<LedgerObjects, 'receiptId'>> {
  const { practiceId, payerId } = world;
  const { caseId } = await makeCase(world);
  const row = await inPractice(practiceId, (tx) => tx.receipt.create({ data: { practiceId, kind: 'DEPOSIT', caseId, payerId, receivedOn: today(), countsOn: today(), amountCents: 5_000, method: 'check', reference: canaryOf(world) } }));
  return { receiptId: row.id };
}

/** One of each. */
export async function makeLedger(world: World): Promise<LedgerObjects> {
  await makeDeposit(world);
  await makePart(world);
  const { refundId } = await makeRefund(world);
  const { writeOffId } = await makeWriteOff(world);
  return { refundId, writeOffId, ...(await makeBankLine(world)), closedMonth: lastMonth() };
}
